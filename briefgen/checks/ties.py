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


def ties_of(id_: ActorId, atlas: Atlas) -> frozenset[ActorId]:
    """Give the actor itself and all whom it may speak for, by what it represents, belongs to or governs."""
    found: set[ActorId] = set()
    waiting = [id_]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(_next(one, atlas))
    return frozenset(found)


def voices_of(quote: Quote, atlas: Atlas) -> frozenset[ActorId]:
    """Give all for whom a quotation may speak; none where nobody is named of whom anything is known."""
    given = (quote.speaker, quote.conveys, quote.on_behalf_of)
    named = [one for one in given if one and atlas.actor(one)]
    return frozenset().union(*(ties_of(one, atlas) for one in named))


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
