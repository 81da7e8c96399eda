"""A position rests on something that still stands."""

import pytest

from briefgen.checks.rules.evidence_withdrawn import problems

WITHDRAWN = "withdrawn: {date: 2031-06, reason: It was wrong.}"
SOURCES = f"""sources:
  - {{id: report, title: A report, published: 2031}}
  - {{id: hoax, title: A hoax, published: 2031, {WITHDRAWN}}}
quotes:
  - {{id: words, speaker: BV, text: Some words., source: report}}
  - {{id: misheard, speaker: BV, text: Other words., source: report, {WITHDRAWN}}}
"""
MEETING = f"name: A meeting\ntype: meeting\ndate: 2031\n{WITHDRAWN}"


@pytest.fixture
def found(atlas_of):
    """Give a function from evidence to the problems that the rule has with a position on it."""

    def found(evidence, more=""):
        position = (
            f"{{actor: BV, issue: toll, stance: supports, summary: For it.,"
            f" evidence: {evidence}{more}}}"
        )
        issue = f"name: A toll\n{SOURCES}positions: {position}"
        return list(problems(atlas_of(issues={"toll": issue}, events={"meeting": MEETING})))

    return found


@pytest.mark.parametrize("evidence", ["hoax", "misheard", "meeting", "[hoax, misheard, meeting]"])
def test_position_whose_evidence_is_all_withdrawn_is_an_error(found, evidence):
    assert [one.code for one in found(evidence)] == ["evidence-withdrawn"]


@pytest.mark.parametrize("evidence", ["report", "words", "[hoax, words]"])
def test_one_piece_of_evidence_that_stands_is_enough(found, evidence):
    assert found(evidence) == []


def test_withdrawn_position_may_rest_on_withdrawn_evidence(found):
    assert found("hoax", f", {WITHDRAWN}") == []


def test_problem_stands_at_the_evidence(found):
    assert found("hoax")[0].origin.pointer == ("positions", 0, "evidence")


def test_withdrawn_vote_is_no_evidence_of_its_own_positions(atlas_of):
    vote = f"name: A vote\ntype: vote\ndate: 2031\nissue: toll\nyes_means: supports\n{WITHDRAWN}"
    atlas = atlas_of(
        issues={"toll": "name: A toll"}, events={"vote": f"{vote}\nvotes: {{yes: BV}}"}
    )
    assert list(problems(atlas)) == []
