"""The text of an HTML document, with a blank line between its paragraphs."""

import re
from html.parser import HTMLParser

from briefgen.model.errors import BriefgenError

_BLOCKS_NAMES = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup"
    " option p pre search section summary table tbody td tfoot th thead title tr ul"
)
_UNSEEN_NAMES = "script style template textarea select object iframe svg math"
_VOID_NAMES = "area base br col embed hr img input link meta source track wbr param frame keygen"
_BLOCKS, _UNSEEN, _VOID = (
    frozenset(names.split()) for names in (_BLOCKS_NAMES, _UNSEEN_NAMES, _VOID_NAMES)
)
_WHITE = re.compile(r"\s+")
_OPENING_MARKS = "\"'\u2018\u201c\u201e\u00ab\u300c\u300e\u201a\u2039\u00bb"

# The parser would look for the end of each tag of the rest, as often as there are tags.
_MOST_UNCLOSED = 10_000

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def html_text(document: str) -> str:
    """Give what a reader of an HTML document sees as text: blocks parted by blank lines, `br` by an end of line.

    `q` and `blockquote` mark quotations and get quotation marks where their text has none. Raises BriefgenError
    where a tag or comment is never closed, and much follows.
    """
    parser = _Paragraphs()
    parser.feed(document)
    left = len(parser.rawdata)
    if (
        left > _MOST_UNCLOSED and not parser.cdata_elem
    ):  # a script may well be the last of a page cut off
        begun = len(document) - left
        raise BriefgenError(
            f"a tag or comment begins at character {begun + 1:,}, `{document[begun : begun + 20]}`, and is never"
            " closed; save the page again, or its text as .txt"
        )
    parser.close()
    parser.end_paragraph()
    return "\n\n".join(parser.paragraphs)


class _Paragraphs(HTMLParser):
    """Gathers the paragraphs of a document as the parser comes upon them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self._current: list[str] = []
        self._unseen: list[str] = []
        self._quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a paragraph, a line, or what is not seen."""
        if self._unseen:
            if tag == self._unseen[0] and tag not in _VOID:
                self._unseen.append(tag)
            return
        if tag in _BLOCKS:
            self.end_paragraph()
        if tag not in _VOID and (tag in _UNSEEN or _is_hidden(attrs)):
            self._unseen.append(tag)
        elif tag == "br":
            self._current.append("\n")
        elif tag == "blockquote":
            self._quoted += 1
        elif tag == "q":
            self._current.append("\u201c")
        elif tag in ("sup", "sub"):
            self._current.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End what began with its start tag; an end without a beginning is passed over."""
        if self._unseen:
            if tag == self._unseen[0]:
                self._unseen.pop()
            return
        if tag in _BLOCKS:
            self.end_paragraph()
        if tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
        elif tag == "q":
            self._current.append("\u201d")
        elif tag in ("sup", "sub"):
            self._current.append(" ")

    def handle_data(self, data: str) -> None:
        """Keep text, in which an end of line is a space."""
        if not self._unseen:
            self._current.append(_WHITE.sub(" ", data))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over `<![…>`, as browsers do; some versions of the parser raise AssertionError at what they don't know."""
        del report
        return self.rawdata.find(">", i) + 1 or -1

    def end_paragraph(self) -> None:
        """Keep a paragraph if there is anything in it."""
        text = "".join(self._current).strip()
        self._current = []
        if not text:
            return
        is_marked = text[0] in _OPENING_MARKS
        self.paragraphs.append(f"\u201c{text}\u201d" if self._quoted and not is_marked else text)


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    return any(
        name == "hidden" or (name == "style" and _HIDDEN.search(value or ""))
        for name, value in attrs
    )
