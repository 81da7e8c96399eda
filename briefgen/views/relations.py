"""What points at a thing, as lists in the order in which readers want them."""

from collections.abc import Iterable

from briefgen.atlas import Relation
from briefgen.model.briefings import Briefing
from briefgen.model.dates import Edtf
from briefgen.model.events import Event
from briefgen.model.identifiers import EventId, Kind, QuoteId, Reference
from briefgen.model.quotes import Quote
from briefgen.model.vocabulary import BriefingStatus, EventStatus
from briefgen.views.extracts import is_withdrawn
from briefgen.views.site import Site

_MENTIONS = (Relation.BODY, Relation.ACTORS, Relation.ISSUES, Relation.EVENTS)


def quotes_by(site: Site, target: Reference, *relations: Relation) -> tuple[Reference, ...]:
    """Give the quotations that point at a thing in one of these ways, newest first."""
    return _newest_first(site, site.atlas.pointing_at(target, *relations), Kind.QUOTE)


def events_by(
    site: Site, targets: Iterable[Reference], *relations: Relation
) -> tuple[Reference, ...]:
    """Give the events that point at any of `targets` in one of these ways, newest first."""
    found = (one for target in targets for one in site.atlas.pointing_at(target, *relations))
    return _newest_first(site, dict.fromkeys(found), Kind.EVENT)


def briefings_about(
    site: Site, target: Reference, brought: Iterable[Reference] = ()
) -> tuple[Reference, ...]:
    """Give the listed briefings that mention a thing, declare it, or bring one of its records."""
    found = list(site.atlas.pointing_at(target, *_MENTIONS, Relation.DECLARES))
    for record in brought:
        found.extend(site.atlas.pointing_at(record, Relation.DECLARES))
    listed = (one for one in dict.fromkeys(found) if _is_listed_briefing(site, one))
    return _newest_first(site, listed, Kind.BRIEFING)


def mentions_of(site: Site, target: Reference) -> tuple[Reference, ...]:
    """Give the pages and things, other than briefings, whose texts lead to a thing."""
    found = site.atlas.pointing_at(target, Relation.BODY)
    return tuple(one for one in found if one.kind is not Kind.BRIEFING and is_listed(site, one))


def all_mentions_of(site: Site, target: Reference) -> tuple[Reference, ...]:
    """Give whatever has a text that leads to a thing, on pages that have no list of briefings."""
    found = site.atlas.pointing_at(target, Relation.BODY)
    return tuple(one for one in found if is_listed(site, one))


def is_listed(site: Site, reference: Reference) -> bool:
    """Tell whether lists may name a thing: the withdrawn and the hidden have only a page of their own."""
    record = site.atlas.record(reference)
    is_hidden = getattr(record, "status", None) is BriefingStatus.HIDDEN
    return not is_hidden and not is_withdrawn(site, reference)


def declared_by(site: Site, target: Reference) -> Reference | None:
    """Give the briefing or thing whose file declares a record."""
    return next(iter(site.atlas.pointing_at(target, Relation.DECLARES)), None)


def is_upcoming(site: Site, event: Event) -> bool:
    """Tell whether an event may still lie ahead on the site's date."""
    if event.status in (EventStatus.CANCELLED, EventStatus.COMPLETED):
        return False
    return event.date.sort_key[1] >= site.atlas.site_date and not _has_begun(site, event)


def _has_begun(site: Site, event: Event) -> bool:
    begun = event.date.sort_key[0] <= site.atlas.site_date
    return begun and event.status not in (EventStatus.SCHEDULED, EventStatus.TENTATIVE)


def upcoming_events(site: Site) -> tuple[Reference, ...]:
    """Give the events that lie ahead, the next first."""
    ahead = [
        event
        for event in site.atlas.events.values()
        if event.profile.withdrawn is None and is_upcoming(site, event)
    ]
    ahead.sort(key=lambda event: (event.date.sort_key, event.id))
    return tuple(Reference(Kind.EVENT, event.id) for event in ahead)


def _newest_first(site: Site, references: Iterable[Reference], kind: Kind) -> tuple[Reference, ...]:
    known = [one for one in references if one.kind is kind and not is_withdrawn(site, one)]
    return tuple(sorted(known, key=lambda one: (_date_key(site, one), one.id), reverse=True))


def _date_key(site: Site, reference: Reference) -> tuple[object, ...]:
    record: Briefing | Event | Quote | None
    match reference.kind:
        case Kind.QUOTE:
            record = site.atlas.quotes[QuoteId(reference.id)]
        case Kind.EVENT:
            record = site.atlas.events[EventId(reference.id)]
        case _:
            found = site.atlas.record(reference)
            record = found if isinstance(found, Briefing) else None
    date: Edtf | None = record.date if record else None
    return date.sort_key if date else ()


def _is_listed_briefing(site: Site, reference: Reference) -> bool:
    record = site.atlas.record(reference)
    is_original = isinstance(record, Briefing) and not record.translation_of
    return is_original and is_listed(site, reference)
