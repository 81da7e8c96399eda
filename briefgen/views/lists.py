"""The lists of quotations, briefings, sources and events: the newest here, older ones by year."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.model.identifiers import Kind, Reference
from briefgen.views.addresses import FOLDERS, former_source_ids, source_fragment
from briefgen.views.cards import briefing_lines, event_lines, quote_cards, source_line
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import Frame, frame
from briefgen.views.names import day, when
from briefgen.views.pages import PageKind
from briefgen.views.paging import (
    PageOfYear,
    number_links,
    page_path,
    page_title,
    year_keys,
    year_links,
)
from briefgen.views.parts import (
    BriefingLine,
    EventLine,
    Link,
    QuoteCard,
    SourceLine,
    Text,
    When,
    YearLink,
)
from briefgen.views.relations import declared_by, is_listed
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.wording import message

ListKey = PageOfYear[Kind] | Kind
"""A list's first page, by the kind of thing that it lists, or a page of one of its years."""

_TITLES = {
    Kind.EVENT: message("section of the site", "Events"),
    Kind.QUOTE: message("section of the site", "Quotations"),
    Kind.BRIEFING: message("section of the site", "Briefings"),
    Kind.SOURCE: message("section of the site", "Sources"),
}

_LINES = {
    Kind.EVENT: message("list", "What happened and what lies ahead, the newest first."),
    Kind.QUOTE: message("list", "What was said, by whom and in which words, the newest first."),
    Kind.BRIEFING: message("list", "Every briefing, the newest first."),
    Kind.SOURCE: message("list", "Every source, and what rests on it."),
}


class SourceEntry(NamedTuple):
    """A source with what rests on it; `id` and `former_ids` are its fragments."""

    id: str
    former_ids: tuple[str, ...]
    line: SourceLine
    accessed: When | None
    note: Text
    declared_in: Link | None
    used_by: tuple[Link, ...]


class ListView(NamedTuple):
    """A page of a list. `year` is empty on the first page; `pages` are the numbered ones of a year.

    `as_of` is the day on which what is `upcoming` lay ahead, where there is any.
    """

    frame: Frame
    title: str
    year: str
    pages: tuple[YearLink, ...]
    number: str
    years: tuple[YearLink, ...]
    list_url: str
    quotes: tuple[QuoteCard, ...]
    briefings: tuple[BriefingLine, ...]
    sources: tuple[SourceEntry, ...]
    upcoming: tuple[EventLine, ...]
    as_of: When | None
    past: tuple[EventLine, ...]


class ListInputs(NamedTuple):
    """What a page of a list is made from."""

    site: SiteFrame
    kind: Kind
    path: str
    members: tuple[Reference, ...]
    upcoming: tuple[Reference, ...]
    as_of: date | None
    used_by: tuple[tuple[Reference, tuple[Reference, ...]], ...]
    declared_in: tuple[tuple[Reference, Reference | None], ...]
    year: str
    number: str
    pages: tuple[YearLink, ...]
    years: tuple[YearLink, ...]
    extract: Extract


def list_path(key: ListKey) -> str:
    """Give the path of a list's page below the root."""
    if isinstance(key, PageOfYear):
        return page_path(f"{FOLDERS[key.of]}/", key.year, key.number)
    return f"{FOLDERS[key]}/"


def inputs(site: Site, key: ListKey) -> ListInputs:
    """Pick what a page of a list shows."""
    kind = key.of if isinstance(key, PageOfYear) else key
    url = f"{site.frame.root}/{FOLDERS[kind]}/"
    numbers: tuple[YearLink, ...] = ()
    if isinstance(key, PageOfYear):
        one = site.year_page(key)
        members, numbers = one.pages[key.number - 1], number_links(url, one, key.number)
        year, years = f"{key.year:04}", year_links(url, site.years(kind))
    else:
        members = site.newest(kind)
        year, years = "", year_links(url, site.sized_years(kind), sized=True)
    upcoming = site.upcoming() if kind is Kind.EVENT and not year else ()
    ahead = frozenset(upcoming)
    sources = members if kind is Kind.SOURCE else ()
    used_by = tuple((one, _resting_on(site, one)) for one in sources)
    declared_in = tuple((one, declared_by(site, one)) for one in sources)
    return ListInputs(
        site=site.frame,
        kind=kind,
        path=list_path(key),
        members=tuple(one for one in members if one not in ahead),
        upcoming=upcoming,
        as_of=site.date if upcoming else None,
        used_by=used_by,
        declared_in=declared_in,
        year=year,
        number=str(key.number) if isinstance(key, PageOfYear) else "",
        pages=numbers,
        years=years,
        extract=extract(
            site,
            (*members, *upcoming),
            named=(
                *(one for _, users in used_by for one in users),
                *(one for _, one in declared_in if one),
            ),
        ),
    )


def _resting_on(site: Site, source: Reference) -> tuple[Reference, ...]:
    """Give the quotations, positions, events and things that rest on a source, by kind and id."""
    found = site.pointing_at(
        source, Relation.SOURCES, Relation.EVIDENCE, Relation.ACCORDING_TO, Relation.BODY
    )
    return tuple(one for one in found if is_listed(site, one))


def view(given: ListInputs) -> ListView:
    """Show a page of a list."""
    shown, words = given.extract, given.site.words
    title = words.pgettext(*_TITLES[given.kind])
    url = f"{given.site.root}/{FOLDERS[given.kind]}/"
    heading = page_title(title, given.year, given.number, words)
    return ListView(
        frame=frame(
            given.site,
            given.path,
            heading,
            words.gettext("{list}: {site}").format(list=heading, site=given.site.name)
            if given.year
            else words.pgettext(*_LINES[given.kind]),
            crumbs=(Link(title, url),) if given.year else (),
        ),
        title=heading,
        year=given.year,
        number=given.number,
        pages=given.pages,
        years=given.years,
        list_url=url,
        quotes=quote_cards(_of(given, Kind.QUOTE), shown),
        briefings=briefing_lines(_of(given, Kind.BRIEFING), shown),
        sources=_source_entries(given),
        upcoming=event_lines(given.upcoming, shown),
        as_of=day(words, given.as_of) if given.as_of else None,
        past=event_lines(_of(given, Kind.EVENT), shown),
    )


def _of(given: ListInputs, kind: Kind) -> tuple[Reference, ...]:
    return given.members if given.kind is kind else ()


def _source_entries(given: ListInputs) -> tuple[SourceEntry, ...]:
    shown = given.extract
    users, declared_in = dict(given.used_by), dict(given.declared_in)
    entries = []
    for reference, resting in users.items():
        source = shown.source(reference.id)
        if source is None:
            continue
        owner = declared_in[reference]
        entries.append(
            SourceEntry(
                id=source_fragment(source.id),
                former_ids=tuple(source_fragment(one) for one in former_source_ids(source)),
                line=source_line(source, shown),
                accessed=when(shown.words, source.accessed) if source.accessed else None,
                note=shown.told(source, source.note),
                declared_in=shown.known(owner),
                used_by=shown.links_to(resting),
            )
        )
    return tuple(entries)


def _kind_of_list(kind: Kind, template: str) -> PageKind[ListKey]:
    def keys(site: Site) -> Iterator[ListKey]:
        yield kind
        yield from year_keys(kind, site.unnoted.lists[kind])

    return PageKind(f"{FOLDERS[kind]} list", template, keys, list_path, inputs, view)


KINDS: tuple[PageKind[ListKey], ...] = (
    _kind_of_list(Kind.EVENT, "events.html"),
    _kind_of_list(Kind.QUOTE, "quotes.html"),
    _kind_of_list(Kind.BRIEFING, "briefings.html"),
    _kind_of_list(Kind.SOURCE, "sources.html"),
)
