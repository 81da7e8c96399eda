"""Quotations and briefings as works to be cited: in BibTeX, and in CSL-JSON for citation programs.

What comes in are records with the names that they need; what goes out is text, for a page or for a file of
all of them.
"""

from briefgen.views.bibliography.bibtex import bibtex
from briefgen.views.bibliography.csl import csl
from briefgen.views.bibliography.formats import CitationFormat, citation_formats
from briefgen.views.bibliography.works import CitedWork, briefing_work, quote_work

__all__ = [
    "CitationFormat",
    "CitedWork",
    "bibtex",
    "briefing_work",
    "citation_formats",
    "csl",
    "quote_work",
]
