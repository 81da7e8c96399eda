"""Ids, references between records, and where a record was declared.

An id is typed by its kind, so that a quote's id can't be passed for an event's. People, organizations
and countries share one space of actor ids: a country's is its territory code in capitals, the others'
are lower case, so the two never meet.
"""

import re
from enum import StrEnum
from typing import NewType

from briefgen.model.record import Record

ActorId = NewType("ActorId", str)
IssueId = NewType("IssueId", str)
EventId = NewType("EventId", str)
QuoteId = NewType("QuoteId", str)
PositionId = NewType("PositionId", str)
SourceId = NewType("SourceId", str)  # `<file id>/<source id>`
BriefingId = NewType("BriefingId", str)  # its slug; a translation's is `<language>/<slug>`
PageId = NewType("PageId", str)  # its slug

MAX_ID_LENGTH = 80
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Names of devices on Windows, where no file or folder can have them ("Naming Files, Paths, and Namespaces").
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_LONGEST_DEVICE = 4
_NOT_ID = re.compile(r"[^a-z0-9]+")


class Kind(StrEnum):
    """The kinds of things that references point at, as written before the colon of a link."""

    COUNTRY = "country"
    PERSON = "person"
    ORGANIZATION = "organization"
    ISSUE = "issue"
    EVENT = "event"
    QUOTE = "quote"
    POSITION = "position"
    SOURCE = "source"
    BRIEFING = "briefing"
    PAGE = "page"


ACTOR_KINDS = (Kind.COUNTRY, Kind.PERSON, Kind.ORGANIZATION)


class Reference(Record, frozen=True, order=True):
    """A thing by its kind and id."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


def reference_from(text: str) -> Reference:
    """Give the reference that reads `kind:id`. Raises ValueError if there is no such kind."""
    kind, _, id_ = text.partition(":")
    return Reference(Kind(kind), id_)


class Origin(Record, frozen=True, order=True):
    """Where a record was declared: a file below content/ and the way to it inside the front matter."""

    path: str
    pointer: tuple[str | int, ...] = ()

    def at(self, *steps: str | int) -> "Origin":
        """Give the place of a key or entry below this one."""
        return Origin(self.path, (*self.pointer, *steps))


def is_id(text: str) -> bool:
    """Tell whether `text` may be an id: `[a-z0-9]` and single hyphens, at most 80 characters, no device of Windows."""
    return (
        len(text) <= MAX_ID_LENGTH
        and _ID.fullmatch(text) is not None
        and (len(text) > _LONGEST_DEVICE or not is_device(text))
    )


def is_device(text: str) -> bool:
    """Tell whether Windows gives this name to a device, so that no file or folder of the site could have it there."""
    return _DEVICE.fullmatch(text) is not None


def id_from(*parts: str) -> str:
    """Give an id made of `parts`: lower case, every other run of characters a hyphen."""
    return _NOT_ID.sub("-", "-".join(parts).lower()).strip("-")
