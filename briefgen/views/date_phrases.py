"""The words and patterns in which one language gives dates.

A language is one value: month and season names and a pattern for each way a date is known. Further
languages are further values.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class DatePhrases(NamedTuple):
    """What one language needs; patterns are for `str.format`, with the fields of the default."""

    months: tuple[str, ...]
    seasons: Mapping[int, str]  # by EDTF number: names of the parts of a year, with {year}
    month_parts: tuple[str, str, str, str]  # by tens of days: 0X, 1X, 2X and 3X
    date_time: str  # {day}, {time}
    zoned_time: str  # {time}, {offset} from UTC
    day: str  # {day}, {month}, {year}; the next two likewise
    day_of_month: str  # where month and year follow
    day_of_year: str  # where the year follows
    month: str
    decade: str
    approximate: str  # {date}
    uncertain: str
    lasted: str  # {start}, {end}
    lasted_between: str  # where start or end is itself a `between`
    lasted_since: str  # {start}, still going on
    lasted_from: str  # {start}, of unknown end
    lasted_until: str  # {end}, of open start
    lasted_until_unknown: str  # {end}, of unknown start
    between: str  # {start}, {end}
    at_or_after: str  # {start}
    at_or_before: str  # {end}
    either: str  # {start}, {end}: two alternatives


ENGLISH: Final = DatePhrases(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    seasons=MappingProxyType(
        {
            21: "spring {year}",
            22: "summer {year}",
            23: "autumn {year}",
            24: "winter {year}",
            25: "northern spring {year}",
            26: "northern summer {year}",
            27: "northern autumn {year}",
            28: "northern winter {year}",
            29: "southern spring {year}",
            30: "southern summer {year}",
            31: "southern autumn {year}",
            32: "southern winter {year}",
            33: "first quarter of {year}",
            34: "second quarter of {year}",
            35: "third quarter of {year}",
            36: "fourth quarter of {year}",
            37: "first third of {year}",
            38: "second third of {year}",
            39: "last third of {year}",
            40: "first half of {year}",
            41: "second half of {year}",
        }
    ),
    month_parts=("early {month}", "mid-{month}", "late {month}", "late {month}"),
    date_time="{day}, {time}",
    zoned_time="{time} UTC{offset}",
    day="{day} {month} {year}",
    day_of_month="{day}",
    day_of_year="{day} {month}",
    month="{month} {year}",
    decade="{year}s",
    approximate="c. {date}",
    uncertain="{date} (uncertain)",
    lasted="{start} to {end}",
    lasted_between="from {start} to {end}",
    lasted_since="since {start}",
    lasted_from="from {start}, end unknown",
    lasted_until="until {end}",
    lasted_until_unknown="until {end}, start unknown",
    between="between {start} and {end}",
    at_or_after="{start} or later",
    at_or_before="{end} or earlier",
    either="{start} or {end}",
)
