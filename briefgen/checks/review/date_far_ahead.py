"""A year that was probably mistyped."""

from collections.abc import Iterator
from datetime import date

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.dates import Edtf
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

RULE = Rule(
    code="date-far-ahead",
    title="a date lies so far ahead that its year is probably mistyped",
    why="A quotation of the year 2301 heads every list until then. What was said, published or decided lies"
    " less than ten years ahead of today, what is planned less than fifty.",
    wrong={
        "briefings/toll.md": briefing("""
            positions: {actor: BV, issue: toll, stance: opposes, summary: Refuses it., date: ‸2301-05}
        """)
    },
    right={
        "briefings/toll.md": briefing("""
            positions: {actor: BV, issue: toll, stance: opposes, summary: Refuses it., date: 2031-05}
        """)
    },
    severity=Severity.WARNING,
    reads_clock=True,
)

_RECORDED = 10  # years
_PLANNED = 50


def problems(atlas: Atlas, review: Review) -> Iterator[Problem]:
    """Give the dates of records that lie too far ahead of today."""
    for date_, origin, most in _dates(atlas):
        if date_ and origin and date_.earliest and _is_far(date_.earliest, review.today, most):
            yield RULE.problem(
                origin,
                f"`{date_.text}` lies more than {most} years ahead",
                "Is the year mistyped?",
            )


def _dates(atlas: Atlas) -> Iterator[tuple[Edtf | None, Origin | None, int]]:
    for quote in atlas.quotes.values():
        yield quote.date, quote.origin.at("date"), _RECORDED
    for position in atlas.positions.values():
        if position.event is None:
            yield position.date, position.origin.at("date"), _RECORDED
            yield position.until, position.origin.at("until"), _PLANNED
    for source in atlas.sources.values():
        yield source.published, source.origin.at("published"), _RECORDED
        yield source.accessed, source.origin.at("accessed"), _RECORDED
    for briefing_ in atlas.briefings.values():
        yield briefing_.date, briefing_.origin.at("date"), _RECORDED
    for event in atlas.events.values():
        yield event.date, event.origin.at("date"), _PLANNED
    for correction in atlas.corrections:
        yield correction.date, correction.origin.at("date"), _RECORDED


def _is_far(day: date, today: date, years: int) -> bool:
    return day.year > today.year + years
