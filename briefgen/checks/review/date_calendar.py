"""A date is of the calendar that everything here is dated by."""

from collections.abc import Iterator
from itertools import chain

from briefgen.atlas import Atlas
from briefgen.checks.evidence_dates import date_of_evidence
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model import solar_hijri
from briefgen.model.dates import Edtf
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

RULE = Rule(
    code="date-calendar",
    title="a date seems to be of the solar Hijri calendar",
    why="Dates are Gregorian. A year such as 1410 puts a record six centuries back in every history and timeline. A"
    " site that records events of those or other old centuries is not asked.",
    wrong={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: olaf-berg, date: ‸1410-02-12, issues: toll, text: We pay no toll.}",
            "![](quote:no-toll)",
        )
    },
    right={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: olaf-berg, date: 2031-05-02, issues: toll, text: We pay no toll.}",
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)

_FIRST_OF_MODERN_SITES = 1900
_BETWEEN = 621  # years from one calendar to the other, up to the last quarter of a year


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the dates from 1300 to 1499, where all that happens is of those years or after 1900."""
    dates = [event.date for event in atlas.events.values()]
    if not all(is_foreign(date) or _year_of(date) >= _FIRST_OF_MODERN_SITES for date in dates):
        return
    for origin, date in _dates(atlas):
        if is_foreign(date):
            yield RULE.problem(
                origin,
                f"{date.text} is of the Middle Ages, and probably meant for the solar Hijri calendar",
                _conversion(date),
            )


def is_foreign(date: Edtf) -> bool:
    """Tell whether the year of a date is likelier of the solar Hijri calendar."""
    return _year_of(date) in solar_hijri.YEARS


def _year_of(date: Edtf) -> int:
    known = date.earliest or date.latest
    return known.year if known else _FIRST_OF_MODERN_SITES


def _dates(atlas: Atlas) -> Iterator[tuple[Origin, Edtf]]:
    """Give every date that may be typed, with its place, each once."""
    own = chain(
        ((one.origin, one.date) for one in atlas.briefings.values()),
        ((one.origin, one.date) for one in atlas.events.values()),
        ((one.origin, one.date) for one in atlas.corrections),
    )
    yield from ((origin.at("date"), date) for origin, date in own)
    for source in atlas.sources.values():
        for key, date in (("published", source.published), ("accessed", source.accessed)):
            if date:
                yield source.origin.at(key), date
    for quote in atlas.quotes.values():
        source_of = atlas.sources.get(quote.source) if quote.source else None
        if quote.date and not (source_of and source_of.published == quote.date):
            yield quote.origin.at("date"), quote.date
    for position in atlas.positions.values():
        # One without a date of its own has that of its evidence.
        taken = (date_of_evidence(one, atlas) for one in position.evidence)
        if position.event is None and position.date not in taken:
            yield position.origin.at("date"), position.date


def _conversion(date: Edtf) -> str:
    found = solar_hijri.converted(date.plain_text)
    if found:
        return f"Write the Gregorian date, which would be {found}."
    year = _year_of(date)
    return f"Write the Gregorian date: {year} would begin in March {year + _BETWEEN}."
