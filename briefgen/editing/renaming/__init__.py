"""One thing gets another id, everywhere: its declaration, its file, what refers to it, the lock of quotations.

What comes in are a site's files as read and the atlas of them; what goes out are changes of files, edited at
exact places, so that every byte outside the renamed ids is what it was. The former id goes on working.
"""

from briefgen.editing.renaming.planning import Plan, Written, planned
from briefgen.editing.renaming.renamed_ids import Renaming

__all__ = ["Plan", "Renaming", "Written", "planned"]
