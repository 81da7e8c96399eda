"""Which fields of which records name other things: the one table behind linking, renaming and backlinks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from briefgen.model.actors import Country, Organization, Person
from briefgen.model.bodies import BodyReference
from briefgen.model.briefings import Briefing
from briefgen.model.events import Event
from briefgen.model.identifiers import ACTOR_KINDS, Kind
from briefgen.model.issues import Issue
from briefgen.model.positions import DeclaredPosition
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source

Record = TypeVar("Record")


class Relation(StrEnum):
    """How one thing points at another: the field of the record, or its body."""

    ABOUT = "about"
    ACTORS = "actors"
    BODY = "body"
    CONVEYS = "conveys"
    DECLARES = "declares"
    EVENTS = "events"
    EVIDENCE = "evidence"
    EXCEPTED = "except"
    GOVERNS = "governs"
    GROUP = "group"
    ISSUE = "issue"
    ISSUES = "issues"
    MEMBERS = "members"
    ON_BEHALF_OF = "on_behalf_of"
    OUTLET = "outlet"
    PARENT = "parent"
    PARTICIPANTS = "participants"
    PART_OF = "part_of"
    PLACES = "places"
    POSTS = "posts"
    REPRESENTS = "represents"
    SAID_AT = "said_at"
    SAID_TO = "said_to"
    SEAT = "seat"
    SOURCES = "sources"
    SPEAKER = "speaker"
    TOWARD = "toward"
    TRANSLATION_OF = "translation_of"
    VOTES = "votes"
    CITING = "citing"
    ACCORDING_TO = "according_to"
    CORRECTS = "corrects"


class Field(NamedTuple):
    """A field that holds ids: the way to it, what it may point at, and the key that an editor types."""

    way: tuple[str, ...]
    kinds: tuple[Kind, ...]
    relation: Relation
    pointer: tuple[str, ...]
    or_name: bool = False  # a plain name may stand instead of an id


class Use(NamedTuple):
    """One id where it stands: the field, and the steps of the front matter that lead to it."""

    field: Field
    id: str
    pointer: tuple[str | int, ...]


def _field(
    relation: Relation, *kinds: Kind, way: str = "", pointer: str = "", or_name: bool = False
) -> Field:
    """Describe a field. In a way, `*` stands for each entry of a tuple."""
    steps = way or str(relation)
    return Field(
        tuple(steps.split(".")), kinds, relation, tuple((pointer or steps).split(".")), or_name
    )


R = Relation
_SOURCES = _field(R.SOURCES, Kind.SOURCE, way="profile.sources.*", pointer="sources.*")
FIELDS: dict[type, tuple[Field, ...]] = {
    Country: (_field(R.MEMBERS, *ACTOR_KINDS, way="members.*.actor"), _SOURCES),
    Organization: (
        _field(R.PARENT, Kind.ORGANIZATION, Kind.COUNTRY),
        _field(R.SEAT, Kind.COUNTRY),
        _field(R.MEMBERS, *ACTOR_KINDS, way="members.*.actor"),
        _field(R.GOVERNS, Kind.COUNTRY, way="governs.*.country"),
        _field(R.REPRESENTS, *ACTOR_KINDS),
        _SOURCES,
    ),
    Person: (
        _field(R.REPRESENTS, *ACTOR_KINDS),
        _field(R.POSTS, Kind.ORGANIZATION, way="posts.*.organization", or_name=True),
        _SOURCES,
    ),
    Issue: (_field(R.PART_OF, Kind.ISSUE), _SOURCES),
    Source: (
        _field(R.OUTLET, Kind.ORGANIZATION, or_name=True),
        _field(R.CITING, Kind.ORGANIZATION, or_name=True),
    ),
    Event: (
        _field(R.PLACES, Kind.COUNTRY, way="places.*.country"),
        _field(R.PARTICIPANTS, *ACTOR_KINDS, way="participants.*.actor"),
        _field(R.PART_OF, Kind.EVENT),
        _field(R.ISSUE, Kind.ISSUE, way="roll_call.issue", pointer="issue"),
        _field(R.ACCORDING_TO, *ACTOR_KINDS, Kind.SOURCE, or_name=True),
        _SOURCES,
    ),
    Quote: (
        _field(R.SPEAKER, *ACTOR_KINDS),
        _field(R.CONVEYS, *ACTOR_KINDS),
        _field(R.ON_BEHALF_OF, *ACTOR_KINDS),
        _field(R.SAID_AT, Kind.EVENT),
        _field(R.ABOUT, Kind.EVENT, way="about.*"),
        _field(R.ISSUES, Kind.ISSUE, way="issues.*"),
        _field(R.SOURCES, Kind.SOURCE, way="source"),
        _field(R.SAID_TO, *ACTOR_KINDS, or_name=True),
    ),
    DeclaredPosition: (
        _field(R.ACTORS, *ACTOR_KINDS, way="actors.*"),
        _field(R.ISSUE, Kind.ISSUE),
        _field(R.GROUP, Kind.ORGANIZATION, Kind.COUNTRY),
        _field(R.EXCEPTED, *ACTOR_KINDS, way="excepted.*", pointer="except.*"),
        _field(R.TOWARD, *ACTOR_KINDS),
    ),
    Briefing: (
        _field(R.ACTORS, *ACTOR_KINDS, way="actors.*"),
        _field(R.ISSUES, Kind.ISSUE, way="issues.*"),
        _field(R.EVENTS, Kind.EVENT, way="events.*"),
        _field(R.TRANSLATION_OF, Kind.BRIEFING),
    ),
}
del R, _SOURCES


def uses(record: object) -> Iterator[Use]:
    """Give every id that a record names in its fields, apart from votes, evidence and bodies."""
    for field in FIELDS.get(type(record), ()):
        yield from _uses(record, field, field.way, field.pointer)


def _uses(
    value: Any, field: Field, way: tuple[str, ...], pointer: tuple[str | int, ...]
) -> Iterator[Use]:
    for depth, step in enumerate(way):
        if step == "*":
            at = pointer.index("*")
            for index, inner in enumerate(value):
                yield from _uses(
                    inner, field, way[depth + 1 :], (*pointer[:at], index, *pointer[at + 1 :])
                )
            return
        value = getattr(value, step)
        if value is None or value == "":
            return
    yield Use(field, value, pointer)


def renamed(record: Record, new_id: Callable[[Field, str], str]) -> Record:
    """Give the record with each id that it names replaced by what `new_id` says."""
    for field in FIELDS.get(type(record), ()):
        record = _renamed(record, field.way, lambda id_, field=field: new_id(field, id_))  # type: ignore[misc]
    return record


def _renamed(value: Any, way: tuple[str, ...], new_id: Callable[[str], str]) -> Any:
    if not way:
        return new_id(value) if value else value
    if value is None:
        return None
    step, rest = way[0], way[1:]
    if step == "*":
        return tuple(_renamed(inner, rest, new_id) for inner in value)
    return replace(value, **{step: _renamed(getattr(value, step), rest, new_id)})


def body_references(record: object) -> Iterator[BodyReference]:
    """Give the references in a record's body, in order."""
    body = getattr(record, "body", None) or getattr(getattr(record, "profile", None), "body", None)
    if body is not None:
        for piece in body.pieces:
            if isinstance(piece, BodyReference):
                yield piece
