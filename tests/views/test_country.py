from datetime import date as day

import pytest
from viewing import names, site_with, view_at
from worlds import (
    WITHDRAWN,
    briefing,
    correction,
    country,
    event,
    governing,
    issue,
    member,
    organization,
    person,
    position,
    quote,
    source,
    vote,
)
from worlds import file as file_

from briefgen.views.country import MOST_QUOTES
from briefgen.views.paging import FULL_LENGTH
from briefgen.views.parts import Link, YearLink


def page_of(code, *records, site_date=day(2025, 12, 31), brought=None):
    """The page of a country in a world with one issue, and a briefing that brings some records."""
    site = site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", brought or briefing(), source("paper"), *records),
        site_date=site_date,
    )
    return view_at(site, f"countries/{code.lower()}/")


def row_of(code, *records, **keys):
    rows = page_of(code, *records, **keys).rows
    assert len(rows) == 1
    return rows[0]


def taken(stance="supports", date="2025-11", actor="IR", **keys):
    return position(actor, "passes", stance, date=date, evidence=("paper",), **keys)


def test_the_bottom_line_is_the_desks_where_it_has_one():
    site = site_with(
        file_("countries/IR.md", country("IR", bottom_line="It wants the passes open."))
    )
    view = view_at(site, "countries/ir/")
    assert (view.bottom_line.text, view.profile.bottom_line_by_desk) == (
        "It wants the passes open.",
        True,
    )


def test_the_bottom_line_is_else_only_number_span_and_latest_date():
    view = page_of("IR", taken(date="2023-05"), taken("opposes", "2025-11", basis="vote"))
    assert view.bottom_line.text == (
        "1 report and 1 vote on 1 issue, recorded between 2023 and 2025;"
        " the latest dates from November 2025."
    )


def test_a_row_gives_the_latest_stance_and_the_span_of_the_records():
    row = row_of("IR", taken("opposes", "2023-05"), taken("supports", "2025-11"))
    assert (row.badge.label, row.first.text, row.last.text) == (
        "Supports",
        "May 2023",
        "November 2025",
    )


def test_a_condition_stands_beside_its_badge():
    row = row_of("IR", taken("supports-with-conditions", condition="once the road is built"))
    assert row.badge.condition.text == "once the road is built"


def test_words_are_told_from_a_later_vote():
    row = row_of("IR", taken("opposes", "2024-05"), vote("roll", yes=("IR",)))
    assert (row.badge.label, row.basis, row.other.badge.label, row.other.when.text) == (
        "Supports",
        "vote",
        "Opposes",
        "May 2024",
    )


def test_words_that_have_ended_do_not_stand_beside_a_vote():
    assert (
        row_of("IR", taken(date="2024-05", until="2024-06"), vote("roll", yes=("IR",))).other
        is None
    )


@pytest.mark.parametrize(
    ("site_date", "year"), [(day(2030, 11, 29), ""), (day(2030, 11, 30), "2025")]
)
def test_a_stance_is_stale_with_its_year_once_it_is_old(site_date, year):
    assert row_of("IR", taken(date="2025-11"), site_date=site_date).badge.year == year


def test_an_uncertain_order_is_flagged():
    assert row_of("IR", taken(date="2025-11"), taken("opposes", "2025-11-20")).is_uncertain


def test_an_ended_position_is_no_latest_stance():
    row = row_of("IR", taken(date="2024", until="2025-03"))
    assert (row.badge, row.ended.text) == (None, "March 2025")


def test_one_piece_of_evidence_is_linked_by_its_name():
    assert row_of("IR", taken()).evidence == Link("Report paper", "/sources/#talks--paper")


def test_several_pieces_of_evidence_are_counted_and_lead_to_the_history():
    row = row_of(
        "IR",
        event("meet"),
        quote("a", source="paper"),
        quote("b", source="paper"),
        position("IR", "passes", evidence=("a", "b", "meet")),
    )
    assert row.evidence == Link("2 quotations and 1 event", "#on-passes")


def test_withdrawn_evidence_is_not_counted():
    row = row_of(
        "IR",
        quote("a", source="paper"),
        quote("b", source="paper", withdrawn=WITHDRAWN),
        position("IR", "passes", evidence=("a", "b")),
    )
    assert row.evidence.text == "an official: “The passes stay open.”"


BLOC = organization("bloc", members=(member("IR", "2020", "2024"),))


def test_positions_through_an_organization_show_where_there_is_none_of_its_own():
    row = row_of("IR", BLOC, taken(actor="bloc", date="2023-05"))
    assert [(badge.label, link.text) for badge, link in row.through] == [("Supports", "The bloc")]


def test_positions_through_an_organization_give_way_to_its_own():
    assert (
        row_of("IR", BLOC, taken(actor="bloc", date="2023-05"), taken("opposes", "2022")).through
        == ()
    )


def test_positions_through_an_organization_are_not_counted():
    assert row_of("IR", BLOC, taken(actor="bloc", date="2023-05")).records == ""


def test_ended_positions_of_an_organization_are_not_held_through_it():
    assert page_of("IR", BLOC, taken(actor="bloc", date="2023-05", until="2023-06")).rows == ()


def test_a_joint_position_is_held_through_the_organization_of_which_it_was_a_member():
    other = organization("other")
    row = row_of("IR", BLOC, other, taken(actor=("other", "bloc"), date="2023-05"))
    assert [link.text for _, link in row.through] == ["The bloc"]


def test_a_position_taken_through_a_group_stands_in_the_history():
    view = page_of("IR", organization("bloc"), taken(group="bloc", id="with-bloc"))
    assert [(one.id, one.group.text) for one in view.sections[0].entries] == [
        ("with-bloc", "The bloc")
    ]


def test_authorities_stand_under_their_own_names():
    emirate = organization("emirate", governs=(governing("AF", start="2021-08"),))
    view = page_of("AF", emirate, taken(actor="emirate"))
    authority = view.authorities[0]
    assert (view.rows, authority.link.text, authority.term, authority.rows[0].details) == (
        (),
        "The emirate",
        "since August 2021",
        "/organizations/emirate/#on-passes",
    )


def test_a_withdrawn_authority_leaves_the_page():
    emirate = organization("emirate", governs=(governing("AF"),), withdrawn=WITHDRAWN)
    assert page_of("AF", emirate, event("meet", "AF")).authorities == ()


def test_a_former_state_has_no_latest_stance():
    assert row_of("SU", taken(actor="SU", date="1985")).badge is None


def test_a_former_state_gives_its_term_and_successors():
    former = page_of("SU", taken(actor="SU", date="1985"), event("meet", "RU")).former
    assert (former.start.text, former.end.text, former.successors[10:12]) == (
        "30 December 1922",
        "26 December 1991",
        (Link("Russia", "/countries/ru/"), Link("Tajikistan", "")),
    )


def test_a_quotation_that_is_evidence_is_not_repeated():
    view = page_of(
        "IR",
        person("ada", represents="IR"),
        quote("a", "ada", source="paper"),
        quote("b", "ada", source="paper"),
        position("IR", "passes", evidence=("a",)),
    )
    assert [card.id for card in view.quotes] == ["b"]


def test_a_quotation_stands_in_full_once_in_the_histories():
    view = page_of(
        "IR",
        quote("a", source="paper"),
        issue("rivers"),
        position("IR", "passes", evidence=("a",)),
        position("IR", "rivers", evidence=("a",)),
    )
    shown = [one.evidence[0].quote for section in view.sections for one in section.entries]
    assert [bool(card) for card in shown] == [True, False]


def test_events_come_newest_first():
    view = page_of("IR", event("old", "IR", date="2024"), event("new", "IR", date="2025-02"))
    assert names(one.link for one in view.events) == ["The new", "The old"]


def test_withdrawn_records_leave_the_page():
    view = page_of(
        "IR",
        event("meet", "IR", withdrawn=WITHDRAWN),
        quote("a", source="paper", on_behalf_of="IR", withdrawn=WITHDRAWN),
        taken(withdrawn=WITHDRAWN),
        event("other", "IR"),
    )
    assert (view.rows, view.quotes, len(view.events)) == ((), (), 1)


def test_a_withdrawn_briefing_is_not_listed():
    view = page_of("IR", taken(), brought=briefing(withdrawn=WITHDRAWN))
    assert view.profile.briefings == ()


def test_corrections_of_its_positions_are_shown():
    view = page_of("IR", taken(id="ir-passes"), correction("position:ir-passes"))
    assert [one.of.url for one in view.profile.corrections] == ["/countries/ir/#ir-passes"]


def test_a_history_of_votes_alone_is_marked():
    assert page_of("IR", vote("roll", yes=("IR",))).sections[0].only_votes


def test_old_ids_of_a_position_lead_to_it():
    entry = page_of("IR", taken(id="new", old_ids=("old",))).sections[0].entries[0]
    assert entry.former_ids == ("old",)


def votes(number, actor="IR", year=1900):
    return [vote(f"roll-{n:03}", date=f"{year + n}", yes=(actor,)) for n in range(number)]


def test_a_history_that_fits_is_whole():
    assert len(page_of("IR", *votes(100)).sections[0].entries) == 100


def test_a_longer_history_leaves_votes_that_change_nothing_to_the_years():
    section = page_of("IR", *votes(101), taken("opposes", "2025")).sections[0]
    assert ([one.badge.stance for one in section.entries], section.elsewhere) == (
        ["opposes", "supports"],
        YearLink("100 more records, 1901–2000", "/countries/ir/2000/", 100),  # noqa: RUF001 - a range
    )


def test_only_the_newest_positions_show_their_words_in_full():
    said = [quote(f"q-{n}") for n in range(FULL_LENGTH + 1)]
    records = [
        position("IR", "passes", date=f"20{10 + n}", id=f"p-{n}", evidence=(f"q-{n}",))
        for n in range(FULL_LENGTH + 1)
    ]
    entries = page_of("IR", *said, *records).sections[0].entries
    assert [bool(one.evidence[0].quote) for one in entries] == [*[True] * FULL_LENGTH, False]


def test_the_permalink_of_a_position_leads_to_the_page_of_its_year():
    site = site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(), *votes(101)),
    )
    view = view_at(site, "countries/ir/1950/")
    assert [one.url for one in view.entries] == ["/countries/ir/1950/#ir-roll-050"]


def test_quotations_that_are_left_out_are_counted_and_can_be_found():
    said = [quote(f"q{number}", on_behalf_of="IR") for number in range(MOST_QUOTES + 2)]
    more = page_of("IR", *said).more_quotes
    assert more == (
        2,
        "/search/?kind=quote&country=IR&order=newest",
        "/quotes/",
    )
