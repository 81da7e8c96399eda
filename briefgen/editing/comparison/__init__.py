"""What a change of content means, for those who review it.

What comes in is a content folder in git and two of its revisions; what goes out are the latest recorded stances
that are others, and every record that was added, changed, ended, withdrawn, moved or removed, as data and as
reports. Git is asked in one module, `repository`; all else are pure functions.
"""

from briefgen.editing.comparison.changes import Comparison, Side
from briefgen.editing.comparison.differences import differences

__all__ = ["Comparison", "Side", "differences"]
