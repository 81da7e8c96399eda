"""The home page: latest briefings, latest changes of position, what lies ahead, and the map of an issue."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from briefgen.model.briefings import Briefing
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import ActorId, IssueId, Kind, PositionId, Reference
from briefgen.model.positions import Position
from briefgen.model.stances import Stance
from briefgen.views.cards import briefing_lines, event_lines
from briefgen.views.extracts import Extract, extract, is_withdrawn_on, references_of
from briefgen.views.frames import Frame, frame
from briefgen.views.issue_map import MapInputs, issue_map, map_inputs
from briefgen.views.maps import WorldMap, signs_of
from briefgen.views.names import day
from briefgen.views.pages import PageKind
from briefgen.views.parts import BriefingLine, Entry, EventLine, Link, Sign, Text, When
from briefgen.views.recorded import news_in
from briefgen.views.site import Site
from briefgen.views.stances import entry_alone
from briefgen.views.surroundings import SiteFrame

MOST_BRIEFINGS = 10
MOST_CHANGES = 10
MOST_EVENTS = 10


class Count(NamedTuple):
    """How many things of a kind there are, and where they are listed."""

    text: str
    url: str


class Focus(NamedTuple):
    """The issue in focus, with its map and, in words, how many countries it shows by which stance."""

    link: Link
    question: Text
    map: WorldMap
    signs: tuple[Sign, ...]
    numbers: str


class HomeView(NamedTuple):
    """All that the home page shows."""

    frame: Frame
    intro: Text
    briefings: tuple[BriefingLine, ...]
    changes: tuple[Entry, ...]
    upcoming: tuple[EventLine, ...]
    focus: Focus | None
    as_of: When
    counts: tuple[Count, ...]


class Change(NamedTuple):
    """A position that actors took, and the one that it changed, None where it is their first."""

    actors: tuple[ActorId, ...]
    new: Position
    old: Position | None


class HomeInputs(NamedTuple):
    """What the home page is made from."""

    site: SiteFrame
    intro: Text
    briefings: tuple[Reference, ...]
    changes: tuple[Change, ...]
    upcoming: tuple[Reference, ...]
    focus: tuple[IssueId, ...]
    map: MapInputs
    as_of: date
    counts: tuple[Count, ...]
    extract: Extract


def inputs(site: Site, key: str) -> HomeInputs:
    """Pick what the home page shows."""
    del key
    briefings = site.newest(Kind.BRIEFING)[:MOST_BRIEFINGS]
    upcoming = site.upcoming()[:MOST_EVENTS]
    changes = latest_changes(site)
    return HomeInputs(
        site=site.frame,
        intro=site.frame.intro,
        briefings=briefings,
        changes=changes,
        upcoming=upcoming,
        focus=tuple(focused(site, briefings)),
        map=map_inputs(site),
        as_of=site.date,
        counts=_counts(site),
        extract=extract(
            site,
            (
                *briefings,
                *upcoming,
                *(Reference(Kind.POSITION, one.new.id) for one in changes),
            ),
        ),
    )


def latest_changes(site: Site) -> tuple[Change, ...]:
    """Give the newest positions that changed something or are the first of their actor on an issue.

    Those who took a joint position share a change if they come from the same stance.
    """
    holders: defaultdict[tuple[PositionId, Stance | None], list[ActorId]] = defaultdict(list)
    found: dict[tuple[PositionId, Stance | None], tuple[Position, Position | None]] = {}
    for actor, new, old in _changes(site):
        key = new.id, old.stance if old else None
        found.setdefault(key, (new, old))
        holders[key].append(actor)
    newest = sorted(
        found, key=lambda key: (found[key][0].date.sort_key, key[0], key[1] or ""), reverse=True
    )
    return tuple(Change(tuple(holders[key]), *found[key]) for key in newest[:MOST_CHANGES])


def _changes(site: Site) -> Iterator[tuple[ActorId, Position, Position | None]]:
    for id_ in site.ids(Kind.ISSUE):
        issue = IssueId(id_)
        if is_withdrawn_on(site, Reference(Kind.ISSUE, issue)):
            continue
        for actor in site.actors_on(issue):
            standing = site.standing(actor, issue)
            if standing is None:
                continue
            for position, before in news_in(standing.history):
                yield actor, position, before


def _counts(site: Site) -> tuple[Count, ...]:
    root, words = site.frame.root, site.words
    countries = (Reference(Kind.COUNTRY, one) for one in site.ids(Kind.COUNTRY))
    own = [one for one in countries if not is_withdrawn_on(site, one) and site.issues_of(one)]
    every = (Reference(Kind.ISSUE, one) for one in site.ids(Kind.ISSUE))
    issues = references_of(site, every, Kind.ISSUE)
    size = {kind: site.sized_years(kind).size for kind in (Kind.EVENT, Kind.QUOTE, Kind.SOURCE)}
    return (
        Count(
            words.counted("{number} country", "{number} countries", len(own)), f"{root}/countries/"
        ),
        Count(words.counted("{number} issue", "{number} issues", len(issues)), f"{root}/issues/"),
        Count(
            words.counted("{number} event", "{number} events", size[Kind.EVENT]), f"{root}/events/"
        ),
        Count(
            words.counted("{number} quotation", "{number} quotations", size[Kind.QUOTE]),
            f"{root}/quotes/",
        ),
        Count(
            words.counted("{number} source", "{number} sources", size[Kind.SOURCE]),
            f"{root}/sources/",
        ),
    )


def focused(site: Site, briefings: Iterable[Reference]) -> Iterator[IssueId]:
    """Give the issues whose map the home page may show, the best first.

    That is the one that the settings name, else those of the newest briefing: the issues that it mentions, then
    those of its positions, in its order; then those of the one before. Raises BriefgenError if the settings name
    what is no issue.
    """
    if chosen := site.settings.focus_issue:
        if site.record(Reference(Kind.ISSUE, IssueId(chosen))) is None:
            raise BriefgenError(
                f"FOCUS_ISSUE is the id of an issue, and there is no issue {chosen!r}"
            )
        yield IssueId(chosen)
        return
    for one in briefings:
        briefing: Briefing = site.record(one)
        declared = (ref for ref in site.declared_in(one) if ref.kind is Kind.POSITION)
        named = (*briefing.issues, *(site.record(ref).issue for ref in declared))
        for issue in dict.fromkeys(named):
            if not is_withdrawn_on(site, Reference(Kind.ISSUE, issue)):
                yield issue


def _focus(issue: IssueId, given: MapInputs, shown: Extract) -> Focus | None:
    """Give an issue with its map, None where no country has a stance on it."""
    world = issue_map(given, shown.standings_on(issue), shown)
    if world is None:
        return None
    question, words = shown.issue(issue), shown.words
    return Focus(
        link=shown.link_to(Reference(Kind.ISSUE, issue)),
        question=shown.told(question, question.question),
        map=world,
        signs=signs_of(world),
        numbers=words.pgettext("list", "; ").join(
            words.gettext("{title}: {line}").format(
                title=fill.label,
                line=words.counted("{number} country", "{number} countries", len(fill.shapes)),
            )
            for fill in world.fills
        ),
    )


def view(given: HomeInputs) -> HomeView:
    """Show the home page."""
    shown = given.extract
    return HomeView(
        frame=frame(given.site, "", given.site.name, given.intro.text),
        intro=given.intro,
        briefings=briefing_lines(given.briefings, shown),
        changes=tuple(_entry(one, shown) for one in given.changes),
        upcoming=event_lines(given.upcoming, shown),
        focus=next(filter(None, (_focus(one, given.map, shown) for one in given.focus)), None),
        as_of=day(given.site.words, given.as_of),
        counts=given.counts,
    )


def _entry(change: Change, shown: Extract) -> Entry:
    holders = tuple(link for actor in change.actors if (link := shown.actor(actor)))
    return entry_alone(change.new, shown, change.old)._replace(actors=holders)


KIND: PageKind[str] = PageKind(
    name="home",
    template="home.html",
    keys=lambda _: ("",),
    path=lambda _: "",
    inputs=inputs,
    view=view,
)
