"""An undeclared stance says where the desk looked."""

import pytest

from briefgen.checks.rules.undeclared_unsearched import problems
from briefgen.model.diagnostics import Severity


@pytest.fixture
def found(atlas_of):
    """Give a function from the keys of one position to the problems that the rule has with it."""

    def found(position):
        source = "sources: {id: report, title: A report, published: 2031}"
        keys = f"positions: {{actor: BV, issue: toll, summary: A summary., {position}}}"
        return list(problems(atlas_of(issues={"toll": f"name: A toll\n{source}\n{keys}"})))

    return found


def test_undeclared_stance_without_a_search_is_a_warning(found):
    assert [one.severity for one in found("stance: undeclared")] == [Severity.WARNING]


def test_problem_stands_at_the_stance(found):
    assert found("stance: undeclared")[0].origin.pointer == ("positions", 0, "stance")


def test_undeclared_stance_with_a_search_is_right(found):
    assert found("stance: undeclared, searched: The archive., date: 2031") == []


def test_other_stances_need_no_search(found):
    assert found("stance: neutral") == []


def test_withdrawn_stance_needs_no_search(found):
    assert found("stance: undeclared, withdrawn: {date: 2031, reason: Wrong.}") == []
