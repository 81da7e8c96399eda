"""The record of which quotations match their sources, `verified.lock` in the content folder.

One line for each quotation, in order of id, so that two people's additions merge: id, SHA-256 of the words
and of the snapshot, the day, and as what the words were found. Lines that start with `#` are remarks.

| code | the file |
|---|---|
| `lock-line` | has a line that is none of these |
| `lock-conflict` | holds the marks of a merge that was not finished |
| `lock-duplicate` | has two lines for one quotation that differ |
| `lock-unreadable` | can't be read, or is no text in UTF-8 |
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefgen.model.diagnostics import Diagnostic
from briefgen.model.identifiers import QuoteId, is_id
from briefgen.model.verifications import Found, Verification

LOCK_FILE = "verified.lock"
MAX_BYTES = 24 << 20
"""Enough for 100,000 quotations with the longest ids; anyone may write the file."""
MAX_LINES = 150_000
"""What a line costs to read does not depend on how short it is."""

_MOST_REPORTED = 100
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIELDS = 5
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_AGAIN = "Run `briefgen verify`, which writes the file anew."


@dataclass(frozen=True, slots=True)
class VerifiedLock:
    """What a lock file holds, and what is wrong with it."""

    verifications: tuple[Verification, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_lock(content: Path) -> VerifiedLock:
    """Read the lock of a content folder; there need not be one. Links are not followed."""
    file = content / LOCK_FILE
    if not file.is_symlink() and not file.exists():
        return VerifiedLock()
    if file.is_symlink() or not file.is_file():
        return _unreadable("this is no file of its own")
    try:
        with file.open("rb") as opened:
            source = opened.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(f"the file can't be read: {error.strerror}", "")
    return lock_from(source)


def lock_from(source: bytes) -> VerifiedLock:
    """Give what the bytes of a lock file hold. Lines that can't be read are left out."""
    if len(source) > MAX_BYTES:
        return _unreadable(f"the file has more than the {MAX_BYTES:,} bytes allowed")
    lines = source.count(b"\n") + source.count(b"\r") - source.count(b"\r\n")
    if lines > MAX_LINES:
        return _unreadable(f"the file has more than the {MAX_LINES:,} lines allowed")
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _unreadable("the file is not in UTF-8")
    found: dict[QuoteId, Verification] = {}
    problems: list[Diagnostic] = []
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        one = _verification(stripped, number)
        if isinstance(one, Diagnostic):
            problem = one
        elif (known := found.setdefault(one.quote, one)) is not one and not _same(known, one):
            problem = _problem(
                number,
                "lock-duplicate",
                f"quotation `{one.quote}` has another line already",
                f"The first is line {known.line}. {_AGAIN}",
            )
        else:
            continue
        if len(problems) < _MOST_REPORTED:
            problems.append(problem)
    return VerifiedLock(tuple(found.values()), tuple(problems))


def lock_text(verifications: Iterator[Verification] | tuple[Verification, ...]) -> str:
    """Give the text of a lock file that holds these."""
    lines = sorted(
        f"{one.quote} {one.words} {one.snapshot} {one.date.isoformat()} {one.found}\n"
        for one in verifications
    )
    return "".join((_HEAD, *lines))


_HEAD = """\
# Written by `briefgen verify`: which quotations match the text of their source, and since when.
# quotation, SHA-256 of its words, SHA-256 of the snapshot, date of the check, how it was found
"""


def _verification(line: str, number: int) -> Verification | Diagnostic:
    if line.startswith(_CONFLICT):
        return _problem(
            number,
            "lock-conflict",
            "a merge was not finished here",
            f"Keep the lines of both sides. {_AGAIN}",
        )
    fields = line.split()
    if len(fields) == _FIELDS:
        quote, words, snapshot, day, found = fields
        if (
            is_id(quote)
            and _SHA256.fullmatch(words)
            and _SHA256.fullmatch(snapshot)
            and (checked := _date(day))
            and found in list(Found)
        ):
            return Verification(QuoteId(quote), words, snapshot, checked, Found(found), number)
    return _problem(
        number,
        "lock-line",
        "this line is not what `briefgen verify` writes",
        f"A line has an id, two hashes, a date, and `whole` or `excerpt-confirmed`. {_AGAIN}",
    )


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _same(one: Verification, other: Verification) -> bool:
    return (one.words, one.snapshot, one.found) == (other.words, other.snapshot, other.found)


def _problem(line: int, code: str, message: str, help_: str) -> Diagnostic:
    return Diagnostic(LOCK_FILE, line, 1, code, message, help_)


def _unreadable(message: str, help_: str = "Delete it, and run `briefgen verify`.") -> VerifiedLock:
    return VerifiedLock(diagnostics=(_problem(1, "lock-unreadable", message, help_),))
