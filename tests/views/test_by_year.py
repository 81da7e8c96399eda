from datetime import date as day

from viewing import names, site_with, view_at
from worlds import TODAY, briefing, issue, position, source, vote
from worlds import file as file_

from briefgen.model.vocabulary import Basis
from briefgen.views.as_of import NO_STANCE


def site_of_positions(*positions, site_date=TODAY):
    return site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(), source("paper"), *positions),
        site_date=site_date,
    )


def taken(stance="supports", date="2020", actor="IR", **keys):
    return position(actor, "passes", stance, date=date, evidence=("paper",), **keys)


def years_of(*positions, path="countries/ir/"):
    return view_at(site_of_positions(*positions), path).by_year


def runs_of(years):
    return [(run.years, run.badge.label if run.badge else "") for run in years.rows[0].runs]


def test_years_say_the_latest_stance_at_their_end():
    years = years_of(taken(), taken("opposes", "2022-03"), taken("neutral", "2022-11"))
    assert runs_of(years) == [("2020–2021", "Supports"), ("since 2022", "Neutral")]  # noqa: RUF001


def test_years_without_a_stance_stand_between_others():
    years = years_of(taken(until="2021-03"), taken("opposes", "2023"))
    assert runs_of(years)[1] == ("2021–2022", "")  # noqa: RUF001 - a range


def test_a_record_of_one_year_has_no_years():
    assert years_of(taken(date="2025-05"), taken("opposes", "2025-06")) is None


def test_the_years_of_an_issue_count_its_actors():
    years = years_of(taken(), taken("opposes", "2022", "PK"), path="issues/passes/")
    assert [(one.years, one.numbers) for one in years.counts] == [
        ("2020–2021", (1, 0)),  # noqa: RUF001 - a range
        ("2022–2024", (1, 1)),  # noqa: RUF001 - a range
        ("since 2025", (1, 1)),
    ]


def test_the_years_of_an_issue_count_what_was_stale_by_then():
    years = years_of(taken(date="2019"), taken("opposes", "2022", "PK"), path="issues/passes/")
    assert [one.stale for one in years.counts] == [0, 0, 1]


def test_a_stance_is_stale_in_a_strip_until_it_is_recorded_again():
    years = years_of(taken(date="2008"), taken(date="2016"), taken(date="2022"))
    assert [(band.is_stale, band.path) for band in years.rows[0].bands] == [
        (False, "M0 0h166v12h-166zM266 0h167v12h-167zM466 0h134v12h-134z"),
        (True, "M166 0h100v12h-100zM433 0h33v12h-33z"),
    ]


def test_a_stance_that_is_stale_says_when_it_was_last_recorded():
    runs = years_of(taken(date="2008"), taken(date="2010")).rows[0].runs
    assert [(run.years, run.last) for run in runs] == [("since 2008", "2010")]


def test_this_year_shows_a_stance_as_old_as_it_is_on_the_day_of_the_site():
    known = site_of_positions(taken(date="2020-12-30"), site_date=day(2025, 11, 18))
    assert view_at(known, "countries/ir/").by_year.old == ""


def test_the_actors_of_an_issue_are_in_order_of_name():
    years = years_of(taken(actor="PK"), taken(actor="IR"), path="issues/passes/")
    assert names(row.subject for row in years.rows) == ["Iran", "Pakistan"]


def test_a_strip_has_a_band_for_each_stance():
    years = years_of(taken(), taken("opposes", "2023"), taken("supports", "2024"))
    assert [band.path for band in years.rows[0].bands] == [
        "M0 0h300v12h-300zM400 0h200v12h-200z",
        "M300 0h100v12h-100z",
    ]


def shown_of(*positions, path="countries/ir/"):
    return view_at(site_of_positions(*positions), path)


def turns_of(*positions, path="countries/ir/"):
    return shown_of(*positions, path=path).rows[0].turns.split("\n")


def records_of(*positions, path="countries/ir/"):
    return shown_of(*positions, path=path).as_of.records.split("\n")


def test_a_row_says_when_its_stance_turned():
    assert turns_of(taken(date="2020-05-05"), taken("opposes", "2022-03-01")) == ["0 0", "1 4"]


def test_a_row_says_when_its_stance_was_recorded_again():
    dates = ("2020-05-05", "2021-05", "2024")
    assert turns_of(*(taken(date=date) for date in dates)) == ["0+1+1 0"]


def test_the_records_of_a_page_are_given_from_the_oldest_on_with_what_shows_them():
    assert records_of(taken("opposes", "2022-03", id="later"), taken(date="2020", id="once")) == [
        "2020 /countries/ir/#once",
        "2022-03 /countries/ir/#later",
    ]


def test_a_record_says_its_basis_where_that_is_not_the_most_frequent():
    records = records_of(
        taken(date="2020", id="one", basis=Basis.REPORTED),
        taken("opposes", "2021", id="two", basis=Basis.STATEMENT),
        taken("neutral", "2022", id="three", basis=Basis.STATEMENT),
    )
    assert [one.split()[1:-1] for one in records] == [["1"], [], []]


def test_a_date_that_a_script_cannot_say_comes_with_its_bounds_and_its_words():
    (record,) = records_of(taken(date="2020-05~", id="once"))
    assert record == "2020-05-01/2020-05-31 /countries/ir/#once c. May 2020"


def test_votes_in_one_roll_call_share_a_record():
    view = view_at(
        site_with(
            file_("issues/passes.md", issue("passes")),
            file_("events/roll.md", vote("roll", yes=("IR",), no=("PK",), issue="passes")),
        ),
        "issues/passes/",
    )
    assert view.as_of.records.count("/events/roll/") == 1
    assert sorted(row.turns for row in view.rows) == ["0 0", "0 4"]


def test_too_many_records_to_be_linked_to_one_by_one_keep_their_dates(monkeypatch):
    monkeypatch.setattr("briefgen.views.as_of.MOST_LINKED", 1)
    assert records_of(taken(date="2020"), taken("opposes", "2021")) == ["2020", "2021"]


def test_a_day_leaves_out_the_year_and_the_month_of_the_record_before_it():
    dates = ("2020-05-05", "2020-05-06", "2020-06", "2020-07-01", "2021-07-02")
    records = records_of(*(taken(date=date, id=f"on-{date}") for date in dates))
    assert [one.split()[0] for one in records] == [
        "2020-05-05",
        "--06",
        "2020-06",
        "-07-01",
        "2021-07-02",
    ]


def test_a_row_says_when_its_stance_ended():
    assert turns_of(taken(date="2020-05-05", until="2021-06"))[1] == f"2021-07-01 {NO_STANCE}"


def test_a_stance_comes_back_when_a_later_one_ends():
    turns = turns_of(taken(date="2020"), taken("opposes", "2021", until="2022"))
    assert turns == ["0 0", "1 4", "2023-01-01@0 0"]


def test_a_condition_stands_in_the_turn_on_one_line():
    found = turns_of(
        taken("supports-with-conditions", "2020-05-05", condition="if both\nagree"),
        path="issues/passes/",
    )
    assert found == ["0 1 if both agree"]


def test_the_last_year_says_what_the_table_said_at_its_end():
    positions = [taken(date="2020-05"), taken("opposes", "2021-02"), taken("neutral", "2022-02")]
    then = site_of_positions(*positions[:2], site_date=TODAY.replace(year=2021))
    badge = view_at(then, "countries/ir/").rows[0].badge
    assert ("2021", badge.label) in runs_of(years_of(*positions))
