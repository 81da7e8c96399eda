"""An issue's page: the question, where every actor stands on it, and how that changed."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.model.identifiers import IssueId, Kind, Reference
from briefgen.model.issues import Issue
from briefgen.model.positions import Position
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import Basis
from briefgen.views.addresses import path_of
from briefgen.views.bodies import body_pieces
from briefgen.views.cards import briefing_line, event_line, quote_card
from briefgen.views.dossiers import summed_up
from briefgen.views.extracts import Extract, HistoryKey, extract, references_of
from briefgen.views.frames import Frame, frame
from briefgen.views.issue_lines import IssueLine, parts_of
from briefgen.views.names import text_in, when
from briefgen.views.pages import PageKind
from briefgen.views.paging import Paged, year_links
from briefgen.views.parts import (
    Badge,
    BodyPiece,
    BriefingLine,
    Entry,
    EventLine,
    Link,
    QuoteCard,
    StanceRow,
    Text,
    When,
    YearLink,
)
from briefgen.views.relations import briefings_about, events_by, mentions_of, quotes_by
from briefgen.views.site import Site, SiteFrame
from briefgen.views.stances import changes_in, entry, section_id, stance_row
from briefgen.views.wording import BASES, STANCE_SYMBOLS, STANCES

MOST_QUOTES = 30


class CountTable(NamedTuple):
    """How many actors have which latest recorded stance of their own, by its basis."""

    bases: tuple[str, ...]
    rows: tuple[tuple[Badge, tuple[int, ...], int], ...]


class IssueView(NamedTuple):
    """All that an issue's page shows."""

    frame: Frame
    name: Text
    other_names: tuple[Text, ...]
    question: str
    criteria: str
    part_of: Link | None
    parts: tuple[IssueLine, ...]
    bottom_line: str
    bottom_line_by_desk: bool
    summary: str
    reviewed: When | None
    rows: tuple[StanceRow, ...]
    counts: CountTable
    entries: tuple[Entry, ...]
    years: tuple[YearLink, ...]
    roll_calls: tuple[EventLine, ...]
    quotes: tuple[QuoteCard, ...]
    briefings: tuple[BriefingLine, ...]
    mentions: tuple[Link, ...]
    same_as: tuple[str, ...]
    note: str
    body: tuple[BodyPiece, ...]
    withdrawn: str


class IssueInputs(NamedTuple):
    """What an issue's page is made from."""

    site: SiteFrame
    issue: Issue
    histories: tuple[HistoryKey, ...]
    shown: tuple[Reference, ...]
    years: tuple[YearLink, ...]
    parts: tuple[IssueLine, ...]
    roll_calls: tuple[Reference, ...]
    quotes: tuple[Reference, ...]
    briefings: tuple[Reference, ...]
    mentions: tuple[Reference, ...]
    extract: Extract


def inputs(site: Site, id_: IssueId) -> IssueInputs:
    """Pick what the page of an issue shows; its history lists changes, votes have pages of their own."""
    atlas = site.atlas
    issue = atlas.issues[id_]
    reference = Reference(Kind.ISSUE, id_)
    archive = site.archives.get(reference, Paged((), ()))
    histories = tuple((actor, id_) for actor in atlas.actors_on.get(id_, ()))
    quotes = quotes_by(site, reference, Relation.ISSUES)
    roll_calls = events_by(site, (reference,), Relation.ISSUE)
    declared = references_of(site, atlas.pointing_at(reference, Relation.ISSUE), Kind.POSITION)
    briefings = briefings_about(site, reference, (*declared, *quotes))
    mentions = mentions_of(site, reference)
    return IssueInputs(
        site=site.frame,
        issue=issue,
        histories=histories,
        shown=archive.newest,
        years=year_links(f"{site.frame.root}/{path_of(reference)}", archive),
        parts=parts_of(site, id_),
        roll_calls=roll_calls,
        quotes=quotes[:MOST_QUOTES],
        briefings=briefings,
        mentions=mentions,
        extract=extract(
            site,
            (reference, *archive.newest, *quotes[:MOST_QUOTES], *roll_calls, *briefings),
            histories=histories,
            bodies=(issue.profile.body,),
            mentioned=mentions,
        ),
    )


def view(given: IssueInputs) -> IssueView:
    """Show an issue."""
    issue, shown = given.issue, given.extract
    profile = issue.profile
    standings = [shown.standings[key] for key in given.histories]
    own: dict[str, Position] = {
        one.id: one for standing in standings for one in standing.history.own
    }
    changed = {
        id_: before
        for standing in standings
        for id_, before in changes_in(standing.history).items()
    }
    name = shown.links[Reference(Kind.ISSUE, issue.id)]
    line = profile.bottom_line or _bottom_line(own.values(), given.parts)
    return IssueView(
        frame=frame(
            given.site,
            path_of(Reference(Kind.ISSUE, issue.id)),
            name.text,
            f"{issue.question or name.text} {line}",
            crumbs=(Link("Issues", f"{given.site.root}/issues/"),),
        ),
        name=Text(name.text, name.lang, name.dir),
        other_names=(
            *(text_in(text, lang, given.site.lang) for lang, text in profile.names),
            *(Text(text) for text in profile.other_names),
        ),
        question=issue.question,
        criteria=issue.criteria,
        part_of=shown.link(Kind.ISSUE, issue.part_of),
        parts=given.parts,
        bottom_line=line,
        bottom_line_by_desk=bool(profile.bottom_line),
        summary=profile.summary,
        reviewed=when(profile.reviewed) if profile.reviewed else None,
        rows=tuple(
            sorted(
                (
                    stance_row(
                        standing,
                        shown,
                        subject=Kind.COUNTRY,
                        details=_details(
                            shown, standing.history.actor, section_id(standing.history)
                        ),
                    )
                    for standing in standings
                ),
                key=lambda row: (not row.badge, row.subject.text, row.subject.url),
            )
        ),
        counts=_counts(
            standing.history.latest for standing in standings if standing.history.latest
        ),
        entries=tuple(
            entry(own[one.id], shown, changed.get(own[one.id].id)) for one in given.shown
        ),
        years=given.years,
        roll_calls=tuple(event_line(shown.event(one.id), shown) for one in given.roll_calls),
        quotes=tuple(quote_card(shown.quote(one.id), shown) for one in given.quotes),
        briefings=tuple(briefing_line(shown.briefing(one.id), shown) for one in given.briefings),
        mentions=tuple(shown.links[one] for one in given.mentions),
        same_as=profile.same_as,
        note=profile.note,
        body=body_pieces(profile.body, shown, given.site.root),
        withdrawn=profile.withdrawn.reason if profile.withdrawn else "",
    )


def _details(shown: Extract, actor: str, fragment: str) -> str:
    link = shown.actor(actor)
    return f"{link.url}#{fragment}" if link and link.url else ""


def _bottom_line(own: Iterable[Position], parts: tuple[IssueLine, ...]) -> str:
    positions = tuple(own)
    if positions:
        actors = {actor for one in positions for actor in one.actors}
        line = summed_up(positions, 0)
        return f"{len(actors)} {'actor' if len(actors) == 1 else 'actors'}: {line}"
    if parts:
        return "Positions are recorded on the narrower questions that this issue falls into."
    return "No position is recorded."


def _counts(latest: Iterable[Position]) -> CountTable:
    numbers = Counter((one.stance, one.basis) for one in latest)
    bases = tuple(basis for basis in Basis if any(by is basis for _, by in numbers))
    rows = []
    for stance in Stance:
        row = tuple(numbers[stance, basis] for basis in bases)
        if sum(row):
            badge = Badge(stance.value, STANCES[stance], STANCE_SYMBOLS[stance])
            rows.append((badge, row, sum(row)))
    return CountTable(tuple(BASES[basis][1] for basis in bases), tuple(rows))


KIND: PageKind[IssueId] = PageKind(
    name="issue",
    template="issue.html",
    keys=lambda site: site.atlas.issues,
    path=lambda id_: path_of(Reference(Kind.ISSUE, id_)),
    inputs=inputs,
    view=view,
)
