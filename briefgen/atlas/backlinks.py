"""Everything that points at a thing, by the way in which it does."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefgen.atlas.declared import Declared, main_of, things_of
from briefgen.atlas.references import Relation
from briefgen.atlas.resolving import Pointing
from briefgen.atlas.unknown import report_unknown
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.reading.records import FileRecords

Backlinks = dict[tuple[Reference, Relation], tuple[Reference, ...]]
Pointings = defaultdict[Reference, list[Pointing]]
"""What each thing points at; the withdrawn point at nothing."""


def backlinks_from(pointings: Mapping[Reference, Iterable[Pointing]]) -> Backlinks:
    """Turn pointings round, so that each target knows what points at it, in order of kind and id."""
    gathered: defaultdict[Relation, defaultdict[Reference, list[Reference]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for source in sorted(pointings):  # once, instead of the sources of each target
        for relation, target in pointings[source]:
            gathered[relation][target].append(source)
    return {
        (target, relation): tuple(dict.fromkeys(sources)) if len(sources) > 1 else tuple(sources)
        for relation, targets in gathered.items()
        for target, sources in targets.items()
    }


def pointing_of_file(
    file: FileRecords, positions: Mapping[Origin, Reference], declared: Declared
) -> tuple[Reference | None, list[Pointing]]:
    """Give what a file is about, and what this brings and cites: things, positions and sources."""
    main = main_of(file)
    record = declared.record(main) if main else None
    if main is None or record is None or record.origin.path != file.path:
        return None, []
    pointing: list[Pointing] = []
    for kind, thing in things_of(file):
        target = declared.references[kind].get(thing.id)
        if target and target != main:
            pointing.append((Relation.DECLARES, target))
    pointing += [
        (Relation.DECLARES, positions[declaration.origin])
        for declaration in file.positions
        if declaration.origin in positions
    ]
    if file.briefing or file.page:  # other things name these sources themselves
        for source in file.cited:
            if found := declared.find((Kind.SOURCE,), source, file.file_id):
                pointing.append((Relation.SOURCES, found))
            else:
                place = Origin(file.path, ("sources",))
                report_unknown(declared, (Kind.SOURCE,), source, place, home=file.file_id)
    return main, pointing
