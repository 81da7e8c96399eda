"""A former state neither votes nor takes positions when there is no such state."""

import pytest

from briefgen.checks.rules.former_state_date import problems
from briefgen.model.diagnostics import Severity


@pytest.fixture
def position(atlas_of):
    """Give a function from an actor and a date to the problems that the rule has with its position."""

    def found(actor, date):
        keys = f"actor: {actor}, issue: toll, stance: supports, summary: For it., date: {date}"
        text = f"name: A toll\nsources: {{id: report, title: A report}}\npositions: {{{keys}}}"
        return list(problems(atlas_of(issues={"toll": text})))

    return found


@pytest.fixture
def vote(atlas_of):
    """Give a function from a date and voters to the problems that the rule has with their vote."""

    def found(date, votes):
        text = f"name: A vote\ntype: vote\ndate: {date}\nvotes: {votes}"
        return list(problems(atlas_of(events={"vote": text})))

    return found


@pytest.mark.parametrize("date", ["2006-06-04", "2010", "2006-07/2007"])
def test_position_after_the_end_is_a_warning(position, date):
    assert [one.severity for one in position("YU", date)] == [Severity.WARNING]


@pytest.mark.parametrize("date", ["2006-06-03", "2006-06", "1918-12", "1980", "2006/2010"])
def test_position_that_may_lie_in_the_time_of_the_state_is_right(position, date):
    assert position("YU", date) == []


def test_position_before_the_start_is_a_warning(position):
    assert "came to be" in position("YU", "1900")[0].message


def test_state_that_is_there_may_take_positions(position):
    assert position("BV", "2031") == []


def test_vote_after_the_end_stands_at_its_voter(vote):
    found = vote("1995", "{yes: [BV], no: [HM, SU]}")
    assert [one.origin.pointer for one in found] == [("votes", "no", 1)]


def test_absence_counts_as_well(vote):
    assert len(vote("1995", "{absent: [SU, DD]}")) == 2


def test_vote_in_the_time_of_the_state_is_right(vote):
    assert vote("1980", "{yes: [SU]}") == []
