"""What two countries have to do with each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from briefgen.model.actors import Actor, Country, Organization, Person
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, EventId, PositionId
from briefgen.model.positions import Position
from briefgen.model.vocabulary import EventType

Pair = tuple[ActorId, ActorId]
"""Two countries, in order of their codes."""


@dataclass(frozen=True, slots=True)
class Dealings:
    """The events, other than votes, that two countries share, and the positions of one toward the other."""

    events: tuple[EventId, ...] = ()
    positions: tuple[PositionId, ...] = ()


def countries_behind(actor: ActorId, actors: Mapping[ActorId, Actor]) -> frozenset[ActorId]:
    """Give the countries for whose page an actor matters: itself, or those it speaks for or governs."""
    found: set[ActorId] = set()
    seen: set[ActorId] = set()
    ahead = [actor]
    while ahead:
        current = ahead.pop()
        if current in seen:
            continue
        seen.add(current)
        match actors.get(current):
            case Country():
                found.add(current)
            case Person(represents=represented):
                ahead.extend(one for one in (represented,) if one)
            case Organization(represents=represented, parent=parent, governs=governs):
                ahead.extend(one for one in (represented, parent) if one)
                found.update(governing.country for governing in governs)
            case None:
                pass
    return frozenset(found)


def dealings_between(
    events: Iterable[Event], positions: Iterable[Position], actors: Mapping[ActorId, Actor]
) -> dict[Pair, Dealings]:
    """Give, for each pair of countries that deal with each other, what they share, in order of id."""
    shared: defaultdict[Pair, set[EventId]] = defaultdict(set)
    for event in events:
        for pair in _pairs_in(event, actors):
            shared[pair].add(event.id)
    directed: defaultdict[Pair, set[PositionId]] = defaultdict(set)
    for position in positions:
        for pair in _pairs_of(position, actors):
            directed[pair].add(position.id)
    return {
        pair: Dealings(tuple(sorted(shared.get(pair, ()))), tuple(sorted(directed.get(pair, ()))))
        for pair in sorted(shared.keys() | directed.keys())
    }


def _pairs_in(event: Event, actors: Mapping[ActorId, Actor]) -> Iterator[Pair]:
    if event.type is EventType.VOTE or event.profile.withdrawn:
        return
    involved = {
        country
        for participant in event.participants
        if participant.actor
        for country in countries_behind(participant.actor, actors)
    }
    yield from combinations(sorted(involved), 2)


def _pairs_of(position: Position, actors: Mapping[ActorId, Actor]) -> Iterator[Pair]:
    if position.toward is None or position.withdrawn:
        return
    targets = countries_behind(position.toward, actors)
    for holder in position.actors:
        for country in countries_behind(holder, actors):
            for target in targets - {country}:
                yield (country, target) if country < target else (target, country)
