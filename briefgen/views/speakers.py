"""Those who speak for a country or organization."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.model.actors import Person
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.extracts import Extract, references_of
from briefgen.views.names import alphabetical
from briefgen.views.parts import Link, Text
from briefgen.views.site import Site


class Speaker(NamedTuple):
    """A person, the posts held, and for whom they speak."""

    link: Link
    roles: tuple[Text, ...]
    on_behalf_of: Link | None


def speakers_for(site: Site, represented: Iterable[Reference]) -> tuple[ActorId, ...]:
    """Give the people who represent any of these actors, in order of name."""
    found = {
        one.id
        for actor in represented
        for one in references_of(site, site.pointing_at(actor, Relation.REPRESENTS), Kind.PERSON)
    }
    people: list[Person] = [site.record(Reference(Kind.PERSON, id_)) for id_ in found]
    return tuple(one.id for one in sorted(people, key=lambda one: (alphabetical(one.name), one.id)))


def speaker_lines(ids: Iterable[ActorId], extract: Extract) -> tuple[Speaker, ...]:
    """Give people as lines of a list."""
    people = [extract.person(id_) for id_ in ids]
    return tuple(
        Speaker(
            link=extract.link_to(Reference(Kind.PERSON, person.id)),
            roles=tuple(extract.told(person, post.title) for post in person.posts),
            on_behalf_of=extract.actor(person.represents),
        )
        for person in people
    )
