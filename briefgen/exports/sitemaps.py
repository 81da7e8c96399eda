"""The sitemap (sitemaps.org protocol): every page that may be indexed, with the date of its last change.

One file holds at most 50,000 addresses; a larger site has an index of several.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape

from briefgen.exports.instants import instant
from briefgen.exports.kinds import FileKind
from briefgen.exports.xml_text import allowed
from briefgen.model.briefings import Briefing
from briefgen.model.identifiers import Kind, Reference
from briefgen.views.export_paths import SITEMAP
from briefgen.views.registry import PAGE_KINDS
from briefgen.views.relations import is_listed
from briefgen.views.site import Site
from briefgen.views.tables.listed import is_published

LIMIT = 50_000
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_NOT_INDEXED = frozenset(["not found", "redirect"])
_OF_ONE_THING = {
    "country": Kind.COUNTRY,
    "issue": Kind.ISSUE,
    "organization": Kind.ORGANIZATION,
    "person": Kind.PERSON,
    "event": Kind.EVENT,
    "quote": Kind.QUOTE,
    "briefing": Kind.BRIEFING,
    "page": Kind.PAGE,
}


class Location(NamedTuple):
    """A page's path below the root, and the day of its last change where that is known."""

    path: str
    changed: str = ""


class SitemapView(NamedTuple):
    """The addresses of a sitemap, or of the parts of an index."""

    url: str
    locations: tuple[Location, ...]
    is_index: bool


def keys(site: Site) -> Iterator[int]:
    """Give the number of each file: 0 is the sitemap itself, others the parts of which it is the index."""
    if not site.frame.url:
        return
    yield 0
    yield from range(1, _parts(sum(1 for _ in locations(site))) + 1)


def _parts(size: int) -> int:
    return 0 if size <= LIMIT else -(-size // LIMIT)


def path(number: int) -> str:
    """Give the file of a part: `sitemap.xml`, `sitemap-1.xml`."""
    return f"sitemap-{number}.xml" if number else SITEMAP


def inputs(site: Site, number: int) -> SitemapView:
    """Pick the pages of a part, or the parts of the index."""
    found = tuple(locations(site))
    parts = _parts(len(found))
    if number:
        found = found[(number - 1) * LIMIT : number * LIMIT]
    elif parts:
        found = tuple(Location(path(part)) for part in range(1, parts + 1))
    return SitemapView(site.frame.url, found, is_index=not number and bool(parts))


def locations(site: Site) -> Iterator[Location]:
    """Give every page that may be indexed: not what has been withdrawn, hidden, or moved elsewhere."""
    for kind in PAGE_KINDS:
        if kind.name in _NOT_INDEXED:
            continue
        of = _OF_ONE_THING.get(kind.name)
        for key in kind.keys(site):
            if of is None:
                yield Location(kind.path(key))
            elif _may_be_indexed(site, reference := Reference(of, key)):
                yield Location(kind.path(key), _changed(site, reference))


def _may_be_indexed(site: Site, reference: Reference) -> bool:
    return is_listed(site, reference) and is_published(site, site.atlas.record(reference))


def _changed(site: Site, reference: Reference) -> str:
    """Give when a briefing was published or last put right; of other pages nobody knows."""
    record = site.atlas.record(reference)
    if not isinstance(record, Briefing):
        return ""
    dates = (record.date, *(one.date for one in site.corrections.get(reference, ())))
    return max(instant(one, site.atlas.site_date) for one in dates).date().isoformat()


def encode(shown: SitemapView) -> bytes:
    """Write a sitemap or an index of several."""
    whole, part = ("sitemapindex", "sitemap") if shown.is_index else ("urlset", "url")
    base = escape(allowed(shown.url))
    lines = [
        f"<{part}><loc>{base}/{escape(one.path)}</loc>"
        + (f"<lastmod>{one.changed}</lastmod>" if one.changed else "")
        + f"</{part}>"
        for one in shown.locations
    ]
    return "\n".join([_HEAD, f'<{whole} xmlns="{_NAMESPACE}">', *lines, f"</{whole}>", ""]).encode()


KIND: FileKind[int] = FileKind(
    name="sitemap",
    keys=keys,
    path=path,
    inputs=inputs,
    view=lambda given: given,
    encode=encode,
)
