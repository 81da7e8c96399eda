"""All records, joined to one immutable graph.

What comes in are the records of each file; what goes out is the atlas, in which every reference leads
somewhere, every position has its date and place in a history, and everything knows what points at it, with
the problems that joining them brought to light. Pure functions throughout.
"""

from briefgen.atlas.atlas import Atlas, Relation
from briefgen.atlas.histories import History
from briefgen.atlas.linking import Linked, link

__all__ = ["Atlas", "History", "Linked", "Relation", "link"]
