"""Which record of one atlas is which of another: the same id, a former one, or a position that says the same."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping

from briefgen.atlas import Atlas
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.sources import Source

Pair = tuple[Reference, Reference]
"""A record as the base names it, and as the head does."""


def pairs_of(base: Atlas, head: Atlas) -> Mapping[Reference, Reference]:
    """Give the records that both have, under whatever ids: the head's reference by the base's.

    Each stands in one pair. The other way round, the same two atlases give the same pairs turned round.
    """
    same = (
        Reference(kind, id_)
        for kind in Kind
        for id_ in base.of_kind(kind)
        if id_ in head.of_kind(kind)
    )
    found = {one: one for one in same}
    _add(found, _moved(base, head))
    _add(found, _sources_of_moved_files(base, head, found))
    _add(found, _positions_alike(base, head, found))
    return found


def _add(found: dict[Reference, Reference], candidates: Iterable[Pair]) -> None:
    taken = set(found.values())
    for old, new in sorted(set(candidates), key=lambda pair: sorted(map(str, pair))):
        if old not in found and new not in taken:
            found[old] = new
            taken.add(new)


def _moved(base: Atlas, head: Atlas) -> Iterator[Pair]:
    """Give the records that one atlas knows by an id that the other has as a former one."""
    for old, new in head.redirects.items():
        if base.record(old) and head.record(new):
            yield old, new
    for new, old in base.redirects.items():
        if base.record(old) and head.record(new):
            yield old, new


def _sources_of_moved_files(
    base: Atlas, head: Atlas, found: Mapping[Reference, Reference]
) -> Iterator[Pair]:
    """Give the sources whose global id is another because their file's is, and perhaps their own too."""
    homes = {old.id: new.id for old, new in found.items() if old.id != new.id}
    names: defaultdict[str, list[str]] = defaultdict(list)
    for former, present in base.redirects.items():
        names[present.id].append(former.id)
    for id_ in base.sources if homes else ():
        for name in (id_, *names[id_]):
            home, _, own = name.rpartition("/")
            new = Reference(Kind.SOURCE, f"{homes.get(home, home)}/{own}")
            new = head.redirects.get(new, new)
            if isinstance(head.record(new), Source):
                yield Reference(Kind.SOURCE, id_), new


def _positions_alike(
    base: Atlas, head: Atlas, found: Mapping[Reference, Reference]
) -> Iterator[Pair]:
    """Give positions of which nothing but the id and what it is made from, such as the date, is another.

    An id that an editor leaves out is made of actor, issue and date; a vote's of actor and event.
    """
    paired = set(found.values())
    old, new = (
        [one for one in atlas.positions.values() if Reference(Kind.POSITION, one.id) not in known]
        for atlas, known in ((base, found), (head, paired))
    )
    alike: defaultdict[Hashable, list[Position]] = defaultdict(list)
    for one in new:
        alike[_likeness(one, head, {})].append(one)
    for one in old:
        for other in alike.get(_likeness(one, base, found), ()):
            yield Reference(Kind.POSITION, one.id), Reference(Kind.POSITION, other.id)


def _likeness(one: Position, atlas: Atlas, found: Mapping[Reference, Reference]) -> Hashable:
    def present(reference: Reference) -> str:
        return found.get(reference, reference).id

    actors = sorted(present(atlas.reference_to_actor(actor)) for actor in one.actors)
    if one.event:
        return tuple(actors), present(Reference(Kind.EVENT, one.event))
    issue = present(Reference(Kind.ISSUE, one.issue))
    return tuple(actors), issue, one.stance, one.summary
