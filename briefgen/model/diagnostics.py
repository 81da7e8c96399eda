"""What is wrong with content, where, and what would be right."""

import re
from dataclasses import dataclass
from enum import StrEnum

_FILE = (
    r"(?<![\w./-])(?:briefings|countries|organizations|people|issues|events|pages)/[^`:\n]+?\.md"
)
FILE = re.compile(_FILE)
"""A file of content in a remark, which is given from the content folder."""

PLACE = re.compile(rf"{_FILE}(?=:[0-9]+:[0-9]+)")
"""One with its line and column after it."""


class Severity(StrEnum):
    """Whether a diagnostic stops a build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One problem in one place, in the words of a helpful colleague.

    `path` is relative to the content folder, with forward slashes; `line` and `column` count from 1.
    `message` says what is wrong; `help` what would be right, with the nearest valid alternative.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    help: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Give the form that editors and CI jobs link to: `path:line:column: code: message`."""
        head = f"{self.path}:{self.line}:{self.column}: {self.code}: {self.message}"
        return f"{head}\n    help: {self.help}" if self.help else head


def sentence(text: str) -> str:
    """Give a remark as a sentence: with a capital, and a full stop where its first line has no end."""
    first, newline, rest = text.partition("\n")
    if not first:
        return text
    end = "" if first.endswith((".", ":", "?", "!")) else "."
    return f"{first[:1].upper()}{first[1:]}{end}{newline}{rest}"
