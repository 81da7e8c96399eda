"""What stands in the head of every page for other programs."""

import pytest
from viewing import site_with, view_at
from worlds import (
    WITHDRAWN,
    atlas_of,
    briefing,
    country,
    event,
    issue,
    organization,
    person,
    quote,
)
from worlds import file as file_

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views import SiteSettings, site_of

URL = "https://desk.example/record"


def frame_at(path, *files, **settings):
    return view_at(site_with(*files, **{"url": URL, **settings}), path).frame


def alternates(frame):
    """The addresses of what says the same as a page, by media type, without the feed of the site."""
    return {one.type: one.href for one in frame.alternates if one.href != "/record/feed.atom"}


HARBOUR = file_("issues/toll.md", issue("toll"), event("storm", "IR"))


def test_a_country_with_events_has_a_feed_a_twin_and_a_calendar():
    found = alternates(frame_at("countries/ir/", file_("countries/IR.md", country("IR")), HARBOUR))
    assert found == {
        "application/atom+xml": "/record/countries/ir/feed.atom",
        "application/json": "/record/countries/ir/index.json",
        "text/calendar": "/record/countries/ir/calendar.ics",
    }


def test_a_country_without_events_has_no_calendar():
    found = alternates(frame_at("countries/ir/", file_("countries/IR.md", country("IR"))))
    assert "text/calendar" not in found


def test_an_organization_has_a_feed_alone():
    board = file_("organizations/board.md", organization("board"))
    assert list(alternates(frame_at("organizations/board/", board))) == ["application/atom+xml"]


def test_what_was_withdrawn_has_nothing_beside_it():
    toll = file_("issues/toll.md", issue("toll", withdrawn=WITHDRAWN))
    assert alternates(frame_at("issues/toll/", toll)) == {}


def test_without_an_address_of_the_site_there_is_no_feed_and_no_search():
    frame = frame_at("issues/toll/", HARBOUR, url="")
    assert ([one.type for one in frame.alternates], frame.search) == (["application/json"], "")


def picture_of(*targets, url=URL):
    """The picture that stands for a briefing with these."""
    pieces = tuple(
        BodyReference(BodyReferenceForm.EMBED, "static", one, "", "The quay", "", 10)
        for one in targets
    )
    talks = file_("briefings/talks.md", briefing(body=Body(pieces)))
    site = site_of(atlas_of(talks, static=targets), SiteSettings(url=url))
    return view_at(site, "briefings/talks/").frame.picture


def test_the_first_picture_that_is_shown_everywhere_stands_for_a_briefing():
    assert picture_of("images/map.svg", "images/quay.png")[:2] == (
        f"{URL}/images/quay.png",
        "The quay",
    )


@pytest.mark.parametrize("targets", [(), ("images/map.svg",)])
def test_a_briefing_without_such_a_picture_has_none(targets):
    assert picture_of(*targets) is None


def test_a_picture_whose_full_address_is_not_known_stands_for_nothing():
    assert picture_of("images/quay.png", url="") is None


def test_a_hidden_briefing_is_not_for_search_engines():
    talks = file_("briefings/talks.md", briefing(status=BriefingStatus.HIDDEN))
    assert frame_at("briefings/talks/", talks).robots == "noindex"


@pytest.mark.parametrize(
    "path", ["quotes/no-talks/", "people/ben/", "issues/tolls/", "events/summit/"]
)
def test_the_page_of_what_was_withdrawn_is_not_for_search_engines(path):
    files = (
        file_("people/ben.md", person("ben", withdrawn=WITHDRAWN)),
        file_("issues/tolls.md", issue("tolls", withdrawn=WITHDRAWN)),
        file_("events/summit.md", event("summit", withdrawn=WITHDRAWN)),
        file_("briefings/talks.md", briefing(), quote("no-talks", withdrawn=WITHDRAWN)),
    )
    assert frame_at(path, *files).robots == "noindex"


def test_a_section_that_the_navigation_lacks_is_named_with_the_place_of_its_lines():
    with pytest.raises(LookupError, match=r"'outlets/'.*views/surroundings\.py"):
        site_with(HARBOUR).frame.section("outlets/")
