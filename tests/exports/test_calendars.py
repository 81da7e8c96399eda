"""Calendars, as icalendar reads them."""

from datetime import UTC, date, datetime

import pytest
from exporting import calendar_events, exports_of
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from msgspec.structs import replace
from worlds import briefing, event, file, governing, organization, vote

from briefgen.exports.calendars import MOST_PAST
from briefgen.exports.icalendar_text import escaped, folded


def only_event(when, **keys):
    files = exports_of(file("events/talks.md", event("talks", "IR", date=when, **keys)))
    return calendar_events(files, "calendar.ics")["talks"]


@pytest.mark.parametrize(
    ("when", "first", "after", "status"),
    [
        ("2025-10-09", date(2025, 10, 9), date(2025, 10, 10), "CONFIRMED"),
        ("2025-12-1X", date(2025, 12, 10), date(2025, 12, 20), "TENTATIVE"),
        ("2025-11", date(2025, 11, 1), date(2025, 12, 1), "TENTATIVE"),
        ("2025-11-05?", date(2025, 11, 5), date(2025, 11, 6), "TENTATIVE"),
        ("2025-11-01/2025-11-15", date(2025, 11, 1), date(2025, 11, 16), "CONFIRMED"),
        ("2025-10/2025-11", date(2025, 10, 1), date(2025, 12, 1), "TENTATIVE"),
        ("[2025-10-09..2025-11]", date(2025, 10, 9), date(2025, 12, 1), "TENTATIVE"),
        ("2025-10/..", date(2025, 10, 1), date(2025, 10, 2), "TENTATIVE"),
        ("../2025-10", date(2025, 10, 31), date(2025, 11, 1), "TENTATIVE"),
        ("2025-11-05T14:30", date(2025, 11, 5), date(2025, 11, 6), "CONFIRMED"),
    ],
)
def test_a_day_stands_over_its_bounds(when, first, after, status):
    found = only_event(when)
    assert (found["dtstart"].dt, found["dtend"].dt, found["status"]) == (first, after, status)


def test_a_moment_stands_in_utc():
    assert only_event("2025-11-05T14:30+02:00")["dtstart"].dt == datetime(
        2025, 11, 5, 12, 30, tzinfo=UTC
    )


@pytest.mark.parametrize("when", ["0001-01-01", "9999-12-31", "9999-12-31T23:00-05:00", "9999"])
def test_the_ends_of_the_calendar_are_days_as_well(when):
    assert only_event(when)["dtstart"].dt.year in (1, 9999)


def test_an_event_is_stamped_with_the_briefing_that_brings_it():
    files = exports_of(
        file("briefings/talks.md", briefing("2025-11-18"), event("talks", date="2026-03"))
    )
    stamp = calendar_events(files, "calendar.ics")["talks"]["dtstamp"].dt
    assert stamp == datetime(2025, 11, 18, tzinfo=UTC)


def test_a_country_has_the_events_of_those_that_govern_it():
    files = exports_of(
        file("organizations/league.md", organization("league", governs=(governing("AF"),))),
        file("events/talks.md", event("talks", "league")),
    )
    assert set(calendar_events(files, "countries/af/calendar.ics")) == {"talks"}


def test_a_country_without_events_has_no_calendar(real):
    assert "countries/is/calendar.ics" not in real


def test_a_calendar_holds_all_that_lies_ahead_and_the_newest_of_the_rest():
    past = [event(f"past-{year}", date=f"{year}-01-01") for year in range(1980, 2020)]
    ahead = [event(f"ahead-{number}", date=f"2026-01-{number + 1:02}") for number in range(20)]
    files = exports_of(file("briefings/all.md", briefing(), *past[:26], *ahead, *past[26:]))
    names = calendar_events(files, "calendar.ics")
    assert len([name for name in names if name.startswith("past")]) == MOST_PAST
    assert len([name for name in names if name.startswith("ahead")]) == 20


def test_texts_are_escaped_and_lines_folded():
    name = "Talks; a round, of many\\ours\nBEGIN:VALARM " + "ü" * 80
    named = replace(event("talks"), name=name)
    files = exports_of(file("events/talks.md", named))
    lines = files["calendar.ics"].split(b"\r\n")
    assert calendar_events(files, "calendar.ics")["talks"]["summary"] == name
    assert b"BEGIN:VALARM" not in {line[:12] for line in lines}
    assert max(map(len, lines)) <= 75


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\r\n^")))
def test_a_text_is_written_as_the_library_writes_it(text):
    event = Event()
    event.add("summary", text)
    assert folded(f"SUMMARY:{escaped(text)}") in event.to_ical()


def test_a_vote_is_in_the_calendar_of_the_site():
    files = exports_of(
        file("events/roll.md", vote("roll", issue=None, yes_means=None, yes=("IR",)))
    )
    assert set(calendar_events(files, "calendar.ics")) == {"roll"}


@pytest.mark.parametrize("site", ["real", "harbour"])
def test_every_calendar_has_what_the_standard_asks_for(site, request):
    files = request.getfixturevalue(site)
    found = [Calendar.from_ical(files[path]) for path in files if path.endswith(".ics")]
    events = [one for calendar in found for one in calendar.walk("VEVENT")]
    assert [one for one in events if not {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(one)] == []
    assert [one for calendar in found for one in calendar.errors] == []
