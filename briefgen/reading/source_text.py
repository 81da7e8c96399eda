"""The text of a file: from bytes to characters that read as they are written.

| code | the file |
|---|---|
| `file-too-large` | has more bytes than allowed |
| `not-utf-8` | is in another encoding |
| `control-character` | holds NUL or another character that no text needs |
| `invisible-control` | holds one that makes text read differently from its bytes |
"""

from itertools import islice
from typing import NamedTuple

from briefgen.reading.unwanted_characters import (
    complaint_about,
    has_unwanted,
    unwanted_offsets,
    without_unwanted,
)


class Problem(NamedTuple):
    """A diagnostic to be: `offset` counts characters in the whole text."""

    offset: int
    code: str
    message: str
    help: str


class Decoded(NamedTuple):
    """The text of a file, lines ended by line feeds, or as much of it as could be read.

    Every unwanted character is reported and stands as U+FFFD, so that reading can go on. A text
    that is not `complete` ends where its last problem stands.
    """

    text: str
    problems: tuple[Problem, ...]
    complete: bool


MAX_REPORTED = 100
"""So many problems of one kind in one file are enough to see what went wrong."""

_OTHER_ENCODINGS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
    (b"-\0-\0-\0", "UTF-16"),
    (b"\0-\0-\0-", "UTF-16"),
)
_SAVE = "save the file as UTF-8"


def decoded(content: bytes, *, max_bytes: int) -> Decoded:
    """Return the text of `content`, without a byte order mark, and what is wrong with it."""
    if len(content) > max_bytes:
        message = f"the file has {len(content):,} bytes, more than the {max_bytes:,} allowed"
        problem = Problem(
            0, "file-too-large", message, "divide it, or move what is no text to `files/`"
        )
        return Decoded("", (problem,), complete=False)
    for start, name in _OTHER_ENCODINGS:
        if content.startswith(start):
            problem = Problem(0, "not-utf-8", f"the file is in {name}", _SAVE)
            return Decoded("", (problem,), complete=False)
    try:
        text = _with_line_feeds(content.decode())
    except UnicodeDecodeError as error:
        text = _with_line_feeds(content[: error.start].decode())
        message = f"the byte 0x{content[error.start]:02X} is not UTF-8"
        problem = Problem(len(text), "not-utf-8", message, _SAVE)
        return Decoded(text, (problem,), complete=False)
    if not has_unwanted(text):
        return Decoded(text, (), complete=True)
    return _without_unwanted(text)


def unwanted_problem(character: str, offset: int) -> Problem:
    """Return what to say of one character that nobody wants."""
    code, message, advice = complaint_about(character)
    return Problem(offset, code, message, advice)


def _with_line_feeds(text: str) -> str:
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _without_unwanted(text: str) -> Decoded:
    problems = (
        unwanted_problem(text[offset], offset)
        for offset in islice(unwanted_offsets(text), MAX_REPORTED)
    )
    return Decoded(without_unwanted(text), tuple(problems), complete=True)
