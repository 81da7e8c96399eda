"""Declared positions: what is filled in where the editor leaves it out."""

import pytest
from worlds import (
    atlas_of,
    briefing,
    codes,
    event,
    file,
    issue,
    linked,
    organization,
    position,
    quote,
    source,
    vote,
)

PASSES = file("issues/passes.md", issue("passes"))
LEAGUE = file("organizations/league.md", organization("league"))


def world(*records, files=()):
    return PASSES, LEAGUE, *files, file("briefings/a.md", briefing(), *records)


def only(*records, files=()):
    (found,) = atlas_of(*world(*records, files=files)).positions.values()
    return found


@pytest.mark.parametrize(
    ("actors", "date", "expected"),
    [
        ("IR", "2025-11", "ir-passes-2025-11"),
        (("IR", "RU"), "2025-11", "ir-ru-passes-2025-11"),
        ("league", "2025-11-05?", "league-passes-2025-11-05"),
        ("IR", "[2025-10-09..2025-11]", "ir-passes-2025-10-09-2025-11"),
    ],
)
def test_id_defaults_to_actor_issue_and_date(actors, date, expected):
    assert only(position(actors, "passes", date=date)).id == expected


def test_default_id_takes_present_ids():
    renamed = file("organizations/union.md", organization("union", old_ids=("pact",)))
    assert only(position("pact", "passes"), files=[renamed]).id == "union-passes-2025-11"


def test_equal_default_ids_are_an_error():
    assert codes(*world(position("IR", "passes"), position("IR", "passes", "opposes"))) == [
        "duplicate-declaration"
    ]


def test_clash_of_ids_asks_for_an_id_and_shows_the_other_place():
    found = linked(*world(position("IR", "passes"), position("IR", "passes")))
    (problem,) = found.problems
    assert problem.other is not None
    assert ("an `id`" in problem.help, problem.other.pointer) == (True, ("positions", 0))


def test_id_may_clash_with_that_of_a_vote():
    call = vote("roll-call", yes=("IR",))
    assert codes(*world(position("IR", "passes", id="ir-roll-call"), call)) == [
        "duplicate-declaration"
    ]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (("words",), "2025-10-02"),
        (("meeting",), "2025-10-03"),
        (("report",), "2025-10-01"),
        (("words", "meeting", "report"), "2025-10-03"),
    ],
)
def test_date_defaults_to_the_latest_of_its_evidence(evidence, expected):
    found = only(
        source("report", "2025-10-01"),
        quote("words", date="2025-10-02", source="a/report"),
        event("meeting", date="2025-10-03"),
        position("IR", "passes", date=None, evidence=evidence),
    )
    assert found.date.text == expected


def test_date_is_never_the_briefings():
    records = source("report", None), position("IR", "passes", date=None, evidence=("report",))
    assert codes(*world(*records)) == ["undated"]


def test_open_date_of_an_event_dates_nothing():
    records = (
        event("meeting", date="2025-10/.."),
        position("IR", "passes", date=None, evidence=("meeting",)),
    )
    assert codes(*world(*records)) == ["undated"]


def test_unknown_evidence_is_the_only_thing_reported_of_a_position_without_date():
    assert codes(*world(position("IR", "passes", date=None, evidence=("nothing",)))) == [
        "unknown-reference"
    ]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"evidence": ("words", "meeting")}, "statement"),
        ({"evidence": ("meeting", "report")}, "action"),
        ({"evidence": ("report",)}, "reported"),
        ({"evidence": ("words",), "group": "league"}, "group-statement"),
        ({"evidence": ("words",), "basis": "signature"}, "signature"),
    ],
)
def test_basis_follows_from_the_evidence_where_none_is_given(keys, expected):
    found = only(
        source("report"),
        quote("words", source="a/report"),
        event("meeting"),
        position("IR", "passes", **keys),
    )
    assert found.basis == expected


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((quote("x"), event("x"), source("x")), "quote:x"),
        ((event("x"), source("x")), "event:x"),
        ((source("x"),), "source:a/x"),
    ],
)
def test_evidence_is_a_quote_before_an_event_before_a_source(records, expected):
    (evidence,) = only(*records, position("IR", "passes", evidence=("x",))).evidence
    assert str(evidence) == expected


def test_evidence_may_be_a_source_of_another_file():
    other = file("briefings/b.md", briefing(), source("report"))
    (evidence,) = only(position("IR", "passes", evidence=("b/report",)), files=[other]).evidence
    assert evidence.id == "b/report"


def test_evidence_named_twice_counts_once():
    records = quote("x", old_ids=("y",)), position("IR", "passes", evidence=("x", "y"))
    assert len(only(*records).evidence) == 1


def test_position_remembers_the_briefing_that_brought_it():
    recorded = only(position("IR", "passes")).recorded
    assert recorded is not None
    assert recorded.text == "2025-11-18"


def test_position_of_a_file_without_briefing_has_no_date_of_record():
    brought = file("issues/grain.md", issue("grain"), position("IR", "grain", id="p"))
    assert atlas_of(brought).positions["p"].recorded is None


def test_former_id_of_a_position_leads_to_the_present_one():
    redirects = atlas_of(*world(position("IR", "passes", id="new", old_ids=("old",)))).redirects
    assert {str(old): str(new) for old, new in redirects.items()} == {
        "position:old": "position:new"
    }


def test_former_id_of_a_position_may_not_be_anothers():
    records = position("IR", "passes", id="a"), position("PK", "passes", id="b", old_ids=("a",))
    assert codes(*world(*records)) == ["old-id-taken"]
