"""The registries of rules."""

import ast
from pathlib import Path

import pytest

import briefgen
from briefgen.checks import review, rules
from briefgen.checks.explained import EXPLAINED
from briefgen.checks.selecting import rule_of
from briefgen.model.diagnostics import Severity
from briefgen.model.errors import BriefgenError

PACKAGE = Path(briefgen.__file__).parent
ARGUMENT = {"Diagnostic": 3, "Problem": 1, "problem": 0, "Contradiction": 0, "add": 1}
"""Where, in calls that report something, the code stands."""


def modules_of(package):
    return {path.stem for path in Path(package.__file__).parent.glob("[a-z]*.py")}


def reported_codes():
    """Give the codes that reading and joining report, as their source has them."""
    for folder in ("reading", "atlas"):
        for file in (PACKAGE / folder).rglob("*.py"):
            calls = (
                one
                for one in ast.walk(ast.parse(file.read_text("utf-8")))
                if isinstance(one, ast.Call)
            )
            for call in calls:
                name = getattr(call.func, "id", getattr(call.func, "attr", ""))
                place = ARGUMENT.get(name, len(call.args))
                if place < len(call.args) and isinstance(call.args[place], ast.Constant):
                    yield call.args[place].value


@pytest.mark.parametrize("package", [rules, review], ids=lambda one: one.__name__)
def test_every_module_of_a_rule_is_explained(package):
    codes = {rule.code.replace("-", "_") for rule in package.EXPLAINED}
    assert codes == modules_of(package)


@pytest.mark.parametrize(
    ("package", "functions"), [(rules, rules.RULES), (review, review.REVIEW_RULES)]
)
def test_every_module_of_a_rule_is_asked(package, functions):
    assert {one.__module__.rpartition(".")[2] for one in functions} == modules_of(package)


def test_every_code_that_is_reported_is_explained():
    assert set(reported_codes()) - set(EXPLAINED) == set()


def test_what_an_editor_should_look_at_again_is_never_an_error():
    assert {rule.severity for rule in review.EXPLAINED} == {Severity.WARNING}


def test_a_code_that_does_not_exist_is_answered_with_the_nearest():
    with pytest.raises(BriefgenError, match="Did you mean `near-link`"):
        rule_of("near-links")
