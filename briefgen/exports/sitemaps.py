"""The sitemap (sitemaps.org protocol): every page that may be indexed, with the date of its last change.

One file holds at most 50,000 addresses; a larger site has an index of several.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from briefgen.exports.instants import instant
from briefgen.exports.kinds import FileKind
from briefgen.exports.xml_text import document, element
from briefgen.model.briefings import Briefing
from briefgen.model.identifiers import Kind, Reference
from briefgen.views.export_paths import SITEMAP
from briefgen.views.indexable import may_be_indexed
from briefgen.views.pages import PageKind
from briefgen.views.registry import PAGE_KINDS
from briefgen.views.site import Site
from briefgen.views.trees import below_root, trees_of, versions_of

LIMIT = 50_000
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'


class Location(NamedTuple):
    """A page's path below the root, and the day of its last change where that is known.

    `versions` are its paths by language (BCP 47), where the site has several.
    """

    path: str
    changed: str = ""
    versions: tuple[tuple[str, str], ...] = ()


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
    if (
        len(site.settings.languages) * sum(1 for kind in PAGE_KINDS for _ in kind.keys(site))
        > LIMIT
    ):  # what may be indexed is fewer
        yield from range(1, _parts(sum(1 for _ in _indexed(site))) + 1)


def _parts(size: int) -> int:
    return 0 if size <= LIMIT else -(-size // LIMIT)


def path(number: int) -> str:
    """Give the file of a part: `sitemap.xml`, `sitemap-1.xml`."""
    return f"sitemap-{number}.xml" if number else SITEMAP


def inputs(site: Site, number: int) -> SitemapView:
    """Pick the pages of a part, or the parts of the index."""
    found = locations(site)
    parts = _parts(len(found))
    if number:
        found = found[(number - 1) * LIMIT : number * LIMIT]
    elif parts:
        found = tuple(Location(path(part)) for part in range(1, parts + 1))
    return SitemapView(site.frame.url, found, is_index=not number and bool(parts))


def locations(site: Site) -> tuple[Location, ...]:
    """Give every page that may be indexed, in each language: not what is withdrawn, hidden, or moved elsewhere."""
    return site.made("locations", lambda: tuple(_locations(site)))


def _locations(site: Site) -> Iterator[Location]:
    for tree, kind, key, record in _indexed(site):
        path = kind.path(key)
        versions = tuple(_versions(tree, path, record))
        yield Location(below_root(tree, path), _changed(site, record), versions)


def _indexed(site: Site) -> Iterator[tuple[Site, PageKind[Any], Any, object]]:
    """Give each page that may be indexed, by its tree, kind and key, with the record of what it is about, if any."""
    for tree in trees_of(site):
        for kind in PAGE_KINDS:
            for key in kind.keys(tree) if kind.is_indexed else ():
                record = site.data.record(Reference(kind.of, key)) if kind.of else None
                if kind.of is None or may_be_indexed(site, record):
                    yield tree, kind, key, record


def _versions(site: Site, path: str, record: object) -> Iterator[tuple[str, str]]:
    trees, base = site.frame.trees, len(site.frame.base) + 1
    if len(trees) == 1:
        return
    found = {tree.lang: f"{tree.root}/{path}" for tree in trees}
    if isinstance(record, Briefing):
        original = Reference(Kind.BRIEFING, record.translation_of or record.id)
        found = versions_of(site, original)
    yield from ((lang, address[base:]) for lang, address in found.items())


def _changed(site: Site, record: object) -> str:
    """Give when a briefing was published or last put right; of other pages nobody knows."""
    if not isinstance(record, Briefing):
        return ""
    put_right = site.unnoted.corrections.get(Reference(Kind.BRIEFING, record.id), ())
    dates = (record.date, *(one.date for one in put_right))
    return max(instant(one) for one in dates).date().isoformat()


def encode(shown: SitemapView) -> bytes:
    """Write a sitemap, with each page's versions in other languages beside it, or an index of several."""
    whole, part = ("sitemapindex", "sitemap") if shown.is_index else ("urlset", "url")
    lines = (
        f"<{part}>{element('loc', f'{shown.url}/{one.path}')}{_last_change(one)}"
        f"{''.join(_alternates(one, shown.url))}</{part}>"
        for one in shown.locations
    )
    names = _XHTML if any(one.versions for one in shown.locations) else ""
    return document(f'<{whole} xmlns="{_NAMESPACE}"{names}>', *lines, f"</{whole}>")


def _alternates(one: Location, url: str) -> Iterator[str]:
    """Give the page in each language; the first is for readers of any other."""
    for lang, path in (*one.versions, *(("x-default", path) for _, path in one.versions[:1])):
        yield element("xhtml:link", rel="alternate", hreflang=lang, href=f"{url}/{path}")


def _last_change(one: Location) -> str:
    return element("lastmod", one.changed) if one.changed else ""


KIND: FileKind[int] = FileKind(
    name="sitemap",
    keys=keys,
    path=path,
    inputs=inputs,
    view=lambda given: given,
    encode=encode,
)
