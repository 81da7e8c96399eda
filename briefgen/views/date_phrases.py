"""The patterns in which a language gives dates, from its catalogue, with the names of months from CLDR.

Dates stay in the Gregorian calendar, in which sources and EDTF have them: converted to another calendar, a month
or a year would no longer be the one that the source gives.
"""

from collections.abc import Mapping
from gettext import NullTranslations
from types import MappingProxyType
from typing import NamedTuple

from babel import Locale


class Between(NamedTuple):
    """The pattern of two dates, {start} and {end}: of two that are each given to the day, and of others."""

    days: str
    others: str


class DatePhrases(NamedTuple):
    """What one language needs; patterns are for `str.format`."""

    months: tuple[str, ...]  # as they stand before a year
    months_alone: tuple[str, ...]
    seasons: Mapping[int, str]  # by EDTF number: names of the parts of a year, with {year}
    month_parts: tuple[str, str, str, str]  # by tens of days: 0X, 1X, 2X and 3X
    first_of_month: str  # the number of the first {day}
    date_time: str  # {day}, {time}
    zoned_time: str  # {time}, {offset} from UTC
    day: str  # {day}, {month}, {year}; the next two likewise
    day_of_month: str  # where month and year follow
    day_of_year: str  # where the year follows
    month: str
    decade: str
    approximate: Between  # {date}, as each up to `lasted`
    uncertain: str
    lasted: Between
    lasted_between: str  # where start or end is itself a `between`
    lasted_since: Between  # {start}, still going on
    lasted_from: Between  # {start}, of unknown end
    lasted_until: Between  # {end}, of open start
    lasted_until_unknown: Between  # {end}, of unknown start
    between: Between
    day_among: str  # {day}, as start or end of a `between` whose other date is not given to the day
    at_or_after: Between  # {start}
    at_or_before: Between  # {end}
    either: str  # {start}, {end}: two alternatives


def date_phrases(locale: Locale, catalogue: NullTranslations) -> DatePhrases:
    """Give the patterns of a language."""
    months = locale.months
    return DatePhrases(
        months=tuple(months["format"]["wide"][number] for number in range(1, 13)),
        months_alone=tuple(months["stand-alone"]["wide"][number] for number in range(1, 13)),
        seasons=_seasons(catalogue),
        month_parts=(
            catalogue.pgettext("date", "early {month}"),
            catalogue.pgettext("date", "mid-{month}"),
            catalogue.pgettext("date", "late {month}"),
            catalogue.pgettext("date", "late {month}"),
        ),
        first_of_month=catalogue.pgettext("number of the first day of a month", "{day}"),
        date_time=catalogue.pgettext("date", "{day}, {time}"),
        zoned_time=catalogue.pgettext("date", "{time} UTC{offset}"),
        day=catalogue.pgettext("date", "{day} {month} {year}"),
        day_of_month=catalogue.pgettext("day, before a later day of the same month", "{day}"),
        day_of_year=catalogue.pgettext("date", "{day} {month}"),
        month=catalogue.pgettext("date", "{month} {year}"),
        decade=catalogue.pgettext("date", "{year}s"),
        approximate=Between(
            catalogue.pgettext("date, to the day", "c. {date}"),
            catalogue.pgettext("date", "c. {date}"),
        ),
        uncertain=catalogue.pgettext("date", "{date} (uncertain)"),
        lasted=Between(
            catalogue.pgettext("dates, to the day", "{start} to {end}"),
            catalogue.pgettext("dates", "{start} to {end}"),
        ),
        lasted_between=catalogue.pgettext("dates", "from {start} to {end}"),
        lasted_since=Between(
            catalogue.pgettext("date, to the day", "since {start}"),
            catalogue.pgettext("date", "since {start}"),
        ),
        lasted_from=Between(
            catalogue.pgettext("date, to the day", "from {start}, end unknown"),
            catalogue.pgettext("date", "from {start}, end unknown"),
        ),
        lasted_until=Between(
            catalogue.pgettext("date, to the day", "until {end}"),
            catalogue.pgettext("date", "until {end}"),
        ),
        lasted_until_unknown=Between(
            catalogue.pgettext("date, to the day", "until {end}, start unknown"),
            catalogue.pgettext("date", "until {end}, start unknown"),
        ),
        between=Between(
            catalogue.pgettext("dates, to the day", "between {start} and {end}"),
            catalogue.pgettext("dates", "between {start} and {end}"),
        ),
        day_among=catalogue.pgettext("day, beside a month or a year", "{day}"),
        at_or_after=Between(
            catalogue.pgettext("date, to the day", "{start} or later"),
            catalogue.pgettext("date", "{start} or later"),
        ),
        at_or_before=Between(
            catalogue.pgettext("date, to the day", "{end} or earlier"),
            catalogue.pgettext("date", "{end} or earlier"),
        ),
        either=catalogue.pgettext("dates", "{start} or {end}"),
    )


def _seasons(catalogue: NullTranslations) -> Mapping[int, str]:
    return MappingProxyType(
        {
            21: catalogue.pgettext("date", "spring {year}"),
            22: catalogue.pgettext("date", "summer {year}"),
            23: catalogue.pgettext("date", "autumn {year}"),
            24: catalogue.pgettext("date", "winter {year}"),
            25: catalogue.pgettext("date", "northern spring {year}"),
            26: catalogue.pgettext("date", "northern summer {year}"),
            27: catalogue.pgettext("date", "northern autumn {year}"),
            28: catalogue.pgettext("date", "northern winter {year}"),
            29: catalogue.pgettext("date", "southern spring {year}"),
            30: catalogue.pgettext("date", "southern summer {year}"),
            31: catalogue.pgettext("date", "southern autumn {year}"),
            32: catalogue.pgettext("date", "southern winter {year}"),
            33: catalogue.pgettext("date", "first quarter of {year}"),
            34: catalogue.pgettext("date", "second quarter of {year}"),
            35: catalogue.pgettext("date", "third quarter of {year}"),
            36: catalogue.pgettext("date", "fourth quarter of {year}"),
            37: catalogue.pgettext("date", "first third of {year}"),
            38: catalogue.pgettext("date", "second third of {year}"),
            39: catalogue.pgettext("date", "last third of {year}"),
            40: catalogue.pgettext("date", "first half of {year}"),
            41: catalogue.pgettext("date", "second half of {year}"),
        }
    )
