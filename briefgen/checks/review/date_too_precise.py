"""A date is as precise as its source and no more."""

from collections.abc import Iterator, Sequence

from briefgen.atlas import Atlas
from briefgen.checks.evidence_dates import date_of_evidence
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, front
from briefgen.model.dates import DateKind, Edtf, Precision, overlaps
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

RULE = Rule(
    code="date-too-precise",
    title="a date is more precise than what it rests on",
    why="If the source gives a month, a day is invented, and readers and calendars take it for a fact."
    " Where the source's text does name the day, say so in a `note` of the record.",
    wrong={
        "issues/fees.md": front("""
            name: Fees of the harbour
            sources: {id: letter, title: A letter, published: 2031-05, url: https://news.example/letter}
            positions: {actor: BV, issue: fees, stance: opposes, summary: Refuses them., date: ‸2031-05-03}
        """)
    },
    right={
        "issues/fees.md": front("""
            name: Fees of the harbour
            sources: {id: letter, title: A letter, published: 2031-05, url: https://news.example/letter}
            positions: {actor: BV, issue: fees, stance: opposes, summary: Refuses them., date: 2031-05}
        """)
    },
    severity=Severity.WARNING,
)

_FINE_TO_COARSE = tuple(Precision)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the dates of quotations and positions that are finer than all that they could be taken from."""
    for quote in atlas.quotes.values():
        if quote.withdrawn or quote.note or quote.date is None:
            continue
        source = atlas.sources.get(quote.source) if quote.source else None
        event = atlas.events.get(quote.said_at) if quote.said_at else None
        basis = [source.published if source else None, event.date if event else None]
        yield from _problem(quote.date, basis, quote.origin)
    for position in atlas.positions.values():
        if not (position.withdrawn or position.note or position.event):
            basis = [date_of_evidence(reference, atlas) for reference in position.evidence]
            yield from _problem(position.date, basis, position.origin)


def _problem(date: Edtf, basis: Sequence[Edtf | None], origin: Origin) -> Iterator[Problem]:
    """Tell where a single date is finer than each of those known; one outside them was not taken from them."""
    known = [one for one in basis if one]
    if date.kind is not DateKind.DATE or not known:
        return
    if all(_is_finer(date, one) and overlaps(date, one) for one in known):
        dates = " and ".join(dict.fromkeys(f"`{one.text}`" for one in known))
        yield RULE.problem(
            origin.at("date"),
            f"`{date.text}` is more precise than {dates}, which it rests on",
            "Give no more than the source does, or say in `note` how the day is known.",
        )


def _is_finer(date: Edtf, other: Edtf) -> bool:
    return _FINE_TO_COARSE.index(date.precision) < _FINE_TO_COARSE.index(other.precision)
