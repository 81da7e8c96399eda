"""What two countries have to do with each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from briefgen.atlas.membership import covers
from briefgen.model.actors import Actor, Country, Governing, Organization, Person
from briefgen.model.dates import Edtf
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, EventId, PositionId
from briefgen.model.positions import Position
from briefgen.model.vocabulary import EventType

Record = TypeVar("Record", EventId, PositionId)

WIDE_CIRCLE = 30
"""Where more countries than that met, or stood against each other, it says nothing of any two of them."""

Pair = tuple[ActorId, ActorId]
"""Two countries, in order of their codes."""

Circle = tuple[frozenset[ActorId], frozenset[ActorId]]
"""The countries on either side of an event or position; those of an event are on both."""


Backing = tuple[ActorId, Governing | None]
"""A country for which an actor matters, only during a term where it governs it."""


@dataclass(frozen=True, slots=True)
class Dealings:
    """The events, other than votes, that two countries share, and the positions of one toward the other.

    `is_close` tells whether they met in a circle that is not wide, so that they have a page of their own.
    """

    events: tuple[EventId, ...] = ()
    positions: tuple[PositionId, ...] = ()
    is_close: bool = False


class DealingsOfEach(NamedTuple):
    """What each country takes part in: its events, the positions that it holds and those toward it.

    `partners` are the countries with which it deals, `close` those with which it met in a circle that is not wide.
    """

    events: dict[ActorId, set[EventId]]
    held: dict[ActorId, set[PositionId]]
    directed: dict[ActorId, set[PositionId]]
    partners: dict[ActorId, tuple[ActorId, ...]]
    close: dict[ActorId, tuple[ActorId, ...]]


class DealingsByPair(Mapping[Pair, Dealings]):
    """What each pair of countries shares, found when it is asked for.

    One conference of all states is a dealing of twenty thousand pairs, so what is kept is what each country
    takes part in.
    """

    def __init__(
        self, of_each: DealingsOfEach, circles: Mapping[str, set[Circle]] = MappingProxyType({})
    ) -> None:
        """Keep what each country takes part in; `circles` stand under the file that declares event or position."""
        self.of_each = of_each
        self._close = {country: frozenset(others) for country, others in of_each.close.items()}
        self._circles = circles

    @property
    def partners(self) -> Mapping[ActorId, tuple[ActorId, ...]]:
        """The countries with which each deals."""
        return self.of_each.partners

    def __getitem__(self, pair: Pair) -> Dealings:
        """Give what two countries share, in order of id."""
        one, other = pair
        if one >= other or other not in self.partners.get(one, ()):
            raise KeyError(pair)
        of = self.of_each
        return Dealings(
            tuple(sorted(_shared(of.events, one, of.events, other))),
            tuple(
                sorted(
                    _shared(of.held, one, of.directed, other)
                    | _shared(of.held, other, of.directed, one)
                )
            ),
            other in self._close.get(one, ()),
        )

    def __iter__(self) -> Iterator[Pair]:
        """Give each pair that deals with each other, in order."""
        return (
            (one, other) for one in self.partners for other in self.partners[one] if one < other
        )

    def close(self) -> Iterator[Pair]:
        """Give each pair that met in a circle that is not wide, in order."""
        return (
            (one, other)
            for one in sorted(self._close)
            for other in sorted(self._close[one])
            if one < other
        )

    def files_of_many(self, most: int) -> Iterator[tuple[str, int]]:
        """Give the files that alone make more than so many pairs close, with how many."""
        for path, circles in self._circles.items():
            narrow = tuple(filter(_is_narrow, circles))
            if sum(map(_size, narrow)) > most:
                number = len(set().union(*map(_pairs_in, narrow)))
                if number > most:
                    yield path, number

    def __len__(self) -> int:
        """Give the number of pairs."""
        return sum(map(len, self.partners.values())) // 2


def dealings_between(
    events: Iterable[Event], positions: Iterable[Position], actors: Mapping[ActorId, Actor]
) -> DealingsByPair:
    """Give, for each pair of countries that deal with each other, what they share."""
    backing: dict[ActorId, tuple[Backing, ...]] = {}

    def countries(actor: ActorId, when: Edtf) -> set[ActorId]:
        if actor not in backing:
            backing[actor] = tuple(_backing(actor, actors))
        return {country for country, term in backing[actor] if term is None or covers(term, when)}

    events_of: defaultdict[ActorId, set[EventId]] = defaultdict(set)
    held: defaultdict[ActorId, set[PositionId]] = defaultdict(set)
    directed: defaultdict[ActorId, set[PositionId]] = defaultdict(set)
    circles: defaultdict[str, set[Circle]] = defaultdict(set)
    for event in events:
        if event.type is EventType.VOTE or event.profile.withdrawn:
            continue
        participants = {one.actor for one in event.participants if one.actor}
        involved = frozenset().union(*(countries(actor, event.date) for actor in participants))
        circles[event.origin.path].add((involved, involved))
        for country in involved:
            events_of[country].add(event.id)
    for position in positions:
        if position.toward is None or position.withdrawn:
            continue
        targets = frozenset(countries(position.toward, position.date))
        holders = frozenset().union(*(countries(actor, position.date) for actor in position.actors))
        circles[position.origin.path].add((holders, targets))
        for country in holders:
            held[country].add(position.id)
        for country in targets:
            directed[country].add(position.id)
    met = set().union(*circles.values())
    narrow = {circle for circle in met if _is_narrow(circle)}
    return DealingsByPair(
        DealingsOfEach(
            dict(events_of), dict(held), dict(directed), _partners(met), _partners(narrow)
        ),
        dict(circles),
    )


def _is_narrow(circle: Circle) -> bool:
    return _size(circle) <= WIDE_CIRCLE**2


def _size(circle: Circle) -> int:
    """Give of how many pairs it is, each counted from both sides."""
    some, others = circle
    return len(some) * len(others)


def _pairs_in(circle: Circle) -> Iterator[Pair]:
    some, others = circle
    return (
        (one, other) if one < other else (other, one)
        for one in some
        for other in others
        if one != other
    )


def _partners(met: Iterable[Circle]) -> dict[ActorId, tuple[ActorId, ...]]:
    """Give, for each country, those that it deals with, in order of code."""
    found: defaultdict[ActorId, set[ActorId]] = defaultdict(set)
    for some, others in met:
        for country in some:
            found[country] |= others
        for country in others:
            found[country] |= some
    partners = {country: tuple(sorted(found[country] - {country})) for country in sorted(found)}
    return {country: others for country, others in partners.items() if others}


def _shared(
    of_one: Mapping[ActorId, set[Record]],
    one: ActorId,
    of_other: Mapping[ActorId, set[Record]],
    other: ActorId,
) -> set[Record]:
    return of_one.get(one, set()) & of_other.get(other, set())


def _backing(actor: ActorId, actors: Mapping[ActorId, Actor]) -> Iterator[Backing]:
    """Give the countries for whose page an actor matters: itself, or those it speaks for or governs."""
    seen: set[ActorId] = set()
    ahead = [actor]
    while ahead:
        current = ahead.pop()
        if current in seen:
            continue
        seen.add(current)
        match actors.get(current):
            case Country():
                yield current, None
            case Person(represents=represented):
                ahead.extend(one for one in (represented,) if one)
            case Organization(represents=represented, parent=parent, governs=governs):
                ahead.extend(one for one in (represented, parent) if one)
                yield from ((governing.country, governing) for governing in governs)
            case None:
                pass
