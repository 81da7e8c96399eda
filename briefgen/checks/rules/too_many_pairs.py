"""A file that brings together very many pairs of countries, each of which gets a page."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rule import HERE, Rule, briefing
from briefgen.model.countries import country_codes
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

CODE = "too-many-pairs"

MOST_PAIRS = 3000
"""Seven meetings of thirty countries each, with no two countries in common; an editor's file has a few hundred pairs."""


def _meetings(size: int) -> str:
    """Give events at which so many of the first countries meet one another by turns."""
    codes = sorted(country_codes())
    return "".join(
        f"  - {{id: round-{number}, name: Round {number}, type: meeting, date: 2031-05,"
        f" participants: [{', '.join(codes[number * size : (number + 1) * size])}]}}\n"
        for number in range(8)
    )


RULE = Rule(
    CODE,
    title="the events and positions of one file make more than 3,000 pairs of countries",
    why="Each pair has a page of its own; a few such files could hold up every build.",
    wrong={
        "briefings/toll.md": briefing(f"events:\n{_meetings(30)}").replace(
            "title", f"{HERE}title", 1
        )
    },
    right={"briefings/toll.md": briefing(f"events:\n{_meetings(5)}")},
)


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Tell which files alone bring too many pairs of countries together."""
    for path, number in atlas.dealings.files_of_many(MOST_PAIRS):
        yield Problem(
            Origin(path),
            CODE,
            f"the events and positions of this file bring {number:,} pairs of countries together,"
            f" and may bring {MOST_PAIRS:,}",
            "Give meetings files of their own under events/, and name only those who dealt with each other.",
        )
