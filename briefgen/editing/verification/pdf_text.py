"""The text of a PDF, with a blank line between what its layout shows as paragraphs."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import pypdfium2

from briefgen.model.errors import BriefgenError

MOST_PAGES = 2000
_GAP = 1.35  # of the usual distance between lines; what is wider parts paragraphs
_SHORT = 0.85  # of the width of the text; a shorter last line ends a paragraph
_INDENT = 0.6  # of a line's height
_ENDS = ".?!:\u2026\u3002\uff01\uff1f"
_CLOSING = "\"'\u2019\u201d\u00bb)]\u300d"


class _Line(NamedTuple):
    text: str
    left: float
    right: float
    bottom: float
    height: float
    page: int


def pdf_text(document: bytes) -> str:
    """Give the text of a PDF, without paragraphs written from right to left.

    PDFs hold glyphs, and neither the letters nor the digits of Arabic, Persian, Pashto or Hebrew can be put
    in order again with certainty. Raises BriefgenError where no text is left, as in a scan.
    """
    try:
        with pypdfium2.PdfDocument(document) as opened:
            if len(opened) > MOST_PAGES:
                raise BriefgenError(
                    f"it has {len(opened):,} pages, more than the {MOST_PAGES:,} read"
                )
            lines = [line for number in range(len(opened)) for line in _lines(opened, number)]
    except pypdfium2.PdfiumError as error:
        raise BriefgenError(f"it can't be read as a PDF ({error}); save its text as .txt") from None
    paragraphs = list(_paragraphs(lines))
    if not paragraphs:
        raise BriefgenError("it holds no text, as if it were a scan; save its text as .txt")
    left = [one for one in paragraphs if not any(map(_is_right_to_left, one))]
    if not left:
        raise BriefgenError(
            "the order of letters and digits written from right to left can't be told from a PDF;"
            " save its text as .txt"
        )
    return "\n\n".join(left)


def _lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[_Line]:
    page = document[number]
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        has_places = len(text) == textpage.count_chars()
        start = 0
        for line in text.split("\r\n"):
            places = [
                index for index in range(start, start + len(line)) if not text[index].isspace()
            ]
            if places and has_places:
                boxes = [textpage.get_charbox(index) for index in (places[0], places[-1])]
                tall = [
                    textpage.get_charbox(index) for index in places[:: max(1, len(places) // 8)]
                ]
                bottom = median(box[1] for box in tall)
                height = max(box[3] - box[1] for box in tall)
                yield _Line(line, boxes[0][0], boxes[1][2], bottom, height, number)
            elif line.strip():
                yield _Line(line, 0, 0, -start, 0, number)
            start += len(line) + 2
    finally:
        textpage.close()
        page.close()


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    if not lines:
        return
    steps = [one.bottom - two.bottom for one, two in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0])
    width = max(line.right - line.left for line in lines)
    current = [lines[0].text]
    for before, line in pairwise(lines):
        if _parts(before, line, usual, width):
            yield "\n".join(current)
            current = []
        current.append(line.text)
    yield "\n".join(current)


def _parts(before: _Line, line: _Line, usual: float, width: float) -> bool:
    """Tell whether a paragraph ends between two lines."""
    ends = before.text.rstrip().rstrip(_CLOSING)[-1:] in tuple(_ENDS)
    if line.page != before.page or line.bottom >= before.bottom:  # a new page or column
        return ends
    if before.bottom - line.bottom > _GAP * usual:
        return True
    is_indented = line.left - before.left > _INDENT * line.height > 0
    is_short = before.right - before.left < _SHORT * width
    return ends and (is_indented or is_short)


def _is_right_to_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL", "AN")
