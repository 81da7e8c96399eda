"""What the command line says: problems at their places, notes, and nothing that looks like a crash."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefgen.model.diagnostics import PLACE, Diagnostic
from briefgen.model.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.checks.formats import Report
    from briefgen.plugin.loading import ContentError


@contextmanager
def reporting(status: int = 1, *, ending: str = "nothing was published") -> Iterator[None]:
    """Turn what a person can put right into messages and an exit status; never a traceback."""
    try:
        yield
    except BriefgenError as error:
        diagnostics = getattr(error, "diagnostics", None)
        if diagnostics is None:
            from briefgen.checks.printable import without_commands

            typer.echo(f"briefgen: {without_commands(str(error))}", err=True)
        else:
            _show_content_error(error)  # type: ignore[arg-type]
        raise typer.Exit(status) from None
    except KeyboardInterrupt:
        typer.echo(f"briefgen: interrupted; {ending}", err=True)
        raise typer.Exit(130) from None
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        typer.echo(f"briefgen: {place}{error.strerror or error}; {ending}", err=True)
        raise typer.Exit(1) from None


def _show_content_error(error: "ContentError") -> None:
    show(report_of(error.diagnostics, error.content))
    count = len(error.diagnostics)
    typer.echo(
        f"{count} {'problem' if count == 1 else 'problems'}; the published site stays as it was",
        err=True,
    )


def show(report: "Report") -> None:
    """Print problems on the log, for people."""
    from briefgen.checks.formats import FORMATS

    typer.echo(FORMATS["text"](report), nl=False, err=True, color=report.colour or None)


def report_of(
    diagnostics: tuple[Diagnostic, ...],
    content: Path,
    *,
    files: int = 0,
    strict: bool = False,
) -> "Report":
    """Give a report with paths that editors and CI jobs can open from the current folder."""
    from briefgen.checks.formats import Report
    from briefgen.checks.source_lines import SourceLines

    def place_of(path: str) -> str:
        return relative(content / path).replace(os.sep, "/")

    return Report(
        diagnostics=tuple(
            replace(one, help=PLACE.sub(lambda found: place_of(found[0]), one.help))
            for one in diagnostics
        ),
        files=files,
        place_of=place_of,
        lines_of=SourceLines(content).of,
        strict=strict,
        colour=_has_colour(),
        version=own_version(),
    )


def _has_colour() -> bool:
    """Tell whether messages go to a terminal whose user has not asked for plain text (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not plain


def files(number: int) -> str:
    return "file" if number == 1 else "files"


def note(text: str) -> None:
    typer.echo(f"note: {text}", err=True)


def relative(path: Path) -> str:
    """Give a path from the current folder, or whole where it lies elsewhere."""
    found = os.path.relpath(path)
    return os.path.normpath(path) if found.startswith("..") else found


def _version() -> str:
    from importlib.metadata import version

    return version("briefgen")


def own_version() -> str:
    """Give the version of briefgen."""
    from importlib.metadata import version

    return version("briefgen")
