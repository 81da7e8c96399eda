"""The same for programs: the feeds, calendars and JSON twins that stand beside a page."""

from typing import NamedTuple

from briefgen.model.identifiers import Kind, Reference
from briefgen.views.export_paths import calendar_path, feed_path, twin_path
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.tables.listed import is_published

_HAVE_TWIN = (Kind.COUNTRY, Kind.ISSUE)
_FEED = "application/atom+xml"


class Alternate(NamedTuple):
    """A file that says what a page says, in another format (a media type)."""

    href: str
    type: str
    title: str


def site_alternates(site: SiteFrame) -> tuple[Alternate, ...]:
    """Give what stands beside every page: the feed of the site, which there is where its address is known."""
    if not site.url:
        return ()
    return (Alternate(f"{site.root}/{feed_path(None)}", _FEED, f"{site.name}: latest"),)


def alternates_of(
    site: Site, reference: Reference, *, events: tuple[Reference, ...] = ()
) -> tuple[Alternate, ...]:
    """Give what stands beside the page of a country, issue or organization; `events` are those of a country."""
    if not is_published(site, site.record(reference)):
        return ()
    frame = site.frame
    link, _ = site.link_to(reference)
    name = link.text if link else reference.id
    found: list[Alternate] = []
    if frame.url:
        found.append(Alternate(f"{frame.root}/{feed_path(reference)}", _FEED, f"{name}: latest"))
    if reference.kind in _HAVE_TWIN:
        twin = f"{frame.root}/{twin_path(reference)}"
        found.append(Alternate(twin, "application/json", f"{name} as JSON"))
    if any(is_published(site, site.record(one)) for one in events):
        calendar = f"{frame.root}/{calendar_path(reference)}"
        found.append(Alternate(calendar, "text/calendar", f"{name}: events"))
    return tuple(found)
