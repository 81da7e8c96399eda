"""A Markdown body as HTML, with holes where it refers to other things of the site."""

from enum import StrEnum

from briefgen.model.record import Record

PAGE_IDS = frozenset(
    {
        "about",
        "brief",
        "briefings",
        "bottom-line",
        "body",
        "cite",
        "contents",
        "corrections",
        "countries",
        "dealings",
        "events",
        "evidence",
        "feed",
        "filters",
        "footer",
        "footnotes",
        "header",
        "history",
        "issues",
        "language",
        "links",
        "main",
        "map",
        "menu",
        "nav",
        "navigation",
        "note",
        "notes",
        "organizations",
        "page",
        "people",
        "positions",
        "questions",
        "quotes",
        "results",
        "search",
        "section",
        "site",
        "sources",
        "summary",
        "table",
        "theme",
        "timeline",
        "title",
        "toc",
        "top",
        "votes-alike",
    }
)
"""The words that a template may use as ids; a heading of the body gives way to them."""


class BodyReferenceForm(StrEnum):
    """Whether a reference is a link inside text or a card, table or picture in its place."""

    LINK = "link"
    EMBED = "embed"


class BodyReference(Record, frozen=True):
    """A place in a body that names another thing of the site, by kind and id.

    `kind` is a kind of thing (`country`, `quote`, …), or `filename`, `static` or `attach`, the
    prefixes of Pelican; `target` is the id, or for those three a path, with its `#fragment`.

    `text` is safe HTML: the inside of a link, empty where the thing's name is to be shown; for an
    embed, the escaped alternative text. `plain` is the same without markup. `title` is plain text.
    `line` and `column` count from 1 in the whole file.
    """

    form: BodyReferenceForm
    kind: str
    target: str
    text: str
    plain: str
    title: str
    line: int
    column: int = 1


class Heading(Record, frozen=True):
    """A heading of a body: its level on the page (2 to 6), its fragment, its plain text."""

    level: int
    id: str
    text: str


class Body(Record, frozen=True):
    """A body in the order in which it is read; the rendered pieces, joined, are its HTML.

    An embed of the form `![](kind:id)` stands between blocks, never inside a paragraph; a picture
    (`static`, `attach`, `filename`) may stand inside one.
    """

    pieces: tuple[str | BodyReference, ...] = ()
    headings: tuple[Heading, ...] = ()
