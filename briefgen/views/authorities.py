"""The organizations that govern a country, with where they stand, under their own names."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.model.actors import Governing
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.as_of import Ledger
from briefgen.views.dossiers import Dossier, rows_of
from briefgen.views.extracts import Extract
from briefgen.views.parts import Link, StanceRow
from briefgen.views.terms import term_in_words


class Authority(NamedTuple):
    """An organization that governs a country, in which way and when, in words, with where it stands."""

    link: Link
    governance: str
    term: str
    rows: tuple[StanceRow, ...]


def authority_lines(
    governing: Iterable[tuple[ActorId, Governing, Dossier]], shown: Extract, ledger: Ledger
) -> Iterator[Authority]:
    """Show each organization that governs a country."""
    for organization, how, positions in governing:
        link = shown.link_to(Reference(Kind.ORGANIZATION, organization))
        yield Authority(
            link=link,
            governance=shown.words.governances[how.governance],
            term=term_in_words(how, shown.words),
            rows=rows_of(positions, shown, link.url, ledger=ledger),
        )
