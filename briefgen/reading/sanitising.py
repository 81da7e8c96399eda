"""Raw HTML against an allow-list (nh3, the Rust library ammonia), with references out of its reach.

Before sanitising, each reference becomes an element whose value holds a hash of the whole body: content cannot
hold a hash of itself, so it cannot forge one. After it, the element is found by its exact text, quotation
marks included, which in the sanitiser's output only a true element has: inside an attribute they would be
escaped. So a reference is never put back inside a tag. Ids that Markdown gives are told from others alike.

What stands in a body is HTML as a whole, so a card may stand only where a block may, and a link in no other.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from hashlib import blake2b

import nh3
from msgspec.structs import replace

from briefgen.model.bodies import BodyReference, BodyReferenceForm
from briefgen.reading.link_targets import EMBEDDABLE_KINDS

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
# Browsers take out control characters and blanks from an address, and read a backslash as a slash.
_ON_THE_SITE = re.compile(r"(?:/(?!/)|[^\x00-\x20\\/:?#])[^\x00-\x1f\\:]*")
_IN_LINKS = frozenset(
    {
        *(
            "abbr",
            "b",
            "bdi",
            "bdo",
            "br",
            "cite",
            "code",
            "del",
            "dfn",
            "em",
            "i",
            "img",
            "ins",
            "kbd",
        ),
        *(
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "time",
            "u",
            "var",
            "wbr",
        ),
    }
)
_AROUND_CARDS = frozenset({"blockquote", "dd", "div", "dl", "li", "ol", "section", "ul"})
_VOID = frozenset({"br", "col", "hr", "img", "wbr"})
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?:[^>\"]|\"[^\"]*\")*>")

Piece = str | BodyReference


def seal_of(source: str) -> str:
    """Give what marks as our own what is ours in the HTML of a body."""
    return blake2b(source.encode("utf-8", "replace"), digest_size=16).hexdigest()


def sanitised_pieces(
    pieces: Sequence[Piece], seal: str
) -> tuple[tuple[Piece, ...], tuple[BodyReference, ...]]:
    """Give safe pieces, and the references that can't stand where raw HTML has put them.

    Of all `id`s, only those stay that begin with the seal, so that raw HTML cannot take a name that the page
    uses.
    """
    references = [piece for piece in pieces if isinstance(piece, BodyReference)]
    numbers = iter(range(len(references)))
    marked = "".join(
        piece if isinstance(piece, str) else _marker(f"{seal}-{next(numbers)}") for piece in pieces
    )
    parts = re.split(_marker(rf"{seal}-(\d+)"), _sanitised(marked, seal))
    safe: list[Piece] = []
    kept: set[int] = set()
    around: list[str] = []
    for index, part in enumerate(parts):
        if index % 2 == 0:
            _follow(around, part)
            if part:
                safe.append(part)
        elif int(part) not in kept and _may_stand(references[int(part)], around):
            number = int(part)
            kept.add(number)
            reference = references[number]
            # An embed's text is an attribute's value, not HTML: cleaned as HTML, it would lose its escapes.
            is_link = reference.form is BodyReferenceForm.LINK
            text = _sanitised(reference.text, seal, _IN_LINKS) if is_link else reference.text
            safe.append(replace(reference, text=text))
    lost = tuple(reference for number, reference in enumerate(references) if number not in kept)
    return tuple(safe), lost


def _follow(around: list[str], html: str) -> None:
    """Bring the names of the open elements up to the end of some sanitised HTML, which is well-formed."""
    for closing, name in _TAG.findall(html):
        if closing:
            around.pop()
        elif name not in _VOID:
            around.append(name)


def _may_stand(reference: BodyReference, around: Sequence[str]) -> bool:
    """Tell whether a reference may stand inside the elements around it."""
    if reference.form is BodyReferenceForm.EMBED and reference.kind in EMBEDDABLE_KINDS:
        return _AROUND_CARDS.issuperset(around)
    is_picture = reference.form is BodyReferenceForm.EMBED and reference.kind in (
        "static",
        "attach",
    )
    return is_picture or "a" not in around


def _marker(value: str) -> str:
    return f'<{_MARKER_TAG} value="{value}"></{_MARKER_TAG}>'


def _sanitised(html: str, seal: str, tags: AbstractSet[str] = _TAGS) -> str:
    def attribute(tag: str, name: str, value: str) -> str | None:
        if name == "id":
            return value.removeprefix(seal) if value.startswith(seal) else None
        if name == "class":
            kept = [word for word in value.split() if _is_own_class(word)]
            return " ".join(kept) or None
        if name == "src" and tag == "img":
            return value if _ON_THE_SITE.fullmatch(value) else None
        if name in _FIXED_VALUES:
            return value if value == _FIXED_VALUES[name] else None
        return value

    return nh3.clean(
        html,
        tags=set(tags),
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
    )


def _is_own_class(word: str) -> bool:
    return word in _OWN_CLASSES or word.startswith("language-")
