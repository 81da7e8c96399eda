"""The timeline: events, quotations and changes of position on one line, by year and month."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.stances import Stance
from briefgen.views.cards import event_line
from briefgen.views.extracts import NOTHING_TOLD, Extract, extract
from briefgen.views.frames import Frame, frame
from briefgen.views.pages import PageKind
from briefgen.views.paging import (
    TIMELINE,
    ListName,
    PageOfYear,
    number_links,
    page_path,
    page_title,
    year_keys,
    year_links,
)
from briefgen.views.parts import Entry, EventLine, Link, Text, When, YearLink
from briefgen.views.recorded import news_in
from briefgen.views.site import Site
from briefgen.views.spans import Span, month_of, span_in
from briefgen.views.stances import entry_alone
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words

PATH = "timeline/"

_OF: ListName = TIMELINE

TimelineKey = PageOfYear[ListName] | None
"""A page of one of the timeline's years; None is its first page."""


class Happening(NamedTuple):
    """Something on the timeline; exactly one of `event`, `quote` and `changes` is set.

    `span` draws the date on the line of its year. `role` is that of the speaker of `quote`, as the source
    gives it.
    """

    when: When
    span: Span
    event: EventLine | None = None
    quote: Link | None = None
    role: Text = NOTHING_TOLD
    is_reported: bool = False
    changes: tuple[Entry, ...] = ()


class Month(NamedTuple):
    """What happened in a month; `name` is empty for what may lie in several."""

    name: str
    happenings: tuple[Happening, ...]


class TimelineYear(NamedTuple):
    """The months of a year, newest first, and last what is not known to the month."""

    year: str
    months: tuple[Month, ...]


class TimelineView(NamedTuple):
    """A page of the timeline. `year` and `number` are empty on the first."""

    frame: Frame
    title: str
    shown: tuple[TimelineYear, ...]
    years: tuple[YearLink, ...]
    pages: tuple[YearLink, ...]
    year: str
    number: str


class Change(NamedTuple):
    """A position with those to whom it was news, and the position that it changed for them, None for a first."""

    position: Position
    before: Position | None
    actors: tuple[ActorId, ...]


class TimelineInputs(NamedTuple):
    """What a page of the timeline is made from; `changes` are those of each of its positions."""

    site: SiteFrame
    path: str
    members: tuple[Reference, ...]
    changes: tuple[tuple[Reference, tuple[Change, ...]], ...]
    year: str
    number: str
    years: tuple[YearLink, ...]
    pages: tuple[YearLink, ...]
    extract: Extract


def timeline_path(key: TimelineKey) -> str:
    """Give the path of a page of the timeline, below the root."""
    return page_path(PATH, key.year, key.number) if key else PATH


def inputs(site: Site, key: TimelineKey) -> TimelineInputs:
    """Pick what a page of the timeline shows."""
    url = f"{site.frame.root}/{PATH}"
    if key is None:
        members = site.newest(TIMELINE)
        pages: tuple[YearLink, ...] = ()
        years = year_links(url, site.sized_years(TIMELINE), sized=True)
    else:
        one = site.year_page(key)
        members, pages = one.pages[key.number - 1], number_links(url, one, key.number)
        years = year_links(url, site.years(TIMELINE))
    return TimelineInputs(
        site=site.frame,
        path=timeline_path(key),
        members=members,
        changes=tuple(
            (one, tuple(_changes(site, one))) for one in members if one.kind is Kind.POSITION
        ),
        year=f"{key.year:04}" if key else "",
        number=str(key.number) if key else "",
        years=years,
        pages=pages,
        extract=extract(site, members),
    )


def _changes(site: Site, reference: Reference) -> Iterator[Change]:
    """Give what a position changed; those who took it together and come from one stance share a change."""
    position: Position = site.record(reference)
    holders: defaultdict[Stance | None, list[ActorId]] = defaultdict(list)
    befores: dict[Stance | None, Position | None] = {}
    is_off = site.link_to(Reference(Kind.ISSUE, position.issue))[1]
    for actor in () if is_off else position.actors:
        subject = site.reference_to_actor(actor)
        if subject is None or site.link_to(subject)[1]:
            continue
        news = _news(site, actor, position.issue)
        if position.id in news:
            before = news[position.id]
            came_from = before.stance if before else None
            befores.setdefault(came_from, before)
            holders[came_from].append(actor)
    for came_from, actors in holders.items():
        yield Change(position, befores[came_from], tuple(actors))


def _news(site: Site, actor: ActorId, issue: IssueId) -> dict[str, Position | None]:
    """Give, by id, what was news of an actor on an issue, with the position that each changed."""

    def made() -> dict[str, Position | None]:
        standing = site.standing(actor, issue)
        return {new.id: before for new, before in news_in(standing.history)} if standing else {}

    return site.made(("news", actor, issue), made)


def view(given: TimelineInputs) -> TimelineView:
    """Show a page of the timeline."""
    words = given.site.words
    section = words.pgettext("section of the site", "Timeline")
    heading = page_title(section, given.year, given.number, words)
    line = words.gettext("Events, quotations and changes of position, the newest first.")
    changes = dict(given.changes)
    dated = tuple(_happening(one, changes.get(one, ()), given.extract) for one in given.members)
    return TimelineView(
        frame=frame(
            given.site,
            given.path,
            heading,
            words.gettext("{title}: {line}").format(title=heading, line=line)
            if given.year
            else line,
            crumbs=(Link(section, f"{given.site.root}/{PATH}"),) if given.year else (),
        ),
        title=heading,
        shown=tuple(_by_year(dated, words)),
        years=given.years,
        pages=given.pages,
        year=given.year,
        number=given.number,
    )


def _happening(
    one: Reference, changes: tuple[Change, ...], shown: Extract
) -> tuple[Edtf | None, Happening]:
    words = shown.words
    if one.kind is Kind.EVENT:
        event = shown.event(one.id)
        line = event_line(event, shown)
        return event.date, Happening(line.when, _span(event.date), event=line)
    if one.kind is Kind.QUOTE:
        quote = shown.quote(one.id)
        return quote.date, Happening(
            shown.when(quote) if quote.date else When(words.gettext("undated")),
            _span(quote.date),
            quote=shown.link_to(one),
            role=shown.told(quote, quote.role),
            is_reported=not quote.text,
        )
    position = shown.position(one.id)
    return position.date, Happening(
        shown.when(position),
        _span(position.date),
        changes=tuple(_entry(change, shown) for change in changes),
    )


def _span(shown: Edtf | None) -> Span:
    return span_in(shown, shown.sort_key[0].year) if shown else Span("within", 0, 1)


def _entry(change: Change, shown: Extract) -> Entry:
    holders = tuple(link for actor in change.actors if (link := shown.actor(actor)))
    whole = entry_alone(change.position, shown, change.before)
    return whole._replace(id="", former_ids=(), actors=holders)


def _by_year(
    dated: tuple[tuple[Edtf | None, Happening], ...], words: Words
) -> Iterator[TimelineYear]:
    years: defaultdict[int, defaultdict[int, list[Happening]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for shown, happening in dated:
        year = shown.sort_key[0].year if shown else 1
        years[year][month_of(shown) if shown else 0].append(happening)
    for year, months in years.items():
        yield TimelineYear(
            words.in_digits(f"{year:04}"),
            tuple(
                Month(words.dates.months_alone[month - 1] if month else "", tuple(months[month]))
                for month in sorted(months, reverse=True)
            ),
        )


def _keys(site: Site) -> Iterator[TimelineKey]:
    yield None
    yield from year_keys(_OF, site.unnoted.lists[TIMELINE])


KIND: PageKind[TimelineKey] = PageKind(
    name="timeline",
    template="timeline.html",
    keys=_keys,
    path=timeline_path,
    inputs=inputs,
    view=view,
)
