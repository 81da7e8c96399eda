"""The command line: thin commands, each calling one function."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.plugin.loading import ContentError

app = typer.Typer(
    name="briefgen",
    help="Turn a folder of Markdown briefings into a static site of where every country stands.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain text: it starts faster, and reads the same in a log
    pretty_exceptions_enable=False,
)
imports = typer.Typer(
    help="Bring records from other formats into content/.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(imports, name="import")


def _show_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"briefgen {version('briefgen')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Turn a folder of Markdown briefings into a static site of where every country stands."""
    del version  # its callback has answered


Settings = Annotated[
    Path | None, typer.Option(help="The site's settings.  [default: pelicanconf.py, if it is here]")
]
Content = Annotated[Path | None, typer.Option(help="The content folder, instead of the settings'.")]


@app.command(short_help="Build the site and publish it.")
def build(
    settings: Settings = None,
    content: Content = None,
    output: Annotated[Path | None, typer.Option(help="The folder to publish into.")] = None,
    theme: Annotated[Path | None, typer.Option(help="The theme's folder.")] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes at work.  [default: one per core]")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings stop the build.")] = False,
    drafts: Annotated[bool, typer.Option("--drafts", help="Publish drafts too.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say how much was read and written.")
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Write every page, whatever an earlier build left.")
    ] = False,
) -> None:
    """Build the site and put it in the place of the published one in a single step."""
    from briefgen.plugin.building import build as build_site

    started = time.monotonic()
    with _reporting(), _progress() as progress:
        built = build_site(
            settings,
            content=content,
            output=output,
            theme=theme,
            jobs=jobs,
            strict=strict,
            drafts=drafts,
            cache=not no_cache,
            progress=progress,
        )
    if built.warnings:
        _show(built.warnings, built.content)
    if not built.has_url:
        _note("SITEURL is not set, so canonical links are left out")
    seconds = time.monotonic() - started
    place = _relative(built.output)
    if verbose:
        _note(
            f"{built.parsed:,} of {built.files:,} files read, {built.made:,} of {built.pages:,} views"
            f" made, {built.written:,} pages written"
        )
    changed = "all written" if built.written == built.pages else f"{built.written:,} changed"
    typer.echo(
        f"{built.pages:,} pages ({changed}) from {built.files:,} {_files(built.files)} in {seconds:.1f} s: {place}/"
    )


@app.command(short_help="Report all that is wrong with the content.")
def check(
    settings: Settings = None,
    content: Content = None,
    drafts: Annotated[bool, typer.Option(help="Look into drafts too.")] = False,
) -> None:
    """Report everything that is wrong with the content, without building anything."""
    from briefgen.plugin.loading import loaded
    from briefgen.plugin.settings import configuration, pelican_settings

    with _reporting():
        given = configuration(pelican_settings(settings, content=content))
        given = given.with_drafts() if drafts else given
        found = loaded(given, jobs=os.cpu_count() or 1)
    _show(found.diagnostics, given.content)
    if found.errors:
        raise typer.Exit(1)
    if not found.diagnostics:
        typer.echo(f"{found.files:,} {_files(found.files)}, no problems")


@app.command(short_help="Compare quotations with their sources.")
def verify(
    settings: Settings = None,
    content: Content = None,
    snapshots: Annotated[
        Path | None, typer.Option(help="The folder of snapshots, instead of the settings'.")
    ] = None,
    confirm: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID", help="Confirm an excerpt: it says what its whole sentence says."
        ),
    ] = None,
) -> None:
    """Compare each quotation with the text of its source, and record which match.

    On a terminal it asks about excerpts; elsewhere it never asks.
    """
    from briefgen.editing.verification.asking import answer_about, is_terminal, summary_of
    from briefgen.plugin.verifying import UnknownQuotationError
    from briefgen.plugin.verifying import verify as verify_site

    with _reporting():
        try:
            found = verify_site(
                settings,
                content=content,
                snapshots=snapshots,
                confirm=confirm or (),
                ask=answer_about if is_terminal() else None,
                jobs=os.cpu_count() or 1,
            )
        except UnknownQuotationError as error:
            raise typer.BadParameter(str(error), param_hint="--confirm") from None
    _show(found.diagnostics, found.content)
    if found.unread:
        _note(f"the content has problems of its own ({found.unread}): run `briefgen check`")
    typer.echo(summary_of(found.checked))
    if found.is_changed:
        _note(f"recorded in {_relative(found.lock)}")
    if found.diagnostics or found.unread:
        raise typer.Exit(1)


@imports.command("votes", short_help="A table of recorded votes.")
def import_votes(
    file: Annotated[Path, typer.Argument(help="A CSV file of recorded votes.")],
    source: Annotated[list[str], typer.Option(help="Id of a source that the votes rest on.")],
    issue: Annotated[
        list[str] | None, typer.Option(help="TOPIC=ISSUE or TOPIC=ISSUE:FROM..TO, in years.")
    ] = None,
    content: Annotated[Path, typer.Option(help="The content folder.")] = Path("content"),
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace files that differ.")
    ] = False,
) -> None:
    """Turn a table of recorded votes into one event file for each roll call."""
    from briefgen.editing.import_votes import import_votes as import_file
    from briefgen.editing.import_votes import issue_of_topic

    with _reporting():
        report = import_file(
            file,
            content,
            source_ids=source,
            issues=[issue_of_topic(text) for text in issue or ()],
            overwrite=overwrite,
        )
    for reason in report.skipped:
        _note(f"skipped {reason}")
    written, unchanged = len(report.written), len(report.unchanged)
    typer.echo(f"{report.votes_read:,} votes: {written} files written, {unchanged} unchanged")


def main() -> None:
    """Run the command line."""
    app()


@contextmanager
def _reporting() -> Iterator[None]:
    """Turn what a person can put right into messages and exit status 1; never a traceback."""
    try:
        yield
    except BriefgenError as error:
        diagnostics = getattr(error, "diagnostics", None)
        if diagnostics is None:
            typer.echo(f"briefgen: {error}", err=True)
        else:
            _show_content_error(error)  # type: ignore[arg-type]
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        typer.echo("briefgen: interrupted; nothing was published", err=True)
        raise typer.Exit(130) from None
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        typer.echo(f"briefgen: {place}{error.strerror or error}; nothing was published", err=True)
        raise typer.Exit(1) from None


def _show_content_error(error: "ContentError") -> None:
    _show(error.diagnostics, error.content)
    count = len(error.diagnostics)
    typer.echo(
        f"{count} {'problem' if count == 1 else 'problems'}; the published site stays as it was",
        err=True,
    )


def _show(diagnostics: tuple[Diagnostic, ...], content: Path) -> None:
    """Print problems with paths that editors and CI jobs can open from the current folder."""
    for one in diagnostics:
        severity = "warning: " if one.severity is Severity.WARNING else ""
        place = f"{_relative(content / one.path)}:{one.line}:{one.column}"
        typer.echo(f"{place}: {one.code}: {severity}{one.message}", err=True)
        for line in one.help.splitlines():
            typer.echo(f"    {line}", err=True)


def _files(number: int) -> str:
    return "file" if number == 1 else "files"


def _note(text: str) -> None:
    typer.echo(f"note: {text}", err=True)


def _relative(path: Path) -> str:
    """Give a path from the current folder, or whole where it lies elsewhere."""
    found = os.path.relpath(path)
    return str(path) if found.startswith("..") else found


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """Show a bar of pages on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    # No thread may refresh the bar: workers are forked while it shows.
    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("pages", total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)
            bar.refresh()

        yield advance
