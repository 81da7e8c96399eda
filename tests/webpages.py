"""Built sites, read off their HTML as a reader's browser would read it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import html5lib

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
    def parser(self) -> html5lib.HTMLParser:
        """The parser, with all that it found against the standard."""
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(self.source, transport_encoding="utf-8")
        return parser

    @cached_property
    def root(self) -> ET.Element:
        document = self.parser.tree.getDocument()
        return document if document.tag == "html" else document.find("html")

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
        return unquote(parts.path), unquote(parts.fragment)


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
    """The words of each link below an element, by address."""
    return {
        link.get("href"): text_of(link) for link in element.iter("a") if link.get("href") is not None
    }


def with_class(element: ET.Element, name: str) -> list[ET.Element]:
    """The elements below an element that have a class, in order."""
    return [one for one in element.iter() if name in one.get("class", "").split()]
