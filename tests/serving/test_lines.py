"""What the terminal is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.serving.lines import line_of
from briefgen.serving.outcomes import Outcome, Preview, Rebuilt

GOOD = Outcome(Path("content"), Preview(Path("out"), pages=1200, written=3))
WRONG = Diagnostic("a.md", 1, 1, "bad-date", "no")
OLD = Diagnostic("a.md", 1, 1, "old", "old", severity=Severity.WARNING)

BAD = Outcome(GOOD.content, diagnostics=(WRONG,))


def line(outcome, *changed):
    return line_of(Rebuilt(frozenset(map(Path, changed)), GOOD, outcome, 0.0423))


@pytest.mark.parametrize(
    ("outcome", "changed", "expected"),
    [
        (GOOD, (), "site: 3 files changed (1,200 pages), 42 ms"),
        (GOOD, ("content/a.md",), "content/a.md: 3 files changed (1,200 pages), 42 ms"),
        (GOOD, ("d", "c", "b", "a"), "a, b and 2 more: 3 files changed (1,200 pages), 42 ms"),
        (
            Outcome(Path("content"), diagnostics=(WRONG, OLD)),
            ("a",),
            "a: 1 problem; the last good site stays, 42 ms",
        ),
        (
            Outcome(Path("content"), failure="template-error"),
            ("a",),
            "a: 1 problem; the last good site stays, 42 ms",
        ),
    ],
)
def test_a_rebuild_is_told_in_one_line(outcome, changed, expected):
    assert line(outcome, *changed) == expected


@pytest.mark.parametrize(
    ("before", "outcome", "news"),
    [
        (GOOD, replace(GOOD, diagnostics=(OLD,)), (OLD,)),
        (replace(GOOD, diagnostics=(OLD,)), replace(GOOD, diagnostics=(OLD,)), ()),
        (BAD, BAD, (WRONG,)),
    ],
    ids=["a new warning", "a warning of before", "an error of before"],
)
def test_warnings_are_told_once_and_errors_each_time(before, outcome, news):
    assert Rebuilt(frozenset(), before, outcome, 0.0).news == news
