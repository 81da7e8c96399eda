"""A name is written in the letters of one script."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, front
from briefgen.checks.scripts import word_of_mixed_scripts
from briefgen.checks.things import things_in
from briefgen.model.actors import Country
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="name-mixed",
    title="a word of a name mixes letters of scripts that look alike",
    why="It reads like another name, and no search finds it: a Cyrillic \N{CYRILLIC SMALL LETTER A} is none of Latin's.",
    wrong={
        "people/ada-marsh.md": front(
            "name: \N{CARET}\N{CYRILLIC CAPITAL LETTER A}da Marsh\nrepresents: BV"
        )
    },
    right={"people/ada-marsh.md": front("name: Ada Marsh\nrepresents: BV")},
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the people, organizations, issues and events whose names mix scripts."""
    for origin, thing in things_in(atlas):
        if not isinstance(thing, Country) and (word := word_of_mixed_scripts(thing.name)):
            yield RULE.problem(
                origin.at("name"),
                f"`{word}` mixes letters of scripts that look alike",
                "Type the word anew.",
            )
