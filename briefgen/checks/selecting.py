"""Diagnostics of chosen codes."""

from collections.abc import Iterable

from briefgen.checks.explained import EXPLAINED
from briefgen.checks.rule import Rule
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.errors import BriefgenError
from briefgen.reading.nearest import did_you_mean


def rule_of(code: str) -> Rule:
    """Give the rule of a code. Raises BriefgenError, with the nearest codes, where there is none."""
    if code not in EXPLAINED:
        help_ = did_you_mean(code, EXPLAINED) or "`briefgen check --explain all` lists them."
        raise BriefgenError(f"there is no rule `{code}`. {help_}")
    return EXPLAINED[code]


def selected(
    diagnostics: Iterable[Diagnostic], select: Iterable[str], ignore: Iterable[str]
) -> tuple[Diagnostic, ...]:
    """Give the diagnostics of the codes in `select`, or all if it is empty, without those in `ignore`.

    Each entry holds one code, or several with commas between. Raises BriefgenError for a code that does not
    exist, and for one to ignore that is an error.
    """
    wanted = {rule.code for rule in _rules(select)}
    passed_over = _rules(ignore)
    for rule in passed_over:
        if not rule.may_be_ignored:
            raise BriefgenError(f"`{rule.code}` is an error, and errors can't be ignored")
    unwanted = {rule.code for rule in passed_over}
    return tuple(
        one
        for one in diagnostics
        if (not wanted or one.code in wanted) and one.code not in unwanted
    )


def _rules(entries: Iterable[str]) -> tuple[Rule, ...]:
    codes = (code.strip() for entry in entries for code in entry.split(","))
    return tuple(rule_of(code) for code in codes if code)
