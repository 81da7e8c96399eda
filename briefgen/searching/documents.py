"""A page of the site as the search knows it: its words, what it is about, and where it stands."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from briefgen.searching.folding import folded, name_key

_ENDS = ".!?:;…。؟؛"


class Section(NamedTuple):
    """A part of a page that has an address of its own: its fragment, its heading and its words."""

    id: str
    heading: str
    text: str


class Document(NamedTuple):
    """One page to be found.

    `path` is that of its folder below the root; `when` its date in words, `day` the ISO 8601 date by which it is
    ordered. `languages` are those of its words, BCP 47. `names` are all by which a thing is known: whoever looks for
    one of them is shown its page first.
    """

    path: str
    kind: str
    title: str
    when: str = ""
    day: str = ""
    countries: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    text: str = ""
    sections: tuple[Section, ...] = ()


def html_of(document: Document, lang: str) -> str:
    """Give a document as the HTML that Pagefind reads, in a site whose language is `lang` (BCP 47).

    Its words are folded to one spelling. Where that changed them, they stand as written beside, word for word,
    for the script to show.
    """
    blocks = tuple(_blocks(document))
    searched = [(tag, folded(text)) for tag, text in blocks]
    attributes = [
        *(("filter", name, value) for name, value in _filters(document)),
        *([("meta", "when", document.when)] if document.when else []),
        *([("sort", "day", document.day)] if document.day else []),
    ]
    if any(text != block[1] for (_, text), block in zip(searched, blocks, strict=True)):
        attributes.append(("meta", "written", " ".join(_ended(text) for _, text in blocks)))
        attributes.append(("meta", "name", document.title))
    return "".join(
        (
            f'<!doctype html><html lang="{escape(lang)}"><title>.</title><body data-pagefind-body>',
            *(
                f'<meta data-pagefind-{of}="{name}[content]" content="{escape(value)}">'
                for of, name, value in attributes
            ),
            *(f"<{tag}>{escape(text)}</{tag.partition(' ')[0]}>\n" for tag, text in searched),
            "</body></html>",
        )
    )


def _blocks(document: Document) -> Iterator[tuple[str, str]]:
    """Give the elements of a document in order, each with its words; none is empty."""
    title = " ".join(document.title.split())
    yield 'h1 data-pagefind-meta="title"', title
    if document.text:
        yield "p", " ".join(document.text.split())
    for section in document.sections:
        if section.heading:
            yield f'h2 id="{escape(section.id)}"', " ".join(section.heading.split())
        if section.text:
            yield "p", " ".join(section.text.split())


def _ended(text: str) -> str:
    """End a block with a mark, as Pagefind does, so that its words do not run into the next."""
    return text if text[-1:] in _ENDS else f"{text}."


def _filters(document: Document) -> Iterator[tuple[str, str]]:
    yield "kind", document.kind
    for name, values in (
        ("country", document.countries),
        ("issue", document.issues),
        ("year", document.years),
        ("language", document.languages),
        ("named", dict.fromkeys(map(name_key, document.names))),
    ):
        yield from ((name, value) for value in values)
