"""What a page needs to know of the atlas, and nothing else of it.

A page's inputs name the things that it shows; an extract holds their records, those of the quotations and
sources that they rest on, and a link for everything that any of them mentions. A view is made from its
inputs alone, so it changes exactly when one of these does.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple, cast

from briefgen.atlas import History
from briefgen.atlas.references import uses
from briefgen.model.bodies import Body, BodyReference
from briefgen.model.briefings import Briefing
from briefgen.model.events import Event
from briefgen.model.identifiers import (
    ActorId,
    IssueId,
    Kind,
    Reference,
)
from briefgen.model.issues import Issue
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.views.names import link_to
from briefgen.views.parts import Link
from briefgen.views.site import Site

HistoryKey = tuple[ActorId, IssueId]


class Standing(NamedTuple):
    """A history, and the year of its latest stance where that is stale on the site's date."""

    history: History
    stale: str


class Extract(NamedTuple):
    """Records by kind and id, links of all that they mention, and histories that are shown."""

    lang: str
    records: Mapping[Reference, object]
    links: Mapping[Reference, Link]
    standings: Mapping[HistoryKey, Standing]

    def quote(self, id_: str) -> Quote:
        """Give a quotation that the page shows."""
        return cast("Quote", self.records[Reference(Kind.QUOTE, id_)])

    def event(self, id_: str) -> Event:
        """Give an event that the page shows."""
        return cast("Event", self.records[Reference(Kind.EVENT, id_)])

    def issue(self, id_: str) -> Issue:
        """Give an issue that the page shows."""
        return cast("Issue", self.records[Reference(Kind.ISSUE, id_)])

    def briefing(self, id_: str) -> Briefing:
        """Give a briefing that the page shows."""
        return cast("Briefing", self.records[Reference(Kind.BRIEFING, id_)])

    def position(self, id_: str) -> Position:
        """Give a position that the page shows."""
        return cast("Position", self.records[Reference(Kind.POSITION, id_)])

    def source(self, id_: str) -> Source | None:
        """Give a source, None where it is unknown."""
        return cast("Source | None", self.records.get(Reference(Kind.SOURCE, id_)))

    def link(self, kind: Kind, id_: str | None) -> Link | None:
        """Give the link of a thing, None where there is none to give."""
        return self.links.get(Reference(kind, id_)) if id_ else None

    def actor(self, id_: str | None) -> Link | None:
        """Give the link of a country, organization or person."""
        return (
            self.link(Kind.COUNTRY, id_)
            or self.link(Kind.ORGANIZATION, id_)
            or self.link(Kind.PERSON, id_)
        )

    def actor_or_name(self, text: str) -> Link | None:
        """Give the link of an actor, or a plain name where `text` is the id of none."""
        return (self.actor(text) or Link(text, "")) if text else None


def extract(
    site: Site,
    shown: Iterable[Reference],
    *,
    histories: Iterable[HistoryKey] = (),
    bodies: Iterable[Body | None] = (),
    mentioned: Iterable[Reference] = (),
) -> Extract:
    """Gather the records of what a page shows, and links for all that these mention."""
    keys = list(histories)
    wanted = list(shown)
    mentions: dict[Reference, None] = dict.fromkeys(mentioned)
    for body in bodies:
        _gather_body(site, body, wanted, keys, mentions)
    standings = {
        key: _standing(site, site.atlas.histories[key])
        for key in dict.fromkeys(keys)
        if key in site.atlas.histories
    }
    for standing in standings.values():
        _gather_history(standing.history, wanted, mentions)
    records: dict[Reference, object] = {}
    while wanted:
        reference = wanted.pop()
        if reference in records:
            continue
        record = site.atlas.record(reference)
        if record is None:
            continue
        records[reference] = record
        mentions[reference] = None
        _gather_record(site, record, wanted, mentions)
    links = {
        reference: link_to(site.atlas, site.addresses, reference, site.settings.lang)
        for reference in sorted(mentions)
        if site.atlas.record(reference) is not None
    }
    return Extract(site.settings.lang, dict(sorted(records.items())), links, standings)


def references_of(site: Site, references: Iterable[Reference], kind: Kind) -> tuple[Reference, ...]:
    """Give those of `references` that are of one kind and have not been withdrawn."""
    return tuple(one for one in references if one.kind is kind and not is_withdrawn(site, one))


def is_withdrawn(site: Site, reference: Reference) -> bool:
    """Tell whether a record has been withdrawn, so that only its own page shows it."""
    record = site.atlas.record(reference)
    holder = getattr(record, "profile", record)
    return getattr(holder, "withdrawn", None) is not None


def _standing(site: Site, history: History) -> Standing:
    latest = history.latest
    day = latest.date.sort_key[1] if latest else None
    stale = (
        day is not None and _years_between(day, site.atlas.site_date) >= site.settings.stale_after
    )
    return Standing(history, f"{day.year:04}" if day and stale else "")


def _years_between(day: date, today: date) -> int:
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def _gather_history(
    history: History, wanted: list[Reference], mentions: dict[Reference, None]
) -> None:
    wanted.append(Reference(Kind.ISSUE, history.issue))
    _mention_actor(history.actor, mentions)
    ends = (one for one in (history.latest, history.first) if one)
    wanted.extend(Reference(Kind.POSITION, one.id) for one in (*ends, *history.through))


def _gather_record(
    site: Site, record: object, wanted: list[Reference], mentions: dict[Reference, None]
) -> None:
    for use in uses(record):
        for kind in use.field.kinds:
            mentions[Reference(kind, use.id)] = None
    match record:
        case Position():
            _gather_position(site, record, wanted, mentions)
        case Quote():
            if record.source:
                wanted.append(Reference(Kind.SOURCE, record.source))


def _gather_position(
    site: Site, position: Position, wanted: list[Reference], mentions: dict[Reference, None]
) -> None:
    mentions[Reference(Kind.ISSUE, position.issue)] = None
    for actor in (*position.actors, position.toward, position.group):
        _mention_actor(actor, mentions)
    for evidence in position.evidence:
        mentions[evidence] = None
        if evidence.kind is not Kind.EVENT and not is_withdrawn(site, evidence):
            wanted.append(evidence)


def _mention_actor(actor: ActorId | None, mentions: dict[Reference, None]) -> None:
    if actor:
        for kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON):
            mentions[Reference(kind, actor)] = None


def _gather_body(
    site: Site,
    body: Body | None,
    wanted: list[Reference],
    keys: list[HistoryKey],
    mentions: dict[Reference, None],
) -> None:
    for piece in body.pieces if body else ():
        if not isinstance(piece, BodyReference):
            continue
        target = piece.target.partition("#")[0]
        match piece.form, piece.kind:
            case _, "positions":
                actor, _, issue = target.partition("/")
                keys.append((ActorId(actor), IssueId(issue)))
                history = site.atlas.histories.get(keys[-1])
                wanted.extend(
                    Reference(Kind.POSITION, one.id) for one in (history.own if history else ())
                )
                mentions[Reference(Kind.ISSUE, issue)] = None
                _mention_actor(ActorId(actor), mentions)
            case "embed", "issue":
                wanted.append(Reference(Kind.ISSUE, target))
                keys.extend(
                    (actor, IssueId(target))
                    for actor in site.atlas.actors_on.get(IssueId(target), ())
                )
            case "embed", "quote" | "event":
                wanted.append(Reference(Kind(piece.kind), target))
            case _, kind if kind in list(Kind):
                mentions[Reference(Kind(kind), target)] = None
