"""A date as a mark on the line of its year: a point where it is known to the day, else as long as it may be."""

from datetime import date
from typing import NamedTuple

from briefgen.model.dates import DateKind, Edtf, Precision, interval_ends

LENGTH = 372
"""The length of a year's line: twelve months of 31 units."""

_MONTH = 31
_TO_THE_DAY = frozenset({Precision.DAY, Precision.TIME})


class Span(NamedTuple):
    """A mark on the line of a year, in units of the line.

    `sort` is `day` for a point, `lasted` for a stretch of time that was filled, and `within` for one in which
    the date lies somewhere.
    """

    sort: str
    start: int
    length: int


def span_in(shown: Edtf, year: int) -> Span:
    """Give the mark of a date on the line of a year, cut off where it reaches beyond the year."""
    first, last = shown.sort_key
    start = _place(max(first, date(year, 1, 1)))
    end = _place(min(last, date(year, 12, 31))) + 1
    return Span(_sort(shown), start, max(end - start, 1))


def _place(day: date) -> int:
    return (day.month - 1) * _MONTH + day.day - 1


def _sort(shown: Edtf) -> str:
    if shown.approximate or shown.uncertain:
        return "within"
    if shown.kind is DateKind.INTERVAL:
        ends = interval_ends(shown)
        return "lasted" if all(one and one.precision in _TO_THE_DAY for one in ends) else "within"
    is_day = shown.kind is DateKind.DATE and shown.precision in _TO_THE_DAY
    return "day" if is_day else "within"


def month_of(shown: Edtf) -> int:
    """Give the month in which a date lies or begins, 0 where it may lie in several."""
    begins = interval_ends(shown)[0] if shown.kind is DateKind.INTERVAL else shown
    first, last = (begins or shown).sort_key
    return first.month if (first.year, first.month) == (last.year, last.month) else 0
