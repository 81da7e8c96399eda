"""The line that a problem is in, with a mark under the place."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.checks.printable import printable

_WIDEST = 120  # columns of a terminal
_BEFORE = 60  # of them, what is kept before the place in a longer line
_TOKEN = re.compile(r"/?[\w-]+(?:[/:.][\w-]+)*")
# A plain value on a line of its own is marked to its end, a comment left out.
_KEY = re.compile(r"[ ]*(?:- )?[\w-]+: +")
_VALUE = re.compile(r"\w(?:[^#,]*[^\s#,])?")
_WIDE = ("W", "F")


class Excerpt(NamedTuple):
    """One line, or the part of it around a place, and what goes under it: nothing where that would mislead."""

    line: str
    mark: str


def excerpt_of(lines: Sequence[str], line: int, column: int) -> Excerpt | None:
    """Give the excerpt at a line and column, from 1; None where the file has no such line or nothing in it."""
    if not 1 <= line <= len(lines) or not lines[line - 1].strip():
        return None
    text = lines[line - 1]
    start = min(column - 1, len(text))
    token = _VALUE.match(text, start) if _KEY.fullmatch(text, 0, start) else None
    token = token or _TOKEN.match(text, start)
    end = token.end() if token else start + 1
    first = start - _BEFORE if start > _BEFORE and len(text) > _WIDEST else 0
    last = first + _WIDEST
    before, marked = printable(text[first:start]), printable(text[start : min(end, last)])
    shown = f"{'…' if first else ''}{printable(text[first:last])}{'…' if last < len(text) else ''}"
    if _is_reordered(text[first:last]):
        return Excerpt(shown.rstrip(), "")
    indent = " " * (_width(before) + bool(first))
    return Excerpt(shown.rstrip(), indent + "^" * max(1, _width(marked)))


def _is_reordered(text: str) -> bool:
    """Tell whether a terminal may show the letters in another order than they stand in."""
    return any(unicodedata.bidirectional(one) in {"R", "AL", "AN"} for one in text)


def _width(text: str) -> int:
    """Give how many columns a terminal needs: two for wide characters of East Asia, none for those that combine."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(one) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(one) in _WIDE)
        for one in text
    )
