"""The page of two countries."""

from viewing import names, site_with, view_at
from worlds import (
    WITHDRAWN,
    briefing,
    country,
    event,
    governing,
    issue,
    organization,
    person,
    position,
    quote,
    source,
    vote,
)
from worlds import file as file_

from briefgen.atlas.dealings import WIDE_CIRCLE
from briefgen.model.countries import FORMER_STATES, country_codes
from briefgen.views import pages_of

MET = event("meet", "IR", "PK")


def site_of_records(*records):
    return site_with(
        file_("issues/passes.md", issue("passes")),
        file_("issues/rivers.md", issue("rivers")),
        file_("briefings/talks.md", briefing(), source("paper"), *records),
    )


def pair_of(*records):
    return view_at(site_of_records(*records), "countries/ir/with/pk/")


def pairs_of(*records):
    return list(site_of_records(*records).whole.close)


def taken(actor, stance="supports", on="passes", **keys):
    return position(actor, on, stance, evidence=("paper",), **keys)


def test_two_that_met_have_one_page_in_order_of_code():
    assert pairs_of(event("meet", "PK", "IR")) == [("IR", "PK")]


def test_two_that_only_voted_together_have_none():
    assert pairs_of(vote("roll", yes=("IR", "PK"))) == []


def test_a_directed_position_makes_a_page():
    assert pairs_of(taken("PK", toward="IR")) == [("IR", "PK")]


def test_a_conference_of_all_makes_no_pages_of_two():
    codes = sorted(country_codes() - FORMER_STATES.keys())[: WIDE_CIRCLE + 1]
    assert pairs_of(event("assembly", *codes)) == []


def test_a_withdrawn_country_has_no_page_with_another():
    site = site_with(
        file_("countries/PK.md", country("PK", withdrawn=WITHDRAWN)),
        file_("briefings/talks.md", briefing(), MET),
    )
    assert site.whole.close == ()


def test_events_of_both_come_newest_first():
    view = pair_of(MET, event("later", "PK", "IR", date="2025-12"), event("alone", "IR"))
    assert names(one.link for one in view.events) == ["The later", "The meet"]


def test_positions_toward_each_other_stand_with_their_evidence():
    view = pair_of(taken("PK", "opposes", toward="IR"), taken("PK", on="rivers"))
    assert [(one.issue.text, one.toward.text) for one in view.entries] == [("On passes", "Iran")]


def test_words_of_either_about_a_shared_event_are_quoted():
    view = pair_of(
        MET,
        person("ada", represents="IR"),
        person("ben", represents="TR"),
        quote("a", "ada", source="paper", about=("meet",)),
        quote("b", "ben", source="paper", about=("meet",)),
    )
    assert [card.id for card in view.quotes] == ["a"]


def test_words_of_an_authority_to_the_other_are_quoted():
    view = pair_of(
        MET,
        organization("council", governs=(governing("PK"),)),
        quote("a", "council", source="paper", said_to="IR"),
        quote("b", "council", source="paper"),
    )
    assert [card.id for card in view.quotes] == ["a"]


def test_words_on_which_a_shown_position_rests_are_not_repeated():
    view = pair_of(
        MET,
        person("ada", represents="IR"),
        quote("a", "ada", source="paper", about=("meet",)),
        position("IR", "passes", toward="PK", evidence=("a",)),
    )
    assert view.quotes == ()


def test_the_same_and_different_stances_are_told_apart():
    view = pair_of(
        MET,
        taken("IR"),
        taken("PK"),
        taken("IR", "opposes", "rivers"),
        taken("PK", "neutral", "rivers"),
    )
    assert [[one.issue.text for one in some] for some in (view.same, view.different)] == [
        ["On passes"],
        ["On rivers"],
    ]


def test_records_five_years_apart_are_not_compared():
    view = pair_of(MET, taken("IR", date="2025-11"), taken("PK", date="2020-11"))
    assert (view.same, [one.issue.text for one in view.apart]) == ((), ["On passes"])


def test_records_a_day_less_than_five_years_apart_are_compared():
    view = pair_of(MET, taken("IR", date="2025-11-09"), taken("PK", date="2020-11-10"))
    assert [one.issue.text for one in view.same] == ["On passes"]


def test_votes_are_compared_where_both_said_yes_or_no_or_abstained():
    votes = pair_of(
        MET,
        vote("a", yes=("IR", "PK"), date="2019"),
        vote("b", yes=("IR",), no=("PK",), date="2021"),
        vote("c", None, None, abstain=("IR", "PK"), date="2022"),
        vote("d", yes=("IR",), absent=("PK",), date="2023"),
        vote("e", yes=("IR",), not_voting=("PK",), date="2024"),
        vote("f", yes=("IR", "PK"), withdrawn=WITHDRAWN),
    ).votes
    assert (votes.both, votes.alike, votes.first.text, votes.last.text) == (3, 2, "2019", "2022")


def test_votes_are_counted_by_issue():
    votes = pair_of(
        MET,
        vote("a", yes=("IR", "PK")),
        vote("b", "rivers", yes=("IR",), no=("PK",)),
        vote("c", None, None, yes=("IR",), no=("PK",)),
    ).votes
    assert [(one.issue and one.issue.text, one.both, one.alike) for one in votes.by_issue] == [
        (None, 1, 0),
        ("On passes", 1, 1),
        ("On rivers", 1, 0),
    ]


def test_the_votes_that_differed_are_named_newest_first():
    votes = pair_of(
        MET,
        vote("a", yes=("IR",), no=("PK",), date="2019"),
        vote("b", yes=("IR", "PK"), date="2020"),
        vote("c", abstain=("IR",), no=("PK",), date="2021"),
    ).votes
    assert [one.link.text for one in votes.differed] == ["The c", "The a"]


def test_a_vote_that_differed_says_how_each_voted():
    (differed,) = pair_of(MET, vote("a", abstain=("IR",), no=("PK",))).votes.differed
    assert differed.votes == ("Abstained", "Voted no")


def test_the_bottom_line_gives_numbers_with_their_counts():
    view = pair_of(MET, taken("IR"), taken("PK"), vote("a", "rivers", yes=("IR",), no=("PK",)))
    assert view.bottom_line == (
        "1 event that concerns both, the same latest stance on 1 of 2 issues and the same vote in 0 of 1 roll call."
    )


def test_a_country_leads_to_the_pages_that_it_has_with_others():
    view = view_at(site_of_records(MET), "countries/pk/")
    assert [one.together for one in view.partners] == ["/countries/ir/with/pk/"]


def test_countries_that_met_are_marked_for_the_comparison():
    view = view_at(site_of_records(MET, event("alone", "TR")), "matrix/compare/")
    assert [(one.code, one.partners) for one in view.countries] == [
        ("ir", "pk"),
        ("pk", ""),
        ("tr", ""),
    ]


def test_no_page_of_two_stands_in_the_place_of_another():
    files = [page.file for page in pages_of(site_of_records(MET, taken("PK", toward="IR")))]
    assert len(files) == len(set(files))
