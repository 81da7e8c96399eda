"""Older positions of an actor or on an issue, by year."""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.model.identifiers import Kind, Reference
from briefgen.model.positions import Position
from briefgen.views.addresses import FOLDERS, path_of
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import Frame, frame
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
from briefgen.views.parts import Entry, Link, YearLink
from briefgen.views.site import Site
from briefgen.views.stances import entry, with_quotes_once
from briefgen.views.surroundings import SiteFrame
from briefgen.views.wording import message

ArchiveKey = PageOfYear[Reference]

_SECTIONS = {
    Kind.COUNTRY: message("section of the site", "Countries"),
    Kind.ORGANIZATION: message("section of the site", "Organizations"),
    Kind.PERSON: message("section of the site", "People"),
    Kind.ISSUE: message("section of the site", "Issues"),
}


class ArchiveView(NamedTuple):
    """A page of one year. `shows` says which of an entry's two ends it names: actors or issues."""

    frame: Frame
    heading: Link
    year: str
    number: str
    entries: tuple[Entry, ...]
    pages: tuple[YearLink, ...]
    years: tuple[YearLink, ...]
    shows: str


class ArchiveInputs(NamedTuple):
    """What a page of one year is made from; `changed` gives, by id, what a position changed."""

    site: SiteFrame
    subject: Link
    key: ArchiveKey
    positions: tuple[Position, ...]
    changed: tuple[tuple[str, Position], ...]
    pages: tuple[YearLink, ...]
    years: tuple[YearLink, ...]
    extract: Extract


def archive_path(key: ArchiveKey) -> str:
    """Give the path of a page of one year: `countries/ir/1985/`."""
    return page_path(path_of(key.of), key.year, key.number)


def inputs(site: Site, key: ArchiveKey) -> ArchiveInputs:
    """Pick what a page of one year shows."""
    pages = site.archive(key.of)
    year = year_of(pages, key)
    url = f"{site.frame.root}/{path_of(key.of)}"
    members = year.pages[key.number - 1]
    shown = extract(site, members)
    positions = tuple(shown.position(one.id) for one in members)
    changed = (
        (one.id, before)
        for one in positions
        for actor in one.actors
        if (standing := site.standing(actor, one.issue))
        and (before := standing.changed.get(one.id))
    )
    return ArchiveInputs(
        site=site.frame,
        subject=shown.link_to(key.of),
        key=key,
        positions=positions,
        changed=tuple(changed),
        pages=number_links(url, year, key.number),
        years=year_links(url, pages),
        extract=shown,
    )


def view(given: ArchiveInputs) -> ArchiveView:
    """Show a page of one year."""
    words = given.extract.words
    year = f"{given.key.year:04}"
    number = str(given.key.number)
    title = page_title(given.subject.text, year, number, words)
    kind = given.key.of.kind
    changed = dict(given.changed)
    return ArchiveView(
        frame=frame(
            given.site,
            archive_path(given.key),
            title,
            words.gettext("Positions recorded: {what}").format(what=title),
            crumbs=(
                Link(words.pgettext(*_SECTIONS[kind]), f"{given.site.root}/{FOLDERS[kind]}/"),
                given.subject,
            ),
        ),
        heading=given.subject,
        year=year,
        number=number,
        # On the page of an issue, what they rest on is named: it stands in full on that of the actor.
        entries=tuple(
            with_quotes_once(
                (entry(one, given.extract, changed.get(one.id)) for one in given.positions),
                () if kind is Kind.ISSUE else None,
            )
        ),
        pages=given.pages,
        years=given.years,
        shows="actors" if kind is Kind.ISSUE else "issues",
    )


def _keys(site: Site) -> Iterator[ArchiveKey]:
    for subject, pages in site.unnoted.archives.items():
        yield from year_keys(subject, pages)


KIND: PageKind[ArchiveKey] = PageKind(
    name="archive",
    template="years.html",
    keys=_keys,
    path=archive_path,
    inputs=inputs,
    view=view,
)
