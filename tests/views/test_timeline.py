import pytest
from viewing import names, site_with, view_at, views_of
from worlds import WITHDRAWN, briefing, event, issue, person, position, quote, source, vote
from worlds import file as file_

from briefgen.model.dates import parse_edtf
from briefgen.views.spans import LENGTH, Span, month_of, span_in


def site_of_records(*records):
    return site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(), source("paper"), *records),
    )


def timeline_of(*records, path="timeline/"):
    return view_at(site_of_records(*records), path)


def happenings(view):
    return [one for year in view.shown for month in year.months for one in month.happenings]


def taken(actors, stance="supports", date="2025-11", **keys):
    return position(actors, "passes", stance, date=date, evidence=("paper",), **keys)


def test_events_quotations_and_changes_stand_on_one_line_newest_first():
    view = timeline_of(event("meet", date="2025-09"), quote("a", date="2025-10"), taken("IR"))
    assert [
        "change" if one.changes else "event" if one.event else "quote" for one in happenings(view)
    ] == ["change", "quote", "event"]


def test_happenings_are_grouped_by_year_and_month():
    view = timeline_of(event("a", date="2024-09"), event("b", date="2025-02-03"))
    assert [(year.year, [month.name for month in year.months]) for year in view.shown] == [
        ("2025", ["February"]),
        ("2024", ["September"]),
    ]


def test_what_is_not_known_to_the_month_stands_in_none():
    view = timeline_of(event("a", date="2025"), event("b", date="2025-01-03"))
    assert [month.name for month in view.shown[0].months] == ["January", ""]


def test_a_repeated_stance_is_no_change():
    view = timeline_of(taken("IR", date="2024"), taken("IR", date="2025"))
    assert [one.when.text for one in happenings(view)] == ["2024"]


def test_an_imported_vote_is_an_event_and_no_change():
    view = timeline_of(vote("roll", yes=("IR",)))
    assert [bool(one.changes) for one in happenings(view)] == [False]


def test_a_joint_position_names_those_together_who_come_from_one_stance():
    view = timeline_of(taken("IR", "opposes", "2024"), taken(("IR", "RU", "CN"), date="2025"))
    assert [names(change.actors) for change in happenings(view)[0].changes] == [
        ["Iran"],
        ["Russia", "China"],
    ]


def test_the_withdrawn_leave_the_timeline():
    view = timeline_of(
        event("meet", withdrawn=WITHDRAWN),
        quote("a", withdrawn=WITHDRAWN),
        person("ada", withdrawn=WITHDRAWN),
        taken("ada"),
    )
    assert view.shown == ()


def test_older_entries_stand_under_their_year():
    site = site_of_records(*(event(f"e-{n:02}", date=f"2024-{1 + n // 5:02}") for n in range(51)))
    first, second = (view_at(site, f"timeline/{path}") for path in ("", "2024/2/"))
    assert (len(happenings(first)), [one.event.link.text for one in happenings(second)]) == (
        50,
        ["The e-50"],
    )


def test_a_new_entry_changes_two_pages_of_the_timeline():
    old = [event(f"e-{n:03}", date=f"2024-01-{1 + n // 5:02}") for n in range(120)]
    before, after = (
        views_of(site_of_records(*records))
        for records in (old, [*old, event("late", date="2024-12")])
    )
    assert [one for one in after if "timeline" in one and after[one] != before.get(one)] == [
        "/timeline/",
        "/timeline/2024/3/",
    ]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2025-02-01", Span("day", 31, 1)),
        ("2025-02-01?", Span("within", 31, 1)),
        ("2025", Span("within", 0, LENGTH)),
        ("2025-01-05/2025-01-07", Span("lasted", 4, 3)),
        ("[2025-12-30..2026-02]", Span("within", 370, 2)),
    ],
)
def test_a_date_is_drawn_as_long_as_it_may_be(date, expected):
    assert span_in(parse_edtf(date), 2025) == expected


@pytest.mark.parametrize(
    ("date", "month"), [("2025-03", 3), ("2025-03-30/2025-05-01", 3), ("2025-23", 0), ("201X", 0)]
)
def test_a_date_lies_in_the_month_in_which_it_begins_if_that_is_known(date, month):
    assert month_of(parse_edtf(date)) == month
