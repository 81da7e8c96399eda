"""Acceptances of warnings that are none."""

from briefgen.checks.rule import HERE, Rule, front
from briefgen.model.diagnostics import Severity

_SOURCE = """\
name: Fees of the harbour
sources: {id: memo, title: A memo of the League}
ignore: {code: %s, reason: The League does not publish its memos.}
"""
_RIGHT = {"issues/fees.md": front(_SOURCE % "source-unreachable")}

RULES = (
    Rule(
        "ignore-refused",
        "`ignore` names an error",
        "What would break the site, or make it say what no source does, can't be accepted.",
        {
            "issues/fees.md": front(
                (_SOURCE % f"{HERE}missing-key").replace(
                    "title", "archived: https://a.example, title"
                )
            )
        },
        _RIGHT,
    ),
    Rule(
        "ignore-unknown",
        "`ignore` names no rule",
        "A misspelt code accepts nothing.",
        {
            "issues/fees.md": front(
                (_SOURCE % f"{HERE}source-unreachabel").replace(
                    "title", "archived: https://a.example, title"
                )
            )
        },
        _RIGHT,
    ),
    Rule(
        "ignore-unused",
        "`ignore` accepts a warning that is not there",
        "It would hide the same mistake later, and tells readers of the file something untrue.",
        {
            "issues/fees.md": front(
                (_SOURCE % f"{HERE}source-unreachable").replace(
                    "title", "url: https://a.example, title"
                )
            )
        },
        _RIGHT,
        Severity.WARNING,
    ),
)
