"""Two texts compared word by word."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from rapidfuzz.distance.Levenshtein import opcodes

from briefgen.editing.verification.folding import Token, tokens_of, written

_MOST_WORDS = 5000  # of a text; longer ones are shown one after the other
_KEPT = 8  # words that stay beside a difference, of a stretch that is the same


class Mark(StrEnum):
    """How a stretch of text is to be shown."""

    PLAIN = ""
    STRONG = "strong"
    CODE = "code"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """A stretch of text on one line, and how it is to be shown."""

    text: str
    mark: Mark = Mark.PLAIN


def word_differences(old: str, new: str) -> tuple[Piece, ...]:
    """Give both texts as one, with what only either has marked, and long stretches that are the same cut."""
    old, new = (" ".join(text.split()) for text in (old, new))
    ours, theirs = tokens_of(old), tokens_of(new)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return Piece(old, Mark.REMOVED), Piece(new, Mark.ADDED)
    return tuple(_pieces(old, ours, new, theirs))


def _pieces(
    old: str, ours: tuple[Token, ...], new: str, theirs: tuple[Token, ...]
) -> Iterator[Piece]:
    """Compare as written: what verification takes for the same mark may still be another character."""
    steps = opcodes(
        *([text[one.start : one.end] for one in of] for text, of in ((old, ours), (new, theirs)))
    )
    for is_same, run in groupby(steps, key=lambda step: step.tag == "equal"):
        part = tuple(run)
        first, last = part[0], part[-1]
        stretch = ours[first.src_start : last.src_end]
        if is_same:
            yield Piece(
                _cut(old, stretch, first=not first.src_start, last=last.src_end == len(ours))
            )
            continue
        if stretch:
            yield Piece(written(old, stretch), Mark.REMOVED)
        if added := theirs[first.dest_start : last.dest_end]:
            yield Piece(written(new, added), Mark.ADDED)


def _cut(text: str, stretch: tuple[Token, ...], *, first: bool, last: bool) -> str:
    start, end = stretch[:_KEPT] if not first else (), stretch[-_KEPT:] if not last else ()
    if len(start) + len(end) >= len(stretch):
        return written(text, stretch)
    return " ".join(filter(None, (written(text, start), "…", written(text, end))))
