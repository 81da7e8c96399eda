"""Countries, organizations and people."""

from collections.abc import Iterable

from briefgen.model.actors import Post
from briefgen.model.vocabulary import Classification
from briefgen.views.linked_data.documents import Node
from briefgen.views.linked_data.mentions import (
    COUNTRY,
    ORGANIZATION,
    PERSON,
    actor,
    mention,
    mentions,
    span,
    without_empty,
)
from briefgen.views.parts import Link, Text
from briefgen.views.surroundings import SiteFrame

_GOVERNMENTAL = frozenset(
    [
        Classification.GOVERNMENT,
        Classification.MINISTRY,
        Classification.BLOC,
        Classification.DE_FACTO_AUTHORITY,
        Classification.UN_BODY,
    ]
)
_TYPES = {Classification.PARTY: "PoliticalParty", Classification.OUTLET: "NewsMediaOrganization"}


def named(
    type_: str, name: str, other_names: Iterable[Text], line: str, same_as: Iterable[str]
) -> Node:
    """Give what every thing has: its names, what it is in one line, and where else it is described."""
    return {
        "@type": type_,
        "name": name,
        "alternateName": [one.text for one in other_names],
        "description": line,
        "sameAs": list(same_as),
    }


def country_node(
    name: str,
    other_names: Iterable[Text],
    line: str,
    *,
    same_as: Iterable[str],
    claims: list[Node],
) -> Node:
    """Give a country, with its latest recorded stances."""
    return without_empty({**named(COUNTRY, name, other_names, line, same_as), "subjectOf": claims})


def organization_node(
    site: SiteFrame,
    name: str,
    other_names: Iterable[Text],
    line: str,
    *,
    same_as: Iterable[str],
    classification: Classification | None,
    parent: Link | None,
    parts: Iterable[Link],
    memberships: Iterable[Link],
    claims: list[Node],
) -> Node:
    """Give an organization, with what it belongs to and its latest recorded stances."""
    type_ = _TYPES.get(classification, ORGANIZATION) if classification else ORGANIZATION
    if classification in _GOVERNMENTAL:
        type_ = "GovernmentOrganization"
    return without_empty(
        {
            **named(type_, name, other_names, line, same_as),
            "parentOrganization": mention(parent, site) if parent else None,
            "subOrganization": mentions(parts, site),
            "memberOf": mentions(memberships, site, ORGANIZATION),
            "subjectOf": claims,
        }
    )


def person_node(
    site: SiteFrame,
    name: str,
    other_names: Iterable[Text],
    line: str,
    *,
    same_as: Iterable[str],
    represents: Link | None,
    posts: Iterable[Post],
    claims: list[Node],
) -> Node:
    """Give a person, with the posts held and whom they speak for."""
    return without_empty(
        {
            **named(PERSON, name, other_names, line, same_as),
            "affiliation": actor(represents, site) if represents else None,
            "hasOccupation": [_post(post) for post in posts],
            "subjectOf": claims,
        }
    )


def _post(post: Post) -> Node:
    """Give a post with its dates, so that one that has ended is told from one that is held."""
    return without_empty(
        {
            "@type": "Role",
            "roleName": post.title,
            "startDate": span(post.start)[0],
            "endDate": span(post.end)[0],
        }
    )
