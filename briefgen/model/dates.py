"""Dates as their sources give them: EDTF, the Extended Date/Time Format of ISO 8601-2:2019.

Read are levels 0 and 1 and, of level 2, qualified parts, unspecified digits anywhere, sub-year
groupings and one-of-a-set; years run from 0001 to 9999. As in ISO 8601-1, seconds may be left out
of a time of day.
"""

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from briefgen.model.date_bounds import day_bounds
from briefgen.model.date_mistakes import EdtfError, probable_dates, shown
from briefgen.model.record import Record

__all__ = [
    "DateKind",
    "Edtf",
    "EdtfError",
    "Precision",
    "alternatives",
    "interval_ends",
    "is_before",
    "overlaps",
    "parse_edtf",
]

_DATE: Final = re.compile(
    r"[~?%]?([0-9X]{4})[~?%]?"
    r"(?:-[~?%]?([0-9X]{2})[~?%]?"
    r"(?:-[~?%]?([0-9X]{2})[~?%]?)?)?"
)
_DATE_TIME: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
    r"(?:Z|(?!-00(?::00)?$)[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
)
_TIME: Final = re.compile(
    r"T((?:2[4-9]|[3-9][0-9]):[0-9]{2}|[0-9]{2}:[6-9][0-9])"
)  # beyond a day or an hour
_QUALIFIERS: Final = str.maketrans("", "", "~?%")
_LONGEST: Final = 1000
_EXAMPLES: Final = (
    "write for example 2025, 2025-11, 2025-11-05, 2025-11~ (about), 2025-11-05? (uncertain), "
    "2025-11-01/2025-11-15 (lasted from, to) or [2025-11-01..2025-11-15] (at some time within)"
)
_TIME_HELP: Final = "write 2025-11-05T14:30, with Z or +02:00 after it where the zone is known"


class DateKind(StrEnum):
    """Whether something was at a date, lasted over an interval, or was once within a range."""

    DATE = "date"
    INTERVAL = "interval"
    ONE_OF = "one-of"


class Precision(StrEnum):
    """How closely a date is given, from fine to coarse."""

    TIME = "time"
    DAY = "day"
    MONTH_PART = "month-part"  # early, mid- or late in a month: `2025-12-1X`
    MONTH = "month"
    SEASON = "season"  # and the other parts of a year, 21 to 41
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"  # of like first digits: 20XX is 2000 to 2099
    MASKED = "masked"  # other unspecified digits: `2025-1X`, `2025-XX-05`


_FINE_TO_COARSE: Final = tuple(Precision)


class Edtf(Record, frozen=True):
    """One EDTF date; made by `parse_edtf`.

    `text` is the canonical EDTF. `earliest` and `latest` are the first and the last day that it
    leaves possible, None where that side is open or unknown; a date-time lies on the day that is
    written, whatever its zone. `approximate` (`~`) and `uncertain` (`?`), or both (`%`), hold if
    any part of the date is so qualified, and leave the bounds alone. `precision` is that of the
    coarsest date in an interval or a range.
    """

    text: str
    earliest: date | None
    latest: date | None
    kind: DateKind
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def is_interval(self) -> bool:
        """Whether it lasted from one date to another (`a/b`, not `[a..b]`)."""
        return self.kind is DateKind.INTERVAL

    @property
    def is_open(self) -> bool:
        """Whether its start or its end is open or unknown."""
        return self.earliest is None or self.latest is None

    @property
    def sort_key(self) -> tuple[date, date]:
        """Earliest, then latest day; open starts come first, open ends last."""
        return self.earliest or date.min, self.latest or date.max

    @property
    def plain_text(self) -> str:
        """The text without `~`, `?` and `%`."""
        return self.text.translate(_QUALIFIERS)


def overlaps(one: Edtf, other: Edtf) -> bool:
    """Whether the two may share a day."""
    (start, end), (other_start, other_end) = one.sort_key, other.sort_key
    return start <= other_end and other_start <= end


@lru_cache(maxsize=16_384)
def parse_edtf(text: str) -> Edtf:
    """Read one EDTF date.

    Raises EdtfError, whose text tells an editor what is wrong and what would be right.
    """
    try:
        return _read(text)
    except EdtfError as error:
        probable = " or ".join(probable_dates(text, _is_edtf))
        remedy = f"write {probable}" if probable else error.remedy
        raise EdtfError(error.message, remedy) from None


def interval_ends(interval: Edtf) -> tuple[Edtf | None, Edtf | None]:
    """Give start and end of an interval, None where open or unknown."""
    start, _, end = interval.text.partition("/")
    return _end(start), _end(end)


def alternatives(one_of: Edtf) -> tuple[tuple[Edtf | None, Edtf | None], ...]:
    """Give the ranges of which one holds: `[a,b..c]` is (a, a) and (b, c), None being open."""
    return tuple(_range_ends(member) for member in one_of.text[1:-1].split(","))


def _is_edtf(text: str) -> bool:
    try:
        _read(text)
    except EdtfError:
        return False
    return True


def is_before(one: Edtf, other: Edtf) -> bool:
    """Tell whether a date is certainly before another."""
    return bool(one.latest and other.earliest and one.latest < other.earliest)


def _read(text: str) -> Edtf:
    text = text.strip()
    if not text:
        raise EdtfError("the date is empty", _EXAMPLES)
    if len(text) > _LONGEST:
        raise EdtfError(f"a date of {len(text)} characters is too long", _EXAMPLES)
    if text[0] == "[":
        return _read_one_of(text)
    return _read_interval(text) if "/" in text else _read_date(text)


def _read_date(text: str) -> Edtf:
    if "T" in text:
        return _read_date_time(text)
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(f"{shown(text)} is not an EDTF date", _EXAMPLES)
    year, month, day = match.groups()
    earliest, latest = day_bounds(year, month, day)
    both = "%" in text
    return Edtf(
        text=text,
        earliest=earliest,
        latest=latest,
        kind=DateKind.DATE,
        precision=_precision(year, month, day),
        approximate=both or "~" in text,
        uncertain=both or "?" in text,
    )


def _read_date_time(text: str) -> Edtf:
    match = _DATE_TIME.fullmatch(text)
    if match is None:
        if time := _TIME.search(text):
            raise EdtfError(f"no day has a time {time[1]}", "hours are 00 to 23, minutes 00 to 59")
        raise EdtfError(f"{shown(text)} is not a day with a time of day", _TIME_HELP)
    earliest, latest = day_bounds(*match.groups())
    return Edtf(text, earliest, latest, DateKind.DATE, Precision.TIME)


def _precision(year: str, month: str | None, day: str | None) -> Precision:
    day = None if day == "XX" else day
    month = None if month == "XX" and day is None else month
    if month is None:
        return _year_precision(year)
    if "X" in year or "X" in month:
        return Precision.MASKED
    if day is None:
        return Precision.MONTH if month <= "12" else Precision.SEASON
    if "X" not in day:
        return Precision.DAY
    return Precision.MONTH_PART if day[1] == "X" and day[0] != "X" else Precision.MASKED


def _year_precision(year: str) -> Precision:
    shape = year.lstrip("0123456789")
    by_shape = {"": Precision.YEAR, "X": Precision.DECADE, "XX": Precision.CENTURY}
    return by_shape.get(shape, Precision.MASKED)


def _read_interval(text: str) -> Edtf:
    parts = text.split("/")
    if len(parts) != 2:  # noqa: PLR2004
        raise EdtfError(
            f"{shown(text)} is not an EDTF date", "an interval has one slash: start/end"
        )
    start, end = _end(parts[0]), _end(parts[1])
    if start is None and end is None:
        raise EdtfError("an interval needs a start or an end", "write 2025-10/.. or ../2025-10")
    return _compound(text, DateKind.INTERVAL, ((start, end),))


def _read_one_of(text: str) -> Edtf:
    if text[-1] != "]":
        raise EdtfError(f"{shown(text)} lacks its closing bracket", "write [start..end]")
    members = [member.strip() for member in text[1:-1].split(",")]
    ranges = tuple(_range_ends(member) for member in members)
    return _compound(f"[{','.join(members)}]", DateKind.ONE_OF, ranges)


def _range_ends(member: str) -> tuple[Edtf | None, Edtf | None]:
    start, dots, end = member.partition("..")
    if not dots:
        day = _whole_day(start)
        return day, day
    if not start and not end:
        raise EdtfError("a range needs a start or an end", "write [2025-10..] or [..2025-10]")
    return (_whole_day(start) if start else None), (_whole_day(end) if end else None)


def _end(text: str) -> Edtf | None:
    return None if text in {"", ".."} else _whole_day(text)


def _whole_day(text: str) -> Edtf:
    found = _read_date(text)
    if found.precision is Precision.TIME:
        raise EdtfError("intervals and ranges have no time of day", f"write {text[:10]}")
    return found


def _compound(
    text: str, kind: DateKind, ranges: tuple[tuple[Edtf | None, Edtf | None], ...]
) -> Edtf:
    for start, end in ranges:
        if start and end and end.sort_key[1] < start.sort_key[0]:
            raise EdtfError(
                f"the end, {end.text}, lies before the start, {start.text}",
                "write the earlier date first",
            )
    starts = [start.earliest if start else None for start, _ in ranges]
    ends = [end.latest if end else None for _, end in ranges]
    dates = [found for pair in ranges for found in pair if found]
    return Edtf(
        text=text,
        earliest=min((start for start in starts if start), default=None) if all(starts) else None,
        latest=max((end for end in ends if end), default=None) if all(ends) else None,
        kind=kind,
        precision=max((found.precision for found in dates), key=_FINE_TO_COARSE.index),
        approximate=any(found.approximate for found in dates),
        uncertain=any(found.uncertain for found in dates),
    )
