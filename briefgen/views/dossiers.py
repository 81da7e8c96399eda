"""What is recorded of an actor's positions: the same on the page of a country, person or organization."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from briefgen.atlas.histories import Key as HistoryKey
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.views.addresses import path_of
from briefgen.views.as_of import Ledger, turns_of, with_turns
from briefgen.views.by_year import Turned
from briefgen.views.date_words import date_words
from briefgen.views.extracts import Extract
from briefgen.views.paging import FULL_LENGTH, year_links
from briefgen.views.parts import HistorySection, StanceRow, Text, YearLink
from briefgen.views.recorded import recorded
from briefgen.views.site import Site
from briefgen.views.stances import (
    history_section,
    is_shown,
    issue_row,
    records_phrase,
    span,
    with_quotes_once,
)
from briefgen.views.standings import Standing
from briefgen.views.words import Words


class Dossier(NamedTuple):
    """The inputs of an actor's positions: its histories, which entries are shown, and where others are.

    Those `in_full` are shown with the words that they rest on. `url` is the address of the actor's page.
    """

    url: str
    histories: tuple[HistoryKey, ...]
    shown: frozenset[str]
    in_full: frozenset[str]
    years: tuple[YearLink, ...]


class DossierView(NamedTuple):
    """The table of issues, the dated history on each, and the years of older entries."""

    rows: tuple[StanceRow, ...]
    sections: tuple[HistorySection, ...]
    years: tuple[YearLink, ...]


def dossier(site: Site, reference: Reference) -> Dossier:
    """Pick what is recorded of an actor's positions; statements come before votes, newest first."""
    archive = site.archive(reference)
    actor = ActorId(reference.id)
    histories = [
        standing.history
        for issue in site.issues_of(reference)
        if (standing := site.standing(actor, issue))
    ]
    histories.sort(
        key=lambda one: (
            bool(one.own),
            any(position.event is None for position in one.own),
            (one.own or one.through)[0].date.sort_key,
            one.issue,
        ),
        reverse=True,
    )
    url = f"{site.frame.root}/{path_of(reference)}"
    return Dossier(
        url=url,
        histories=tuple((one.actor, one.issue) for one in histories),
        shown=frozenset(one.id for one in archive.newest),
        in_full=frozenset(one.id for one in archive.newest[:FULL_LENGTH]),
        years=year_links(url, archive, sized=True),
    )


def shown_positions(given: Dossier) -> tuple[Reference, ...]:
    """Give the positions that a page has room for."""
    return tuple(Reference(Kind.POSITION, id_) for id_ in sorted(given.shown))


def quoted_in(site: Site, positions: Iterable[Reference]) -> frozenset[Reference]:
    """Give the quotations that positions rest on, which need not be shown beside them again."""
    return frozenset(
        evidence
        for one in positions
        for evidence in site.record(one).evidence
        if evidence.kind is Kind.QUOTE
    )


def dossier_view(given: Dossier, extract: Extract, ledger: Ledger | None = None) -> DossierView:
    """Show what is recorded of an actor's positions; with the ledger of a page, also what its table showed earlier."""
    standings = standings_of(given, extract)
    sections = tuple(
        history_section(one, extract, given.shown, given.url, by_year=True)
        for one in standings
        if recorded(one.history)
    )
    every = (one for section in sections for one in section.entries)
    entries = with_quotes_once(every, given.in_full)
    return DossierView(
        rows=rows_of(given, extract, ledger=ledger),
        sections=tuple(
            section._replace(entries=tuple(islice(entries, len(section.entries))))
            for section in sections
        ),
        years=given.years,
    )


def standings_of(given: Dossier, extract: Extract) -> tuple[Standing, ...]:
    """Give the histories of a dossier, in its order."""
    return tuple(one for key in given.histories if (one := extract.standing(*key)))


def rows_of(
    given: Dossier, extract: Extract, page: str = "", *, ledger: Ledger | None = None
) -> tuple[StanceRow, ...]:
    """Give the table of issues; `page` is where the histories stand, if not on the same page."""
    shown = [one for one in standings_of(given, extract) if is_shown(one)]
    rows = (issue_row(one, extract, page) for one in shown)
    if ledger is None:
        return tuple(rows)
    return tuple(
        with_turns(row, one, ledger, extract) for row, one in zip(rows, shown, strict=True)
    )


def turns_by_issue(given: Dossier, extract: Extract) -> Iterator[Turned]:
    """Give how the latest recorded stance on each issue turned, with the link of the issue."""
    for one in standings_of(given, extract):
        if one.history.own:
            issue = extract.link_to(Reference(Kind.ISSUE, one.history.issue))
            yield Turned(issue, turns_of(one.history, extract), is_stale=bool(one.stale))


def own_positions(given: Dossier, extract: Extract) -> tuple[Position, ...]:
    """Give an actor's own positions on all issues."""
    return tuple(position for one in standings_of(given, extract) for position in one.history.own)


def bottom_line(given: Dossier, extract: Extract) -> Text:
    """Say, where the desk has not, the number, span and latest date of an actor's records, no more."""
    own = own_positions(given, extract)
    if not own:
        return Text(extract.words.gettext("No position of its own is recorded."))
    return Text(summed_up(own, len({position.issue for position in own}), extract.words))


def summed_up(own: Iterable[Position], issues: int, words: Words) -> str:
    """Say how many positions there are, on how many issues, since when, and when the latest was taken."""
    positions = tuple(own)
    first, last = map(words.in_digits, span(position.date for position in positions))
    years = (
        words.pgettext("years of records", "between {first} and {last}")
        if first != last
        else words.pgettext("years of records", "in {first}")
    ).format(first=first, last=last)
    told = {
        "records": records_phrase(positions, words),
        "years": years,
        "date": _latest_date(positions, words),
    }
    if not issues:
        return words.gettext("{records}, recorded {years}; the latest dates from {date}.").format(
            **told
        )
    return words.counted(
        "{records} on {number} issue, recorded {years}; the latest dates from {date}.",
        "{records} on {number} issues, recorded {years}; the latest dates from {date}.",
        issues,
        **told,
    )


def latest_record(own: Sequence[Position], words: Words) -> str:
    """Say when the latest of some positions was taken, for citations; empty where there is none."""
    return (
        words.gettext("latest record {date}").format(date=_latest_date(own, words)) if own else ""
    )


def _latest_date(positions: Iterable[Position], words: Words) -> str:
    return date_words(max((one.date for one in positions), key=_sort_key), words)


def _sort_key(date: Edtf) -> tuple[object, object, str]:
    return (*date.sort_key, date.text)
