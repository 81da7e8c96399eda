"""White space that shows nowhere, taken out of templates when they are compiled, never from a page's texts.

Around a tag that begins or ends a block, such as `<p>` or `</li>`, browsers show no white space. Where such a tag
stands next to a line break of the template itself, the break and the indentation go; between words and inline
tags, and inside `<pre>` and `<textarea>`, everything stays.
"""

import re
from collections.abc import Iterable, Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_BLOCKS = (
    "address|article|aside|blockquote|body|caption|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure"
    "|footer|form|h[1-6]|head|header|hr|html|legend|li|link|main|meta|nav|ol|optgroup|option|p|section"
    "|summary|table|tbody|td|template|tfoot|th|thead|title|tr|ul"
)
_BREAK = r"[ \t]*\n\s*"
_AFTER = re.compile(rf"((?:<!doctype|</?(?:{_BLOCKS})\b)[^<>]*>){_BREAK}", re.IGNORECASE)
_BEFORE = re.compile(rf"{_BREAK}(?=</?(?:{_BLOCKS})\b)", re.IGNORECASE)
_KEPT = re.compile(r"(<(?:pre|textarea)\b.*?(?:</(?:pre|textarea)>|\Z))", re.IGNORECASE | re.DOTALL)
_ENDS = re.compile(r"</(?:pre|textarea)>", re.IGNORECASE)


class TightBlocks(Extension):
    """Jinja's way to see the tokens of a template before it is compiled."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Give the tokens of a template without the white space that shows nowhere."""
        return _tightened(stream)


def _tightened(tokens: Iterable[Token]) -> Iterator[Token]:
    is_kept = False
    for token in tokens:
        if token.type != "data":
            yield token
            continue
        text, is_kept = _tight(token.value, is_kept=is_kept)
        yield Token(token.lineno, token.type, text)


def _tight(text: str, *, is_kept: bool) -> tuple[str, bool]:
    """Give a run of a template's own text, and whether an element that keeps white space is still open."""
    start = ""
    if is_kept:
        found = _ENDS.search(text)
        if found is None:
            return text, True
        start, text = text[: found.end()], text[found.end() :]
    # Every second part is an element that keeps its white space, to its end or to that of the text.
    parts = _KEPT.split(text)
    parts[::2] = (_BEFORE.sub("", _AFTER.sub(r"\1", part)) for part in parts[::2])
    is_open = len(parts) > 1 and not parts[-1] and _ENDS.search(parts[-2]) is None
    return start + "".join(parts), is_open
