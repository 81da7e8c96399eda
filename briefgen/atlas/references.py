"""Which fields of which records name other things: the one table behind linking, renaming and backlinks."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from msgspec.structs import replace

from briefgen.model.actors import Country, Organization, Person
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


class Plain(StrEnum):
    """Whether a plain name may stand in a field instead of an id."""

    NEVER = "never"
    PROSE = "prose"  # a name that can't be an id, as it has capitals or blanks
    ANY = "any"


class Field(NamedTuple):
    """A field that holds ids.

    `way` leads to them, `*` standing for each entry of a tuple; `value` reads the one id of a field, or the
    ids of entries, None where an entry has none. `kinds` are what they may point at, `key` is what an editor
    types, `lone_key` what stands instead where there is one entry.
    """

    way: tuple[str, ...]
    value: Callable[[Any], Any]
    has_entries: bool
    kinds: tuple[Kind, ...]
    relation: Relation
    key: tuple[str, ...]
    plain: Plain
    lone_key: str

    def ids(self, record: object) -> Sequence[str | None]:
        """Give the ids that a record names in this field."""
        value = self.value(record)
        if self.has_entries:
            return value  # type: ignore[no-any-return]
        return (value,) if value else ()

    def pointer(self, index: int, count: int) -> tuple[str | int, ...]:
        """Give the steps of the front matter that lead to one of `count` ids."""
        if self.lone_key and count == 1:
            return (self.lone_key,)
        return tuple(index if step == "*" else step for step in self.key)


class Use(NamedTuple):
    """One id where it stands: the field, and the steps of the front matter that lead to it."""

    field: Field
    id: str
    pointer: tuple[str | int, ...]


def _field(
    relation: Relation,
    *kinds: Kind,
    way: str = "",
    key: str = "",
    lone_key: str = "",
    plain: Plain = Plain.NEVER,
) -> Field:
    """Describe a field, whose way and key are those of the relation if not given."""
    way = way or str(relation)
    return Field(
        way=tuple(way.split(".")),
        value=_reader(way),
        has_entries="*" in way,
        kinds=kinds,
        relation=relation,
        key=tuple((key or way).split(".")),
        plain=plain,
        lone_key=lone_key,
    )


def _reader(way: str) -> Callable[[Any], Any]:
    """Give the function that reads the ids at `way`; it runs a million times on a large site."""
    tuple_, star, rest = way.partition(".*")
    if star and rest:
        entries, id_of_entry = attrgetter(tuple_), attrgetter(rest.removeprefix("."))
        return lambda record: [id_of_entry(entry) for entry in entries(record)]
    holder, dot, leaf = way.rpartition(".")
    if dot and not star:
        held, id_of = attrgetter(holder), attrgetter(leaf)
        return lambda record: id_of(value) if (value := held(record)) else None
    return attrgetter(tuple_)


R = Relation
_SOURCES = _field(R.SOURCES, Kind.SOURCE, way="profile.sources.*", key="sources.*")
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
        _field(R.POSTS, Kind.ORGANIZATION, way="posts.*.organization", plain=Plain.ANY),
        _SOURCES,
    ),
    Issue: (_field(R.PART_OF, Kind.ISSUE), _SOURCES),
    Source: (
        _field(R.OUTLET, Kind.ORGANIZATION, plain=Plain.ANY),
        _field(R.CITING, Kind.ORGANIZATION, plain=Plain.ANY),
    ),
    Event: (
        _field(R.PLACES, Kind.COUNTRY, way="places.*.country"),
        _field(R.PARTICIPANTS, *ACTOR_KINDS, way="participants.*.actor"),
        _field(R.PART_OF, Kind.EVENT),
        _field(R.ISSUE, Kind.ISSUE, way="roll_call.issue", key="issue"),
        _field(R.ACCORDING_TO, *ACTOR_KINDS, Kind.SOURCE, plain=Plain.PROSE),
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
        _field(R.SAID_TO, *ACTOR_KINDS, plain=Plain.ANY),
    ),
    DeclaredPosition: (
        _field(R.ACTORS, *ACTOR_KINDS, way="actors.*", lone_key="actor"),
        _field(R.ISSUE, Kind.ISSUE),
        _field(R.GROUP, Kind.ORGANIZATION, Kind.COUNTRY),
        _field(R.EXCEPTED, *ACTOR_KINDS, way="excepted.*", key="except.*"),
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
        ids = field.ids(record)
        for index, id_ in enumerate(ids):
            if id_:
                yield Use(field, id_, field.pointer(index, len(ids)))


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
