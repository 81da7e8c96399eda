"""A name tells one thing from another."""

from collections.abc import Iterable, Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, front
from briefgen.checks.words import words_of
from briefgen.model.actors import Organization, Person
from briefgen.model.countries import FORMER_STATES, country_codes, country_name
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind
from briefgen.model.issues import Issue
from briefgen.model.problems import Problem

RULE = Rule(
    code="same-name",
    title="two people, organizations, issues or countries have the same name",
    why="Often they are one, declared twice, and each page has half of what is known. Where they are two, readers"
    " could not tell them apart.",
    wrong={
        "people/ida-floe-2.md": front("""
            name: ‸Ida Floe
            represents: BV
        """)
    },
    right={
        "people/ida-floe-2.md": front("""
            name: Ida Floe the Younger
            represents: BV
        """)
    },
    severity=Severity.WARNING,
)

Named = Person | Organization | Issue


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the things whose name is that of one before them, and countries called as another is."""
    for kind in (Kind.PERSON, Kind.ORGANIZATION, Kind.ISSUE):
        first: dict[tuple[str, ...], Named] = {}
        for thing in named_things(kind, atlas):
            other = first.setdefault(words_of(thing.name), thing)
            if other is not thing:
                yield RULE.problem(
                    thing.origin.at("name"),
                    f"{kind} `{other.id}` has the same name",
                    "It stands at {other}. Keep one, with the other's id in its `old_ids`, or say in the names"
                    " what tells them apart.",
                    other=other.origin,
                )
    yield from _of_countries(atlas)


def named_things(kind: Kind, atlas: Atlas) -> tuple[Named, ...]:
    """Give the things of one of the kinds of which no two should have one name."""
    things: Iterable[Named] = ()
    match kind:
        case Kind.PERSON:
            things = atlas.people.values()
        case Kind.ORGANIZATION:
            things = atlas.organizations.values()
        case Kind.ISSUE:
            things = atlas.issues.values()
        case _:
            pass
    return tuple(one for one in things if not one.profile.withdrawn)


def _of_countries(atlas: Atlas) -> Iterator[Problem]:
    named = [one for one in atlas.countries.values() if one.name and one.origin]
    if not named:
        return
    codes = country_codes() - FORMER_STATES.keys()  # their names are slow to load
    others = {words_of(country_name(code, "en")): code for code in codes}
    for country in named:
        other = others.setdefault(words_of(country.name), country.id)
        if other != country.id and country.origin:
            yield RULE.problem(
                country.origin.at("name"),
                f"country `{other}` has the same name",
                f"The code of this one is `{country.id}`; CLDR calls it “{country_name(country.id, 'en')}”.",
            )
