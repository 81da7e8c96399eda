"""An issue's page: the question, where every actor stands on it, and how that changed."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.atlas.histories import Key as HistoryKey
from briefgen.model.identifiers import IssueId, Kind, Reference
from briefgen.model.issues import Issue
from briefgen.model.positions import Position
from briefgen.views.addresses import path_of
from briefgen.views.alternates import Alternate, alternates_of
from briefgen.views.as_of import control, ledger_of, turns_of, with_turns
from briefgen.views.by_year import ByYear, Turned, by_year
from briefgen.views.cards import event_lines, quote_cards
from briefgen.views.citations import page_citation
from briefgen.views.dossiers import latest_record, quoted_in, summed_up
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import NO_INDEX, Frame, frame
from briefgen.views.issue_lines import IssueLine, parts_of
from briefgen.views.issue_map import MapInputs, issue_map, map_inputs
from briefgen.views.left_out import LeftOut, left_out
from briefgen.views.linked_data import claims_of_rows, issue_node
from briefgen.views.maps import WorldMap, signs_of
from briefgen.views.names import alphabetical, other_names
from briefgen.views.pages import PageKind
from briefgen.views.paging import FULL_LENGTH, LIST_LENGTH, year_links
from briefgen.views.parts import (
    AsOf,
    Entry,
    EventLine,
    Link,
    QuoteCard,
    Sign,
    StanceRow,
    Text,
    YearLink,
)
from briefgen.views.pictures import picture_of
from briefgen.views.profiles import ProfileInputs, ProfileView, profile_inputs, profile_view
from briefgen.views.relations import events_by, quotes_by
from briefgen.views.site import Site
from briefgen.views.stance_counts import CountTable, stance_counts
from briefgen.views.stances import (
    actor_row,
    entry,
    is_shown,
    roll_call,
    with_quotes_once,
)
from briefgen.views.standings import Standing
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words

MOST_QUOTES = 15


class IssueView(NamedTuple):
    """All that an issue's page shows: of roll calls and quotations the newest, of as many as there are in all.

    `signs` are those of the map and of the strip by year.
    """

    frame: Frame
    name: Text
    question: Text
    criteria: Text
    part_of: Link | None
    parts: tuple[IssueLine, ...]
    bottom_line: Text
    rows: tuple[StanceRow, ...]
    as_of: AsOf
    by_year: ByYear | None
    map: WorldMap | None
    signs: tuple[Sign, ...]
    counts: CountTable
    entries: tuple[Entry, ...]
    years: tuple[YearLink, ...]
    roll_calls: tuple[EventLine, ...]
    roll_calls_in_all: int
    quotes: tuple[QuoteCard, ...]
    more_quotes: LeftOut | None
    citation: str
    profile: ProfileView


class IssueInputs(NamedTuple):
    """What an issue's page is made from."""

    site: SiteFrame
    issue: Issue
    histories: tuple[HistoryKey, ...]
    this_year: int
    map: MapInputs
    shown: tuple[Reference, ...]
    years: tuple[YearLink, ...]
    parts: tuple[IssueLine, ...]
    roll_calls: tuple[Reference, ...]
    roll_calls_in_all: int
    quotes: tuple[Reference, ...]
    more_quotes: LeftOut | None
    alternates: tuple[Alternate, ...]
    profile: ProfileInputs
    extract: Extract


def inputs(site: Site, id_: IssueId) -> IssueInputs:
    """Pick what the page of an issue shows; of a long history, votes that change nothing are left to the years."""
    reference = Reference(Kind.ISSUE, id_)
    issue: Issue = site.record(reference)
    archive = site.archive(reference)
    histories = tuple((actor, id_) for actor in site.actors_on(id_))
    in_history = quoted_in(site, archive.newest)
    said = quotes_by(site, reference, Relation.ISSUES)
    unquoted = tuple(one for one in said if one not in in_history)
    quotes = unquoted[:MOST_QUOTES]
    roll_calls = events_by(site, (reference,), Relation.ISSUE)
    shown_calls = roll_calls[:LIST_LENGTH]
    declared = site.pointing_at(reference, Relation.ISSUE)
    profile = profile_inputs(site, reference, (*declared, *said), most=LIST_LENGTH)
    return IssueInputs(
        site=site.frame,
        issue=issue,
        histories=histories,
        this_year=site.year,
        map=map_inputs(site),
        shown=archive.newest,
        years=year_links(f"{site.frame.root}/{path_of(reference)}", archive, sized=True),
        parts=parts_of(site, id_),
        roll_calls=shown_calls,
        roll_calls_in_all=len(roll_calls),
        quotes=quotes,
        more_quotes=left_out(site.frame, unquoted, quotes, "quotes/", kind="quote", issue=id_),
        alternates=alternates_of(site, reference),
        profile=profile,
        extract=extract(
            site,
            (reference, *archive.newest, *quotes, *shown_calls, *profile.briefings),
            named=profile.named,
        ),
    )


def view(given: IssueInputs) -> IssueView:
    """Show an issue."""
    issue, shown, words = given.issue, given.extract, given.extract.words
    reference = Reference(Kind.ISSUE, issue.id)
    profile = issue.profile
    standings = [one for key in given.histories if (one := shown.standing(*key))]
    own: dict[str, Position] = {
        one.id: one for standing in standings for one in standing.history.own
    }
    changed = {id_: before for standing in standings for id_, before in standing.changed.items()}
    name = shown.link_to(reference)
    line = shown.told(issue, profile.bottom_line) or Text(
        _bottom_line(own.values(), given.parts, words)
    )
    names = other_names(issue.name, profile, given.site.lang)
    ledger = ledger_of((one.history for one in standings), shown)
    rows = tuple(
        sorted(
            (
                with_turns(actor_row(standing, shown), standing, ledger, shown)
                for standing in standings
                if is_shown(standing)
            ),
            key=lambda row: (not row.badge, alphabetical(row.subject.text), row.subject.url),
        )
    )
    path = path_of(reference)
    world = issue_map(given.map, standings, shown)
    years = by_year(
        _turns_by_actor(standings, shown),
        given.this_year,
        words,
        stale_after=given.map.stale_after,
        counted=True,
    )
    return IssueView(
        frame=frame(
            given.site,
            path,
            Text(name.text, name.lang, name.dir),
            f"{issue.question or name.text} {line.text}",
            crumbs=(given.site.section("issues/"),),
            robots=NO_INDEX if profile.withdrawn else "",
            picture=picture_of(shown.site, (reference,)),
            alternates=given.alternates,
            about=None
            if profile.withdrawn
            else issue_node(
                given.site,
                name.text,
                names,
                issue.question,
                same_as=profile.same_as,
                claims=claims_of_rows(rows, given.site, path, issue=name),
            ),
        ),
        name=Text(name.text, name.lang, name.dir),
        question=shown.told(issue, issue.question),
        criteria=shown.told(issue, issue.criteria),
        part_of=shown.link(Kind.ISSUE, issue.part_of),
        parts=given.parts,
        bottom_line=line,
        rows=rows,
        as_of=control(words, ledger, given.map.stale_after),
        map=world,
        signs=tuple(dict.fromkeys((*signs_of(world), *(years.legend if years else ())))),
        by_year=years,
        counts=stance_counts(
            (standing.history.latest for standing in standings if standing.history.latest), words
        ),
        entries=tuple(
            with_quotes_once(
                (
                    _short(entry(shown.position(one.id), shown, changed.get(one.id)), words)
                    for one in given.shown
                ),
                {one.id for one in given.shown[:FULL_LENGTH]},
            )
        ),
        years=given.years,
        roll_calls=event_lines(given.roll_calls, shown),
        roll_calls_in_all=given.roll_calls_in_all,
        quotes=quote_cards(given.quotes, shown),
        more_quotes=given.more_quotes,
        citation=""
        if profile.withdrawn
        else page_citation(
            given.site,
            path,
            Text(name.text, name.lang, name.dir),
            (latest_record(tuple(own.values()), words),),
            (),
        ),
        profile=profile_view(given.profile, reference, profile, names, shown),
    )


def _turns_by_actor(standings: Iterable[Standing], shown: Extract) -> list[Turned]:
    every = (
        Turned(
            shown.actor(one.history.actor) or Link(one.history.actor, ""),
            turns_of(one.history, shown),
            is_stale=bool(one.stale),
        )
        for one in standings
        if one.history.own
    )
    return sorted(every, key=lambda one: (alphabetical(one.subject.text), one.subject.url))


def _short(one: Entry, words: Words) -> Entry:
    """Give a vote without the name of the roll call, which stands in the list of these."""
    return one._replace(event=roll_call(one.event, words)) if one.event else one


def _bottom_line(own: Iterable[Position], parts: tuple[IssueLine, ...], words: Words) -> str:
    positions = tuple(own)
    if positions:
        actors = {actor for one in positions for actor in one.actors}
        return words.gettext("{title}: {line}").format(
            title=words.counted("{number} actor", "{number} actors", len(actors)),
            line=summed_up(positions, 0, words),
        )
    if parts:
        return words.gettext(
            "Positions are recorded on the narrower questions that this issue falls into."
        )
    return words.gettext("No position is recorded.")


KIND: PageKind[IssueId] = PageKind(
    name="issue",
    template="issue.html",
    keys=lambda site: site.whole.issues,
    path=lambda id_: path_of(Reference(Kind.ISSUE, id_)),
    inputs=inputs,
    view=view,
    of=Kind.ISSUE,
)
