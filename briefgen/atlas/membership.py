"""Who was a member, held a post or governed a country, at which time."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Protocol

from briefgen.model.actors import Governing, Membership, Organization, Person, Post
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId


class Term(Protocol):
    """Something with a start and an end, either of which may be unknown."""

    @property
    def start(self) -> Edtf | None:
        """When it began (EDTF), None if unknown."""

    @property
    def end(self) -> Edtf | None:
        """When it ended (EDTF), None if it has not or that is unknown."""


def covers(term: Term, when: Edtf) -> bool:
    """Tell whether `when` may lie within a term; an unknown bound excludes nothing."""
    first, last = when.sort_key
    starts_in_time = term.start is None or term.start.sort_key[0] <= last
    ends_in_time = term.end is None or term.end.sort_key[1] >= first
    return starts_in_time and ends_in_time


def lasts(term: Term, today: date) -> bool:
    """Tell whether a term has begun and has not ended on `today`."""
    begun = term.start is None or term.start.sort_key[0] <= today
    return begun and (term.end is None or term.end.sort_key[1] >= today)


def members_on(members: Iterable[Membership], when: Edtf) -> tuple[ActorId, ...]:
    """Give those who may have been members at a date."""
    return tuple(member.actor for member in members if covers(member, when))


def posts_on(person: Person, when: Edtf | None) -> tuple[Post, ...]:
    """Give the posts that a person may have held at a date, all of them where it is unknown."""
    return tuple(post for post in person.posts if when is None or covers(post, when))


def authorities_in(
    organizations: Iterable[Organization],
) -> dict[ActorId, tuple[tuple[ActorId, Governing], ...]]:
    """Give the organizations that govern each country, in order of id; the withdrawn govern none."""
    found: defaultdict[ActorId, list[tuple[ActorId, Governing]]] = defaultdict(list)
    for organization in organizations:
        if organization.profile.withdrawn is None:
            for governing in organization.governs:
                found[governing.country].append((organization.id, governing))
    return {country: tuple(found[country]) for country in sorted(found)}
