"""A stance that was looked for and not found says where the desk looked."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem
from briefgen.model.stances import Stance

CODE = "undeclared-unsearched"


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
