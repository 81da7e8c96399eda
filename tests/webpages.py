"""Built sites, read off their HTML as a reader's browser would read it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)

HOST = "https://site.invalid"
"""Stands for the host of a site that names none."""


class WebPage:
    """One page: its elements, its text, its links."""

    def __init__(self, path: str, source: bytes) -> None:
        """Take a page's path below the root, such as `countries/ir/`, and its bytes."""
        self.path = path
        self.source = source

    def __repr__(self) -> str:
        return f"WebPage({self.path!r})"

    @cached_property
    def root(self) -> ET.Element:
        """The element of the whole page. Every tag has to be closed, and in order."""
        grower = _TreeGrower()
        grower.feed(self.source.decode())
        return grower.tree.close()

    @property
    def text(self) -> str:
        return text_of(self.root)

    @property
    def main(self) -> ET.Element:
        return self.one(".//main")

    @cached_property
    def ids(self) -> list[str]:
        return [found for element in self.root.iter() if (found := element.get("id")) is not None]

    def all(self, xpath: str) -> list[ET.Element]:
        return self.root.findall(xpath)

    def one(self, xpath: str) -> ET.Element:
        found = self.all(xpath)
        assert len(found) == 1, f"{len(found)} of {xpath} on {self.path}"
        return found[0]

    def section(self, id_: str) -> ET.Element:
        """The section that has this id, or whose heading has it."""
        element = self.one(f".//*[@id='{id_}']")
        return element if element.tag in {"section", "li"} else self.one(f".//*[@id='{id_}']/..")

    def elements(self) -> Iterator[ET.Element]:
        """Every element; comments have no name."""
        return (element for element in self.root.iter() if isinstance(element.tag, str))


class _TreeGrower(HTMLParser):
    """Grows a tree of elements: many times faster than a parser that mends what is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = ET.TreeBuilder()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.tree.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:  # `<hr />` ends itself twice
            self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        self.tree.data(data)


@dataclass(frozen=True)
class WebSite:
    """The pages of an output folder, by path below the root."""

    folder: Path
    url: str
    pages: Mapping[str, WebPage]

    @property
    def prefix(self) -> str:
        """The path of the site's address, which stands before every root-relative link."""
        return urlsplit(self.url).path

    def page(self, path: str) -> WebPage:
        return self.pages[path]

    def address(self, path: str) -> str:
        return f"{self.prefix}/{path}"

    def followed(self, page: WebPage, href: str) -> WebPage:
        """The page that a link leads to."""
        path, fragment = self.target(page, href)
        found = self.pages[path]
        assert not fragment or fragment in found.ids, href
        return found

    def target(self, page: WebPage, href: str) -> tuple[str, str]:
        """A link's path below the root, and its fragment. Raises ValueError if it leads elsewhere."""
        here = f"{self.url or HOST}/{page.path}"
        whole = urljoin(here, href)
        start = f"{self.url or HOST}/"
        if not whole.startswith(start):
            raise ValueError(href)
        parts = urlsplit(whole.removeprefix(start))
        return unquote(parts.path), unquote(parts.fragment.partition(":~:")[0])


def site_in(folder: Path, url: str = "") -> WebSite:
    """Read a built site."""
    pages = {
        file.relative_to(folder).as_posix().removesuffix("index.html"): file.read_bytes()
        for file in sorted(folder.rglob("*.html"))
    }
    return WebSite(folder, url, {path: WebPage(path, source) for path, source in pages.items()})


def text_of(element: ET.Element) -> str:
    """The words of an element, with white space folded."""
    return " ".join("".join(element.itertext()).split())


def links_in(element: ET.Element) -> dict[str, str]:
    """The words of the first link to each address, by address; one at some words leads to their page."""
    found: dict[str, str] = {}
    for link in element.iter("a"):
        if (address := link.get("href")) is not None:
            found.setdefault(address.partition("#:~:")[0], text_of(link))
    return found
