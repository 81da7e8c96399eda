"""Things that have a file or an entry of their own, and a profile."""

from collections.abc import Iterator
from itertools import chain

from briefgen.atlas import Atlas
from briefgen.model.actors import Actor
from briefgen.model.events import Event
from briefgen.model.identifiers import Origin
from briefgen.model.issues import Issue


def things_in(atlas: Atlas) -> Iterator[tuple[Origin, Actor | Issue | Event]]:
    """Give every country, organization, person, issue and event that a file declares, with its place."""
    for thing in chain[Actor | Issue | Event](
        atlas.countries.values(),
        atlas.organizations.values(),
        atlas.people.values(),
        atlas.issues.values(),
        atlas.events.values(),
    ):
        if thing.origin:
            yield thing.origin, thing
