"""Reports of a little of everything."""

import pytest

from briefgen.checks.formats import Report
from briefgen.model.diagnostics import Diagnostic, Severity

LINES = {"issues/a b,c:d.md": ("---", "name: A % toll", "---")}


@pytest.fixture
def report():
    """Give a function that makes a report of an error with awkward characters, and of a warning."""

    def report(
        *,
        empty=False,
        message="100% <b>::x\x1b[2J & \u202e",
        help_="One.\nTwo: %0A, three.",
        **keys,
    ):
        error = Diagnostic(
            "issues/a b,c:d.md",
            2,
            7,
            "bad-date",
            message,
            help_,
        )
        warning = Diagnostic("issues/z.md", 1, 1, "near-link", "text", "", Severity.WARNING)
        return Report(
            diagnostics=() if empty else (error, warning),
            files=3,
            place_of=lambda path: f"content/{path}",
            lines_of=lambda path: LINES.get(path, ()),
            **keys,
        )

    return report
