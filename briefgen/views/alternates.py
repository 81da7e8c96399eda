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
    return (
        Alternate(
            f"{site.base}/{feed_path(None)}",
            _FEED,
            site.words.gettext("{name}: latest").format(name=site.name),
        ),
    )


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
        title = frame.words.gettext("{name}: latest").format(name=name)
        found.append(Alternate(f"{frame.base}/{feed_path(reference)}", _FEED, title))
    if reference.kind in _HAVE_TWIN:
        twin = f"{frame.base}/{twin_path(reference)}"
        title = frame.words.gettext("{name} as JSON").format(name=name)
        found.append(Alternate(twin, "application/json", title))
    if any(is_published(site, site.record(one)) for one in events):
        calendar = f"{frame.base}/{calendar_path(reference)}"
        title = frame.words.gettext("{name}: events").format(name=name)
        found.append(Alternate(calendar, "text/calendar", title))
    return tuple(found)
