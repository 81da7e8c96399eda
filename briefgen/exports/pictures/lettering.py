"""Lines of text for pictures: how wide they are, and how a text is broken into those for which there is room."""

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

FONTS = Path(__file__).with_name("fonts")

_ELLIPSIS = "…"
_CUT_AFTER = ",;:.–—-"  # noqa: RUF001 - marks that should not stand before an ellipsis
_TOO_LONG = 2_000  # characters, of which no picture shows the last
_ISOLATES = {"ltr": "\u2066", "rtl": "\u2067", "": "\u2068"}
_END_OF_ISOLATE = "\u2069"
_LINE_FULL = 0.985  # shaping and kerning move signs a little


class Style(StrEnum):
    """What a text is set in."""

    TITLE = "title"
    TEXT = "text"
    LABEL = "label"


class Setting(NamedTuple):
    """Lines of text, and the size at which they fit."""

    lines: tuple[str, ...]
    size: int


def drawable(text: str) -> str:
    """Give a text in one line and without what no font of ours can draw, control characters among it."""
    known = _widths()[Style.TEXT]
    start = " ".join(text[:_TOO_LONG].split())
    return " ".join("".join(sign for sign in start if sign in known).split())


def width(text: str, style: Style, size: int) -> float:
    """Give how wide a line is, in pixels; joined letters may be a little narrower."""
    widths = _widths()[style]
    return sum(widths.get(sign, 1000) for sign in text) * size / 1000


def set_in(
    text: str, style: Style, sizes: Iterable[int], room: int, most_lines: Iterable[int]
) -> Setting:
    """Set a text at the first of these sizes at which it fits into as many lines, else cut it at the last."""
    found = Setting((), 0)
    for size, most in zip(sizes, most_lines, strict=True):
        lines = tuple(_lines(drawable(text), style, size, room))
        if len(lines) <= most:
            return Setting(lines, size)
        found = Setting((*lines[: most - 1], _cut(lines[most - 1], style, size, room)), size)
    return found


def in_one_line(text: str, style: Style, size: int, room: float) -> str:
    """Give a text in one line, cut where there is no room for all of it."""
    line = drawable(text)
    return line if width(line, style, size) <= room else _cut(line, style, size, room)


def isolated(text: str, direction: str = "") -> str:
    """Give a text that is written in its own direction, whatever its first letter."""
    return f"{_ISOLATES[direction]}{text}{_END_OF_ISOLATE}"


def _lines(text: str, style: Style, size: int, room: int) -> Iterator[str]:
    """Break a text between words, and inside a word that is longer than a line."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if width(longer, style, size) <= room * _LINE_FULL:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width(line, style, size) > room * _LINE_FULL:
            fitting = _fitting(line, style, size, room)
            yield line[:fitting]
            line = line[fitting:]
    if line:
        yield line


def _cut(line: str, style: Style, size: int, room: float) -> str:
    left = line[: _fitting(line, style, size, room - width(_ELLIPSIS, style, size))]
    return f"{left.rstrip().rstrip(_CUT_AFTER)}{_ELLIPSIS}"


def _fitting(line: str, style: Style, size: int, room: float) -> int:
    """Give how many signs of a line fit, at least one."""
    widths, left = _widths()[style], room * _LINE_FULL * 1000 / size
    for number, sign in enumerate(line):
        left -= widths.get(sign, 1000)
        if left < 0:
            return max(number, 1)
    return len(line)


@cache
def _widths() -> Mapping[Style, Mapping[str, int]]:
    """Give how wide each sign is that our fonts can draw, in thousandths of the size."""
    found = json.loads((FONTS / "advances.json").read_bytes())
    return {style: found[style.value] for style in Style}
