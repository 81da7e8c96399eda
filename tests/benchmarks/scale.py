"""How briefgen grows with the number of roll calls."""

from pathlib import Path
from typing import NamedTuple

from benchmarks.processes import peak_memory, usage
from benchmarks.roll_calls import write_roll_calls
from benchmarks.tools import Tool


class RollCallRun(NamedTuple):
    """A cold build of so many roll calls."""

    roll_calls: int
    seconds: float
    cpu_seconds: float
    peak: int
    pages: int
    largest_country: int  # bytes of HTML


def roll_call_run(tool: Tool, number: int, folder: Path) -> RollCallRun:
    """Build a site of `number` roll calls in two new folders, timed in one and watched in the other."""
    timed, watched = folder / f"{number}-timed", folder / f"{number}-watched"
    for site in (timed, watched):
        write_roll_calls(number, site)
    used = usage(tool.command, timed)
    peak = peak_memory(tool.command, watched)
    output = timed / tool.output
    countries = (page.stat().st_size for page in (output / "countries").glob("*/index.html"))
    pages = sum(1 for _ in output.rglob("*.html"))
    return RollCallRun(number, *used, peak, pages, max(countries, default=0))


def roll_calls_in_words(runs: list[RollCallRun]) -> str:
    """Give the runs as a table."""
    lines = [
        "| roll calls | seconds | processors, s | peak, MiB | pages | ms a page | largest country, KB |",
        "|-----------:|--------:|--------------:|----------:|------:|----------:|--------------------:|",
    ]
    lines += [
        f"| {run.roll_calls:,} | {run.seconds:.1f} | {run.cpu_seconds:.1f} | {run.peak / 2**20:,.0f} |"
        f" {run.pages:,} | {1000 * run.seconds / run.pages:.2f} | {run.largest_country / 1e3:.0f} |"
        for run in runs
    ]
    return "\n".join(lines)
