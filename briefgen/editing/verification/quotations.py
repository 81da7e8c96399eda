"""Where a paragraph holds quotations: the words that it sets between quotation marks.

Marks are told apart by their shape, and where that says nothing (`"`, `'`, typographic apostrophes) by what stands around them.
In doubt a quotation is taken to end: a quotation that is not found is a nuisance, reporter's prose that
passes for speech a falsehood.
"""

from collections.abc import Sequence

from briefgen.editing.verification.folding import APOSTROPHES, MARK, Token
from briefgen.editing.verification.passages import Paragraph, Span

_CLOSING = {
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
"""What may close a quotation that a mark opens."""

_ONLY_IN_PLACE = frozenset("\"\u201d\u00bb\u203a'`")
"""Marks that open a quotation only where their surroundings say so."""

_BEFORE_OPENING = frozenset("([{\u2013\u2014-\u2015/\u00bf\u00a1")
_AFTER_POSSESSIVE = "sSxXzZ"
_FEW, _CLAUSE = 3, 6  # words; titles and doubtful words have fewer
_HEBREW = ("\u0590", "\u05ff")


def quotations_in(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Span, ...], ...]:
    """Give for each paragraph what stands between its outermost quotation marks, without the marks.

    A quotation that is not closed lasts to the end of its paragraph if the next one opens it again, as is
    the custom; else its end is unknown, and it is none.
    """
    found: list[tuple[Span, ...]] = []
    opened = ""
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        goes_on = following is not None and opens_quotation(following)
        spans, opened = _quotations(paragraph, opened, goes_on=goes_on)
        found.append(spans)
    return tuple(found)


def _quotations(
    paragraph: Paragraph, opened: str, *, goes_on: bool
) -> tuple[tuple[Span, ...], str]:
    """Give a paragraph's quotations and the mark of the one that the next paragraph goes on with.

    `opened` is the mark of one that the last paragraph left open, and that is opened here again.
    """
    found: list[Span] = []
    unclosed = ""
    index, count = 0, len(paragraph.tokens)
    while index < count:
        is_again = bool(opened) and not index
        if not is_again and not _opens(paragraph, index):
            index += 1
            continue
        mark = opened if is_again else _mark(paragraph, index)
        end = _end(paragraph, index, mark)
        if end is not None:
            found.append(Span(index + 1, end))
            index = end
        elif goes_on:
            found.append(Span(index + 1, count))
            unclosed = mark
            break
        index += 1
    return tuple(one for one in found if one.start < one.end), unclosed


def opens_quotation(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with a quotation mark; French ones may begin with `»`."""
    first = paragraph.text[:1]
    return first in _CLOSING and len(paragraph.tokens) > 1


def _end(paragraph: Paragraph, opening: int, mark: str) -> int | None:
    """Give the index of the mark that closes what another opens, past quotations inside it."""
    if mark in APOSTROPHES:
        return _end_of_single(paragraph, opening, _CLOSING[mark])
    depth = 1
    for index in range(opening + 1, len(paragraph.tokens)):
        one = _mark(paragraph, index)
        if one and one in _CLOSING[mark] and not _opens_same(paragraph, index, mark):
            if _is_inside_hebrew(paragraph, index):
                continue
            depth -= 1
            if not depth:
                return index
        elif one == mark and _opens(paragraph, index):
            depth += 1
    return None


def _opens_same(paragraph: Paragraph, index: int, mark: str) -> bool:
    """Tell whether a mark that could close opens one more of the same kind instead."""
    one = _mark(paragraph, index)
    return one == mark and one in _ONLY_IN_PLACE and mark != "\u201d" and _opens(paragraph, index)


def _end_of_single(paragraph: Paragraph, opening: int, closing: str) -> int | None:
    """Give the index of a closing single mark, which looks like an apostrophe.

    After punctuation, or before it, a mark closes for certain. After a possible plural (as in the neighbours' aid) it
    closes only if no certain mark follows before another quotation opens.
    """
    doubtful: int | None = None
    for index in range(opening + 1, len(paragraph.tokens)):
        one = _mark(paragraph, index)
        if not one or one not in closing:
            if doubtful is not None and one and _opens(paragraph, index):
                return doubtful
            continue
        if _opens(paragraph, index):
            if doubtful is not None:
                return doubtful
            continue
        if not _may_be_plural(paragraph, index):
            return index
        if doubtful is None:
            doubtful = index
    return doubtful


def _may_be_plural(paragraph: Paragraph, index: int) -> bool:
    """Tell whether a mark follows an `s` and is followed by another word."""
    text, token = paragraph.text, paragraph.tokens[index]
    after = text[token.end : token.end + 2]
    return (
        text[token.start - 1] in _AFTER_POSSESSIVE
        and len(after) > 1
        and after[0] == " "
        and after[1].isalnum()
    )


def _opens(paragraph: Paragraph, index: int) -> bool:
    """Tell whether a token is a mark that can open a quotation here."""
    mark = _mark(paragraph, index)
    if mark not in _CLOSING:
        return False
    text, token = paragraph.text, paragraph.tokens[index]
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    if mark not in _ONLY_IN_PLACE:
        return mark not in APOSTROPHES or not before.isalnum()
    starts = not before or before.isspace() or before in _BEFORE_OPENING or before in _CLOSING
    if not starts or not after or after.isspace():
        return False
    if mark in "\u00bb\u203a":  # German and Danish; in French it closes
        return not _is_after_guillemet(text, token)
    if mark in "'`":  # not `'em` and `'90s`
        is_introduced = text[: token.start].rstrip()[-1:] in {"", ",", ":"}
        return after.isalpha() and (is_introduced or not after.islower())
    return True


def _is_after_guillemet(text: str, token: Token) -> bool:
    """Tell whether `«` stands before `»`, which then closes, or opens again in French."""
    return "\u00ab" in text[: token.start] or "\u2039" in text[: token.start]


def _is_inside_hebrew(paragraph: Paragraph, index: int) -> bool:
    """Tell whether a mark stands inside a Hebrew acronym."""
    text, token = paragraph.text, paragraph.tokens[index]
    around = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return all(one and _HEBREW[0] <= one <= _HEBREW[1] for one in around)


def _mark(paragraph: Paragraph, index: int) -> str:
    """Give the quotation mark at a token, nothing where it is none."""
    token = paragraph.tokens[index]
    return paragraph.text[token.start] if token.value == MARK else ""


def marks_speech(paragraphs: Sequence[Paragraph], found: Sequence[tuple[Span, ...]]) -> bool:
    """Tell whether a source sets speech between marks, rather than a title or a doubtful word here and there.

    Of speech, some follows a comma or colon, opens a paragraph, or is a clause that ends inside its marks.
    """
    return any(
        _is_speech(paragraph, span)
        for paragraph, spans in zip(paragraphs, found, strict=True)
        for span in spans
    )


def _is_speech(paragraph: Paragraph, span: Span) -> bool:
    tokens = paragraph.tokens
    words = sum(token.is_word for token in tokens[span.start : span.end])
    is_clause = words >= _CLAUSE and not tokens[span.end - 1].is_word
    introduced = span.start > 1 and tokens[span.start - 2].value in {
        ",",
        ":",
        "\u060c",
        "\uff0c",
        "\uff1a",
    }
    return is_clause or (words >= _FEW and (introduced or span.start == 1))
