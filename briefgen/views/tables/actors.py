"""The tables of actors: countries, organizations and people, and what ties them to one another."""

from operator import attrgetter
from typing import Any, NamedTuple

from briefgen.model.actors import Country
from briefgen.model.countries import FORMER_STATES, country_name
from briefgen.model.identifiers import ACTOR_KINDS, Kind
from briefgen.model.vocabulary import Classification, Governance
from briefgen.views.site import Site
from briefgen.views.tables.columns import Table, choice, dates, ids, text
from briefgen.views.tables.listed import Listed, listed
from briefgen.views.tables.shared import PROFILE, named, numbered, parts


class _Actor(NamedTuple):
    """An actor with its kind and name."""

    record: Any
    url: str
    briefing: str
    lang: str
    kind: Kind
    name: str


def _entries(site: Site) -> tuple[_Actor, ...]:
    return tuple(
        with_name(one, kind, site.words.lang) for kind in ACTOR_KINDS for one in listed(site, kind)
    )


def with_name(one: Listed, kind: Kind, lang: str) -> _Actor:
    """Give an actor with its kind and its own name, or for a country without one that in `lang`."""
    name: str = one.record.name
    if isinstance(one.record, Country) and not name:
        name = dict(one.record.profile.names).get(lang) or country_name(one.record.id, lang)
    return _Actor(*one, kind, name)


def _optional(field: str) -> Any:
    """Give the function that reads a field that not every kind of actor has."""
    return lambda one: getattr(one.record, field, None)


def _former(field: str) -> Any:
    """Give the function that reads what is known of a former state; other actors have none."""

    def value(one: Any) -> Any:
        state = FORMER_STATES.get(one.record.id) if one.kind is Kind.COUNTRY else None
        return getattr(state, field) if state else None

    return value


ACTORS = Table(
    name="actors",
    title="Actors",
    meaning="Countries, organizations and people, all that the records name.",
    key=("id",),
    entries=_entries,
    columns=(
        *named(attrgetter("name")),
        choice("kind", "Which of the three.", ACTOR_KINDS, attrgetter("kind"), required=True),
        choice(
            "classification",
            "For an organization: of what kind.",
            Classification,
            _optional("classification"),
        ),
        text("represents", "The id of the actor for whom it speaks.", _optional("represents")),
        text("parent", "For an organization: the one to which it belongs.", _optional("parent")),
        text("seat", "For an organization: the country in which it sits.", _optional("seat")),
        *dates("start", "For a former state: when it began.", _former("start")),
        *dates("end", "For a former state: when it ended.", _former("end")),
        ids(
            "successors",
            "For a former state: the countries that followed on its territory.",
            lambda one: _former("successors")(one) or (),
        ),
        *PROFILE,
    ),
)

MEMBERSHIPS = Table(
    name="memberships",
    title="Memberships",
    meaning="Who is or was a member of an organization or a union of countries.",
    key=("organization", "number"),
    entries=parts("members", Kind.COUNTRY, Kind.ORGANIZATION),
    columns=(
        *numbered("organization", "The id of the organization or union."),
        text("member", "The id of the member.", attrgetter("what.actor"), required=True),
        *dates("start", "When it joined.", attrgetter("what.start")),
        *dates("end", "When it left.", attrgetter("what.end")),
    ),
)

POSTS = Table(
    name="posts",
    title="Posts",
    meaning="The posts that people hold or held.",
    key=("person", "number"),
    entries=parts("posts", Kind.PERSON),
    columns=(
        *numbered("person", "The person's id."),
        text("title", "The title of the post.", attrgetter("what.title"), required=True),
        text(
            "organization",
            "Where: the id of an organization, or a plain name.",
            attrgetter("what.organization"),
        ),
        *dates("start", "When it was taken up.", attrgetter("what.start")),
        *dates("end", "When it was left.", attrgetter("what.end")),
    ),
)

GOVERNMENTS = Table(
    name="governments",
    title="Governments",
    meaning="Which organization governs which country, and as what.",
    key=("organization", "number"),
    entries=parts("governs", Kind.ORGANIZATION),
    columns=(
        *numbered("organization", "The organization's id."),
        text("country", "The country's code.", attrgetter("what.country"), required=True),
        choice("governance", "As what.", Governance, attrgetter("what.governance"), required=True),
        *dates("start", "Since when.", attrgetter("what.start")),
        *dates("end", "Until when.", attrgetter("what.end")),
    ),
)
