from viewing import site_with, view_at
from worlds import (
    WITHDRAWN,
    briefing,
    correction,
    country,
    event,
    issue,
    position,
    quote,
    source,
    vote,
)
from worlds import file as file_

from briefgen.views.parts import Link


def log(*records, **keys):
    site = site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(**keys), source("paper"), *records),
    )
    return view_at(site, "corrections/").corrections


def test_corrections_and_withdrawals_come_newest_first():
    entries = log(
        correction("quote:a", date="2025-11-20"),
        quote("a"),
        quote("b", withdrawn=WITHDRAWN),
        correction(date="2025-12-20"),
    )
    assert [(one.when.text, one.is_withdrawal) for one in entries] == [
        ("20 December 2025", False),
        ("1 December 2025", True),
        ("20 November 2025", False),
    ]


def test_a_correction_without_a_record_names_its_briefing():
    assert log(correction())[0].of.url == "/briefings/talks/"


def test_a_withdrawn_record_is_linked_to_its_own_page():
    assert log(event("meet", withdrawn=WITHDRAWN))[0].of.url == "/events/meet/"


def test_a_withdrawn_position_is_named_and_has_no_page_to_link_to():
    taken = position("IR", "passes", evidence=("paper",), withdrawn=WITHDRAWN)
    assert log(taken)[0].of == Link("Iran: supports, On passes (November 2025)", "")


def test_a_withdrawn_vote_is_one_entry():
    assert len(log(vote("roll", yes=("IR", "PK"), withdrawn=WITHDRAWN))) == 1


def test_a_withdrawn_country_is_in_the_log():
    site = site_with(file_("countries/IR.md", country("IR", withdrawn=WITHDRAWN)))
    assert len(view_at(site, "corrections/").corrections) == 1


def test_a_correction_does_not_link_to_the_page_on_which_it_stands():
    site = site_with(file_("countries/IR.md", country("IR"), correction()))
    assert view_at(site, "countries/ir/").profile.corrections[0].of is None
