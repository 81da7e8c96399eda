"""Actors: countries, organizations and people (Popolo's Area, Organization and Person)."""

from msgspec import field

from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, Origin
from briefgen.model.profiles import Profile
from briefgen.model.record import Record
from briefgen.model.vocabulary import Classification, Governance


class Membership(Record, frozen=True):
    """A member of an organization or of a union of countries, with the time of its membership."""

    actor: ActorId
    start: Edtf | None = None
    end: Edtf | None = None


class Post(Record, frozen=True):
    """A post that a person holds or held; `organization` is an organization's id or a plain name."""

    title: str
    organization: str = ""
    start: Edtf | None = None
    end: Edtf | None = None


class Governing(Record, frozen=True):
    """An organization governs a country: as what, and when."""

    country: ActorId
    governance: Governance
    start: Edtf | None = None
    end: Edtf | None = None


class Country(Record, frozen=True):
    """A country by its CLDR or ISO 3166-3 code; it needs no file, and then has no origin.

    `name` is the site's own; empty, the name is CLDR's.
    """

    id: ActorId
    origin: Origin | None = None
    name: str = ""
    members: tuple[Membership, ...] = ()
    profile: Profile = field(default_factory=Profile)


class Organization(Record, frozen=True):
    """A ministry, bloc, authority, armed group, outlet or UN body."""

    id: ActorId
    origin: Origin
    name: str
    classification: Classification = Classification.OTHER
    parent: ActorId | None = None
    seat: ActorId | None = None
    members: tuple[Membership, ...] = ()
    governs: tuple[Governing, ...] = ()
    represents: ActorId | None = None
    profile: Profile = field(default_factory=Profile)


class Person(Record, frozen=True):
    """A person; `represents` is the country or organization that they speak for."""

    id: ActorId
    origin: Origin
    name: str
    represents: ActorId | None = None
    posts: tuple[Post, ...] = ()
    profile: Profile = field(default_factory=Profile)


Actor = Country | Organization | Person
