"""A stance that was looked for and not found says where the desk looked."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem
from briefgen.model.stances import Stance

CODE = "undeclared-unsearched"
RULE = Rule(
    CODE,
    title="an undeclared stance does not say where the desk looked",
    why="`undeclared` means looked for and not found, which is not the same as no record.",
    wrong={
        "briefings/toll.md": briefing("""
            positions: {actor: BV, issue: toll, stance: ‸undeclared, summary: Says nothing.}
        """)
    },
    right={
        "briefings/toll.md": briefing("""
            positions:
              - actor: BV
                issue: toll
                stance: undeclared
                summary: Says nothing.
                searched: The minutes of parliament of 2031.
                date: 2031-05
        """)
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Give the undeclared stances that don't say where the desk looked."""
    for position in atlas.positions.values():
        if (
            position.stance is Stance.UNDECLARED
            and not position.searched
            and position.withdrawn is None
        ):
            yield Problem(
                position.origin.at("stance"),
                CODE,
                "`undeclared` means looked for and not found, and nothing says where",
                "Say in `searched` where the desk looked; with no search there is no record.",
                Severity.WARNING,
            )
