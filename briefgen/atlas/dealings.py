"""What two countries have to do with each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from briefgen.atlas.membership import covers
from briefgen.model.actors import Actor, Country, Governing, Organization, Person
from briefgen.model.dates import Edtf
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, EventId, PositionId
from briefgen.model.positions import Position
from briefgen.model.vocabulary import EventType

Pair = tuple[ActorId, ActorId]
"""Two countries, in order of their codes."""


Backing = tuple[ActorId, Governing | None]
"""A country for which an actor matters, only during a term where it governs it."""


@dataclass(frozen=True, slots=True)
class Dealings:
    """The events, other than votes, that two countries share, and the positions of one toward the other."""

    events: tuple[EventId, ...] = ()
    positions: tuple[PositionId, ...] = ()


def dealings_between(
    events: Iterable[Event], positions: Iterable[Position], actors: Mapping[ActorId, Actor]
) -> dict[Pair, Dealings]:
    """Give, for each pair of countries that deal with each other, what they share, in order of id."""
    backing: dict[ActorId, tuple[Backing, ...]] = {}

    def countries(actor: ActorId, when: Edtf) -> set[ActorId]:
        if actor not in backing:
            backing[actor] = tuple(_backing(actor, actors))
        return {country for country, term in backing[actor] if term is None or covers(term, when)}

    shared: defaultdict[Pair, list[EventId]] = defaultdict(list)
    for event in events:
        if event.type is EventType.VOTE or event.profile.withdrawn:
            continue
        participants = {one.actor for one in event.participants if one.actor}
        involved = set().union(*(countries(actor, event.date) for actor in participants))
        for pair in combinations(sorted(involved), 2):
            shared[pair].append(event.id)
    directed: defaultdict[Pair, list[PositionId]] = defaultdict(list)
    for position in positions:
        if position.toward is None or position.withdrawn:
            continue
        targets = countries(position.toward, position.date)
        holders = set().union(*(countries(actor, position.date) for actor in position.actors))
        pairs = {_pair(holder, target) for holder in holders for target in targets - {holder}}
        for pair in pairs:
            directed[pair].append(position.id)
    return {
        pair: Dealings(tuple(sorted(shared.get(pair, ()))), tuple(sorted(directed.get(pair, ()))))
        for pair in sorted(shared.keys() | directed.keys())
    }


def partners_in(dealings: Iterable[Pair]) -> dict[ActorId, tuple[ActorId, ...]]:
    """Give, for each country, those that it deals with, in order of code."""
    found: defaultdict[ActorId, list[ActorId]] = defaultdict(list)
    for one, other in dealings:
        found[one].append(other)
        found[other].append(one)
    return {country: tuple(sorted(found[country])) for country in sorted(found)}


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


def _pair(one: ActorId, other: ActorId) -> Pair:
    return (one, other) if one < other else (other, one)
