"""Diagnostics about a body, gathered with the line and column of the whole file."""

from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.model.diagnostics import Diagnostic, Severity, sentence

MOST_FINDINGS = 500
"""So many problems in one body are enough to see what went wrong."""

_LONGEST_LINE_SEARCHED = 4000  # a longer one, with thousands of faults, would take minutes


class Spot(NamedTuple):
    """A place in the text of one block: its line in the body, from 0, and the text around it."""

    line: int
    content: str = ""
    position: int = 0


@dataclass(slots=True)
class BodyComplaints:
    """What is wrong with one body, in the order found; lives as long as one reading of it."""

    source: str
    path: str
    first_line: int
    found: list[Diagnostic] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)

    def add(
        self,
        spot: Spot,
        code: str,
        message: str,
        *,
        help: str = "",  # noqa: A002  # the name that a diagnostic gives it
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Add one problem, or say that there are more than anyone would read."""
        if len(self.found) > MOST_FINDINGS:
            return
        if len(self.found) == MOST_FINDINGS:
            code, help = "too-many-problems", "put these right, and check again"  # noqa: A001
            message = (
                f"there are more than {MOST_FINDINGS} problems; this one and later are not shown"
            )
        line = self.first_line + spot.line
        self.found.append(
            Diagnostic(self.path, line, self.column(spot), code, message, sentence(help), severity)
        )

    def lines(self) -> list[str]:
        """Give the lines of the source, split where Markdown splits them."""
        if not self._lines:
            self._lines = self.source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._lines

    def column(self, spot: Spot) -> int:
        """Give the column of a spot in the file.

        The text of the block is looked for in its line: the block has lost its indentation and marks.
        """
        lines = self.lines()
        source_line = lines[spot.line] if spot.line < len(lines) else ""
        if not spot.content or len(source_line) > _LONGEST_LINE_SEARCHED:
            return 1
        nearest = max(0, spot.position - _LONGEST_LINE_SEARCHED)
        line_start = spot.content.rfind("\n", nearest, spot.position) + 1
        line_end = spot.content.find("\n", spot.position, spot.position + _LONGEST_LINE_SEARCHED)
        text = spot.content[line_start : line_end if line_end >= 0 else None]
        return max(source_line.find(text), 0) + spot.position - line_start + 1
