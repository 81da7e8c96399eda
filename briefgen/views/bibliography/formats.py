"""A work in every format that a page offers for citing it."""

from typing import NamedTuple

import msgspec

from briefgen.views.bibliography.bibtex import bibtex
from briefgen.views.bibliography.csl import csl
from briefgen.views.bibliography.works import CitedWork


class CitationFormat(NamedTuple):
    """A citation in one format; `id` names it on the page."""

    id: str
    name: str
    text: str


def citation_formats(work: CitedWork) -> tuple[CitationFormat, ...]:
    """Give a work as BibTeX and as CSL-JSON, as programs import them."""
    as_csl = msgspec.json.format(msgspec.json.encode([csl(work)]), indent=2).decode()
    return (
        CitationFormat("bibtex", "BibTeX", bibtex(work).rstrip()),
        CitationFormat("csl-json", "CSL-JSON", as_csl),
    )
