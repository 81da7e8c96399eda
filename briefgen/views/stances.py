"""Stances, histories and the positions that they are made of, as they stand on any page."""

from collections import Counter
from collections.abc import Iterable

from briefgen.atlas import History
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.views.cards import quote_card, source_line
from briefgen.views.extracts import Extract, Standing
from briefgen.views.names import when
from briefgen.views.parts import Badge, Entry, Evidence, HistorySection, Link, StanceRow, When
from briefgen.views.wording import BASES, STANCE_SYMBOLS, STANCES, VOTES, records_in_words


def badge(position: Position, stale: str = "") -> Badge:
    """Give a position's stance as readers see it; `stale` is its year where it is old."""
    stance = position.stance
    return Badge(stance.value, STANCES[stance], STANCE_SYMBOLS[stance], position.condition, stale)


def entry(position: Position, extract: Extract, before: Position | None = None) -> Entry:
    """Give a position in a history; `before` is the one that it changed."""
    link = extract.links[Reference(Kind.POSITION, position.id)]
    return Entry(
        id=position.id,
        url=link.url,
        actors=tuple(_present(extract.actor(id_)) for id_ in position.actors),
        issue=_present(extract.link(Kind.ISSUE, position.issue)),
        when=when(position.date, position.date_text),
        badge=badge(position),
        before=badge(before) if before else None,
        summary=position.summary,
        basis=BASES[position.basis][0],
        vote=VOTES[position.vote] if position.vote else "",
        event=extract.link(Kind.EVENT, position.event),
        toward=extract.actor(position.toward),
        group=extract.actor(position.group),
        until=when(position.until) if position.until else None,
        searched=position.searched,
        evidence=() if position.event else _evidence(position, extract),
        note=position.note,
    )


def _evidence(position: Position, extract: Extract) -> tuple[Evidence, ...]:
    found = []
    for reference in position.evidence:
        link = extract.links.get(reference)
        record = extract.records.get(reference)
        match record:
            case _ if link is None:
                continue
            case Quote():
                found.append(Evidence("quote", link, quote=quote_card(record, extract)))
            case Source():
                found.append(Evidence("source", link, source=source_line(record, extract)))
            case _ if reference.kind is Kind.EVENT:
                found.append(Evidence("event", link))
    return tuple(found)


def changes_in(history: History) -> dict[str, Position]:
    """Give, by id, the position that each own position of another stance changed."""
    pairs = zip(history.own, history.own[1:], strict=False)
    return {new.id: old for new, old in pairs if new.stance is not old.stance}


def stance_row(standing: Standing, extract: Extract, *, subject: Kind, details: str) -> StanceRow:
    """Give the row of a history in a table; `subject` says which of its two ends the row names."""
    history = standing.history
    latest, newest = history.latest, history.own[0] if history.own else None
    issue = _present(extract.link(Kind.ISSUE, history.issue))
    record = extract.records.get(Reference(Kind.ISSUE, history.issue))
    return StanceRow(
        subject=issue if subject is Kind.ISSUE else _present(extract.actor(history.actor)),
        question=getattr(record, "question", "") if subject is Kind.ISSUE else "",
        badge=badge(latest, standing.stale) if latest else None,
        is_uncertain=history.is_order_uncertain,
        ended=_ended(newest) if newest and not latest else None,
        first=when(history.first.date, history.first.date_text) if history.first else None,
        last=when(newest.date, newest.date_text) if newest else None,
        basis=BASES[latest.basis][0] if latest else "",
        records=records_phrase(history.own),
        evidence=_evidence_links(latest, extract),
        through=() if history.own else _through(history, extract),
        details=details,
    )


def _ended(position: Position) -> When | None:
    return when(position.until) if position.until else None


def _evidence_links(position: Position | None, extract: Extract) -> tuple[Link, ...]:
    found = (extract.links.get(one) for one in (position.evidence if position else ()))
    return tuple(link for link in found if link)


def _through(history: History, extract: Extract) -> tuple[tuple[Badge, Link], ...]:
    """Give the latest position of each organization through which an actor holds one."""
    by_group: dict[ActorId, Position] = {}
    for position in history.through:
        by_group.setdefault(position.group or position.actors[0], position)
    return tuple(
        (badge(position), _present(extract.actor(group))) for group, position in by_group.items()
    )


def records_phrase(positions: Iterable[Position]) -> str:
    """Say how many positions there are on each basis."""
    return records_in_words(Counter(position.basis for position in positions))


def history_section(
    standing: Standing, extract: Extract, shown: frozenset[str], *, subject: Kind
) -> HistorySection:
    """Give an actor's positions on an issue, those of them that the page has room for."""
    history = standing.history
    changed = changes_in(history)
    entries = tuple(
        entry(position, extract, changed.get(position.id))
        for position in history.own
        if position.id in shown
    )
    issue = extract.records.get(Reference(Kind.ISSUE, history.issue))
    return HistorySection(
        id=section_id(history),
        subject=_present(
            extract.link(Kind.ISSUE, history.issue)
            if subject is Kind.ISSUE
            else extract.actor(history.actor)
        ),
        question=getattr(issue, "question", "") if subject is Kind.ISSUE else "",
        entries=entries,
        older=len(history.own) - len(entries),
    )


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
