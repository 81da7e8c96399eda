"""Texts as they are compared: words and punctuation, with the differences that typesetting makes folded.

Two texts are the same if their tokens are. Unicode NFKC comes first; then all quotation marks and apostrophes
are one token, all dashes another, and white space only parts words. Nothing else is forgiven: letters, their
case and accents, digits and punctuation count.
"""

import re
import sys
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

MARK = "'"
"""The token of every quotation mark, and the apostrophe inside words."""

DASH = "-"
GAP = "..."
"""The token of an ellipsis, however it is typed."""

_SINGLE = (
    "'`\u00b4\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02bd\u055a\u05f3\ua78c\uff07"
)
_DOUBLE = (
    '"\u201c\u201d\u201e\u201f\u2033\u2036\u05f4\u301d\u301e\u301f\uff02\u00ab\u00bb\u2039\u203a'
)
_CORNERS = "\u300c\u300d\u300e\u300f\ufe41\ufe42\ufe43\ufe44\uff62\uff63"
APOSTROPHES = frozenset(_SINGLE)
MARKS = frozenset(_SINGLE + _DOUBLE + _CORNERS)
HYPHENS = frozenset("-\u2010\u2011\ufe63\uff0d\u2212")
DASHES = HYPHENS | frozenset(
    "\u2012\u2013\u2014\u2015\u2e3a\u2e3b\u2043\u02d7\u058a\u05be\u301c\u3030\ufe31\ufe32\ufe58\uff5e"
)

# Before NFKC, which would take these apart or make digits of them.
_KEPT_FROM_NFKC = str.maketrans({"\u00b4": "'", "\u2033": '"', "\u2036": '"', "\u203e": "\u203e"})
_HALF_SPACE = "\u200c"
"""The zero-width non-joiner, which Persian uses as a narrow space: it parts words as any other does."""

_INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u034f\u061c\u180e\u200b\u200d\u200e\u200f\ufeff\u2060\u2061\u2062\u2063\u2064")
) | dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x2070)))
_WHITE = re.compile(r"[\s\u0085]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_ELLIPSIS = re.compile(r"\.(?: ?\.){2,}")
_DASH_RUN = re.compile(rf"[{''.join(map(re.escape, sorted(DASHES)))}]{{2,}}")
_TWO_SINGLES = re.compile("''|``|,,(?=\\w)|\u2018\u2018|\u2019\u2019|\u201a\u201a|\u2032\u2032")
_RAISED = re.compile(r"[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u2189\u2460-\u249b]")

# Scripts that put no space between words: each character is a token of its own.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_ELIDED = "jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmst]"
"""French words before an apostrophe that are words of their own; not `n'`, which negates."""


class Token(NamedTuple):
    """A word, or one character of punctuation: what is compared, and where it stands."""

    value: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Tell a word or number from punctuation."""
        return self.value[0].isalnum() or unicodedata.category(self.value[0])[0] == "M"


def readable(text: str) -> str:
    """Give a text in NFKC on one line, without what cannot be seen; its marks and dashes stay as they are.

    Raised digits and fractions are parted from the digits before them, or `10²` would become `102`.
    """
    parted = _RAISED.sub(_parted, text.translate(_KEPT_FROM_NFKC))
    normal = unicodedata.normalize("NFKC", parted).translate(_INVISIBLE)
    plain = _CONTROL.sub("\ufffd", _WHITE.sub(" ", normal)).strip()
    return _DASH_RUN.sub("\u2014", _TWO_SINGLES.sub('"', _ELLIPSIS.sub(GAP, plain)))


def _parted(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    after = found.string[found.end() : found.end() + 1]
    return (
        f"{' ' * before.isdigit()}{found[0]}{' ' * (after.isdigit() and not _RAISED.match(after))}"
    )


def tokens_of(text: str) -> tuple[Token, ...]:
    """Give the tokens of a text that `readable` gave."""
    return tuple(
        Token(_folded(found[0]), found.start(), found.end()) for found in _token().finditer(text)
    )


def written(text: str, tokens: Sequence[Token]) -> str:
    """Give the stretch of a text in which its tokens stand, as it is written there."""
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _folded(token: str) -> str:
    if len(token) == 1:
        return MARK if token in MARKS else DASH if token in DASHES else token
    return "".join(MARK if one in APOSTROPHES else one for one in token)


@cache
def _token() -> re.Pattern[str]:
    marks = _ranges([code for code in range(0x300, 0x1F000) if _is_mark(chr(code))])
    apostrophes = "".join(map(re.escape, sorted(APOSTROPHES)))
    apostrophe = f"[{apostrophes}]"
    letter = rf"(?:[^\W_{_UNSPACED}{apostrophes}]|[{marks}])"
    return re.compile(
        rf"(?i:(?:{_ELIDED}){apostrophe})(?={letter}{{2}})"
        rf"|{letter}+(?:(?:{apostrophe}|(?<=\d)[.,:\u066b\u066c](?=\d)){letter}+)*"
        rf"|[{_UNSPACED}][{marks}]*"
        rf"|{re.escape(GAP)}"
        rf"|[^\s{_HALF_SPACE}]"
    )


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _ranges(codes: list[int]) -> str:
    """Give a character class of code points in order."""
    found: list[list[int]] = []
    for code in codes:
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in found if last <= sys.maxunicode)
