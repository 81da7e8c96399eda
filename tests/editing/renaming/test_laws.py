"""What holds of every renaming in every world."""

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict
from renamings import NEW, after, bytes_of, joined, read, renamed
from strategies import World, worlds

from briefgen.atlas import Atlas
from briefgen.editing.renaming import Plan
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.model.record import Record

few = settings(max_examples=30, deadline=None)
UNTOLD = ("old_ids", "line", "column")
"""What a line more changes by itself, and what another law is about."""
RENAMED = (Kind.PERSON, Kind.ORGANIZATION, Kind.ISSUE, Kind.EVENT, Kind.QUOTE, Kind.POSITION)
KINDS = (*RENAMED, Kind.SOURCE, Kind.BRIEFING, Kind.PAGE)


def ids(atlas: Atlas) -> list[Reference]:
    found = [Reference(kind, id_) for kind in KINDS for id_ in atlas.of_kind(kind)]
    return [one for one in found if not getattr(atlas.record(one), "event", None)]


class Renamed:
    """Values of an atlas as plain data, with every id that a plan renames replaced, without former ids."""

    def __init__(self, plan: Plan | None = None) -> None:
        renaming = plan.renaming if plan else None
        self.paths = {renaming.path: renaming.new_path} if renaming else {}
        self.present = renaming.present if renaming else lambda reference: reference
        self.ids = {renaming.old.id: renaming.new.id} if renaming else {}
        for was, is_ in renaming.following.items() if renaming else ():
            self.ids[was.id] = is_.id

    def __call__(self, value: Any) -> Any:
        match value:
            case Reference():
                return self.present(value)
            case Origin():
                return self.paths.get(value.path, value.path), value.pointer
            case Record():
                kept = {key: inner for key, inner in asdict(value).items() if key not in UNTOLD}
                return type(value), {key: self(inner) for key, inner in kept.items()}
            case tuple():
                return tuple(self(inner) for inner in value)
            case str() if type(value) is str:
                return self.text(value)
            case _:
                return value

    def text(self, value: str) -> str:
        whole = self.ids.get(value)
        return whole or "".join(self.ids.get(one, one) for one in re.split(r"([/:])", value))


def records_in(atlas: Atlas, renamed: Renamed) -> dict[Reference, Any]:
    return {
        renamed(Reference(kind, id_)): renamed(record)
        for kind in Kind
        for id_, record in atlas.of_kind(kind).items()
    }


@few
@given(worlds(), st.data())
def test_atlas_is_the_same_but_for_the_id(world: World, data: st.DataObject):
    contents = bytes_of(world)
    before = joined(read(contents)).atlas
    plan = renamed(contents, data.draw(st.sampled_from(ids(before))))
    found = joined(read(after(contents, plan))).atlas
    assert records_in(found, Renamed()) == records_in(before, Renamed(plan))


@few
@given(worlds(), st.data())
def test_redirects_are_the_same_and_the_new_one(world: World, data: st.DataObject):
    contents = bytes_of(world)
    before = joined(read(contents)).atlas
    old = data.draw(st.sampled_from(ids(before)))
    plan = renamed(contents, old)
    found = joined(read(after(contents, plan))).atlas
    present = plan.renaming.present
    expected = {
        former_of(former, plan): present(target) for former, target in before.redirects.items()
    }
    assert found.redirects == {**expected, old: plan.renaming.new}


def former_of(former: Reference, plan: Plan) -> Reference:
    """Former ids of a source begin with the present id of its file."""
    home, slash, name = former.id.partition("/")
    if former.kind is Kind.SOURCE and slash and home == plan.renaming.old.id:
        return Reference(Kind.SOURCE, f"{plan.renaming.new.id}/{name}")
    return former


@few
@given(worlds(), st.data(), st.sampled_from(["\n", "\r\n"]))
def test_bytes_outside_the_id_stay(world: World, data: st.DataObject, line_end: str):
    contents = {
        path: content.replace(b"\n", line_end.encode()) for path, content in bytes_of(world).items()
    }
    old = data.draw(st.sampled_from(ids(joined(read(contents)).atlas)))
    plan = renamed(contents, old)
    name = plan.renaming.old_name.encode()
    end = line_end.encode()
    former = re.compile(
        rb"(?:, "
        + name
        + rb"(?=\]))|"
        + end
        + rb" *(?:old_ids: \["
        + name
        + rb"\]|- "
        + name
        + rb")(?="
        + end
        + rb")"
    )
    for path, content in after(contents, plan).items():
        was = contents.get(path, contents[plan.renaming.path] if plan.renaming.path else b"")
        undone = content
        if path == plan.renaming.new_path or path == origin_of(contents, old):
            undone = former.sub(b"", content, count=1)
        assert undone.replace(NEW.encode(), name) == was


def origin_of(contents: dict[str, bytes], old: Reference) -> str:
    return joined(read(contents)).atlas.record(old).origin.path


@few
@given(worlds(), st.data())
def test_renaming_back_gives_the_same_records(world: World, data: st.DataObject):
    contents = bytes_of(world)
    before = joined(read(contents)).atlas
    old = data.draw(st.sampled_from(ids(before)))
    plan = renamed(contents, old)
    there = after(contents, plan)
    back = after(there, renamed(there, plan.renaming.new, plan.renaming.old_name))
    found = joined(read(back)).atlas
    assert records_in(found, Renamed()) == records_in(before, Renamed())
