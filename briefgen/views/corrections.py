"""The log of corrections and withdrawn records, newest first."""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.views.correction_lines import CorrectionLine, correction_lines
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import Frame, frame
from briefgen.views.log import LogEntry, named_in
from briefgen.views.pages import PageKind
from briefgen.views.paging import (
    PageOfYear,
    number_links,
    page_path,
    page_title,
    year_keys,
    year_links,
    year_of,
)
from briefgen.views.parts import Link, YearLink
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame

PATH = "corrections/"
LogKey = PageOfYear[str] | str


class CorrectionsView(NamedTuple):
    """A page of the log; `year` is empty on the first one."""

    frame: Frame
    title: str
    year: str
    corrections: tuple[CorrectionLine, ...]
    pages: tuple[YearLink, ...]
    number: str
    years: tuple[YearLink, ...]


class CorrectionsInputs(NamedTuple):
    """What a page of the log is made from."""

    site: SiteFrame
    key: LogKey
    entries: tuple[LogEntry, ...]
    pages: tuple[YearLink, ...]
    years: tuple[YearLink, ...]
    extract: Extract


def inputs(site: Site, key: LogKey) -> CorrectionsInputs:
    """Pick what a page of the log shows."""
    pages = site.log
    url = f"{site.frame.root}/{PATH}"
    entries = pages.newest
    numbers: tuple[YearLink, ...] = ()
    if isinstance(key, PageOfYear):
        year = year_of(pages, key)
        entries, numbers = year.pages[key.number - 1], number_links(url, year, key.number)
    return CorrectionsInputs(
        site=site.frame,
        key=key,
        entries=entries,
        pages=numbers,
        years=year_links(url, pages, sized=not isinstance(key, PageOfYear)),
        extract=extract(site, named=named_in(entries)),
    )


def view(given: CorrectionsInputs) -> CorrectionsView:
    """Show a page of the log."""
    words = given.site.words
    section = words.pgettext("section of the site", "Corrections")
    year, number = "", ""
    if isinstance(given.key, PageOfYear):
        year, number = f"{given.key.year:04}", str(given.key.number)
    title = page_title(section, year, number, words)
    crumbs = (Link(section, f"{given.site.root}/{PATH}"),) if year else ()
    return CorrectionsView(
        frame=frame(
            given.site,
            _path(given.key),
            title,
            words.gettext("What was wrong and has been put right or taken out, the newest first."),
            crumbs=crumbs,
        ),
        title=title,
        year=year,
        corrections=correction_lines(given.entries, given.extract),
        pages=given.pages,
        number=number,
        years=given.years,
    )


def _path(key: LogKey) -> str:
    return page_path(PATH, key.year, key.number) if isinstance(key, PageOfYear) else PATH


def _keys(site: Site) -> Iterator[LogKey]:
    yield PATH
    yield from year_keys(PATH, site.unnoted.log_entries)


KIND: PageKind[LogKey] = PageKind(
    name="corrections",
    template="corrections.html",
    keys=_keys,
    path=_path,
    inputs=inputs,
    view=view,
)
