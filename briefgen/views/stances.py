"""Stances, histories and the positions that they are made of, as they stand on any page."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from briefgen.atlas import History
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.stances import Stance
from briefgen.views.cards import quote_card, source_line
from briefgen.views.extracts import NOTHING_TOLD, Extract
from briefgen.views.extracts import extract as extract_of
from briefgen.views.names import shortened, when
from briefgen.views.paging import page_path, year_of_date
from briefgen.views.parts import (
    Badge,
    Entry,
    Evidence,
    HistorySection,
    Link,
    OtherStance,
    StanceRow,
    Text,
    YearLink,
)
from briefgen.views.recorded import recorded, since
from briefgen.views.standings import Standing
from briefgen.views.wording import STANCE_SYMBOLS
from briefgen.views.words import Words

_LONGEST_EVIDENCE = 50  # characters of a quotation where it is named beside what rests on it


def stance_badge(stance: Stance, words: Words) -> Badge:
    """Give a stance as readers see it, without any condition."""
    return Badge(stance.value, words.stances[stance], STANCE_SYMBOLS[stance])


def badge(position: Position, extract: Extract, stale: str = "") -> Badge:
    """Give a position's stance as readers see it; `stale` is its year where it is old."""
    return Badge(
        stance=position.stance.value,
        label=extract.words.stances[position.stance],
        symbol=STANCE_SYMBOLS[position.stance],
        condition=extract.told(position, position.condition),
        year=extract.words.in_digits(stale),
    )


def entry(position: Position, extract: Extract, before: Position | None = None) -> Entry:
    """Give a position in a history with what it rests on; `before` is the one that it changed."""
    if position.event:  # votes are too many to remember each, and soon made
        return entry_alone(position, extract, before)
    if position.withdrawn:
        return _entry(position, extract, before, _evidence(position, extract))
    key = "position", position.id, before and before.id
    return extract.made(
        key, lambda plain: _entry(position, plain, before, _evidence(position, plain))
    )


def entry_alone(position: Position, extract: Extract, before: Position | None = None) -> Entry:
    """Give a position in a history where what it rests on is not shown."""
    plain = extract if position.withdrawn else extract_of(extract.site)
    return _entry(position, plain, before)


def _entry(
    position: Position,
    extract: Extract,
    before: Position | None,
    evidence: tuple[Evidence, ...] = (),
) -> Entry:
    words = extract.words
    return Entry(
        id=position.id,
        former_ids=position.old_ids,
        url=extract.url_of(Reference(Kind.POSITION, position.id)),
        actors=tuple(_present(extract.actor(id_)) for id_ in position.actors),
        issue=_present(extract.link(Kind.ISSUE, position.issue)),
        when=extract.when(position),
        badge=badge(position, extract),
        before=badge(before, extract) if before else None,
        summary=extract.told(position, position.summary),
        basis=words.bases[position.basis],
        vote=words.votes[position.vote] if position.vote else "",
        event=extract.link(Kind.EVENT, position.event),
        toward=extract.actor(position.toward),
        group=extract.actor(position.group),
        until=when(words, position.until) if position.until else None,
        searched=extract.told(position, position.searched),
        evidence=evidence,
        note=extract.told(position, position.note),
    )


def _evidence(position: Position, extract: Extract) -> tuple[Evidence, ...]:
    found = []
    for reference in position.evidence:
        link = extract.known(reference)
        record = extract.record(reference)
        match record:
            case _ if link is None or not link.url:
                continue
            case Quote():
                found.append(Evidence("quote", link, quote=quote_card(record, extract)))
            case Source():
                found.append(Evidence("source", link, source=source_line(record, extract)))
            case _ if reference.kind is Kind.EVENT:
                found.append(Evidence("event", link))
    return tuple(found)


def with_quotes_once(
    entries: Iterable[Entry], in_full: Collection[str] | None = None
) -> Iterator[Entry]:
    """Give the entries of a page with each quotation in full where it stands first, then by name.

    Where only some entries show theirs `in_full`, these are their ids.
    """
    seen: set[str] = set()
    for one in entries:
        is_full = in_full is None or one.id in in_full
        evidence = tuple(
            ground._replace(quote=None, link=_short(ground.link))
            if ground.quote and (not is_full or ground.quote.id in seen)
            else ground
            for ground in one.evidence
        )
        seen.update(ground.quote.id for ground in evidence if ground.quote)
        yield one._replace(evidence=evidence) if evidence else one


def _short(link: Link) -> Link:
    return replace(link, text=shortened(link.text, _LONGEST_EVIDENCE))


def issue_row(standing: Standing, extract: Extract, page: str = "") -> StanceRow:
    """Give the row of a history that names its issue; `page` is where the history stands, if not here."""
    history = standing.history
    details = f"{page}#{section_id(history)}" if recorded(history) else ""
    return _row(
        standing,
        extract,
        subject=_present(extract.link(Kind.ISSUE, history.issue)),
        question=_question(history, extract),
        evidence=_evidence_link(history.latest, extract, details),
        details=details,
    )


def _question(history: History, extract: Extract) -> Text:
    issue = extract.issue(history.issue)
    return extract.told(issue, issue.question)


def actor_row(standing: Standing, extract: Extract) -> StanceRow:
    """Give the row of a history that names its actor; the history stands on the actor's page."""
    history = standing.history
    actor = _present(extract.actor(history.actor))
    # A withdrawn issue has left the pages of its actors.
    is_gone = extract.issue(history.issue).profile.withdrawn is not None
    has_history = bool(actor.url and recorded(history)) and not is_gone
    details = f"{actor.url}#{section_id(history)}" if has_history else ""
    evidence = _evidence_link(history.latest, extract, details)
    if evidence and history.latest and history.latest.event:
        evidence = roll_call(evidence, extract.words)  # there may be 200 such rows
    return _row(
        standing, extract, subject=actor, question=NOTHING_TOLD, evidence=evidence, details=details
    )


def roll_call(event: Link, words: Words) -> Link:
    """Give the link of a vote in few words, where there may be hundreds and its name stands elsewhere."""
    return replace(event, text=words.gettext("roll call"), lang="", dir="")


def _row(
    standing: Standing,
    extract: Extract,
    *,
    subject: Link,
    question: Text,
    evidence: Link | None,
    details: str,
) -> StanceRow:
    history = standing.history
    latest, newest, other = history.latest, next(iter(history.own), None), standing.other
    words = extract.words
    return StanceRow(
        subject=subject,
        question=question,
        badge=badge(latest, extract, standing.stale) if latest else None,
        is_uncertain=history.is_order_uncertain,
        ended=when(words, newest.until) if newest and newest.until and not latest else None,
        since=extract.when(began) if (began := since(history)) else None,
        first=extract.when(history.first) if history.first else None,
        last=extract.when(newest) if newest else None,
        basis=words.bases[latest.basis] if latest else "",
        other=OtherStance(
            badge(other, extract),
            words.bases[other.basis],
            extract.when(other),
        )
        if other
        else None,
        records=records_phrase(history.own, words),
        evidence=evidence,
        through=tuple(
            (badge(position, extract), _present(extract.actor(organization)))
            for organization, position in standing.through
        ),
        details=details,
    )


def _evidence_link(position: Position | None, extract: Extract, details: str) -> Link | None:
    """Give the one thing that a position rests on, or how many of each kind, leading to the history."""
    if position is None:
        return None
    found = [
        (reference.kind, link)
        for reference in position.evidence
        if (link := extract.known(reference)) and link.url
    ]
    if len(found) < 2:  # noqa: PLR2004
        return next((_short(link) if kind is Kind.QUOTE else link for kind, link in found), None)
    phrase = extract.words.evidence(Counter(kind for kind, _ in found))
    return Link(phrase, details or extract.url_of(Reference(Kind.POSITION, position.id)))


def is_shown(standing: Standing) -> bool:
    """Tell whether a history has anything that a table can show."""
    return bool(standing.history.own or standing.through)


def records_phrase(positions: Iterable[Position], words: Words) -> str:
    """Say how many positions there are on each basis."""
    return words.records(Counter(position.basis for position in positions))


def history_section(
    standing: Standing, extract: Extract, shown: Collection[str], url: str, *, by_year: bool = False
) -> HistorySection:
    """Give the positions of an actor on an issue, of which the page has room for those that are `shown`.

    The others stand at `url`, or `by_year` on the pages below it.
    """
    history = standing.history
    changed = standing.changed
    positions = recorded(history)
    found = tuple(
        entry(position, extract, changed.get(position.id))
        for position in positions
        if position.id in shown
    )
    others = [position.date for position in positions if position.id not in shown]
    return HistorySection(
        id=section_id(history),
        subject=_present(extract.link(Kind.ISSUE, history.issue)),
        question=_question(history, extract),
        entries=found,
        elsewhere=_elsewhere(others, url, extract.words, by_year=by_year) if others else None,
        only_votes=all(position.event for position in positions),
    )


def _elsewhere(dates: Sequence[Edtf], url: str, words: Words, *, by_year: bool) -> YearLink:
    """Say how many positions stand elsewhere, given their dates, the newest first."""
    first, last = map(words.in_digits, span(dates))
    years = first
    if first != last:
        years = words.pgettext("years", "{first}–{last}").format(first=first, last=last)  # noqa: RUF001 - a range
    more = words.counted("{number} more record", "{number} more records", len(dates))
    where = page_path(url, year_of_date(dates[0]), 1) if by_year else url
    return YearLink(words.pgettext("list", ", ").join((more, years)), where, len(dates))


def section_id(history: History) -> str:
    """Give the fragment of a history on its actor's page."""
    return f"on-{history.issue}"


def span(dates: Iterable[Edtf]) -> tuple[str, str]:
    """Give the first and the last year of some dates, empty where there are none."""
    years = sorted(day.year for date in dates for day in (date.earliest, date.latest) if day)
    return (f"{years[0]:04}", f"{years[-1]:04}") if years else ("", "")


def _present(link: Link | None) -> Link:
    """Linking has found everything that positions name, so there is a link."""
    return link or Link("", "")
