"""What is wrong with content, from its layout to what its records say together.

What comes in are a content folder as read and the atlas that was made of it; what goes out are diagnostics
with line and column, in order of place, and reports of them in several formats. A rule that needs more than
one record is one module: in `rules` if it is about what a site can't say, in `review` if an editor should
look at it again. `explained` knows every code.
"""

from briefgen.checks.findings import diagnostics_of
from briefgen.checks.places import located
from briefgen.checks.reviewing import Review

__all__ = ["Review", "diagnostics_of", "located"]
