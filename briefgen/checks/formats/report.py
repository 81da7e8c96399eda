"""What a report is made from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefgen.model.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """Diagnostics in order of place, of `files` files.

    `place_of` gives the path to print for one below the content folder, from where its reader will open it;
    `lines_of` the lines of that file. With `strict`, warnings count as errors. `version` is the program's.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    place_of: Callable[[str], str]
    lines_of: Callable[[str], Sequence[str]]
    strict: bool = False
    colour: bool = False
    version: str = ""

    @property
    def errors(self) -> int:
        """How many diagnostics are errors."""
        return sum(one.severity is Severity.ERROR for one in self.diagnostics)

    @property
    def summary(self) -> str:
        """How many diagnostics there are, in a line."""
        if not self.diagnostics:
            return f"{self.files:,} {'file' if self.files == 1 else 'files'}, no problems"
        counts = ((self.errors, "error"), (len(self.diagnostics) - self.errors, "warning"))
        return " and ".join(
            f"{count:,} {word}{'' if count == 1 else 's'}" for count, word in counts if count
        )

    @property
    def fails(self) -> bool:
        """Whether content that is so reported may not pass."""
        return bool(self.errors or (self.strict and self.diagnostics))
