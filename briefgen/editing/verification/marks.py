"""The quotation marks of a paragraph: which may open a quotation, and where each would be closed.

Marks are told apart by their shape, and where that says nothing (straight marks, typographic apostrophes) by
what stands around them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.editing.verification.folding import APOSTROPHES, MARK
from briefgen.editing.verification.passages import Paragraph

CLOSING = {
    "\u201c": '\u201d"',
    "\u201e": '\u201c\u201d"',
    "\u201f": '\u201d"',
    "\u201d": "\u201d",
    '"': '"\u201d',
    "\u301d": "\u301e\u301f",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2039": "\u203a",
    "\u203a": "\u2039",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "\u2018": "\u2019'",
    "\u201a": "\u2018\u2019'",
    "'": "'\u2019",
    "`": "'\u2019`",
}
"""What may close a quotation, by the mark that opens it."""

_ONLY_IN_PLACE = frozenset("\"\u201d\u00bb\u203a'`")
"""Marks that open a quotation only where their surroundings say so."""

_BEFORE_OPENING = frozenset("([{\u2013\u2014-\u2015/\u00bf\u00a1")
_AFTER_POSSESSIVE = "sSxXzZ"
_HEBREW = ("\u0590", "\u05ff")


class Mark(NamedTuple):
    """A quotation mark: its token's index, its sign, and what its surroundings say of it."""

    token: int
    sign: str
    opens: bool
    may_be_plural: bool
    is_inside_word: bool


def marks_in(paragraph: Paragraph) -> tuple[Mark, ...]:
    """Give every quotation mark of a paragraph, apostrophes inside words apart."""
    text = paragraph.text
    guillemet = next((at for at, one in enumerate(text) if one in "\u00ab\u2039"), len(text))
    found = []
    for index, token in enumerate(paragraph.tokens):
        if token.value != MARK:
            continue
        sign = text[token.start]
        before, after = text[token.start - 1 : token.start], text[token.end : token.end + 2]
        previous = paragraph.tokens[index - 1].value if index else ""
        is_closed = (
            sign in "\u00bb\u203a" and guillemet < token.start
        )  # French, not German or Danish
        found.append(
            Mark(
                index,
                sign,
                not is_closed and _opens(sign, before, after[:1], previous),
                before in _AFTER_POSSESSIVE and after[:1] == " " and after[1:].isalnum(),
                _is_hebrew(before) and _is_hebrew(after[:1]),
            )
        )
    return tuple(found)


def _opens(sign: str, before: str, after: str, previous: str) -> bool:
    """Tell whether a mark can open a quotation, from the characters around it and the token before it."""
    if sign not in CLOSING:
        return False
    if sign not in _ONLY_IN_PLACE:
        return sign not in APOSTROPHES or not before.isalnum()
    starts = not before or before.isspace() or before in _BEFORE_OPENING or before in CLOSING
    if not starts or not after or after.isspace():
        return False
    if sign in "'`":  # not `'em` and `'90s`
        return after.isalpha() and (previous in {"", ",", ":"} or not after.islower())
    return True


def _is_hebrew(character: str) -> bool:
    return bool(character) and _HEBREW[0] <= character <= _HEBREW[1]


def closing_places(marks: Sequence[Mark], sign: str) -> dict[int, int]:
    """Give for each mark of a sign that opens a quotation the mark that closes it, both by their place in `marks`.

    Quotations of the same sign may lie inside one another; what is never closed is left out.
    """
    if sign in APOSTROPHES:
        return _single_places(marks, sign)
    found: dict[int, int] = {}
    opened: list[int] = []
    for place, mark in enumerate(marks):
        opens = mark.sign == sign and mark.opens and (not opened or sign != "\u201d")
        if opens:
            opened.append(place)
        elif mark.sign in CLOSING[sign] and opened and not mark.is_inside_word:
            found[opened.pop()] = place
    return found


def _single_places(marks: Sequence[Mark], sign: str) -> dict[int, int]:
    """Give the closing places of single marks, which look like apostrophes.

    After punctuation, or before it, a mark closes for certain. After a possible plural (as in the neighbours'
    aid) it closes only if no certain mark follows before another quotation opens.
    """
    found: dict[int, int] = {}
    opened: list[int] = []
    doubtful: int | None = None
    for place, mark in enumerate(marks):
        if mark.opens and doubtful is not None:
            found.update(dict.fromkeys(opened, doubtful))
            opened, doubtful = [], None
        if mark.opens:
            if mark.sign == sign:
                opened.append(place)
        elif mark.sign in CLOSING[sign] and opened:
            if mark.may_be_plural:
                doubtful = place if doubtful is None else doubtful
            else:
                found.update(dict.fromkeys(opened, place))
                opened, doubtful = [], None
    if doubtful is not None:
        found.update(dict.fromkeys(opened, doubtful))
    return found
