"""What readers can search: the pages of a site as plain documents, and Pagefind's index of them.

What comes in is a site; what goes out are the files below `pagefind/`, which the script of the search reads.
They are the one part of a site whose bytes differ from build to build.
"""

from briefgen.searching.documents import Document, Section, html_of
from briefgen.searching.folding import TABLE, folded
from briefgen.searching.indexing import INDEX, SearchToolError, written_index
from briefgen.searching.listing import documents_of
from briefgen.searching.renewing import Renewed, carried_index, keep_state, renewed_index

__all__ = [
    "INDEX",
    "TABLE",
    "Document",
    "Renewed",
    "SearchToolError",
    "Section",
    "carried_index",
    "documents_of",
    "folded",
    "html_of",
    "keep_state",
    "renewed_index",
    "written_index",
]
