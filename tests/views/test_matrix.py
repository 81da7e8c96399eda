"""The table of countries and issues, on small worlds and on a large one."""

import gzip

import pytest
from projects import THEME
from viewing import site_with, view_at
from webpages import WebPage
from worlds import (
    WITHDRAWN,
    briefing,
    country,
    governing,
    issue,
    member,
    organization,
    position,
    source,
    vote,
)
from worlds import file as file_

from briefgen.model.countries import FORMER_STATES, country_codes
from briefgen.publishing import theme_at
from briefgen.publishing.printing import rendered
from briefgen.publishing.themes import environments
from briefgen.views import pages_of

ISSUES = tuple(f"question-{number:02}" for number in range(50))


def site_of_records(*records, issues=("passes",), **keys):
    return site_with(
        *(file_(f"issues/{one}.md", issue(one)) for one in issues),
        file_("briefings/talks.md", briefing(), source("paper"), *records),
        **keys,
    )


def matrix_of(*records, **keys):
    return view_at(site_of_records(*records, **keys), "matrix/")


def taken(actor="IR", on="passes", stance="supports", **keys):
    return position(actor, on, stance, evidence=("paper",), **keys)


def cell_of(*records, **keys):
    return matrix_of(*records, **keys).rows[0].cells[0]


def test_a_cell_says_the_stance_and_by_what_and_when_it_was_taken():
    cell = cell_of(taken(stance="opposes", date="2024-05"))
    assert (cell.stance, cell.label, cell.terms) == ("opposes", "Opposes", "report 2024")


def test_a_cell_leads_to_the_history_that_shows_its_evidence():
    assert cell_of(taken()).url == "/countries/ir/#on-passes"


def test_a_condition_stands_in_its_cell():
    cell = cell_of(taken(stance="supports-with-conditions", condition="once the road is built"))
    assert cell.condition.text == "once the road is built"


def test_an_old_stance_and_an_uncertain_order_are_marked():
    cell = cell_of(taken(date="2015"), taken(stance="opposes", date="2015-03"))
    assert (cell.is_stale, cell.is_uncertain) == (True, True)


def test_a_position_that_has_ended_is_no_stance():
    cell = cell_of(taken(date="2020", until="2021"))
    assert (cell.stance, cell.terms) == ("", "ended, 2021")


def test_a_former_state_has_no_stance():
    assert cell_of(taken("SU", date="1985")).terms == "former state, 1985"


def test_what_is_held_through_an_organization_is_said_to_be_and_leads_to_it():
    bloc = organization("bloc", members=(member("IR"),))
    cell = cell_of(bloc, taken("bloc"))
    assert (cell.basis, cell.terms, cell.url) == (
        "through",
        "through The bloc, 2025",
        "/organizations/bloc/#on-passes",
    )


def test_nothing_recorded_is_an_empty_cell():
    view = matrix_of(taken(), taken("PK", "rivers"), issues=("passes", "rivers"))
    assert [[bool(cell) for cell in row.cells] for row in view.rows] == [
        [True, False],
        [False, True],
    ]


def test_an_authority_stands_under_its_country_in_a_row_of_its_own():
    emirate = organization("emirate", governs=(governing("AF"),))
    view = matrix_of(emirate, taken("emirate"), taken("AF"), taken("AL"))
    assert [(row.link.text, row.note, row.region) for row in view.rows] == [
        ("Afghanistan", "", "034"),
        ("The emirate", "Afghanistan", "034"),
        ("Albania", "", "039"),
    ]


def test_an_authority_that_no_longer_governs_has_no_row():
    emirate = organization("emirate", governs=(governing("AF", end="2001-11"),))
    assert [row.link.text for row in matrix_of(emirate, taken("emirate"), taken("AL")).rows] == [
        "Albania"
    ]


def test_an_issue_on_which_only_others_stand_has_no_column():
    view = matrix_of(
        organization("club"), taken("club", "rivers"), taken(), issues=("passes", "rivers")
    )
    assert [one.id for one in view.columns] == ["passes"]


def test_withdrawn_positions_leave_the_table():
    assert matrix_of(taken(withdrawn=WITHDRAWN), taken("PK")).rows[0].link.text == "Pakistan"


def test_countries_without_a_record_are_counted_and_left_out():
    view = matrix_of(taken(), vote("roll", None, None, yes=("PK",)))
    assert view.left_out == "1 country of which nothing is recorded on these issues is left out."


def test_a_world_without_positions_has_an_empty_table():
    assert matrix_of().bottom_line == "No position is recorded."


def test_only_bases_that_stand_in_the_table_can_be_chosen():
    view = matrix_of(taken(), vote("roll", yes=("PK",)))
    assert [one.value for one in view.bases] == ["vote", "reported"]


def test_a_family_of_issues_stays_in_one_table():
    singles = ISSUES[:10]
    site = site_with(
        *(file_(f"issues/{one}.md", issue(one)) for one in singles),
        file_("issues/water.md", issue("water")),
        *(file_(f"issues/{one}.md", issue(one, part_of="water")) for one in ("dams", "wells", "x")),
        file_(
            "briefings/talks.md",
            briefing(),
            source("paper"),
            *(taken(on=one) for one in (*singles, "dams", "wells", "x")),
        ),
    )
    assert [one.id for one in view_at(site, "matrix/2/").columns] == ["dams", "wells", "x"]


def test_each_table_names_the_issues_of_the_others_and_where_they_stand():
    site = site_of_records(*(taken(on=one) for one in ISSUES[:13]), issues=ISSUES[:13])
    assert [(one.id, one.page) for one in view_at(site, "matrix/").elsewhere] == [
        ("question-12", "/matrix/2/")
    ]


def test_a_row_names_the_blocs_of_which_the_country_is_a_member_on_the_day_of_the_site():
    view = matrix_of(
        country("EU", members=(member("FR"), member("GB", end="2020-01"))), taken("FR"), taken("GB")
    )
    assert [row.blocs for row in view.rows] == ["eu", ""]


def page_at(site, path):
    """The page at a path, as its template renders it."""
    page = next(one for one in pages_of(site) if one.file == f"{path}index.html")
    shown = page.kind.view(page.kind.inputs(site, page.key))
    template = environments(theme_at(THEME), ["en"])["en"].get_template(page.kind.template)
    return WebPage(path, rendered(page, shown, template))


def test_the_table_has_a_caption_and_headings_of_columns_and_rows():
    page = page_at(site_of_records(taken()), "matrix/")
    region = page.one(".//div[@role='region']")
    assert (
        region.get("tabindex"),
        region.get("aria-labelledby"),
        page.one(".//caption").get("id"),
        [one.get("scope") for one in page.all(".//th")],
    ) == ("0", "table", "table", ["col", "col", "row"])


def test_filters_wait_for_the_script_and_the_table_does_not():
    page = page_at(site_of_records(taken()), "matrix/")
    assert (page.one(".//main//form").get("hidden"), len(page.all(".//tbody/tr"))) == ("", 1)


@pytest.fixture(scope="module")
def large():
    """A site on which two hundred countries have a stance on each of fifty issues."""
    codes = sorted(country_codes() - FORMER_STATES.keys())[:200]
    return site_with(
        *(file_(f"issues/{one}.md", issue(one)) for one in ISSUES),
        file_(
            "briefings/talks.md",
            briefing(),
            *(vote(f"on-{one}", one, yes=codes[::2], no=codes[1::2]) for one in ISSUES),
        ),
    )


def test_fifty_issues_stand_in_tables_of_twelve(large):
    assert [len(issues) for issues in large.unnoted.tables] == [12, 12, 12, 12, 2]


def test_a_table_of_two_hundred_countries_stays_small(large):
    page = page_at(large, "matrix/")
    assert (len(page.all(".//tbody/tr")), len(page.source) < 300_000) == (200, True)


def test_a_table_of_two_hundred_countries_is_sent_in_few_bytes(large):
    assert len(gzip.compress(page_at(large, "matrix/").source)) < 20_000
