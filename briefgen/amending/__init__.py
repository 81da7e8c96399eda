"""A site brought up to date after an edit of texts alone, without joining all records again.

What comes in is what the last build left in its cache, and the files that have changed since; what goes out are the
few pages that show their texts. Where more than a text has changed, or anything can't be trusted, there is nothing,
and the site is to be built.
"""

from briefgen.amending.amending import Amended, amended
from briefgen.amending.kept_builds import KeptBuild, keep_build, new_mark, opened_build

__all__ = ["Amended", "KeptBuild", "amended", "keep_build", "new_mark", "opened_build"]
