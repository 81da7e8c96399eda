"""The plain words of a text in Markdown, divided at its headings."""

import re
from collections.abc import Iterator
from html import unescape

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.identifiers import Kind, Reference
from briefgen.searching.documents import Section
from briefgen.views.site import Site

_INLINE = "a|abbr|b|bdi|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var"
_WITHIN = re.compile(rf"""</?(?:{_INLINE})\b(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_TAG = re.compile(r"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_HEADING = re.compile(r'<h[2-6] id="([^"]*)"[^>]*>(.*?)</h[2-6]>', re.DOTALL)
_FILES = frozenset({"static", "attach", "filename"})
_THINGS = frozenset(Kind)


def plain(html: str) -> str:
    """Give the words of safe HTML, with white space folded; blocks part them."""
    return " ".join(unescape(_TAG.sub(" ", _WITHIN.sub("", html))).split())


def divided(body: Body | None, site: Site) -> tuple[str, tuple[Section, ...]]:
    """Give what a body says before its first heading, and its sections.

    What it embeds is left out: a quotation, for one, is found by itself.
    """
    if body is None:
        return "", ()
    start, *rest = _HEADING.split("".join(_words(body, site)))
    triples = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    return plain(start), tuple(
        Section(id_, plain(head), plain(text)) for id_, head, text in triples
    )


def _words(body: Body, site: Site) -> Iterator[str]:
    for piece in body.pieces:
        if isinstance(piece, str):
            yield piece
        elif piece.text and (piece.form is BodyReferenceForm.LINK or piece.kind in _FILES):
            yield piece.text
        elif piece.form is BodyReferenceForm.LINK:
            yield _name(piece, site)


def _name(piece: BodyReference, site: Site) -> str:
    """Give the name of the thing that a link without words of its own leads to."""
    if piece.kind not in _THINGS:
        return ""
    reference = Reference(Kind(piece.kind), piece.target.partition("#")[0])
    return "" if site.whole.record(reference) is None else site.unnoted_link(reference).text
