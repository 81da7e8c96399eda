"""Events and the issues that they are about."""

from collections.abc import Iterable

from briefgen.model.dates import Edtf
from briefgen.model.vocabulary import EventStatus
from briefgen.views.linked_data.actors import named
from briefgen.views.linked_data.documents import Node
from briefgen.views.linked_data.mentions import (
    COUNTRY,
    ORGANIZATION,
    PERSON,
    mention,
    mentions,
    span,
    without_empty,
)
from briefgen.views.linked_data.works import source_node
from briefgen.views.parts import Link, Role, SourceLine, Text
from briefgen.views.surroundings import SiteFrame

_STATUSES = {
    EventStatus.SCHEDULED: "EventScheduled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.CANCELLED: "EventCancelled",
}


def issue_node(
    site: SiteFrame,
    name: str,
    other_names: Iterable[Text],
    question: str,
    *,
    same_as: Iterable[str],
    claims: list[Node],
) -> Node:
    """Give an issue: a term of this site's vocabulary, which stands for a question."""
    vocabulary = f"{site.url or site.root}/issues/"
    return without_empty(
        {
            **named("DefinedTerm", name, other_names, question, same_as),
            "inDefinedTermSet": {"@type": "DefinedTermSet", "@id": vocabulary},
            "subjectOf": claims,
        }
    )


def event_node(
    site: SiteFrame,
    name: str,
    other_names: Iterable[Text],
    line: str,
    *,
    same_as: Iterable[str],
    date: Edtf,
    status: EventStatus | None,
    places: Iterable[Link],
    roles: Iterable[Role],
    issue: Link | None,
    part_of: Link | None,
    sources: Iterable[SourceLine],
) -> Node:
    """Give an event. A country takes no seat, so it is among what the event is about."""
    present = [link for role in roles for link in role.participants]
    start, end = span(date)
    about = mentions(present, site, COUNTRY)
    return without_empty(
        {
            **named("Event", name, other_names, line, same_as),
            "startDate": start,
            "endDate": end,
            "eventStatus": _STATUSES.get(status) if status else None,
            "location": [_place(place, site) for place in places],
            "attendee": mentions(present, site, PERSON, ORGANIZATION),
            "about": [mention(issue, site), *about] if issue else about,
            "superEvent": mention(part_of, site) if part_of else None,
            "subjectOf": [source_node(source, site) for source in sources],
        }
    )


def _place(place: Link, site: SiteFrame) -> Node:
    found: Node = {"@type": "Place", "name": place.text}
    country = mention(place, site)
    if "@id" in country:
        found["containedInPlace"] = {"@type": COUNTRY, "@id": country["@id"]}
    return found
