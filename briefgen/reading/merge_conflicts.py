"""What git leaves in a file where two edits of the same lines met: both of them, between three lines of marks.

Each mark is seven characters at the start of a line, perhaps indented by whoever tried to make YAML of it. A line
`=======` alone underlines a heading, so only all marks of a set, in order, are a conflict.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.model.diagnostics import Diagnostic

_SIGN = "<<<<<<<"
_OURS = re.compile(r"[ \t]*<{7}(?: |$)")
_BASE = re.compile(r"[ \t]*\|{7}(?: |$)")
_MIDDLE = re.compile(r"[ \t]*={7}$")
_THEIRS = re.compile(r"[ \t]*>{7}(?: |$)")


class _Conflict(NamedTuple):
    """The lines, from 0, on which the marks stand; `base` is that of the older text, where git shows it."""

    ours: int
    base: int | None
    middle: int
    theirs: int


def first_sides(text: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Give a text with the first side of each conflict alone, and what to say of the conflicts.

    The lines of marks and of other sides are empty, so that every line that is left keeps its number.
    """
    if _SIGN not in text:
        return text, ()
    lines = text.split("\n")
    found = tuple(_conflicts(lines))
    told = tuple(_told(one, lines[one.ours], path) for one in found)
    for one in found:
        lines[one.ours] = ""
        start = one.middle if one.base is None else one.base
        lines[start : one.theirs + 1] = [""] * (one.theirs + 1 - start)
    return "\n".join(lines), told


def _conflicts(lines: list[str]) -> Iterator[_Conflict]:
    ours = base = middle = None
    for number, line in enumerate(lines):
        if _OURS.match(line):
            ours, base, middle = number, None, None
        elif ours is None:
            continue
        elif middle is None and base is None and _BASE.match(line):
            base = number
        elif middle is None and _MIDDLE.match(line):
            middle = number
        elif middle is not None and _THEIRS.match(line):
            yield _Conflict(ours, base, middle, number)
            ours = None


def _told(found: _Conflict, line: str, path: str) -> Diagnostic:
    marks = [one + 1 for one in found if one is not None]
    listed = f"{', '.join(map(str, marks[:-1]))} and {marks[-1]}"
    many = {3: "three", 4: "four"}[len(marks)]
    return Diagnostic(
        path,
        found.ours + 1,
        line.index("<") + 1,
        "merge-conflict",
        f"git left both sides of a merge here, between the lines {listed}",
        f"Keep one side, or make one of both, and delete the {many} lines of marks.",
    )
