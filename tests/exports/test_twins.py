"""Twins of pages, as json reads them."""

import json

import pytest
from exporting import exports_of, table
from worlds import (
    WITHDRAWN,
    briefing,
    event,
    file,
    issue,
    member,
    organization,
    position,
    quote,
    vote,
)

PASSES = file("issues/passes.md", issue("passes"))


def twin(files, path):
    return json.loads(files[f"{path}index.json"])


def test_a_country_says_where_it_stands():
    files = exports_of(
        PASSES,
        file(
            "briefings/talks.md",
            briefing(),
            position("IR", "passes", "opposes", date="2025-01"),
            position(
                "IR", "passes", "supports-with-conditions", date="2025-11", condition="In summer."
            ),
        ),
    )
    assert twin(files, "countries/ir/")["stances"] == [
        {
            "actor": "IR",
            "issue": "passes",
            "position": "ir-passes-2025-11",
            "stance": "supports-with-conditions",
            "condition": "In summer.",
            "date": "2025-11",
            "basis": "reported",
            "since": "2025-11",
            "first": "2025-01",
            "last": "2025-11",
            "is_stale": False,
            "is_order_uncertain": False,
        }
    ]


def test_a_position_is_the_same_in_a_twin_and_in_the_table(harbour):
    in_table = {
        one["id"]: {key: value for key, value in one.items() if value or value is False}
        for one in table(harbour, "positions")
    }
    in_twins = [
        one
        for path in harbour
        if path.endswith("/index.json")
        for one in json.loads(harbour[path])["positions"]
    ]
    assert in_twins
    assert [one for one in in_twins if in_table[one["id"]] != one] == []


def test_an_issue_names_what_is_held_through_organizations():
    files = exports_of(
        PASSES,
        file("organizations/league.md", organization("league", members=(member("PK"),))),
        file("briefings/talks.md", briefing(), position("league", "passes", id="league-says")),
    )
    through = {one["actor"]: one.get("through") for one in twin(files, "issues/passes/")["stances"]}
    assert through["PK"] == [
        {"organization": "league", "stance": "supports", "position": "league-says"}
    ]


def test_a_twin_names_quotations_events_and_briefings():
    files = exports_of(
        PASSES,
        file(
            "briefings/talks.md",
            briefing(),
            quote("words", on_behalf_of="IR", issues=("passes",)),
            event("meeting", "IR"),
        ),
    )
    found = twin(files, "countries/ir/")
    assert [found[kind][0]["id"] for kind in ("quotes", "events")] == ["words", "meeting"]
    assert [one["id"] for one in twin(files, "issues/passes/")["quotes"]] == ["words"]


def test_the_withdrawn_have_no_twin_and_stand_in_none():
    files = exports_of(
        PASSES,
        file("issues/gone.md", issue("gone", withdrawn=WITHDRAWN)),
        file("events/roll.md", vote("roll", yes=("IR",), withdrawn=WITHDRAWN)),
        file("briefings/talks.md", briefing(), position("IR", "passes", withdrawn=WITHDRAWN)),
    )
    found = twin(files, "countries/ir/")
    assert (found["positions"], found["stances"]) == ([], [])
    assert "issues/gone/index.json" not in files


@pytest.mark.parametrize("path", ["countries/ir/", "issues/talks-under-threat/"])
def test_the_site_that_comes_with_the_repository_has_twins(real, path):
    assert twin(real, path)["positions"]
