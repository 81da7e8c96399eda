"""Calendars as iCalendar text (RFC 5545): escaped, folded, and each event's lines in the order of the standard."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

_LONGEST = 74  # octets of a line; the standard allows one more
_SPLIT_BEFORE = b"\\^"  # such a sign and the one after it are read together
# The order matters: what one step writes, the next must not escape.
_ESCAPES = (
    (r"\N", "\n"),
    ("\\", "\\\\"),
    (";", r"\;"),
    (",", r"\,"),
    ("\r\n", r"\n"),
    ("\n", r"\n"),
    ("\r", r"\n"),
)


class Appointment(NamedTuple):
    """One event; `start` and `end` are days, or moments where it is known to the minute."""

    uid: str
    stamp: datetime
    start: date | datetime
    end: date | None
    status: str
    summary: str
    description: str
    location: str
    url: str
    category: str


class CalendarView(NamedTuple):
    """All that a calendar says."""

    name: str
    lang: str
    appointments: tuple[Appointment, ...]


def calendar_bytes(shown: CalendarView) -> bytes:
    """Write a calendar as iCalendar."""
    name = escaped(shown.name)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//briefgen//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
    ]
    for one in shown.appointments:
        lines += _event_lines(one)
    lines.append("END:VCALENDAR")
    return b"".join([folded(line) + b"\r\n" for line in lines])


def _event_lines(one: Appointment) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{escaped(one.summary)}"
    yield f"DTSTART{_day_or_moment(one.start)}"
    if one.end:
        yield f"DTEND{_day_or_moment(one.end)}"
    yield f"DTSTAMP{_day_or_moment(one.stamp)}"
    yield f"UID:{escaped(one.uid)}"
    yield f"CATEGORIES:{escaped(one.category)}"
    yield f"DESCRIPTION:{escaped(one.description)}"
    if one.location:
        yield f"LOCATION:{escaped(one.location)}"
    yield f"STATUS:{one.status}"
    yield "TRANSP:TRANSPARENT"
    if one.url:
        yield f"URL:{one.url}"
    yield "END:VEVENT"


def _day_or_moment(one: date | datetime) -> str:
    """Give the rest of a property's line: a day, or a moment that is in UTC."""
    day = f"{one.year:04}{one.month:02}{one.day:02}"
    if isinstance(one, datetime):
        return f":{day}T{one.hour:02}{one.minute:02}{one.second:02}Z"
    return f";VALUE=DATE:{day}"


def escaped(text: str) -> str:
    """Give a text as the value of a property."""
    for sign, escape in _ESCAPES:
        text = text.replace(sign, escape)
    return text


def folded(line: str) -> bytes:
    """Give a line in parts that are short enough, split between characters."""
    left, parts = line.encode(), []
    while len(left) > _LONGEST:
        end = _LONGEST
        while left[end] & 0xC0 == 0x80:  # noqa: PLR2004 - the mark of a byte inside a character
            end -= 1
        if left[end - 1] in _SPLIT_BEFORE:
            end -= 1
        parts.append(left[:end])
        left = left[end:]
    return b"\r\n ".join([*parts, left])
