"""Roll calls: the positions they make, and what does not add up in them."""

import pytest
from worlds import WITHDRAWN, atlas_of, briefing, codes, file, issue, linked, organization, vote

from briefgen.atlas import Relation
from briefgen.model.identifiers import Kind, Reference

PASSES = file("issues/passes.md", issue("passes"))


def roll_call(*args, **keys):
    return file("events/roll-call.md", vote("roll-call", *args, **keys))


def stances(*args, **keys) -> dict[str, str]:
    atlas = atlas_of(PASSES, roll_call(*args, **keys))
    return {one.actors[0]: str(one.stance) for one in atlas.positions.values()}


def test_yes_is_the_stance_that_it_means():
    assert stances(yes=("IR",)) == {"IR": "supports"}


def test_no_is_the_opposite():
    assert stances(no=("IR",)) == {"IR": "opposes"}


def test_yes_may_oppose():
    assert stances(yes_means="opposes", yes=("IR",), no=("PK",)) == {
        "IR": "opposes",
        "PK": "supports",
    }


def test_abstaining_is_a_stance_of_its_own():
    assert stances(abstain=("IR",)) == {"IR": "abstained"}


def test_absent_and_not_voting_make_no_position():
    assert stances(absent=("IR",), not_voting=("PK",)) == {}


@pytest.mark.parametrize(("issue_id", "yes_means"), [(None, "supports"), ("passes", None)])
def test_vote_without_issue_or_meaning_makes_no_position(issue_id, yes_means):
    assert stances(issue_id, yes_means, yes=("IR",)) == {}


def test_position_of_a_vote_is_named_after_actor_and_event():
    assert list(atlas_of(PASSES, roll_call(yes=("IR",))).positions) == ["ir-roll-call"]


def test_position_of_a_vote_rests_on_it():
    found = atlas_of(PASSES, roll_call(yes=("IR",))).positions["ir-roll-call"]
    assert (found.basis, found.evidence) == ("vote", (Reference(Kind.EVENT, "roll-call"),))


def test_vote_is_the_latest_stance_of_who_voted():
    history = atlas_of(PASSES, roll_call(yes=("IR",))).histories["IR", "passes"]
    assert history.latest is not None
    assert history.latest.vote == "yes"


def test_vote_of_a_briefing_is_recorded_with_it():
    brought = file("briefings/a.md", briefing("2025-11-18"), vote("roll-call", yes=("IR",)))
    recorded = atlas_of(PASSES, brought).positions["ir-roll-call"].recorded
    assert recorded is not None
    assert recorded.text == "2025-11-18"


def test_withdrawn_vote_leaves_no_stance():
    atlas = atlas_of(PASSES, roll_call(yes=("IR",), withdrawn=WITHDRAWN))
    assert not atlas.histories


def test_voter_by_a_former_id_votes_under_the_present_one():
    league = file("organizations/league.md", organization("league", old_ids=("pact",)))
    atlas = atlas_of(PASSES, league, roll_call(yes=("pact",)))
    assert list(atlas.positions) == ["league-roll-call"]


def test_unknown_voter_is_reported_at_its_place():
    (problem,) = linked(PASSES, roll_call(yes=("IR", "no-such-body"))).problems
    assert problem.origin.pointer == ("votes", "yes", 1)


def test_tally_may_say_what_the_lists_say():
    assert codes(PASSES, roll_call(yes=("IR", "PK"), tally={"yes": 2})) == []


def test_tally_that_differs_from_its_list_is_an_error():
    assert codes(PASSES, roll_call(yes=("IR", "PK"), tally={"yes": 3})) == ["tally-mismatch"]


def test_empty_list_means_nobody():
    assert codes(PASSES, roll_call(no=(), tally={"no": 3})) == ["tally-mismatch"]


def test_tally_of_an_option_without_list_is_not_checked():
    assert codes(PASSES, roll_call(yes=("IR",), tally={"no": 3})) == []


@pytest.mark.parametrize("votes", [{"yes": ("IR", "IR")}, {"yes": ("IR",), "absent": ("IR",)}])
def test_voting_twice_is_an_error_that_is_reported_once(votes):
    assert codes(PASSES, roll_call(**votes)) == ["voted-twice"]


def test_voting_twice_under_two_ids_is_an_error():
    league = file("organizations/league.md", organization("league", old_ids=("pact",)))
    assert codes(PASSES, league, roll_call(yes=("league",), no=("pact",))) == ["voted-twice"]


def test_vote_that_makes_positions_needs_a_closed_date():
    assert codes(PASSES, roll_call(yes=("IR",), date="2025-10/..")) == ["open-date"]


def test_vote_without_issue_may_have_an_open_date():
    assert codes(PASSES, roll_call(None, yes=("IR",), date="2025-10/..")) == []


@pytest.mark.parametrize(
    ("call", "voters"),
    [
        (roll_call(None, yes=("IR",), absent=("PK",)), {"IR", "PK"}),
        (roll_call(yes=("IR",), absent=("PK",)), {"PK"}),
    ],
    ids=["makes no positions", "makes positions, which lead to it"],
)
def test_voters_without_a_position_know_of_the_vote(call, voters):
    atlas = atlas_of(PASSES, call)
    found = {target.id for target, relation in atlas.backlinks if relation is Relation.VOTES}
    assert found == voters
