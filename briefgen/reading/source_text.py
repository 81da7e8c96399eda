"""The text of a file: from bytes to characters that read as they are written.

| code | the file |
|---|---|
| `file-too-large` | has more bytes than allowed |
| `not-utf-8` | is in another encoding |
| `control-character` | holds NUL or another character that no text needs |
| `invisible-control` | holds one that makes text read differently from its bytes |
"""

import re
import unicodedata
from typing import NamedTuple


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

# All that YAML calls non-printable and the noncharacters U+FDD0..U+FDEF, which stand in for
# characters while YAML is repaired; then line and paragraph separators, which YAML takes for
# ends of lines and editors do not, and those bidirectional controls that reorder what is around
# them (not U+200C..U+200F, which Persian, Arabic and Hebrew need).
UNWANTED = re.compile(
    "[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    "|[\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)

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
    if UNWANTED.search(text) is None:
        return Decoded(text, (), complete=True)
    return _without_unwanted(text)


def unwanted_problem(character: str, offset: int) -> Problem:
    """Return what to say of one character that `UNWANTED` matches."""
    name = unicodedata.name(character, "")
    shown = f"U+{ord(character):04X}" + (f" ({name})" if name else "")
    if unicodedata.category(character) in {"Cf", "Zl", "Zp"}:
        message = f"the invisible character {shown} makes text read differently from its bytes"
        advice = "delete it; scripts written from right to left need none"
        if character in "\u2028\u2029":
            advice = "replace it by an ordinary end of line"
        return Problem(offset, "invisible-control", message, advice)
    return Problem(offset, "control-character", f"the control character {shown}", "delete it")


def _with_line_feeds(text: str) -> str:
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _without_unwanted(text: str) -> Decoded:
    problems = []
    for found in UNWANTED.finditer(text):
        problems.append(unwanted_problem(found[0], found.start()))
        if len(problems) == MAX_REPORTED:
            break
    return Decoded(UNWANTED.sub("\ufffd", text), tuple(problems), complete=True)
