"""Citations of all quotations and all briefings, a file of each kind for citation programs.

One file of its own for each quotation would double the number of files of a large site for what fits on the
quotation's page; the texts that a page shows come from the same functions.
"""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.exports.json_text import json_lines
from briefgen.exports.kinds import FileKind
from briefgen.model.identifiers import Kind
from briefgen.views.bibliography import CitedWork, bibtex, briefing_work, csl, quote_work
from briefgen.views.export_paths import table_path
from briefgen.views.site import Site
from briefgen.views.tables.listed import is_published, may_be_named

_OF = {"quotes": Kind.QUOTE, "briefings": Kind.BRIEFING}


class CitationsView(NamedTuple):
    """Works in order of their keys."""

    works: tuple[CitedWork, ...]


def inputs(site: Site, of: str) -> CitationsView:
    """Pick the works of a kind, without those that have been withdrawn or are not listed."""
    return site.made(("cited", of), lambda: CitationsView(tuple(_works(site, of))))


def _works(site: Site, of: str) -> Iterable[CitedWork]:
    atlas = site.data
    if _OF[of] is Kind.QUOTE:
        return (quote_work(site, one) for one in atlas.quotes.values() if is_published(site, one))
    return (briefing_work(site, one) for one in atlas.briefings.values() if may_be_named(one))


def encode_bibtex(shown: CitationsView) -> bytes:
    """Write works as BibTeX."""
    return "\n".join(bibtex(work) for work in shown.works).encode()


def encode_csl(shown: CitationsView) -> bytes:
    """Write works as CSL-JSON."""
    return json_lines(csl(work) for work in shown.works)


KINDS: tuple[FileKind[str], ...] = (
    FileKind(
        name="BibTeX",
        keys=lambda _: _OF,
        path=lambda of: table_path(of, "bib"),
        inputs=inputs,
        view=lambda given: given,
        encode=encode_bibtex,
    ),
    FileKind(
        name="CSL-JSON",
        keys=lambda _: _OF,
        path=lambda of: table_path(of, "csl.json"),
        inputs=inputs,
        view=lambda given: given,
        encode=encode_csl,
    ),
)
