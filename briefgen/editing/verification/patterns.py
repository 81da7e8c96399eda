"""A quotation's text, as what must stand in the source.

An ellipsis (`…`, `...`, `[…]`, `(…)`) parts it into segments; a `[bracket]` stands for zero to six words. Inside
a word, `[T]he` stands for `the`: only the case of the letter differs.
"""

import re
from dataclasses import dataclass
from enum import Enum

from briefgen.editing.verification.folding import GAP, MARK, readable, tokens_of

SHORTEST = 12
"""Characters of a segment below which it proves nothing by itself."""

MOST_PIECES = 60
MOST_BRACKETED = 6
"""Words that a bracket may stand for."""


class Join(Enum):
    """What stands before a piece: nothing, an ellipsis, or a bracket."""

    START = "start"
    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens that stand in a row in the source, and what joins them to those before."""

    join: Join
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Pieces in order. `is_open` at an end says that the words there were left out or replaced.

    `is_altered` says that a letter's case was; `shortest` is the length of the shortest segment, and
    `is_short_inside` whether one that is too short has segments on either side.
    """

    pieces: tuple[Piece, ...]
    starts_open: bool
    ends_open: bool
    is_altered: bool
    shortest: int
    is_short_inside: bool

    @property
    def leaves_out(self) -> bool:
        """Tell whether anything was left out, replaced or altered."""
        return self.starts_open or self.ends_open or self.is_altered or len(self.pieces) > 1


_JOINS = re.compile(
    rf"(?P<ellipsis>\[ ?{re.escape(GAP)} ?\]|\( ?{re.escape(GAP)} ?\)|{re.escape(GAP)})|(?P<bracket>\[[^\[\]]*\])"
)
_CASE = re.compile(r"(?<!\w)\[([^\W\d_])\](?=[^\W\d_])")


def verbatim_pattern(text: str) -> Pattern:
    """Give the pattern of a text taken at its word, brackets and ellipses included."""
    plain = readable(text)
    values = _without_outer_marks([token.value for token in tokens_of(plain)])
    pieces = (Piece(Join.START, tuple(values)),) if values else ()
    return Pattern(pieces, False, False, False, _length(plain), False)  # noqa: FBT003 - all is as it stands


def elided_patterns(text: str) -> tuple[Pattern, ...]:
    """Give the patterns of a text with its ellipses and brackets, none where it has none.

    There are two where the case of a letter is in brackets: with the other case and with this one.
    """
    plain = readable(text)
    if not _CASE.search(plain):
        found = _elided(plain, is_altered=False)
        return (found,) if found else ()
    cases = (lambda one: one[1].swapcase(), lambda one: one[1])
    both = (_elided(_CASE.sub(case, plain), is_altered=True) for case in cases)
    return tuple(one for one in both if one)


def _elided(cased: str, *, is_altered: bool) -> Pattern | None:
    joins = [Join.START]
    texts: list[str] = []
    at = 0
    for found in _JOINS.finditer(cased):
        texts.append(cased[at : found.start()])
        joins.append(Join.ELLIPSIS if found["ellipsis"] else Join.BRACKET)
        at = found.end()
    texts.append(cased[at:])
    if len(texts) == 1 and not is_altered:
        return None
    return _pattern(joins, texts, is_altered=is_altered)


def _pattern(joins: list[Join], texts: list[str], *, is_altered: bool) -> Pattern:
    pieces: list[Piece] = []
    lengths = [0]
    pending = Join.START
    starts_open = False
    for join, text in zip(joins, texts, strict=True):
        if join is Join.ELLIPSIS or pending is not Join.ELLIPSIS:
            pending = join if join is not Join.START else pending
        values = tuple(token.value for token in tokens_of(text.strip()))
        if join is Join.ELLIPSIS and lengths[-1]:
            lengths.append(0)
        if not values:
            continue
        starts_open = starts_open or (not pieces and pending is not Join.START)
        pieces.append(Piece(pending if pieces else Join.START, values))
        lengths[-1] += _length(text)
        pending = Join.BRACKET  # a piece follows another only across a join, which then says which
    ends_open = not texts[-1].strip()
    lengths = [length for length in lengths if length] or [0]
    return Pattern(
        tuple(_trimmed(pieces)),
        starts_open,
        ends_open,
        is_altered,
        min(lengths),
        any(length < SHORTEST for length in lengths[1:-1]),
    )


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Take the outer quotation marks of a text away, which its source has outside."""
    if not pieces:
        return pieces
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1:
        return [Piece(first.join, tuple(_without_outer_marks(list(first.values))))]
    while len(first.values) > 1 and first.values[0] == MARK:
        first = Piece(first.join, first.values[1:])
    while len(last.values) > 1 and last.values[-1] == MARK:
        last = Piece(last.join, last.values[:-1])
    return [first, *pieces[1:-1], last]


def _without_outer_marks(values: list[str]) -> list[str]:
    start, end = 0, len(values)
    while start < end and values[start] == MARK:
        start += 1
    while end > start and values[end - 1] == MARK:
        end -= 1
    return values[start:end]


def _length(text: str) -> int:
    """Give how many characters a segment has, its outer quotation marks apart; none without a word."""
    tokens = tokens_of(text)
    if not any(token.is_word for token in tokens):
        return 0
    inner = [token for token in tokens if token.value != MARK]
    return inner[-1].end - inner[0].start
