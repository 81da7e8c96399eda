"""Everything that points at a thing, by the way in which it does."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefgen.atlas.declared import Declared, things_of
from briefgen.atlas.references import Relation, uses
from briefgen.model.identifiers import ACTOR_KINDS, Kind, Origin, Reference
from briefgen.model.positions import Position
from briefgen.reading.records import FileRecords

Backlinks = dict[tuple[Reference, Relation], tuple[Reference, ...]]
Edge = tuple[Reference, Relation, Reference]


def backlinks_from(edges: Iterable[Edge]) -> Backlinks:
    """Turn `source, relation, target` round, so that each target knows its sources, in order of id."""
    gathered: defaultdict[tuple[Reference, Relation], set[Reference]] = defaultdict(set)
    for source, relation, target in edges:
        gathered[target, relation].add(source)
    return {key: tuple(sorted(sources)) for key, sources in gathered.items()}


def edges_of_record(reference: Reference, record: object, declared: Declared) -> Iterator[Edge]:
    """Give what a record points at in its fields."""
    for use in uses(record):
        target = declared.find(use.field.kinds, use.id)
        if target is not None:
            yield reference, use.field.relation, target


def edges_of_position(position: Position, declared: Declared) -> Iterator[Edge]:
    """Give what a declared position points at; a vote's is reached through its event."""
    reference = Reference(Kind.POSITION, position.id)
    for target in position.evidence:
        yield reference, Relation.EVIDENCE, target
    issue = declared.find((Kind.ISSUE,), position.issue)
    if issue:
        yield reference, Relation.ISSUE, issue
    for relation, ids in (
        (Relation.ACTORS, position.actors),
        (Relation.GROUP, (position.group,)),
        (Relation.EXCEPTED, position.excepted),
        (Relation.TOWARD, (position.toward,)),
    ):
        for id_ in ids:
            actor = declared.find(ACTOR_KINDS, id_) if id_ else None
            if actor:
                yield reference, relation, actor


def edges_of_file(
    file: FileRecords, main: Reference, positions: Mapping[Origin, Position]
) -> Iterator[Edge]:
    """Give what a file's own briefing, page or thing declares beside itself, and the sources it cites."""
    for kind, record in things_of(file):
        target = Reference(kind, record.id)
        if target != main:
            yield main, Relation.DECLARES, target
    for declared in file.positions:
        if declared.origin in positions:
            yield main, Relation.DECLARES, Reference(Kind.POSITION, positions[declared.origin].id)
    for source in file.cited:
        yield main, Relation.SOURCES, Reference(Kind.SOURCE, source)
