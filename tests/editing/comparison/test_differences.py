"""What is another in one atlas than in another."""

from collections import Counter
from dataclasses import replace as with_fields

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace
from strategies import records_of, worlds
from worlds import (
    WITHDRAWN,
    atlas_of,
    body,
    briefing,
    correction,
    date,
    event,
    file,
    issue,
    page,
    person,
    position,
    quote,
    source,
    vote,
)

from briefgen.atlas import link
from briefgen.editing.comparison import differences
from briefgen.model.vocabulary import EventStatus

LAW = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def world(*records, slug="talks", **keys):
    """An atlas of one issue, one person and a briefing that brings `records`."""
    return atlas_of(
        file("issues/passes.md", issue("passes")),
        file("people/ada.md", person("ada", represents="IR")),
        file(f"briefings/{slug}.md", briefing(**keys), source("report"), *records),
    )


def held(stance="supports", **keys):
    return position("IR", "passes", stance, evidence=("report",), **keys)


def stances(base, head):
    return [
        (one.actor, one.old and str(one.old.stance), one.new and str(one.new.stance))
        for one in differences(base, head)[0]
    ]


def records(base, head):
    return [(str(one.change), one.kind, one.id) for one in differences(base, head)[1]]


def fields(base, head):
    return [
        (one.field, one.old, one.new) for each in differences(base, head)[1] for one in each.fields
    ]


def test_a_new_dated_position_changes_the_latest_recorded_stance():
    old, new = held(date="2025-01", id="old"), held("opposes", date="2025-11", id="new")
    assert stances(world(old), world(old, new)) == [("IR", "supports", "opposes")]


def test_an_older_position_changes_no_latest_stance():
    old, new = held(date="2025-01", id="old"), held("opposes", date="2025-11", id="new")
    assert stances(world(new), world(old, new)) == []


def test_another_condition_is_another_stance():
    old, new = (
        held("supports-with-conditions", condition=one, id="terms") for one in ("snow", "rain")
    )
    assert [
        (one.old.condition, one.new.condition) for one in differences(world(old), world(new))[0]
    ] == [("snow", "rain")]


def test_other_evidence_is_told_by_kind_and_id():
    sources = source("report"), source("minutes")
    old, new = (
        position("IR", "passes", id="stand", evidence=(one,)) for one in ("report", "minutes")
    )
    (change,) = fields(world(*sources[1:], old), world(*sources[1:], new))
    assert change == ("evidence", [["source", "talks/report"]], [["source", "talks/minutes"]])


def test_changed_stances_come_before_lost_and_new_ones():
    def also(code, *dated):
        return tuple(
            position(
                code, "passes", one, date=day, id=f"{code.lower()}-{day}", evidence=("report",)
            )
            for day, one in dated
        )

    base = world(*also("PK", ("2025-01", "supports")), *also("XK", ("2025-01", "supports")))
    head = world(
        *also("AF", ("2025-01", "supports")),
        *also("XK", ("2025-01", "supports"), ("2025-02", "opposes")),
    )
    assert [actor for actor, _, _ in stances(base, head)] == ["XK", "PK", "AF"]


def test_a_withdrawn_position_leaves_no_stance():
    base, head = world(held(id="one")), world(held(id="one", withdrawn=WITHDRAWN))
    assert stances(base, head) == [("IR", "supports", None)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((), (held(id="one"),), ("added", "position", "one")),
        ((held(id="one"),), (), ("removed", "position", "one")),
        ((held(id="one"),), (held(id="one", until="2025-12"),), ("ended", "position", "one")),
        (
            (held(id="one"),),
            (held(id="one", withdrawn=WITHDRAWN),),
            ("withdrawn", "position", "one"),
        ),
        (
            (held(id="one", withdrawn=WITHDRAWN),),
            (held(id="one"),),
            ("reinstated", "position", "one"),
        ),
        (
            (quote("q", "ada", text="They stay open."),),
            (quote("q", "ada", text="They stay shut."),),
            ("reworded", "quote", "q"),
        ),
        (
            (event("meet", date="2025-11-10"),),
            (event("meet", date="2025-11-12"),),
            ("rescheduled", "event", "meet"),
        ),
        (
            (event("meet"),),
            (replace(event("meet"), status=EventStatus.CANCELLED),),
            ("cancelled", "event", "meet"),
        ),
        (
            (event("meet"),),
            (replace(event("meet"), status=EventStatus.POSTPONED, date=date("2026")),),
            ("postponed", "event", "meet"),
        ),
        ((source("gone"),), (), ("removed", "source", "talks/gone")),
        ((), (correction(),), ("added", "correction", "")),
    ],
)
def test_what_happened_to_a_record_is_named(before, after, expected):
    assert records(world(*before), world(*after)) == [expected]


def test_a_position_whose_date_was_put_right_is_changed_though_its_id_follows_the_date():
    base, head = world(held(date="2025-10")), world(held(date="2025-11"))
    assert records(base, head) == [("moved", "position", "ir-passes-2025-11")]
    assert fields(base, head) == [("date", "2025-10", "2025-11")]


def test_a_renamed_record_is_moved_and_what_names_it_is_unchanged():
    base = world(event("meet"), held(id="one", date="2025-11"), quote("q", "ada", about=("meet",)))
    head = world(
        event("summit", old_ids=("meet",)),
        held(id="one", date="2025-11"),
        quote("q", "ada", about=("summit",)),
    )
    head = with_fields(head, events={"summit": replace(head.events["summit"], name="The meet")})
    assert records(base, head) == [("moved", "event", "summit")]


def test_a_renamed_briefing_takes_its_sources_along():
    base, head = world(), world(slug="debates", old_ids=("talks",))
    assert records(base, head) == [
        ("moved", "source", "debates/report"),
        ("moved", "briefing", "debates"),
    ]


@pytest.mark.parametrize("is_forward", [True, False])
def test_a_source_renamed_with_its_briefing_is_moved_and_its_quotes_unchanged(is_forward):
    def one(slug, own, **keys):
        brought = replace(source(own), old_ids=("report",) if keys else ())
        words = quote("q", source=f"{slug}/{own}")
        return atlas_of(file(f"briefings/{slug}.md", briefing(**keys), brought, words))

    both = one("talks", "report"), one("debates", "memo", old_ids=("talks",))
    found = records(*(both if is_forward else both[::-1]))
    assert [change for change, _, _ in found] == ["moved", "moved"]


def test_a_renamed_roll_call_takes_its_positions_along():
    base, head = (
        world(vote("first", yes=("IR",))),
        world(vote("second", yes=("IR",), old_ids=("first",))),
    )
    assert [one[:2] for one in records(base, head)] == [("moved", "position"), ("moved", "event")]


def test_another_place_in_the_file_is_no_change():
    base, head = world(held(id="a"), held(id="b")), world(held(id="b"), held(id="a"))
    assert records(base, head) == []


def test_a_page_that_is_new_and_one_that_is_gone_are_told():
    assert records(
        atlas_of(file("pages/about.md", page(body=body()))),
        atlas_of(file("pages/method.md", page(body=body()))),
    ) == [("added", "page", "method"), ("removed", "page", "about")]


@LAW
@given(worlds())
def test_a_world_does_not_differ_from_itself(one):
    assert differences(link(records_of(one)).atlas, link(records_of(one)).atlas) == ((), ())


@LAW
@given(worlds(), worlds())
def test_two_comparisons_the_one_and_the_other_way_mirror_each_other(one, other):
    base, head = (link(records_of(each)).atlas for each in (one, other))
    assert _mirrored(*differences(base, head)) == _as_told(*differences(head, base))


@LAW
@given(worlds(broken=True), worlds(broken=True))
def test_broken_worlds_are_compared_too(one, other):
    found = differences(link(records_of(one)).atlas, link(records_of(other)).atlas)
    assert all(change.name for change in found[1])


def _as_told(stances_, records_):
    return (
        Counter((str(one.old), str(one.new)) for one in stances_),
        {
            (
                one.kind,
                _base_id(one),
                _head_id(one),
                one.name * (one.kind == "correction"),
                tuple((field.field, str(field.old), str(field.new)) for field in one.fields),
            )
            for one in records_
        },
    )


def _mirrored(stances_, records_):
    before, after = _as_told(stances_, records_)
    return (
        Counter({(new, old): number for (old, new), number in before.items()}),
        {
            (kind, head, base, name, tuple((field, new, old) for field, old, new in fields_))
            for kind, base, head, name, fields_ in after
        },
    )


def _base_id(one):
    return None if one.change == "added" else one.old_id or one.id


def _head_id(one):
    return None if one.change == "removed" else one.id
