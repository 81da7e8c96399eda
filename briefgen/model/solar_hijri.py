"""The calendar of Iran and Afghanistan, which editors there may type: 1410-02-14 is 2031-05-04."""

import re
from datetime import date, timedelta

YEARS = range(1300, 1500)
"""The years that are likelier of this calendar than of the Gregorian one: 1921 to 2121."""

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FIRST_OF_1400 = date(2021, 3, 21)
_LONG_MONTHS = 6  # of 31 days; then five of 30, and a last of 29 or 30
_MONTHS = 12


def gregorian(year: int, month: int, day: int) -> date | None:
    """Give the Gregorian day of one of these years, None where there is none.

    Leap years come by the rule of 33 years.
    """
    if year not in YEARS or not 1 <= month <= _MONTHS or not 1 <= day <= _days_of(year, month):
        return None
    before = 31 * min(month - 1, _LONG_MONTHS) + 30 * max(month - 1 - _LONG_MONTHS, 0)
    days = _days_before(year) - _days_before(1400) + before + day - 1
    return _FIRST_OF_1400 + timedelta(days=days)


def converted(text: str) -> str:
    """Give the Gregorian day, as in 2031-05-04, of one as in 1410-02-14; nothing for any other text."""
    match = _DAY.fullmatch(text)
    found = gregorian(*map(int, match.groups())) if match else None
    return found.isoformat() if found else ""


def _days_of(year: int, month: int) -> int:
    if month <= _LONG_MONTHS:
        return 31
    if month < _MONTHS:
        return 30
    return 29 + (_days_before(year + 1) - _days_before(year) - 365)


def _days_before(year: int) -> int:
    """Count the days before a year, leap days after the arithmetic rule."""
    return 365 * year + (8 * year + 21) // 33
