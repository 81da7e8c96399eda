"""The home page: latest briefings, latest changes of position, and what lies ahead."""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.views.cards import briefing_line, event_line
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import Frame, frame
from briefgen.views.pages import PageKind
from briefgen.views.parts import BriefingLine, Entry, EventLine
from briefgen.views.relations import upcoming_events
from briefgen.views.site import Site, SiteFrame
from briefgen.views.stances import changes_in, entry
from briefgen.views.wording import counted

MOST_BRIEFINGS = 10
MOST_CHANGES = 10
MOST_EVENTS = 10


class Count(NamedTuple):
    """How many things of a kind there are, and where they are listed."""

    text: str
    url: str


class HomeView(NamedTuple):
    """All that the home page shows."""

    frame: Frame
    intro: str
    briefings: tuple[BriefingLine, ...]
    changes: tuple[Entry, ...]
    upcoming: tuple[EventLine, ...]
    counts: tuple[Count, ...]


class HomeInputs(NamedTuple):
    """What the home page is made from; of a change, the new position and the one before it, if any."""

    site: SiteFrame
    intro: str
    briefings: tuple[Reference, ...]
    changes: tuple[tuple[Position, Position | None], ...]
    upcoming: tuple[Reference, ...]
    counts: tuple[Count, ...]
    extract: Extract


def inputs(site: Site, key: str) -> HomeInputs:
    """Pick what the home page shows."""
    del key
    briefings = site.lists[Kind.BRIEFING].newest[:MOST_BRIEFINGS]
    upcoming = upcoming_events(site)[:MOST_EVENTS]
    changes = latest_changes(site)
    return HomeInputs(
        site=site.frame,
        intro=site.settings.intro,
        briefings=briefings,
        changes=changes,
        upcoming=upcoming,
        counts=_counts(site),
        extract=extract(
            site,
            (
                *briefings,
                *upcoming,
                *(Reference(Kind.POSITION, new.id) for new, _ in changes),
            ),
        ),
    )


def latest_changes(site: Site) -> tuple[tuple[Position, Position | None], ...]:
    """Give the newest positions that changed something or are the first of their actor on an issue.

    Imported votes are no news and are left out, on either side of a change.
    """
    found = sorted(
        _changes(site), key=lambda pair: (pair[0].date.sort_key, pair[0].id), reverse=True
    )
    return tuple({new.id: (new, old) for new, old in found[: 2 * MOST_CHANGES]}.values())[
        :MOST_CHANGES
    ]


def _changes(site: Site) -> Iterator[tuple[Position, Position | None]]:
    for history in site.atlas.histories.values():
        changed = changes_in(history)
        for position in history.own:
            before = changed.get(position.id)
            if position.event or (before and before.event):
                continue
            if before or position is history.first:
                yield position, before


def _counts(site: Site) -> tuple[Count, ...]:
    atlas, root = site.atlas, site.frame.root
    own = {ActorId(actor) for actor in atlas.issues_of if actor in atlas.countries}
    return (
        Count(counted(len(own), "country", "countries"), f"{root}/countries/"),
        Count(counted(len(atlas.issues), "issue", "issues"), f"{root}/issues/"),
        Count(counted(len(atlas.events), "event", "events"), f"{root}/events/"),
        Count(counted(len(atlas.quotes), "quotation", "quotations"), f"{root}/quotes/"),
        Count(counted(len(atlas.sources), "source", "sources"), f"{root}/sources/"),
    )


def view(given: HomeInputs) -> HomeView:
    """Show the home page."""
    shown = given.extract
    return HomeView(
        frame=frame(given.site, "", given.site.name, given.intro),
        intro=given.intro,
        briefings=tuple(briefing_line(shown.briefing(one.id), shown) for one in given.briefings),
        changes=tuple(entry(new, shown, before) for new, before in given.changes),
        upcoming=tuple(event_line(shown.event(one.id), shown) for one in given.upcoming),
        counts=given.counts,
    )


KIND: PageKind[str] = PageKind(
    name="home",
    template="home.html",
    keys=lambda _: ("",),
    path=lambda _: "",
    inputs=inputs,
    view=view,
)
