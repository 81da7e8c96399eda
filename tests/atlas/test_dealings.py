"""What two countries share."""

import pytest
from worlds import (
    WITHDRAWN,
    atlas_of,
    event,
    file,
    governing,
    issue,
    organization,
    person,
    position,
    vote,
)

PASSES = file("issues/passes.md", issue("passes"))
ADA = file("people/ada.md", person("ada", represents="IR"))
COUNCIL = file(
    "organizations/council.md", organization("council", governs=(governing("AF", start="2021"),))
)


def pairs(*records) -> dict:
    atlas = atlas_of(PASSES, ADA, COUNCIL, file("briefings/a.md", *records))
    return dict(atlas.dealings)


def test_countries_that_share_an_event_deal_with_each_other():
    assert pairs(event("talks", "PK", "IR"))["IR", "PK"].events == ("talks",)


def test_vote_is_no_dealing():
    assert pairs(vote("roll-call", yes=("IR", "PK"))) == {}


def test_withdrawn_event_is_no_dealing():
    assert pairs(event("talks", "PK", "IR", withdrawn=WITHDRAWN)) == {}


def test_person_takes_part_for_whom_it_represents():
    assert list(pairs(event("talks", "PK", "ada"))) == [("IR", "PK")]


@pytest.mark.parametrize(("day", "expected"), [("2025-11", [("AF", "PK")]), ("2019", [])])
def test_authority_takes_part_for_what_it_governs_at_the_time(day, expected):
    assert list(pairs(event("talks", "PK", "council", date=day))) == expected


def test_directed_position_is_a_dealing():
    directed = position("PK", "passes", toward="IR", id="p")
    assert pairs(directed)["IR", "PK"].positions == ("p",)


def test_withdrawn_position_is_no_dealing():
    assert pairs(position("PK", "passes", toward="IR", withdrawn=WITHDRAWN)) == {}


def test_position_toward_oneself_is_no_dealing():
    assert pairs(position("IR", "passes", toward="ada")) == {}


def test_partners_are_those_that_a_country_deals_with():
    atlas = atlas_of(file("briefings/a.md", event("x", "PK", "IR"), event("y", "PK", "AF")))
    assert atlas.partners["PK"] == ("AF", "IR")
