"""For whom an actor may speak."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.model.actors import Organization, Person
from briefgen.model.identifiers import ActorId
from briefgen.model.quotes import Quote
from briefgen.model.vocabulary import Classification

_OF_A_STATE = (
    Classification.GOVERNMENT,
    Classification.MINISTRY,
    Classification.DE_FACTO_AUTHORITY,
)


class Ties:
    """For whom each actor of an atlas may speak, worked out once for each that is asked about."""

    def __init__(self, atlas: Atlas) -> None:
        """Know nothing yet."""
        self._atlas = atlas
        self._known: dict[ActorId, frozenset[ActorId]] = {}

    def of(self, id_: ActorId) -> frozenset[ActorId]:
        """Give the actor itself and all whom it may speak for, by what it represents, belongs to or governs."""
        if id_ not in self._known:
            found: set[ActorId] = set()
            waiting = [id_]
            while waiting:
                one = waiting.pop()
                if one not in found:
                    found.add(one)
                    waiting.extend(_next(one, self._atlas))
            self._known[id_] = frozenset(found)
        return self._known[id_]

    def of_quote(self, quote: Quote) -> frozenset[ActorId]:
        """Give all for whom a quotation may speak; none where it names nobody, or someone who is unknown."""
        named = [one for one in (quote.speaker, quote.conveys, quote.on_behalf_of) if one]
        if not all(map(self._atlas.actor, named)):
            return frozenset()
        return frozenset().union(*(self.of(one) for one in named))


def _next(id_: ActorId, atlas: Atlas) -> Iterator[ActorId]:
    actor = atlas.people.get(id_) or atlas.organizations.get(id_)
    if actor is None:
        return
    if actor.represents:
        yield actor.represents
    if isinstance(actor, Person):
        for post in actor.posts:
            if post.organization:  # a plain name leads nowhere
                yield ActorId(post.organization)
    if isinstance(actor, Organization):
        if actor.parent:
            yield actor.parent
        yield from (one.country for one in actor.governs)
        if actor.seat and actor.classification in _OF_A_STATE:
            yield actor.seat
