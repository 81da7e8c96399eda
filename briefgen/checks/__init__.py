"""What is wrong with content, from its layout to what its records say together.

What comes in are a content folder as read and the atlas that was made of it; what goes out are diagnostics
with line and column, in order of place. A rule that needs more than one record is one module in `rules`.
"""

from briefgen.checks.findings import diagnostics_of
from briefgen.checks.places import located

__all__ = ["diagnostics_of", "located"]
