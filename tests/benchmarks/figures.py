"""What was measured, and the medians and ratios of it."""

from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

BASELINE = "Hugo"
SCENARIOS = {
    "cold": "cold build, no cache",
    "edit": "after one edit, in a new process",
    "unchanged": "after no change, in a new process",
}


class Measurement(NamedTuple):
    """One timed run. `place` is where the site lay: `disk` or `memory`."""

    tool: str
    size: int
    place: str
    scenario: str
    seconds: float
    cpu_seconds: float


class Written(NamedTuple):
    """What a tool wrote: pages by kind, further pages (lists and archives), and what else."""

    tool: str
    size: int
    kinds: tuple[tuple[str, int], ...]
    further: int
    page_bytes: int
    all_bytes: int
    feeds: int
    data_files: int
    has_sitemap: bool
    has_json_ld: bool

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return sum(count for _, count in self.kinds) + self.further


class Figures(NamedTuple):
    """All that a run of the benchmark gave. `problems` are by tool and size: pages missing or wrong."""

    measurements: tuple[Measurement, ...] = ()
    written: tuple[Written, ...] = ()
    peaks: tuple[tuple[str, int, int], ...] = ()  # tool, size, bytes
    problems: tuple[tuple[str, int, str], ...] = ()  # tool, size, what is wrong

    def joined(self, other: "Figures") -> "Figures":
        """Give these and others."""
        return Figures(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    @property
    def tools(self) -> tuple[str, ...]:
        """The tools, in the order in which they ran first."""
        return _distinct(one.tool for one in self.measurements)

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes, smallest first."""
        return tuple(sorted({one.size for one in self.measurements}))

    @property
    def places(self) -> tuple[str, ...]:
        """Where the sites lay."""
        return _distinct(one.place for one in self.measurements)

    def seconds(self, tool: str, size: int, place: str, scenario: str) -> float | None:
        """Give the median time of a tool's runs, or None if there were none."""
        return _median(one.seconds for one in self._runs(tool, size, place, scenario))

    def cpu_seconds(self, tool: str, size: int, place: str, scenario: str) -> float | None:
        """Give the median of the processor time of a tool's runs."""
        return _median(one.cpu_seconds for one in self._runs(tool, size, place, scenario))

    def ratio(self, tool: str, size: int, place: str, scenario: str) -> float | None:
        """Give a tool's median time as a share of Hugo's; None where either wrote the wrong pages."""
        if self.has_problems(tool, size) or self.has_problems(BASELINE, size):
            return None
        own = self.seconds(tool, size, place, scenario)
        base = self.seconds(BASELINE, size, place, scenario)
        return own / base if own and base else None

    def peak(self, tool: str, size: int) -> int | None:
        """Give the most memory that a tool held, in bytes."""
        return next((peak for name, at, peak in self.peaks if (name, at) == (tool, size)), None)

    def pages_of(self, tool: str, size: int) -> Written | None:
        """Give what a tool wrote."""
        return next((one for one in self.written if (one.tool, one.size) == (tool, size)), None)

    def has_problems(self, tool: str, size: int) -> bool:
        """Tell whether a tool did not write what it claims."""
        return any((name, at) == (tool, size) for name, at, _ in self.problems)

    def _runs(self, tool: str, size: int, place: str, scenario: str) -> Iterable[Measurement]:
        wanted = (tool, size, place, scenario)
        return (one for one in self.measurements if one[:4] == wanted)


def _median(numbers: Iterable[float]) -> float | None:
    known = list(numbers)
    return median(known) if known else None


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
