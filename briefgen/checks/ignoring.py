"""Warnings that a file accepts, with its reason, and what is wrong with such acceptances."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefgen.checks.explained import EXPLAINED
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.ignores import Ignore
from briefgen.model.problems import Problem
from briefgen.reading.nearest import did_you_mean

UNKNOWN = "ignore-unknown"
REFUSED = "ignore-refused"
UNUSED = "ignore-unused"


def without_ignored(
    diagnostics: Iterable[Diagnostic], ignores: Sequence[Ignore]
) -> tuple[Diagnostic, ...]:
    """Give `diagnostics` without the warnings that their own file accepts."""
    accepted = {(one.origin.path, one.code) for one in ignores if _may_be_ignored(one.code)}
    return tuple(
        one
        for one in diagnostics
        if one.severity is Severity.ERROR or (one.path, one.code) not in accepted
    )


def problems_of_ignores(
    diagnostics: Iterable[Diagnostic], ignores: Sequence[Ignore], *, reviewed: bool
) -> Iterator[Problem]:
    """Tell which acceptances name no rule, name one that can't be ignored, or are not needed.

    Whether one is needed can be told only if every rule was `reviewed`, if the file has no errors, which
    may hide warnings, and if the answer is the same every day.
    """
    codes_of: defaultdict[str, set[str]] = defaultdict(set)
    broken: set[str] = set()
    for found in diagnostics:
        codes_of[found.path].add(found.code)
        if found.severity is Severity.ERROR:
            broken.add(found.path)
    for one in ignores:
        origin = one.origin.at("code")
        rule = EXPLAINED.get(one.code)
        if rule is None:
            help_ = (
                did_you_mean(one.code, EXPLAINED)
                or "`briefgen check --explain all` lists the rules."
            )
            yield Problem(origin, UNKNOWN, f"there is no rule `{one.code[:80]}`", help_)
        elif not rule.may_be_ignored:
            message = f"`{one.code}` is an error, and errors can't be ignored"
            yield Problem(origin, REFUSED, message, "Put right what it reports.")
        elif (
            reviewed
            and not rule.reads_clock
            and one.origin.path not in broken
            and one.code not in codes_of[one.origin.path]
        ):
            message = f"nothing in this file is `{one.code}`"
            help_ = "Take this entry out, so that it hides nothing later."
            yield Problem(origin, UNUSED, message, help_, Severity.WARNING)


def _may_be_ignored(code: str) -> bool:
    rule = EXPLAINED.get(code)
    return rule is not None and rule.may_be_ignored
