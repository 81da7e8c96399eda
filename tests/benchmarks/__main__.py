"""The command line of the benchmark."""

import shlex
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, TypeVar

import typer

from benchmarks.briefgen_site import write_briefgen_site
from benchmarks.corpus import corpus
from benchmarks.figures import Figures
from benchmarks.machine import file_system, machine
from benchmarks.plot import plot
from benchmarks.processes import CommandError
from benchmarks.profiling import profile
from benchmarks.report import Circumstances, report, with_report
from benchmarks.runs import Place, figures, peaks, warm
from benchmarks.scale import roll_call_run, roll_calls_in_words
from benchmarks.stages import stages, stages_in_words
from benchmarks.tools import TOOLS, briefgen

ROOT = Path(__file__).parents[2]
PLACES = {
    "disk": ROOT / "build",
    "memory": Path("/dev/shm"),  # noqa: S108 - Linux's file system in memory
}

Chosen = TypeVar("Chosen")


def main(
    sizes: Annotated[list[int] | None, typer.Argument(help="Numbers of briefings.  [1000]")] = None,
    tool: Annotated[list[str] | None, typer.Option(help=f"{', '.join(TOOLS)}.  [all]")] = None,
    place: Annotated[list[str] | None, typer.Option(help="disk, memory.  [both]")] = None,
    rounds: Annotated[int, typer.Option(min=1, help="How often each run is repeated.")] = 3,
    date: Annotated[str, typer.Option(help="Today; with it, the figures go into docs/ too.")] = "",
    docs: Annotated[Path, typer.Option(help="Where performance.md lies.")] = ROOT / "docs",
    roll_calls: Annotated[
        list[int] | None, typer.Option(help="Build so many roll calls with briefgen instead.")
    ] = None,
    profiled: Annotated[
        bool, typer.Option("--profile", help="Show briefgen's most costly functions instead.")
    ] = False,
    staged: Annotated[
        bool, typer.Option("--stages", help="Time briefgen's stages in one process instead.")
    ] = False,
) -> None:
    """Build one made-up site with briefgen, Hugo and stock Pelican, and compare."""
    numbers = sizes or [1_000]
    makers = _chosen(tool, TOOLS, "--tool")
    folders = _chosen(place, PLACES, "--place")
    with ExitStack() as opened:
        try:
            places = [
                Place(name, Path(opened.enter_context(_empty_folder(folder))))
                for name, folder in folders.items()
                if place or name == "disk" or folder.is_dir()
            ]
            if profiled or staged:
                _look_inside(numbers, places[0].folder, profiled=profiled, staged=staged)
            elif roll_calls:
                runs = [roll_call_run(briefgen(), one, places[0].folder) for one in roll_calls]
                typer.echo(roll_calls_in_words(runs))
            else:
                tools = [make() for make in makers.values()]
                warm(tools, corpus(10), places[0].folder)
                measured = Figures()
                for size in numbers:
                    world = corpus(size)
                    one = figures(world, tools, places, rounds=rounds, tell=_tell)
                    measured = measured.joined(one)
                    measured = measured.joined(peaks(world, tools, places[0], tell=_tell))
                circumstances = Circumstances(
                    date=date,
                    machine=machine(),
                    versions=", ".join(f"{one.name} {one.version}" for one in tools),
                    places=", ".join(f"{at.name} ({file_system(at.folder)})" for at in places),
                    rounds=rounds,
                    command=f"python -m benchmarks {shlex.join(sys.argv[1:])}".strip(),
                )
                _publish(measured, circumstances, docs)
        except (CommandError, OSError) as error:
            typer.echo(f"benchmark: {error}", err=True)
            raise typer.Exit(1) from None
    if not (profiled or staged or roll_calls) and measured.problems:
        raise typer.Exit(1)


def _chosen(names: list[str] | None, known: dict[str, Chosen], option: str) -> dict[str, Chosen]:
    """Give those that are named, or all."""
    unknown = set(names or ()) - known.keys()
    if unknown:
        raise typer.BadParameter(
            f"there is no {min(unknown)}, only {', '.join(known)}", param_hint=option
        )
    return {name: known[name] for name in names or known}


def _empty_folder(above: Path) -> TemporaryDirectory[str]:
    """Give a folder that is removed when all runs are over."""
    above.mkdir(exist_ok=True)
    return TemporaryDirectory(dir=above, prefix="benchmark-")


def _look_inside(sizes: Iterable[int], folder: Path, *, profiled: bool, staged: bool) -> None:
    """Print where briefgen's time goes."""
    for size in sizes:
        world = corpus(size)
        if staged:
            site = folder / f"{size}-stages"
            write_briefgen_site(world, site)
            typer.echo(stages_in_words(stages(site)))
        if profiled:
            site = folder / f"{size}-profile"
            write_briefgen_site(world, site)
            typer.echo(profile(briefgen().command, site))


def _publish(measured: Figures, circumstances: Circumstances, docs: Path) -> None:
    """Print the figures, and write them into the documentation if they have a date."""
    text = report(measured, circumstances)
    typer.echo(f"\n{text}")
    if circumstances.date:
        page = docs / "performance.md"
        page.write_text(with_report(page.read_text(encoding="utf-8"), text), encoding="utf-8")
        (docs / "performance.svg").write_text(plot(measured), encoding="utf-8")


def _tell(text: str) -> None:
    typer.echo(text, err=True)


if __name__ == "__main__":
    typer.run(main)
