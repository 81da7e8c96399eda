"""Front matter of people, organizations and countries."""

from typing import Annotated

from pydantic import Field

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

    actor: Actor = Field(description="The member.", examples=["HM"])
    start: ClosedDate | None = Field(
        None, description="When it joined (EDTF).", examples=["2029-08"]
    )
    end: ClosedDate | None = Field(None, description="When it left (EDTF).", examples=["2031"])


class PostKeys(Keys):
    """One post of a person."""

    title: Line = Field(
        description="The office.", examples=["Spokesperson of the Ministry of Tides"]
    )
    organization: Line = Field(
        "",
        description="An organization's id, or a plain name.",
        examples=["ministry-of-tides"],
    )
    start: ClosedDate | None = Field(
        None, description="When they took it up (EDTF).", examples=["2029-08"]
    )
    end: ClosedDate | None = Field(None, description="When they left it (EDTF).", examples=["2031"])


class GovernsKeys(Keys):
    """One country that an organization governs."""

    country: Country = Field(description="The country's code.", examples=["AQ"])
    governance: Governance = Field(
        alias="as", description="As what it governs the country.", examples=["de-facto"]
    )
    start: ClosedDate | None = Field(None, description="Since when (EDTF).", examples=["2028"])
    end: ClosedDate | None = Field(None, description="Until when (EDTF).", examples=["2031"])


Members = Annotated[tuple[Annotated[MemberKeys, standing_alone("actor", "actor")], ...], Many]
Governs = Annotated[tuple[Annotated[GovernsKeys, standing_alone("country", "country")], ...], Many]
Posts = Annotated[tuple[Annotated[PostKeys, standing_alone("title", "line")], ...], Many]


class PersonKeys(ThingKeys):
    """A person."""

    name: Line = Field(description="The name as readers know it.", examples=["Ada Marsh"])
    represents: Actor | None = Field(
        None,
        description="The actor for whom they speak; their quotations are on its behalf.",
        examples=["BV"],
    )
    posts: Posts = Field(
        (),
        description="The offices they hold and held.",
        examples=[[{"title": "Minister of Tides", "start": "2029-08"}], "Minister of Tides"],
    )


class OrganizationKeys(ThingKeys):
    """An organization."""

    name: Line = Field(description="The name as readers know it.", examples=["The Harbour League"])
    classification: Classification = Field(
        Classification.OTHER, description="What kind of organization.", examples=["bloc"]
    )
    parent: Actor | None = Field(
        None, description="The organization or country of which it is part.", examples=["BV"]
    )
    seat: Country | None = Field(
        None, description="Code of the country where it sits.", examples=["HM"]
    )
    members: Members = Field(
        (),
        description="Its members, each with the time of its membership where that is known.",
        examples=[["BV", {"actor": "HM", "start": "2029-08"}]],
    )
    governs: Governs = Field(
        (),
        description="The countries that it governs, and as what.",
        examples=[[{"country": "AQ", "as": "de-facto", "start": "2028"}]],
    )
    represents: Actor | None = Field(
        None, description="The actor for whom it speaks.", examples=["BV"]
    )


class CountryKeys(ThingKeys):
    """What a file adds to a country, or overrides."""

    name: Line = Field(
        "", description="The name that the site uses; CLDR's by default.", examples=["Bouvet"]
    )
    old_ids: FormerCountries = Field(
        (),
        description="Former ids, which go on working; also two capitals that are no country's code.",
        examples=[["bouvet"]],
    )
    members: Members = Field(
        (),
        description="Its members, where it is a union, such as `EU`.",
        examples=[["BV", "HM"]],
    )


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
