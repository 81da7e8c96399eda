from viewing import names, site_with, view_at
from worlds import (
    WITHDRAWN,
    briefing,
    correction,
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

from briefgen.views.parts import Link


def page_of(*records, own=None):
    site = site_with(
        file_("issues/passes.md", own or issue("passes")),
        file_("briefings/talks.md", briefing(), source("paper"), *records),
    )
    return view_at(site, "issues/passes/")


def taken(actor, stance="supports", date="2025-11", **keys):
    return position(actor, "passes", stance, date=date, evidence=("paper",), **keys)


def test_every_actor_has_a_row_in_order_of_name():
    view = page_of(taken("PK"), taken("IR"), organization("bloc"), taken("bloc"))
    assert names(row.subject for row in view.rows) == ["Iran", "Pakistan", "The bloc"]


def test_a_row_leads_to_the_history_on_the_actors_page():
    assert page_of(taken("IR")).rows[0].details == "/countries/ir/#on-passes"


def test_a_withdrawn_actor_leaves_the_table():
    assert page_of(person("ada", withdrawn=WITHDRAWN), taken("ada")).rows == ()


def test_what_is_of_one_day_stands_in_the_order_of_names_not_of_codes():
    view = page_of(*map(taken, ("CH", "CV", "DE", "SE")))
    assert [one.actors[0].text for one in view.entries] == [
        "Cape Verde",
        "Germany",
        "Sweden",
        "Switzerland",
    ]


def test_counts_are_split_by_basis():
    counts = page_of(taken("IR", basis="statement"), vote("roll", yes=("PK", "IN"))).counts
    assert (counts.bases, [(one.stance, *rest) for one, *rest in counts.rows]) == (
        ("statements", "votes"),
        [("supports", (1, 2), 3)],
    )


def test_counts_are_of_own_positions_only():
    counts = page_of(organization("bloc", members=(member("IR"),)), taken("bloc")).counts
    assert counts.rows[0][2] == 1


def test_the_history_says_what_changed():
    view = page_of(taken("IR", "opposes", "2024"), taken("IR", "supports", "2025"))
    assert [(one.badge.stance, one.before and one.before.stance) for one in view.entries] == [
        ("supports", "opposes"),
        ("opposes", None),
    ]


def test_a_long_history_lists_what_is_news():
    voters = tuple(f"A{letter}" for letter in "DEFGILMOQRSTUWXZ")
    rolls = [vote(f"roll-{year}", date=f"{year}", yes=voters) for year in range(2015, 2025)]
    view = page_of(*rolls, taken("IR"))
    news = {one.id for one in view.entries if not one.vote or one.id.endswith("2015")}
    assert ({one.id for one in view.entries}, len(view.entries)) == (news, len(voters) + 1)


def test_a_vote_is_named_in_few_words_where_it_stands_in_the_list_of_roll_calls():
    view = page_of(vote("roll", yes=("IR",)))
    assert (
        view.rows[0].evidence,
        view.entries[0].event.text,
        view.roll_calls[0].link.text,
    ) == (
        Link("roll call", "/events/roll/"),
        "roll call",
        "The roll",
    )


def test_a_quotation_that_is_evidence_is_not_repeated():
    view = page_of(
        quote("a", source="paper", issues=("passes",)),
        quote("b", source="paper", issues=("passes",)),
        position("IR", "passes", evidence=("a",)),
    )
    assert [card.id for card in view.quotes] == ["b"]


def test_narrower_issues_are_listed():
    view = page_of(
        issue("high", part_of="passes"), issue("low", part_of="passes", withdrawn=WITHDRAWN)
    )
    assert names(one.link for one in view.parts) == ["On high"]


def test_the_corrections_of_positions_on_it_are_shown():
    assert len(page_of(taken("IR", id="ir"), correction("position:ir")).profile.corrections) == 1


def test_a_withdrawn_issue_says_so_on_its_own_page():
    assert (
        page_of(own=issue("passes", withdrawn=WITHDRAWN)).profile.withdrawn.text == WITHDRAWN.reason
    )


def test_a_name_in_another_language_is_another_name_and_the_pages_own_is_not():
    view = page_of(own=issue("passes", names=(("fa", "گذرگاه"), ("en", "The passes"))))
    assert (view.name.text, names(view.profile.other_names)) == (
        "The passes",
        ["On passes", "گذرگاه"],
    )
