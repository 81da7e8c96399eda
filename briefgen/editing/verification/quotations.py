"""Where a paragraph holds quotations: the words that it sets between quotation marks.

In doubt a quotation is taken to end: a quotation that is not found is a nuisance, reporter's prose that
passes for speech a falsehood.
"""

from collections.abc import Sequence

from briefgen.editing.verification.marks import CLOSING, closing_places, marks_in
from briefgen.editing.verification.passages import Paragraph, Span

_FEW, _CLAUSE = 3, 6  # words; titles and doubtful words have fewer


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
    marks = marks_in(paragraph)
    if opened and marks and not marks[0].token:
        marks = (marks[0]._replace(sign=opened, opens=True), *marks[1:])
    ends: dict[str, dict[int, int]] = {}
    found: list[Span] = []
    after = 0
    for place, mark in enumerate(marks):
        if place < after or not mark.opens:
            continue
        if mark.sign not in ends:
            ends[mark.sign] = closing_places(marks, mark.sign)
        end = ends[mark.sign].get(place)
        if end is not None:
            found.append(Span(mark.token + 1, marks[end].token))
            after = end + 1
        elif goes_on:
            found.append(Span(mark.token + 1, len(paragraph.tokens)))
            return tuple(found), mark.sign
    return tuple(one for one in found if one.start < one.end), ""


def opens_quotation(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with a quotation mark; French ones may begin with `»`."""
    return paragraph.text[:1] in CLOSING and len(paragraph.tokens) > 1


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
