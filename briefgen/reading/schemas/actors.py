"""Front matter of people, organizations and countries."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from briefgen.model import actors as model
from briefgen.model.identifiers import ActorId, Origin
from briefgen.model.profiles import Profile
from briefgen.model.vocabulary import Classification, Governance
from briefgen.reading.schemas.common import Keys, ThingKeys
from briefgen.reading.schemas.references import Actor, Country, FormerCountries
from briefgen.reading.schemas.scalars import (
    ClosedDate,
    Line,
    Many,
    standing_alone,
)


class MemberKeys(Keys):
    """One member and the time of its membership."""

    actor: Actor
    start: ClosedDate | None = None
    end: ClosedDate | None = None


class PostKeys(Keys):
    """One post of a person."""

    title: Line
    organization: Line = Field("", description="An organization's id, or a plain name.")
    start: ClosedDate | None = None
    end: ClosedDate | None = None


class GovernsKeys(Keys):
    """One country that an organization governs."""

    country: Country
    governance: Governance = Field(alias="as")
    start: ClosedDate | None = None
    end: ClosedDate | None = None


Members = Annotated[
    tuple[Annotated[MemberKeys, BeforeValidator(standing_alone("actor"))], ...], Many
]
Governs = Annotated[
    tuple[Annotated[GovernsKeys, BeforeValidator(standing_alone("country"))], ...], Many
]
Posts = Annotated[tuple[Annotated[PostKeys, BeforeValidator(standing_alone("title"))], ...], Many]


class PersonKeys(ThingKeys):
    """A person."""

    name: Line
    represents: Actor | None = Field(None, description="Whom they speak for.")
    posts: Posts = ()


class OrganizationKeys(ThingKeys):
    """An organization."""

    name: Line
    classification: Classification = Classification.OTHER
    parent: Actor | None = None
    seat: Country | None = None
    members: Members = ()
    governs: Governs = ()
    represents: Actor | None = None


class CountryKeys(ThingKeys):
    """What a file adds to a country, or overrides."""

    name: Line = ""
    old_ids: FormerCountries = Field((), description="Former ids, which go on working.")
    members: Members = ()


def person(keys: PersonKeys, id_: str, origin: Origin, profile: Profile) -> model.Person:
    """Give the person that front matter declares."""
    return model.Person(
        id=ActorId(id_),
        origin=origin,
        name=keys.name,
        represents=_actor(keys.represents),
        posts=tuple(
            model.Post(post.title, post.organization, post.start, post.end) for post in keys.posts
        ),
        profile=profile,
    )


def organization(
    keys: OrganizationKeys, id_: str, origin: Origin, profile: Profile
) -> model.Organization:
    """Give the organization that front matter declares."""
    return model.Organization(
        id=ActorId(id_),
        origin=origin,
        name=keys.name,
        classification=keys.classification,
        parent=_actor(keys.parent),
        seat=_actor(keys.seat),
        members=_memberships(keys.members),
        governs=tuple(
            model.Governing(ActorId(entry.country), entry.governance, entry.start, entry.end)
            for entry in keys.governs
        ),
        represents=_actor(keys.represents),
        profile=profile,
    )


def country(keys: CountryKeys, id_: str, origin: Origin, profile: Profile) -> model.Country:
    """Give the country that a file describes."""
    return model.Country(ActorId(id_), origin, keys.name, _memberships(keys.members), profile)


def _memberships(members: tuple[MemberKeys, ...]) -> tuple[model.Membership, ...]:
    return tuple(
        model.Membership(ActorId(member.actor), member.start, member.end) for member in members
    )


def _actor(id_: str | None) -> ActorId | None:
    return None if id_ is None else ActorId(id_)
