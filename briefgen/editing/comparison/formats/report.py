"""What a report of changes is made from."""

from dataclasses import dataclass
from datetime import date

from briefgen.editing.comparison.changes import SHORT, Comparison, Side


@dataclass(frozen=True, slots=True)
class Change:
    """One comparison; in a changelog, of a commit with the one before it.

    `day` and `subject` are the commit's, empty outside of a changelog.
    """

    compared: Comparison
    day: date | None = None
    subject: str = ""

    @property
    def title(self) -> str:
        """Say what was compared, or for a changelog when, which commit and what it says of itself."""
        if self.day:
            return f"{self.day.isoformat()} {self.compared.head.commit[:SHORT]} {self.subject}"
        return f"What changed from {_named(self.compared.base)} to {_named(self.compared.head)}"


@dataclass(frozen=True, slots=True)
class Report:
    """Changes in the order in which they are told; `is_changelog` says whether they are a history."""

    changes: tuple[Change, ...]
    is_changelog: bool = False


def _named(side: Side) -> str:
    short = side.commit[:SHORT]
    return side.name if not short or side.commit.startswith(side.name) else f"{side.name} ({short})"
