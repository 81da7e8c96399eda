"""Changes of a file's text at exact places, which leave every other byte as it was."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.reading.marks import MappingMark, Mark, SequenceMark

EACH = "*"
"""A step to every entry of a list; one entry may stand without its list."""

ANY_KEY = "?"
"""A step to the value of every key."""

_STANDING_ALONE = {"members": "actor", "participants": "actor", "governs": "country"}
_OPENING = re.compile(r"['\"]\s*|[|>][^\n]*\n\s*|")
_QUOTES = "'\""
_BYTE_ORDER_MARK = "\ufeff"


class Edit(NamedTuple):
    """What stands from one offset to another is to be `text`; offsets count characters as reading has them."""

    start: int
    end: int
    text: str


class Typed(NamedTuple):
    """A scalar of front matter, and the offset at which it starts."""

    text: str
    start: int


class Written(NamedTuple):
    """Where the words of a scalar stand, and where the scalar ends with its quotation mark."""

    start: int
    end: int
    scalar_end: int


def typed_texts(
    values: object, mark: Mark, way: tuple[str | int, ...], key: str = ""
) -> Iterator[Typed]:
    """Give the scalars at `way` in front matter, shorthand included; `key` is the last step to a mapping."""
    if not way and isinstance(values, str):
        yield Typed(values, mark if isinstance(mark, int) else mark.start)
    elif not way and isinstance(values, dict) and values.keys() == {"id"}:
        yield from typed_texts(values, mark, ("id",))
    elif not way:
        return
    elif isinstance(values, str) and _STANDING_ALONE.get(key) == way[0]:
        yield from typed_texts(values, mark, way[1:])
    else:
        for step, value, inner in _below(values, mark, way[0]):
            yield from typed_texts(value, inner, way[1:], step or key)


def _below(values: object, mark: Mark, step: str | int) -> Iterator[tuple[str, object, Mark]]:
    """Give what a step leads to, with the key of a mapping."""
    if isinstance(values, list) and isinstance(mark, SequenceMark):
        for index, (value, inner) in enumerate(zip(values, mark.entries, strict=True)):
            if step in (EACH, index):
                yield "", value, inner
    elif step == EACH or isinstance(step, int):
        if values is not None:
            yield "", values, mark
    elif isinstance(values, dict) and isinstance(mark, MappingMark):
        for name in values if step == ANY_KEY else (step,):
            if name in values:
                yield name, values[name], mark.entries[name][1]


def written(text: str, typed: Typed) -> Written | None:
    """Give where a scalar's words stand in the file; None if they are written with escapes or over lines."""
    opening = _OPENING.match(text, typed.start)
    start = opening.end() if opening else typed.start
    words = typed.text.strip()
    if not text.startswith(words, start):
        return None
    end = start + len(words)
    quote = text[typed.start]
    scalar_end = text.find(quote, end) + 1 if quote in _QUOTES else end
    return Written(start, end, scalar_end)


def edited(content: bytes, edits: Iterable[Edit]) -> bytes:
    """Give the bytes of a file with its edits made; its line ends and byte order mark stay."""
    raw = content.decode()
    places = _places(raw)
    line_end = "\r\n" if "\r\n" in raw else "\r" if "\r" in raw else "\n"
    parts: list[str] = []
    done = 0
    for edit in sorted(set(edits)):
        start, end = (
            (edit.start, edit.end) if places is None else (places[edit.start], places[edit.end])
        )
        parts += raw[done:start], edit.text.replace("\n", line_end)
        done = end
    return "".join((*parts, raw[done:])).encode()


def _places(raw: str) -> list[int] | None:
    """Give where each character that reading sees stands in the file, and where the file ends."""
    if "\r" not in raw and not raw.startswith(_BYTE_ORDER_MARK):
        return None
    seen = [
        at
        for at, character in enumerate(raw)
        if not (character == "\n" and at and raw[at - 1] == "\r")
        and not (character == _BYTE_ORDER_MARK and at == 0)
    ]
    return [*seen, len(raw)]
