"""EDTF dates in words, never closer than their source, and as HTML's `<time datetime>`."""

import datetime as dt
from functools import lru_cache, reduce
from typing import Final

from briefgen.model.dates import (
    DateKind,
    Edtf,
    Precision,
    alternatives,
    interval_ends,
    parse_edtf,
)
from briefgen.views.date_phrases import Between, DatePhrases
from briefgen.views.words import Words

_WITHIN_YEAR: Final = frozenset({Precision.DAY, Precision.MONTH_PART, Precision.MONTH})
_QUALIFIER: Final = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}


@lru_cache(maxsize=65_536)
def date_words(date: Edtf, words: Words) -> str:
    """Give the date in words: `mid-December 2025`, `between 1 and 15 November 2025`."""
    return words.in_digits(_words(date, words.dates))


def html_datetime(date: Edtf) -> str:
    """Give the value of `<time datetime>` by the HTML standard, or "" where it has none.

    HTML knows years, months, days and date-times, none of them approximate or uncertain.
    """
    if date.kind is not DateKind.DATE or date.approximate or date.uncertain:
        return ""
    match date.precision:
        case Precision.TIME:
            ends_in_hours = date.text[-3] in "+-"  # an offset, which HTML wants with its minutes
            return f"{date.text}:00" if ends_in_hours else date.text
        case Precision.DAY:
            return date.text
        case Precision.MONTH:
            return date.text[:7]
        case Precision.YEAR:
            return date.text[:4]
        case _:
            return ""


def _words(date: Edtf, phrases: DatePhrases) -> str:
    match date.kind:
        case DateKind.DATE:
            return _single(date, phrases)
        case DateKind.INTERVAL:
            return _interval(date, phrases)
        case DateKind.ONE_OF:
            return _one_of(date, phrases)


def _single(date: Edtf, phrases: DatePhrases) -> str:
    if spread := _spread(date):
        return _joined(*spread, _of_two(phrases.between, *spread), phrases)
    words = _unqualified(date, phrases)
    if date.approximate:
        words = _of_one(phrases.approximate, date).format(date=words)
    if date.uncertain:
        words = phrases.uncertain.format(date=words)
    return words


def _interval(date: Edtf, phrases: DatePhrases) -> str:
    is_open = ".." in date.text
    match interval_ends(date):
        case Edtf() as start, Edtf() as end:
            vague = _spread(start) or _spread(end)
            pattern = phrases.lasted_between if vague else _of_two(phrases.lasted, start, end)
            return _joined(start, end, pattern, phrases)
        case Edtf() as start, None:
            patterns = phrases.lasted_since if is_open else phrases.lasted_from
            return _of_one(patterns, start).format(start=_single(start, phrases))
        case None, Edtf() as end:
            patterns = phrases.lasted_until if is_open else phrases.lasted_until_unknown
            return _of_one(patterns, end).format(end=_single(end, phrases))
        case _:
            return date.text


def _one_of(date: Edtf, phrases: DatePhrases) -> str:
    ranges = alternatives(date)
    match ranges:
        case (Edtf() as one, one_end), (Edtf() as other, other_end) if (
            one == one_end and other == other_end
        ):
            return _joined(one, other, phrases.either, phrases)
        case _:
            return reduce(
                lambda first, last: phrases.either.format(start=first, end=last),
                (_range(start, end, phrases) for start, end in ranges),
            )


def _range(start: Edtf | None, end: Edtf | None, phrases: DatePhrases) -> str:
    if start and start == end:
        return _single(start, phrases)
    match _first(start), _last(end):
        case Edtf() as first, Edtf() as last:
            return _between(first, last, phrases)
        case Edtf() as first, None:
            return _of_one(phrases.at_or_after, first).format(start=_single(first, phrases))
        case None, Edtf() as last:
            return _of_one(phrases.at_or_before, last).format(end=_single(last, phrases))
        case _:
            return ""


def _between(first: Edtf, last: Edtf, phrases: DatePhrases) -> str:
    pattern = _of_two(phrases.between, first, last)
    if first.precision is last.precision:
        return _joined(first, last, pattern, phrases)
    start, end = _start(first, last, phrases), _single(last, phrases)
    return pattern.format(start=_among(start, first, phrases), end=_among(end, last, phrases))


def _among(words: str, date: Edtf, phrases: DatePhrases) -> str:
    """Give a date in words beside one that is not as exact."""
    is_day = date.precision is Precision.DAY and not date.approximate
    return phrases.day_among.format(day=words) if is_day else words


def _of_one(pattern: Between, date: Edtf) -> str:
    """Give the pattern for a date as exact as this."""
    return pattern.days if date.precision is Precision.DAY else pattern.others


def _of_two(pattern: Between, start: Edtf, end: Edtf) -> str:
    """Give the pattern for two dates as exact as these."""
    return _of_one(pattern, start) if start.precision is end.precision else pattern.others


def _first(start: Edtf | None) -> Edtf | None:
    spread = start and _spread(start)
    return spread[0] if spread else start


def _last(end: Edtf | None) -> Edtf | None:
    spread = end and _spread(end)
    return spread[1] if spread else end


def _joined(start: Edtf, end: Edtf, pattern: str, phrases: DatePhrases) -> str:
    """Join two dates by a pattern, saying once the month and year that they share."""
    if start == end:
        return _single(start, phrases)
    return pattern.format(start=_start(start, end, phrases), end=_single(end, phrases))


def _start(start: Edtf, end: Edtf, phrases: DatePhrases) -> str:
    first, last = start.sort_key[0], end.sort_key[0]
    qualified = start.approximate or start.uncertain or end.approximate or end.uncertain
    both_within_year = start.precision in _WITHIN_YEAR and end.precision in _WITHIN_YEAR
    if qualified or not both_within_year or first.year != last.year:
        return _single(start, phrases)
    month = phrases.months_alone[first.month - 1]
    if start.precision is Precision.MONTH:
        return month
    if start.precision is Precision.MONTH_PART:
        return _month_part(start, month, phrases)
    same_month = end.precision is Precision.DAY and first.month == last.month
    pattern = phrases.day_of_month if same_month else phrases.day_of_year
    return pattern.format(day=_number(first, phrases), month=month)


def _unqualified(date: Edtf, phrases: DatePhrases) -> str:
    day = date.sort_key[0]
    match date.precision:
        case Precision.TIME:
            words = phrases.date_time.format(day=_day(day, phrases), time=_time(date, phrases))
        case Precision.DAY:
            words = _day(day, phrases)
        case Precision.MONTH_PART:
            words = _month_part(date, _month(day, phrases), phrases)
        case Precision.MONTH:
            words = _month(day, phrases)
        case Precision.SEASON:
            words = phrases.seasons[int(date.plain_text[5:7])].format(year=day.year)
        case Precision.DECADE:
            words = phrases.decade.format(year=day.year)
        case _:
            words = str(day.year)
    return words


def _day(day: dt.date, phrases: DatePhrases) -> str:
    month = phrases.months[day.month - 1]
    return phrases.day.format(day=_number(day, phrases), month=month, year=day.year)


def _number(day: dt.date, phrases: DatePhrases) -> str:
    """Give the number of a day in its month, of which some languages have an own form for the first."""
    return phrases.first_of_month.format(day=1) if day.day == 1 else str(day.day)


def _month(day: dt.date, phrases: DatePhrases) -> str:
    return phrases.month.format(month=phrases.months[day.month - 1], year=day.year)


def _month_part(date: Edtf, month: str, phrases: DatePhrases) -> str:
    return phrases.month_parts[int(date.plain_text[8])].format(month=month)


def _time(date: Edtf, phrases: DatePhrases) -> str:
    """Give the time of day to the second if written, and the offset of its zone."""
    clock = date.text.partition("T")[2]
    if clock.endswith("Z"):
        return phrases.zoned_time.format(time=clock[:-1], offset="")
    time, sign, offset = clock.replace("-", "\N{MINUS SIGN}").partition("+")
    if not sign:
        time, sign, offset = time.partition("\N{MINUS SIGN}")
    if not sign:
        return time
    hours, _, minutes = offset.partition(":")
    shown = f"{int(hours)}:{minutes}" if minutes.strip("0") else str(int(hours))
    return phrases.zoned_time.format(time=time, offset="" if shown == "0" else sign + shown)


def _spread(date: Edtf) -> tuple[Edtf, Edtf] | None:
    """Give the first and the last of the dates that unspecified digits stand for.

    None where the date has a name of its own (a month, mid-December, the 2010s). The decade 200X
    has none, for "the 2000s" may be the century.
    """
    match date.precision:
        case Precision.MASKED | Precision.CENTURY:
            pass
        case Precision.DECADE if date.plain_text[2] == "0":
            pass
        case _:
            return None
    length = len(date.plain_text.removesuffix("-XX").removesuffix("-XX"))
    qualifier = _QUALIFIER[date.approximate, date.uncertain]
    first, last = (f"{day.isoformat()[:length]}{qualifier}" for day in date.sort_key)
    return parse_edtf(first), parse_edtf(last)
