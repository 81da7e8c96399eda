"""Raw HTML against an allow-list (nh3, the Rust library ammonia), with references out of its reach.

Before sanitising, each reference becomes an element whose value holds a hash of the whole HTML:
content cannot hold a hash of itself, so it cannot forge one. After it, the element is found by its
exact text, quotation marks included, which in the sanitiser's output only a true element has:
inside an attribute they would be escaped. So a reference is never put back inside a tag.
"""

import re
from collections.abc import Collection, Sequence
from hashlib import blake2b

import nh3
from msgspec.structs import replace

from briefgen.model.bodies import BodyReference, BodyReferenceForm

_MARKER_TAG = "data"
_TAGS = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite"),
        *("code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "div"),
        *("dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5"),
        *("h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol"),
        *("p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section"),
        *("small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr"),
    }
)
_ATTRIBUTES = {
    "*": {"lang", "dir", "title", "class", "id"},
    "a": {"href", "hreflang", "rel"},
    "bdo": {"dir"},
    "col": {"span"},
    "colgroup": {"span"},
    "data": {"value"},
    "details": {"open"},
    "div": {"role", "tabindex", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_DROPPED_WITH_CONTENT = {"script", "style", "iframe", "object", "template", "textarea", "title"}
_OWN_CLASSES = frozenset(
    {
        "scroll",
        "align-left",
        "align-center",
        "align-right",
        "footnote-ref",
        "footnotes-sep",
        "footnotes",
        "footnotes-list",
        "footnote-item",
        "footnote-backref",
    }
)
_FIXED_VALUES = {"role": "region", "tabindex": "0", "rel": "external"}
_FOOTNOTE_ID = re.compile(r"fn(ref)?\d+(:\d+)?")
_HOST = re.compile(r"\s*[/\\]\s*[/\\]|\s*[A-Za-z][A-Za-z0-9+.\-\s]*:")

Piece = str | BodyReference


def sanitised_pieces(
    pieces: Sequence[Piece], own_ids: Collection[str]
) -> tuple[tuple[Piece, ...], tuple[BodyReference, ...]]:
    """Give safe pieces, and the references that were lost with a forbidden element around them.

    `own_ids` are the fragments of the body's headings: of all `id`s, only these and those of
    footnotes stay, so that raw HTML cannot take a name that the page uses.
    """
    whole = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
    seal = blake2b(whole.encode("utf-8", "replace"), digest_size=16).hexdigest()
    references = [piece for piece in pieces if isinstance(piece, BodyReference)]
    numbers = iter(range(len(references)))
    marked = "".join(
        piece if isinstance(piece, str) else _marker(f"{seal}-{next(numbers)}") for piece in pieces
    )
    parts = re.split(_marker(rf"{seal}-(\d+)"), _sanitised(marked, own_ids))
    safe: list[Piece] = []
    kept: set[int] = set()
    for index, part in enumerate(parts):
        if index % 2 == 0:
            if part:
                safe.append(part)
        elif int(part) not in kept:
            number = int(part)
            kept.add(number)
            reference = references[number]
            # An embed's text is an attribute's value, not HTML: cleaned as HTML, it would lose its escapes.
            is_link = reference.form is BodyReferenceForm.LINK
            text = _sanitised(reference.text, own_ids) if is_link else reference.text
            safe.append(replace(reference, text=text))
    lost = tuple(reference for number, reference in enumerate(references) if number not in kept)
    return tuple(safe), lost


def _marker(value: str) -> str:
    return f'<{_MARKER_TAG} value="{value}"></{_MARKER_TAG}>'


def _sanitised(html: str, own_ids: Collection[str]) -> str:
    def attribute(tag: str, name: str, value: str) -> str | None:
        if name == "id":
            return value if value in own_ids or _FOOTNOTE_ID.fullmatch(value) else None
        if name == "class":
            kept = [word for word in value.split() if _is_own_class(word)]
            return " ".join(kept) or None
        if name == "src" and tag == "img":
            return None if _HOST.match(value) else value
        if name in _FIXED_VALUES:
            return value if value == _FIXED_VALUES[name] else None
        return value

    return nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
    )


def _is_own_class(word: str) -> bool:
    return word in _OWN_CLASSES or word.startswith("language-")
