"""Feeds, as feedparser reads them."""

import pytest
from exporting import URL, exports_of, feed
from worlds import (
    briefing,
    correction,
    country,
    event,
    file,
    issue,
    organization,
    position,
    vote,
)

from briefgen.model.vocabulary import BriefingStatus

PASSES = file("issues/passes.md", issue("passes"))


def titles(found):
    return [entry.title for entry in found.entries]


@pytest.mark.parametrize("site", ["real", "harbour"])
def test_every_feed_is_well_formed_and_complete(site, request):
    files = request.getfixturevalue(site)
    feeds = [feed(files, path) for path in files if path.endswith(".atom")]
    entries = [one for found in feeds for one in (found.feed, *found.entries)]
    assert [
        one for one in entries if not (one.get("id") and one.title and one.updated_parsed)
    ] == []


@pytest.mark.parametrize("site", ["real", "harbour"])
def test_no_feed_names_two_entries_alike(site, request):
    files = request.getfixturevalue(site)
    found = [feed(files, path).entries for path in files if path.endswith(".atom")]
    assert [entries for entries in found if len({one.id for one in entries}) < len(entries)] == []


def test_countries_issues_and_organizations_have_feeds(harbour):
    assert {"feed.atom", "countries/bv/feed.atom", "issues/harbour-toll/feed.atom"} <= set(harbour)
    assert "organizations/snow-league/feed.atom" in harbour


def test_there_is_no_feed_without_an_address_of_the_site():
    files = exports_of(PASSES, file("briefings/talks.md", briefing()), url="")
    assert [path for path in files if path.endswith(".atom")] == []


def test_a_feed_is_as_new_as_the_newest_date_in_it():
    files = exports_of(
        file("briefings/old.md", briefing("2025-03-01")),
        file("briefings/new.md", briefing("2025-11-18")),
    )
    assert feed(files, "feed.atom").feed.updated == "2025-11-18T00:00:00+00:00"


def test_a_correction_makes_a_briefing_new():
    files = exports_of(file("briefings/talks.md", briefing("2025-11-18"), correction()))
    entry = feed(files, "feed.atom").entries[0]
    assert (entry.published, entry.updated) == (
        "2025-11-18T00:00:00+00:00",
        "2025-11-20T00:00:00+00:00",
    )


def test_a_time_with_its_zone_is_put_into_utc():
    files = exports_of(file("briefings/talks.md", briefing("2025-11-18T01:30+02:00")))
    assert feed(files, "feed.atom").entries[0].updated == "2025-11-17T23:30:00+00:00"


def test_a_feed_of_a_country_tells_of_its_positions_and_their_briefings():
    files = exports_of(
        PASSES,
        file("briefings/talks.md", briefing(), position("IR", "passes", condition="")),
    )
    assert titles(feed(files, "countries/ir/feed.atom")) == [
        "Talks on the mountain passes",
        "Iran: supports, On passes (November 2025)",
    ]


def test_an_old_vote_that_a_new_briefing_brings_is_news():
    old_vote = vote("roll", yes=("IR",), date="1990-01-05")
    files = exports_of(PASSES, file("briefings/talks.md", briefing(), old_vote))
    found = feed(files, "issues/passes/feed.atom")
    assert {entry.updated for entry in found.entries} == {"2025-11-18T00:00:00+00:00"}


def test_a_vague_date_is_news_from_its_first_day():
    files = exports_of(PASSES, file("events/roll.md", vote("roll", yes=("IR",), date="2025-11")))
    found = feed(files, "countries/ir/feed.atom")
    assert found.feed.updated == "2025-11-01T00:00:00+00:00"


def test_a_position_keeps_its_name_where_its_address_changes():
    files = exports_of(PASSES, file("events/roll.md", vote("roll", yes=("IR",))))
    entry = feed(files, "countries/ir/feed.atom").entries[0]
    assert (entry.id, entry.link) == (
        f"{URL}/#position:ir-roll",
        f"{URL}/countries/ir/#ir-roll",
    )


def test_an_organization_without_any_news_has_an_empty_feed():
    files = exports_of(file("organizations/league.md", organization("league")))
    assert feed(files, "organizations/league/feed.atom").entries == []


@pytest.mark.parametrize("status", [BriefingStatus.HIDDEN, BriefingStatus.DRAFT])
def test_what_is_not_listed_is_in_no_feed(status):
    files = exports_of(
        file("countries/IR.md", country("IR")),
        file("briefings/talks.md", briefing(status=status, actors=("IR",))),
        drafts=True,
    )
    found = [titles(feed(files, path)) for path in ("feed.atom", "countries/ir/feed.atom")]
    assert found == [[], []]


def test_markup_in_content_is_text_in_a_feed():
    title = '</title><script>alert("1")</script>&amp;]]>\x08\ufffe'
    files = exports_of(file("briefings/talks.md", briefing(title=title, authors=("<b>A</b>",))))
    text = files["feed.atom"].decode()
    assert "<script" not in text
    assert (
        "<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;]]&gt;<"
        in text
    )
    feed(files, "feed.atom")


def test_an_entry_has_the_language_of_its_words():
    files = exports_of(
        file("briefings/talks.md", briefing(lang="fa")), file("events/e.md", event("e"))
    )
    assert feed(files, "feed.atom").entries[0].title_detail.language == "fa"
