"""Sites of small worlds, and their views: by the address of the page, and taken apart."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from worlds import TODAY, atlas_of

from briefgen.atlas import Atlas
from briefgen.plugin import load
from briefgen.reading.records import FileRecords
from briefgen.views import Site, SiteSettings, pages_of, site_of
from briefgen.views.lists import SourceEntry
from briefgen.views.parts import (
    BodyPiece,
    Entry,
    HistorySection,
    Link,
    QuoteCard,
    StanceRow,
    YearLink,
)

HARBOUR = Path(__file__).parent / "sites/valid/harbour/content"

_HREF = re.compile(r'href="([^"]*)"')


def site_with(*files: FileRecords, site_date=TODAY, **settings) -> Site:
    """Give the site of files that have no problem."""
    return site_of(atlas_of(*files, site_date=site_date), SiteSettings(**settings))


def site_at(settings_file: Path, content: Path | None = None, **changes) -> Site:
    """Give the site of a content folder that has no problem."""
    found = load(settings_file, content=content)
    assert not found.errors
    return site_of(found.atlas, replace(found.settings, **changes))


def harbour_site(folder: Path, **changes) -> Site:
    """Give the site of the harbour, whose content uses every key; its settings stand in a folder."""
    settings = folder / "pelicanconf.py"
    settings.write_text('PLUGINS = ["briefgen"]\nTIMEZONE = "UTC"\n', encoding="utf-8")
    return site_at(settings, HARBOUR, **changes)


def view_at(where: Site | Atlas, path: str) -> Any:
    """Give the view of the page at a path below the root: `countries/ir/`."""
    site = where if isinstance(where, Site) else site_of(where, SiteSettings())
    file = f"{path}index.html" if path.endswith("/") or not path else path
    page = next(page for page in pages_of(site) if page.file == file)
    return page.kind.view(page.kind.inputs(site, page.key))


def views_of(site: Site) -> dict[str, Any]:
    """Give every view by the address of its page."""
    return {
        f"/{page.file.removesuffix('index.html')}": page.kind.view(page.kind.inputs(site, page.key))
        for page in pages_of(site)
    }


def parts_of(view: Any) -> Iterator[Any]:
    """Give a view and all that it is made of."""
    yield view
    if isinstance(view, tuple):
        for part in view:
            yield from parts_of(part)


def addresses_in(view: Any) -> Iterator[str]:
    """Give every address on the site that a view leads to, in order."""
    for part in parts_of(view):
        match part:
            case Link(url=url) | YearLink(url=url) | Entry(url=url) | QuoteCard(url=url):
                found = [url]
            case StanceRow(details=url):
                found = [url]
            case BodyPiece(html=html):
                found = _HREF.findall(html)
            case _:
                found = []
        yield from (url for url in found if url and not url.startswith("http"))


def fragments_of(view: Any) -> set[str]:
    """Give the ids of a page that other pages may lead to."""
    found: set[str] = set()
    for part in parts_of(view):
        match part:
            case Entry() | SourceEntry():
                found |= {part.id, *part.former_ids}
            case HistorySection():
                found.add(part.id)
    return found - {""}


def names(links: tuple[Link, ...]) -> list[str]:
    return [link.text for link in links]
