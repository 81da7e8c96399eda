"""What the record holds of two countries together: everything that decides what the page of a pair lists."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from briefgen.atlas import Atlas, Relation
from briefgen.atlas.agreement import Agreement
from briefgen.atlas.dealings import Dealings, Pair
from briefgen.atlas.declared import is_withdrawn
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, EventId, IssueId, Kind, QuoteId, Reference
from briefgen.model.quotes import Quote

MOST_EVENTS = 30
MOST_POSITIONS = 30
MOST_QUOTES = 20

NO_DEALINGS = Dealings()


class Meeting(NamedTuple):
    """What two countries have in common in the record.

    `events` and `positions` are the newest of their dealings, newest first, with how many there are in all.
    `quotes` are the newest words of either about these events, or said to the other, that no such position rests
    on. `issues` are those on which something is recorded of both.
    """

    events: tuple[Reference, ...]
    events_in_all: int
    positions: tuple[Reference, ...]
    positions_in_all: int
    quotes: tuple[Reference, ...]
    issues: tuple[IssueId, ...]
    agreement: Agreement


def meeting_of(atlas: Atlas, pair: Pair) -> Meeting:
    """Give what the record holds of two countries together."""
    dealings = atlas.dealings.get(pair, NO_DEALINGS)
    one, other = pair
    events = _newest(atlas, Kind.EVENT, dealings.events)
    positions = _newest(atlas, Kind.POSITION, dealings.positions)
    quotes = frozenset(_quoted(atlas, pair, dealings.events)) - {
        evidence.id
        for id_ in dealings.positions
        for evidence in atlas.positions[id_].evidence
        if evidence.kind is Kind.QUOTE
    }
    in_common = frozenset(atlas.issues_of.get(one, ())) & frozenset(atlas.issues_of.get(other, ()))
    return Meeting(
        events=events[:MOST_EVENTS],
        events_in_all=len(events),
        positions=positions[:MOST_POSITIONS],
        positions_in_all=len(positions),
        quotes=_newest(atlas, Kind.QUOTE, quotes)[:MOST_QUOTES],
        issues=tuple(sorted(in_common)),
        agreement=atlas.voting.agreement(one, other),
    )


def _newest(atlas: Atlas, kind: Kind, ids: Iterable[str]) -> tuple[Reference, ...]:
    """Give records by date, newest first, without the withdrawn."""
    known: Mapping[str, Any] = atlas.of_kind(kind)
    records = [one for id_ in ids if not is_withdrawn(one := known[id_])]
    records.sort(key=lambda one: (_sort_key(one.date), one.id), reverse=True)
    return tuple(Reference(kind, one.id) for one in records)


def _sort_key(known: Edtf | None) -> tuple[date, ...]:
    return known.sort_key if known else ()


def _quoted(atlas: Atlas, pair: Pair, events: Iterable[EventId]) -> Iterator[QuoteId]:
    """Give what either country said about events that they share, or to the other."""
    voices = [_voices(atlas, country) for country in pair]
    both = voices[0] | voices[1]
    for event in events:
        for quote in _quotes(atlas, Reference(Kind.EVENT, event), Relation.ABOUT, Relation.SAID_AT):
            if quote.on_behalf_of in both or quote.speaker in both:
                yield quote.id
    for country, others in zip(pair, reversed(voices), strict=True):
        for quote in _quotes(atlas, Reference(Kind.COUNTRY, country), Relation.SAID_TO):
            if quote.on_behalf_of in others or quote.speaker in others:
                yield quote.id


def _voices(atlas: Atlas, country: ActorId) -> frozenset[ActorId]:
    """Give those whose words count as words of a country's side: itself, and those that govern it."""
    return frozenset((country, *(one for one, _ in atlas.authorities.get(country, ()))))


def _quotes(atlas: Atlas, target: Reference, *relations: Relation) -> Iterator[Quote]:
    for reference in atlas.pointing_at(target, *relations):
        if reference.kind is Kind.QUOTE:
            yield atlas.quotes[QuoteId(reference.id)]
