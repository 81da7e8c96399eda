"""Nothing is said, published, read, corrected or withdrawn before it was there."""

from collections.abc import Iterator
from itertools import chain

from briefgen.atlas import Atlas
from briefgen.checks.review.date_calendar import is_foreign
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.dates import Edtf, is_before, overlaps
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import BriefingId, Kind, Origin
from briefgen.model.problems import Problem
from briefgen.model.sources import Source

RULE = Rule(
    code="date-impossible",
    title="two dates can't both be right",
    why="Words said at an event were said while it lasted, what a source tells had been said when it was published,"
    " it was published when it was read and when a briefing rests on it, one page has one date, and a correction or"
    " withdrawal follows what it is about. One of the dates is mistyped, or belongs to something else.",
    wrong={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, date: ‸2031-06-04, issues: toll, text: We pay no toll.}"
        )
    },
    right={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, date: 2031-05-02, issues: toll, text: We pay no toll.}"
        )
    },
    severity=Severity.WARNING,
)

_TAKEN = ", when its source was published"
_WRITE_ITS_OWN = (
    "A quotation without a `date` takes that of its source: give it `date:`, the day when it was said, or"
    " name another event."
)


_Judged = Iterator[tuple[Origin, str]]


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the dates that contradict that of the event, source or briefing which they depend on."""
    yield from _of_quotes(atlas)
    for origin, message in chain(
        _of_corrections(atlas), _of_sources(atlas), _of_withdrawals(atlas)
    ):
        yield RULE.problem(origin, message, "Put right one of the dates.")
    yield from _of_addresses(atlas)


def _of_quotes(atlas: Atlas) -> Iterator[Problem]:
    for quote in atlas.quotes.values():
        if quote.withdrawn or quote.date is None:
            continue
        event = atlas.events.get(quote.said_at) if quote.said_at else None
        source = atlas.sources.get(quote.source) if quote.source else None
        if event and not overlaps(quote.date, event.date):
            # Which dates were typed is not known here; the same as the source's is most likely its.
            is_sources = source is not None and source.published == quote.date
            yield RULE.problem(
                quote.origin.at("said_at"),
                f"quotation `{quote.id}` is dated {quote.date.text}{_TAKEN if is_sources else ''}, and the event at"
                f" which it was said, `{event.id}`, {event.date.text}",
                _WRITE_ITS_OWN
                if is_sources
                else "Put right one of the dates, or name another event.",
            )
        if source and source.published and _precedes(source.published, quote.date):
            yield RULE.problem(
                quote.origin.at("date"),
                f"quotation `{quote.id}` is dated {quote.date.text}, after its source was published,"
                f" on {source.published.text}",
                "Put right one of the dates, or name another source.",
            )


def _of_corrections(atlas: Atlas) -> _Judged:
    for one in atlas.corrections:
        published = _date_of_briefing(one.origin.path, atlas)
        if published and _precedes(one.date, published):
            yield (
                one.origin.at("date"),
                f"this correction of {one.date.text} is older than its briefing, of {published.text}",
            )


def _of_sources(atlas: Atlas) -> _Judged:
    for source in atlas.sources.values():
        if source.withdrawn or source.published is None:
            continue
        published = source.published.text
        briefing_date = _date_of_briefing(source.origin.path, atlas)
        if briefing_date and _precedes(briefing_date, source.published):
            yield (
                source.origin.at("published"),
                f"this source was published on {published}, after its briefing, of {briefing_date.text}",
            )
        if source.accessed and _precedes(source.accessed, source.published):
            yield (
                source.origin.at("accessed"),
                f"this source was read on {source.accessed.text}, before it was published, on {published}",
            )


def _of_withdrawals(atlas: Atlas) -> _Judged:
    dated = chain(
        ((one.origin, one.withdrawn, one.date) for one in atlas.briefings.values()),
        ((one.origin, one.withdrawn, one.date) for one in atlas.quotes.values()),
        (
            (one.origin, one.withdrawn, one.date)
            for one in atlas.positions.values()
            if one.event is None
        ),
        ((one.origin, one.withdrawn, one.published) for one in atlas.sources.values()),
    )
    for origin, withdrawn, date in dated:
        if withdrawn and date and _precedes(withdrawn.date, date):
            yield (
                origin.at("withdrawn", "date"),
                f"this was withdrawn on {withdrawn.date.text}, before its own date, {date.text}",
            )


def _of_addresses(atlas: Atlas) -> Iterator[Problem]:
    """Give the sources at one address that are dated differently."""
    first: dict[str, Source] = {}
    for source in atlas.sources.values():
        if source.withdrawn or source.published is None or not source.url:
            continue
        other = first.setdefault(source.url, source)
        if other.published and not overlaps(source.published, other.published):
            yield RULE.problem(
                source.origin.at("published"),
                f"this source was published on {source.published.text}, and by another entry of the same"
                f" `url` on {other.published.text}",
                "The other stands at {other}. Put right one of the dates, or one of the addresses.",
                other=other.origin,
            )


def _date_of_briefing(path: str, atlas: Atlas) -> Edtf | None:
    """Give the date of the briefing that a file holds."""
    main = atlas.paths.get(path)
    found: Edtf | None = (
        atlas.briefings[BriefingId(main.id)].date if main and main.kind is Kind.BRIEFING else None
    )
    return found


def _precedes(one: Edtf, other: Edtf) -> bool:
    """Tell whether a date is certainly before another, and neither of another calendar: that is told by itself."""
    return is_before(one, other) and not (is_foreign(one) or is_foreign(other))
