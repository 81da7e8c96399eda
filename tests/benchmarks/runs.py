"""The runs: each tool cold, after one edit and after no change, in rounds, on disk and in memory."""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from benchmarks import pages
from benchmarks.claims import Claims, Statement
from benchmarks.figures import Figures, Measurement
from benchmarks.files import write
from benchmarks.processes import peak_memory, usage
from benchmarks.records import Corpus
from benchmarks.tools import Tool

NEEDED_PER_BRIEFING = 200_000  # bytes of a site and of all pages that its tool writes
EDIT = "The desk added this sentence in round {round}."

Tell = Callable[[str], None]


class Place(NamedTuple):
    """Where sites lie: a name (`disk`, `memory`) and an empty folder."""

    name: str
    folder: Path


class _Site(NamedTuple):
    """One tool's site in one round."""

    tool: Tool
    folder: Path
    corpus: Corpus
    claims: Claims

    @property
    def output(self) -> Path:
        return self.folder / self.tool.output


def figures(
    corpus: Corpus,
    tools: Iterable[Tool],
    places: Iterable[Place],
    *,
    rounds: int,
    tell: Tell,
    settle: Callable[[], None] = os.sync,
) -> Figures:
    """Run every tool on a corpus, and give what was measured.

    Each round takes new folders and the tools in another order, and deletes nothing, so that no run pays for
    another's; `settle` waits, before each timed run, until what others wrote is on the disk. Raises CommandError if a tool does not come to its end, and OSError where there is too little room.
    """
    tools, places, size = tuple(tools), tuple(places), len(corpus.briefings)
    claims = {tool.name: tool.claims(corpus) for tool in tools}
    for place in places:
        _refuse_lack_of_room(place, size * len(tools) * (rounds + 1))
    measured = Figures()
    for number in range(rounds):
        for place in places:
            for tool in _rotated(tools, number):
                folder = place.folder / f"{size}-{number}-{tool.name}"
                site = _Site(tool, folder, corpus, claims[tool.name])
                measured = measured.joined(_round(site, place.name, number, tell, settle))
    return measured


def peaks(corpus: Corpus, tools: Iterable[Tool], place: Place, *, tell: Tell) -> Figures:
    """Run every tool cold once more, in new folders, and give the most memory that each held."""
    size = len(corpus.briefings)
    measured = Figures()
    for tool in tools:
        folder = place.folder / f"{size}-memory-{tool.name}"
        tool.write_site(corpus, folder)
        peak = peak_memory(tool.command, folder)
        tell(f"{tool.name}, {size:,}: {peak / 2**20:,.0f} MiB at most")
        measured = measured.joined(Figures(peaks=((tool.name, size, peak),)))
    return measured


def warm(tools: Iterable[Tool], corpus: Corpus, folder: Path) -> None:
    """Run each tool once on a small corpus, so that no timed run pays for loading the tool from the disk."""
    for tool in tools:
        site = folder / f"warm-{tool.name}"
        tool.write_site(corpus, site)
        usage(tool.command, site)


def _round(site: _Site, place: str, number: int, tell: Tell, settle: Callable[[], None]) -> Figures:
    """Run a tool cold, after an edit and after no change, and look at what it wrote each time."""
    tool, size = site.tool, len(site.corpus.briefings)
    tool.write_site(site.corpus, site.folder)
    measured = Figures()
    for scenario in tool.scenarios:
        claims = site.claims
        if scenario == "edit":
            claims = _edited(site, EDIT.format(round=number + 1))
        settle()
        used = usage(tool.command, site.folder)
        found = pages.problems(site.output, claims)
        tell(
            f"{tool.name}, {size:,}, {place}, {scenario}: {used.seconds:.2f} s"
            f" ({used.cpu_seconds:.2f} s of processors)" + "".join(f"\n    {one}" for one in found)
        )
        is_first = not number and scenario == "cold" and not measured.written
        measured = measured.joined(
            Figures(
                measurements=(Measurement(tool.name, size, place, scenario, *used),),
                written=(pages.written(tool.name, size, site.output, claims),) if is_first else (),
                problems=tuple((tool.name, size, f"{scenario}: {one}") for one in found),
            )
        )
    return measured


def _edited(site: _Site, sentence: str) -> Claims:
    """Add a sentence to the text of one briefing, and give the claims with it."""
    briefings = site.corpus.briefings
    briefing = briefings[len(briefings) // 2]
    file = site.folder / site.tool.source_file(briefing)
    write(file, f"{file.read_text(encoding='utf-8')}\n{sentence}\n")
    statement = Statement(site.tool.page_file(briefing), sentence)
    return site.claims._replace(statements=(*site.claims.statements, statement))


def _rotated(tools: tuple[Tool, ...], number: int) -> tuple[Tool, ...]:
    turn = number % len(tools)
    return tools[turn:] + tools[:turn]


def _refuse_lack_of_room(place: Place, briefings: int) -> None:
    needed, free = briefings * NEEDED_PER_BRIEFING, shutil.disk_usage(place.folder).free
    if free < needed:
        raise OSError(
            f"{place.folder} has {free / 2**30:.1f} GiB left, and up to {needed / 2**30:.1f} are needed;"
            " leave this place out, or choose smaller sizes"
        )
