"""A work in every format that a page offers for citing it."""

from typing import NamedTuple

import msgspec

from briefgen.views.bibliography.bibtex import bibtex
from briefgen.views.bibliography.csl import csl
from briefgen.views.bibliography.works import CitedWork

_encoded = msgspec.json.Encoder().encode


class CitationFormat(NamedTuple):
    """A citation in one format; `id` names it on the page."""

    id: str
    name: str
    text: str


def citation_formats(work: CitedWork) -> tuple[CitationFormat, ...]:
    """Give a work as BibTeX and as CSL-JSON, as programs import them."""
    return (
        CitationFormat("bibtex", "BibTeX", bibtex(work).rstrip()),
        CitationFormat("csl-json", "CSL-JSON", _csl_by_line(work)),
    )


def _csl_by_line(work: CitedWork) -> str:
    """Give CSL-JSON as people read it: a list of one entry, each of its fields on a line."""
    lines = (b'  "%s": %s' % (name.encode(), _encoded(value)) for name, value in csl(work).items())
    return (b"[{\n" + b",\n".join(lines) + b"\n}]").decode()
