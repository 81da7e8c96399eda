"""What holds of every world."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import (
    DECLARABLE_STANCES,
    STATIC,
    World,
    by_present_ids,
    edtf_texts,
    records_of,
    worlds,
    write_world,
)
from worlds import TODAY, WITHDRAWN

from briefgen.atlas import Atlas, Linked, Relation, link
from briefgen.atlas.bodies import body_of, targets
from briefgen.atlas.declared import Declared, is_withdrawn, things_of
from briefgen.atlas.histories import has_ended
from briefgen.atlas.references import uses
from briefgen.model.dates import parse_edtf
from briefgen.model.identifiers import ACTOR_KINDS, Kind, Reference
from briefgen.reading.files import ReadingOptions
from briefgen.reading.folder import read_folder
from briefgen.reading.records import FileRecords

Edge = tuple[Reference, Relation, Reference | None]

few = settings(max_examples=60, deadline=None)


def linked(files: tuple[FileRecords, ...]) -> Linked:
    return link(files, static=[STATIC], site_date=TODAY)


def atlas_of(world: World) -> Atlas:
    found = linked(records_of(world))
    assert not found.problems, found.problems
    return found.atlas


@settings(max_examples=5, deadline=None)
@given(worlds())
def test_world_on_disk_is_the_world_in_memory(world: World):
    with TemporaryDirectory() as folder:
        read = read_folder(write_world(world, Path(folder)), ReadingOptions())
    assert set(read.files) == set(records_of(world))


@few
@given(worlds(broken=True), st.randoms(use_true_random=False))
def test_order_of_files_never_matters(world: World, shuffler: random.Random):
    files = list(records_of(world))
    first = linked(tuple(files))
    shuffler.shuffle(files)
    assert linked(tuple(files)) == first


@few
@given(worlds(), st.data())
def test_withdrawn_position_changes_no_history(world: World, data: st.DataObject):
    files = records_of(world)
    bringing = [one for one in files if one.positions]
    assume(bringing)
    changed = data.draw(st.sampled_from(bringing))
    model = data.draw(st.sampled_from(changed.positions))
    wrong = replace(
        model,
        id="wrong",
        old_ids=(),
        date=parse_edtf(data.draw(edtf_texts())),
        stance=data.draw(st.sampled_from(DECLARABLE_STANCES)),
        withdrawn=WITHDRAWN,
        origin=replace(model.origin, pointer=("positions", 99)),
    )
    added = replace(changed, positions=(*changed.positions, wrong))
    after = linked(tuple(added if one is changed else one for one in files)).atlas
    assert after.histories == linked(files).atlas.histories


@few
@given(worlds())
def test_latest_is_never_older_than_a_standing_position(world: World):
    for history in atlas_of(world).histories.values():
        for one in history.own:
            if history.latest and not has_ended(one, TODAY):
                assert history.latest.date.sort_key >= one.date.sort_key


@few
@given(worlds())
def test_every_reference_has_its_backlink_and_every_backlink_its_reference(world: World):
    files = records_of(world)
    atlas = linked(files).atlas
    found = {
        (source, relation, target)
        for (target, relation), sources in atlas.backlinks.items()
        for source in sources
    }
    assert found == set(_references(atlas, files))


@few
@given(worlds())
def test_reference_by_a_former_id_gives_the_same_atlas(world: World):
    assert atlas_of(world) == atlas_of(by_present_ids(world))


@few
@given(worlds(broken=True))
def test_every_broken_reference_is_reported_once(world: World):
    text = " ".join(str(one.front) + one.body for one in world)
    missing = {word for word in _words(text) if word.startswith("missing-")}
    problems = linked(records_of(world)).problems
    reported = Counter(
        word
        for problem in problems
        for word in _words(problem.message)
        if word.startswith("missing-")
    )
    assert reported == Counter(missing)


def _words(text: str) -> list[str]:
    for mark in "`'\"/:,()[]{}":
        text = text.replace(mark, " ")
    return text.split()


def _references(atlas: Atlas, files: tuple[FileRecords, ...]) -> Iterator[Edge]:
    """Give every reference of the atlas, gathered from its records alone."""
    declared = Declared()
    for kind, records in _records_by_kind(atlas).items():
        for record in records.values():
            declared.add(kind, record)
    yield from _of_things(atlas, declared)
    yield from _of_voters(atlas, declared)
    yield from _of_positions(atlas, declared)
    yield from _of_files(atlas, files, declared)


def _records_by_kind(atlas: Atlas) -> dict[Kind, Any]:
    return {
        Kind.COUNTRY: atlas.countries,
        Kind.ORGANIZATION: atlas.organizations,
        Kind.PERSON: atlas.people,
        Kind.ISSUE: atlas.issues,
        Kind.EVENT: atlas.events,
        Kind.QUOTE: atlas.quotes,
        Kind.SOURCE: atlas.sources,
        Kind.BRIEFING: atlas.briefings,
        Kind.PAGE: atlas.pages,
    }


def _of_things(atlas: Atlas, declared: Declared) -> Iterator[Edge]:
    for kind, records in _records_by_kind(atlas).items():
        for id_, record in records.items():
            if is_withdrawn(record):
                continue
            source = Reference(kind, id_)
            for use in uses(record):
                if target := declared.find(use.field.kinds, use.id):
                    yield source, use.field.relation, target
            if body := body_of(record):
                for target in targets(body, declared):
                    yield source, Relation.BODY, target


def _of_voters(atlas: Atlas, declared: Declared) -> Iterator[Edge]:
    """Give the votes that made no position."""
    counted = {(one.event, one.actors[0]) for one in atlas.positions.values() if one.event}
    for event in atlas.events.values():
        for _, voters in event.roll_call.votes if event.roll_call else ():
            for voter in voters:
                if (event.id, voter) not in counted and event.profile.withdrawn is None:
                    source = Reference(Kind.EVENT, event.id)
                    yield source, Relation.VOTES, declared.find(ACTOR_KINDS, voter)


def _of_positions(atlas: Atlas, declared: Declared) -> Iterator[Edge]:
    for position in atlas.positions.values():
        if position.event or position.withdrawn:
            continue
        source = Reference(Kind.POSITION, position.id)
        for relation, actors in (
            (Relation.ACTORS, position.actors),
            (Relation.EXCEPTED, position.excepted),
            (Relation.GROUP, filter(None, [position.group])),
            (Relation.TOWARD, filter(None, [position.toward])),
        ):
            for actor in actors:
                yield source, relation, declared.find(ACTOR_KINDS, actor)
        yield source, Relation.ISSUE, Reference(Kind.ISSUE, position.issue)
        for evidence in position.evidence:
            yield source, Relation.EVIDENCE, evidence


def _of_files(atlas: Atlas, files: tuple[FileRecords, ...], declared: Declared) -> Iterator[Edge]:
    mains = {
        path: main for path, main in atlas.paths.items() if not is_withdrawn(declared.record(main))
    }
    for file in files:
        if main := mains.get(file.path):
            for kind, thing in things_of(file):
                if Reference(kind, thing.id) != main:
                    yield main, Relation.DECLARES, Reference(kind, thing.id)
            for position in file.positions:
                yield main, Relation.DECLARES, Reference(Kind.POSITION, position.id)
            for source in file.cited if file.briefing else ():
                yield main, Relation.SOURCES, Reference(Kind.SOURCE, source)
    for target, corrections in atlas.corrections_of.items():
        for correction in corrections:
            if main := mains.get(correction.origin.path):
                yield main, Relation.CORRECTS, target
