"""What a code stands for: its severity, why it matters, and content that is wrong and right."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import dedent

from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

HERE = "\N{CARET}"
"""Stands in a wrong example right before the place that the program reports; it is no part of the content."""

Files = Mapping[str, str | bytes]
"""The whole text of files by their paths below the content folder."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One code that `briefgen check` may report.

    `title` says in a clause what is wrong, `why` in a sentence or two why it matters. `wrong` gives just
    this problem at `HERE`, `right` none; both stand beside the files of `BACKDROP`. They are empty where
    what is wrong is not in the text of a file. `reads_clock` is set where the answer changes with the day.
    """

    code: str
    title: str
    why: str
    wrong: Files = field(default_factory=dict)
    right: Files = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    reads_clock: bool = False

    def problem(
        self,
        origin: Origin,
        message: str,
        help_: str = "",
        *,
        words: str = "",
        line: int | None = None,
        other: Origin | None = None,
    ) -> Problem:
        """Give a problem of this code and severity."""
        return Problem(
            origin, self.code, message, help_, self.severity, line, other=other, words=words
        )

    @property
    def may_be_ignored(self) -> bool:
        """Tell whether a file may ask to be spared: what would break the site can't be ignored."""
        return self.severity is Severity.WARNING


def front(text: str, body: str = "") -> str:
    """Give a file of this front matter, indented as it may be in the program's own text, and this body."""
    return f"---\n{dedent(text).strip()}\n---\n" + (f"\n{body}\n" if body else "")


def briefing(text: str, body: str = "") -> str:
    """Give a briefing of one source with this front matter besides what each must have."""
    return front(f"{_HEAD}{dedent(text).strip()}", body)


_HEAD = """\
title: The minister on the toll
date: 2031-05-04
summary: What she said in parliament.
sources: {id: report, title: The report, published: 2031-05-03, url: https://news.example/toll}
"""

BACKDROP: Files = {
    "people/ida-floe.md": front("""
        name: Ida Floe
        represents: BV
        posts: {title: Minister of harbours, start: 2030, end: 2033}
    """),
    "people/olaf-berg.md": front("""
        name: Olaf Berg
        represents: HM
    """),
    "issues/toll.md": front("""
        name: A toll on the ferry
        question: Should ferries pay a toll?
    """),
}
"""What every example stands beside: a minister of one fictional state, an envoy of another, an issue."""
