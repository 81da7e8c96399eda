"""Calendars as iCalendar text: escaped and folded by the icalendar library."""

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from briefgen.exports.calendars import Appointment, CalendarView


def calendar_bytes(shown: CalendarView) -> bytes:
    """Write a calendar as iCalendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//briefgen//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", shown.name)
    calendar.add("x-wr-calname", shown.name)
    for one in shown.appointments:
        calendar.add_component(_component(one))
    return bytes(calendar.to_ical())


def _component(one: Appointment) -> CalendarEvent:
    event = CalendarEvent()
    event.add("uid", one.uid)
    event.add("dtstamp", one.stamp)
    event.add("dtstart", one.start)
    if one.end:
        event.add("dtend", one.end)
    event.add("status", one.status)
    event.add("transp", "TRANSPARENT")
    event.add("summary", one.summary)
    event.add("description", one.description)
    if one.location:
        event.add("location", one.location)
    if one.url:
        event.add("url", one.url)
    event.add("categories", [one.category])
    return event
