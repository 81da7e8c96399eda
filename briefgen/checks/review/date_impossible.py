"""Nothing is said, published or corrected before it was there."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.dates import Edtf, overlaps
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind
from briefgen.model.problems import Problem

RULE = Rule(
    code="date-impossible",
    title="two dates can't both be right",
    why="Words said at an event were said while it lasted, what a source tells had been said when it was published,"
    " and a correction follows what it corrects. One of the dates is mistyped, or belongs to something else.",
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


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the dates that contradict that of the event, source or briefing which they depend on."""
    yield from _of_quotes(atlas)
    for one in atlas.corrections:
        main = atlas.paths.get(one.origin.path)
        corrected = atlas.record(main) if main and main.kind is Kind.BRIEFING else None
        published: Edtf | None = getattr(corrected, "date", None)
        if published and _is_before(one.date, published):
            yield RULE.problem(
                one.origin.at("date"),
                f"this correction of {one.date.text} is older than its briefing, of {published.text}",
                "Put right the date of one of them.",
            )


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
        if source and source.published and _is_before(source.published, quote.date):
            yield RULE.problem(
                quote.origin.at("date"),
                f"quotation `{quote.id}` is dated {quote.date.text}, after its source was published,"
                f" on {source.published.text}",
                "Put right one of the dates, or name another source.",
            )


def _is_before(one: Edtf, other: Edtf) -> bool:
    """Tell whether a date is certainly before another."""
    return bool(one.latest and other.earliest and one.latest < other.earliest)
