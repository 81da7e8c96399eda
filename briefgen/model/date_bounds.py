"""The first and last day that the written digits of a date leave possible."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import product
from types import MappingProxyType
from typing import Final

from briefgen.model.date_mistakes import EdtfError

_SPRING, _SUMMER, _AUTUMN, _WINTER = range(3, 6), range(6, 9), range(9, 12), range(12, 13)

SEASON_MONTHS: Final = MappingProxyType(
    {
        # Seasons anywhere (21 to 24), of the northern (25 to 28) and of the southern hemisphere.
        # The standard gives them no months. These are the meteorological ones, in the standard's
        # order within the year that is written: a season that passes into the next year keeps
        # its December, since nothing says which of the two years its other months belong to.
        **dict(enumerate((_SPRING, _SUMMER, _AUTUMN, _WINTER), 21)),
        **dict(enumerate((_SPRING, _SUMMER, _AUTUMN, _WINTER), 25)),
        **dict(enumerate((_AUTUMN, _WINTER, _SPRING, _SUMMER), 29)),
        # Quarters, thirds and halves of the year.
        **{33 + quarter: range(1 + 3 * quarter, 4 + 3 * quarter) for quarter in range(4)},
        **{37 + third: range(1 + 4 * third, 5 + 4 * third) for third in range(3)},
        **{40 + half: range(1 + 6 * half, 7 + 6 * half) for half in range(2)},
    }
)
_ALL_MONTHS: Final = range(1, 13)
_ALL_DAYS: Final = range(1, 32)
_MONTHS_HELP: Final = "months are 01 to 12, seasons 21 (spring) to 24 (winter), quarters 33 to 36"


def day_bounds(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """Give the earliest and the latest day of a date whose digits may be `X`.

    Raises EdtfError where no such day exists.
    """
    if month and day and "X" not in year + month + day:
        with suppress(ValueError):  # the common case; what is wrong is found below
            only = date(int(year), int(month), int(day))
            return only, only
    years = _years(year)
    months = _ALL_MONTHS if month is None else _months(year, month, day)
    days = _ALL_DAYS if day is None else _fillings(day, _ALL_DAYS)
    if not days:
        raise EdtfError(f"there is no day {day}", "days are 01 to 31")
    earliest = _first_real_day(years, months, days)
    latest = _first_real_day(reversed(years), months[::-1], days[::-1])
    if earliest is None or latest is None:
        raise _no_such_day(years, months, day or "")
    return earliest, latest


def _years(year: str) -> Sequence[int]:
    if year == "XXXX":
        raise EdtfError("nothing is known of the year", "give at least its century, as in 20XX")
    years = _fillings(year, range(1, 10_000))
    if not years:
        raise EdtfError(f"there is no year {year}", "years run from 0001 to 9999")
    return years


def _months(year: str, month: str, day: str | None) -> Sequence[int]:
    if months := _fillings(month, _ALL_MONTHS):
        return months
    season = SEASON_MONTHS.get(int(month)) if month.isdecimal() else None
    if season is None:
        raise EdtfError(f"there is no month {month}", _MONTHS_HELP)
    if day is not None:
        raise EdtfError(f"{month} stands for a season, and a season has no day", _MONTHS_HELP)
    if "X" in year:
        raise EdtfError("a season needs its year", "give all four digits of the year")
    return season


def _fillings(digits: str, allowed: range) -> Sequence[int]:
    """Give the numbers that the digits may stand for, in order, each `X` being any digit."""
    if "X" not in digits:
        number = int(digits)
        return (number,) if number in allowed else ()
    choices = ("0123456789" if digit == "X" else digit for digit in digits)
    numbers = (int("".join(filling)) for filling in product(*choices))
    return [number for number in numbers if number in allowed]


def _first_real_day(
    years: Iterable[int], months: Sequence[int], days: Sequence[int]
) -> date | None:
    for year in years:
        for month in months:
            length = monthrange(year, month)[1]
            for day in days:
                if day <= length:
                    return date(year, month, day)
    return None


def _no_such_day(years: Sequence[int], months: Sequence[int], day: str) -> EdtfError:
    if len(years) > 1 or len(months) > 1:
        return EdtfError(f"no month that is meant here has a day {day}")
    name = f"{years[0]:04}-{months[0]:02}"
    length = monthrange(years[0], months[0])[1]
    return EdtfError(f"there is no day {day} in {name}", f"{name} has {length} days")
