"""Calendars (RFC 5545): what lies ahead and what happened last, on the whole site and for each country.

A date that is not known to the day stands as an all-day event over the days that it leaves possible, and is
tentative.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from briefgen.atlas import Relation
from briefgen.exports.icalendar_text import Appointment, CalendarView, calendar_bytes
from briefgen.exports.instants import in_utc, instant
from briefgen.exports.kinds import FileKind
from briefgen.model.briefings import Briefing
from briefgen.model.dates import DateKind, Edtf, Precision, interval_ends
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.model.vocabulary import Certainty, EventStatus
from briefgen.views.export_paths import calendar_path, web_address
from briefgen.views.extracts import is_withdrawn_on
from briefgen.views.names import when
from briefgen.views.relations import events_by
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.tables.listed import is_published, owner_of
from briefgen.views.words import Words

MOST_PAST = 25
"""How many events that are over a calendar holds at most; all of them are in the table of events."""

_KNOWN_TO_THE_DAY = frozenset([Precision.TIME, Precision.DAY])


class Entered(NamedTuple):
    """An event with its address and the moment of the briefing that brings it, or of its own date."""

    event: Event
    url: str
    stamp: datetime


class CalendarInputs(NamedTuple):
    """What a calendar is made from."""

    site: SiteFrame
    name: str
    entered: tuple[Entered, ...]


def keys(site: Site) -> Iterator[Reference | None]:
    """Give everything that has a calendar: the site and each country, as far as they have events."""
    places = (Reference(Kind.COUNTRY, id_) for id_ in site.ids(Kind.COUNTRY))
    for place in (None, *(one for one in places if not is_withdrawn_on(site, one))):
        if any(True for _ in _events(site, _references(site, place))):
            yield place


def inputs(site: Site, of: Reference | None) -> CalendarInputs:
    """Pick the events that lie ahead and the newest of those that do not, in order of date."""
    found = _references(site, of)
    ahead = frozenset(site.upcoming())
    past = _events(site, (one for one in found if one not in ahead))
    chosen = [*_events(site, (one for one in found if one in ahead)), *islice(past, MOST_PAST)]
    chosen.sort(key=lambda event: (event.date.sort_key, event.id))
    link = site.link_to(of)[0] if of else None
    return CalendarInputs(
        site=site.frame,
        name=f"{link.text} · {site.frame.name}" if link else site.frame.name,
        entered=tuple(_entered(site, one) for one in chosen),
    )


def _references(site: Site, of: Reference | None) -> tuple[Reference, ...]:
    """Give the events that lie ahead or are new on the whole site, or all that a country's page lists."""
    if of is None:
        return tuple(dict.fromkeys((*site.upcoming(), *site.newest(Kind.EVENT))))
    governing = (one for one, _ in site.authorities(ActorId(of.id)))
    concerned = (of, *(Reference(Kind.ORGANIZATION, one) for one in governing))
    return events_by(site, concerned, Relation.PARTICIPANTS, Relation.PLACES, Relation.VOTES)


def _events(site: Site, references: Iterable[Reference]) -> Iterator[Event]:
    for reference in references:
        event: Event = site.record(reference)
        if is_published(site, event):
            yield event


def _entered(site: Site, event: Event) -> Entered:
    owner = owner_of(site, event)
    known = owner.date if isinstance(owner, Briefing) else event.profile.reviewed or event.date
    link, _ = site.link_to(Reference(Kind.EVENT, event.id))
    return Entered(event, link.url if link else "", instant(known))


def view(given: CalendarInputs) -> CalendarView:
    """Enter each event."""
    host = urlsplit(given.site.url).hostname or "briefgen.invalid"
    return CalendarView(
        name=given.name,
        lang=given.site.lang,
        appointments=tuple(_appointment(one, given.site, host) for one in given.entered),
    )


def _appointment(entered: Entered, site: SiteFrame, host: str) -> Appointment:
    event = entered.event
    start, end = _span(event.date)
    return Appointment(
        uid=f"{event.id}@{host}",
        stamp=entered.stamp,
        start=start,
        end=end,
        status=_status(event),
        summary=event.name,
        description="\n".join(_described(event, site.words)),
        location=", ".join(place.name for place in event.places),
        url=web_address(site.url, site.root, entered.url) if site.url else "",
        category=site.words.word(event.type),
    )


def _span(known: Edtf) -> tuple[date | datetime, date | None]:
    """Give the first day and the day after the last, or a moment; of an open date, the end that is known.

    A time of day without its zone is that of some unknown place, so the day is given.
    """
    if known.precision is Precision.TIME:
        moment = datetime.fromisoformat(known.text)
        if moment.tzinfo:
            return in_utc(moment), None
    first = known.earliest or known.latest or date.min
    last = known.latest or first
    return first, last + timedelta(1) if last < date.max else None


def is_known_to_the_day(known: Edtf) -> bool:
    """Tell whether nothing about the days of a date is left open."""
    if known.approximate or known.uncertain or known.is_open or known.kind is DateKind.ONE_OF:
        return False
    if known.kind is DateKind.INTERVAL:
        return all(end and end.precision in _KNOWN_TO_THE_DAY for end in interval_ends(known))
    return known.precision in _KNOWN_TO_THE_DAY


def _status(event: Event) -> str:
    if event.status is EventStatus.CANCELLED:
        return "CANCELLED"
    is_unsure = event.status in (EventStatus.TENTATIVE, EventStatus.POSTPONED)
    return "TENTATIVE" if is_unsure or not is_known_to_the_day(event.date) else "CONFIRMED"


def _described(event: Event, words: Words) -> Iterator[str]:
    yield f"{when(words, event.date, event.date_text).text} (EDTF {event.date.text})"
    if event.status:
        yield words.gettext("Status: {status}").format(status=words.word(event.status))
    if event.certainty is not Certainty.REPORTED:
        yield words.certainties[event.certainty]
    if event.outcome:
        yield event.outcome
    if event.profile.summary:
        yield event.profile.summary


KIND: FileKind[Reference | None] = FileKind(
    name="calendar", keys=keys, path=calendar_path, inputs=inputs, view=view, encode=calendar_bytes
)
