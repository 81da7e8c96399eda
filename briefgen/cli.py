"""The command line: thin commands, each calling one function."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.model.diagnostics import Diagnostic
from briefgen.model.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.checks.formats import Report
    from briefgen.plugin.loading import ContentError
    from briefgen.serving import Rebuilt

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
        typer.echo(f"briefgen {_version()}")
        raise typer.Exit


def _version() -> str:
    from importlib.metadata import version

    return version("briefgen")


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
        _show(_report(built.warnings, built.content))
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


@app.command(short_help="Show the site while it is being written.")
def serve(
    settings: Settings = None,
    content: Content = None,
    theme: Annotated[Path | None, typer.Option(help="The theme's folder.")] = None,
    host: Annotated[
        str, typer.Option(help="The address to listen on; this machine alone sees 127.0.0.1.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")
    ] = 8000,
    drafts: Annotated[bool, typer.Option(help="Show drafts too.")] = True,
) -> None:
    """Build the site, serve it on this machine, and build it anew whenever it changes.

    The page in the browser follows by itself. Nothing is published: the preview has a folder of its own.
    """
    import signal

    from briefgen.serving import Session, SiteChoice, preview_rebuild
    from briefgen.serving import serve as serve_site

    def opened(url: str) -> None:
        typer.echo(f"{url}  (Ctrl-C ends it)")
        if host not in {"127.0.0.1", "localhost", "::1"}:
            _note("whoever can reach this machine can read this preview, drafts included")

    with (
        _ending_with(signal.SIGTERM),
        _reporting(ending="the preview has ended"),
        suppress(KeyboardInterrupt),
        preview_rebuild(SiteChoice(settings, content, theme, drafts)) as (rebuild, start),
    ):
        serve_site(rebuild, start, Session(host, port, opened, _show_rebuilt))
    typer.echo("Closed.")


@app.command(short_help="Report all that is wrong with the content.")
def check(
    settings: Settings = None,
    content: Content = None,
    drafts: Annotated[bool, typer.Option(help="Look into drafts too.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    form: Annotated[
        str,
        typer.Option("--format", help="text, json, github, sarif or junit.", metavar="FORMAT"),
    ] = "text",
    select: Annotated[
        list[str] | None, typer.Option(help="Report only these codes: CODE,CODE.", metavar="CODES")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(help="Pass over these warnings.", metavar="CODES")
    ] = None,
    explain: Annotated[
        str, typer.Option(help="Say what a code stands for, with examples.", metavar="CODE")
    ] = "",
) -> None:
    """Report everything that is wrong with the content, without building anything.

    Exit status: 0 if nothing is wrong, 1 if something is (with --strict, warnings too), 2 for wrong use.
    """
    from briefgen.checks.formats import FORMATS
    from briefgen.checks.selecting import selected

    with _reporting(status=2):
        if explain:
            _explain(explain)
            return
        if form not in FORMATS:
            raise BriefgenError(f"there is no format `{form}`; it is one of {', '.join(FORMATS)}")
        selected((), select or (), ignore or ())  # wrong codes are told before anything is read
        from briefgen.plugin.loading import reviewed

        one, folder = reviewed(settings, content=content, drafts=drafts, jobs=os.cpu_count() or 1)
        found = selected(one.diagnostics, select or (), ignore or ())
    report = _report(found, folder, files=one.files, strict=strict)
    if form != "text":  # what programs read goes where it can be piped, as UTF-8
        typer.echo(FORMATS[form](report).encode(), nl=False)
    elif not found:
        typer.echo(report.summary)
    else:
        _show(report)
        if sys.stderr.isatty():  # a log has other means of counting lines
            typer.echo(f"{report.summary}; `briefgen check --explain CODE` says more", err=True)
    if report.fails:
        raise typer.Exit(1)


def _explain(code: str) -> None:
    from briefgen.checks.explanations import all_explanations, explanation_of
    from briefgen.checks.selecting import rule_of

    typer.echo(all_explanations() if code == "all" else explanation_of(rule_of(code)), nl=False)


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
def _ending_with(signal_number: int) -> Iterator[None]:
    """Let a signal end the program as Ctrl-C does."""
    import signal

    before = signal.signal(signal_number, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal_number, before)


@contextmanager
def _reporting(status: int = 1, *, ending: str = "nothing was published") -> Iterator[None]:
    """Turn what a person can put right into messages and an exit status; never a traceback."""
    try:
        yield
    except BriefgenError as error:
        diagnostics = getattr(error, "diagnostics", None)
        if diagnostics is None:
            typer.echo(f"briefgen: {error}", err=True)
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
    _show(_report(error.diagnostics, error.content))
    count = len(error.diagnostics)
    typer.echo(
        f"{count} {'problem' if count == 1 else 'problems'}; the published site stays as it was",
        err=True,
    )


def _show(report: "Report") -> None:
    """Print problems on the log, for people."""
    from briefgen.checks.formats import FORMATS

    typer.echo(FORMATS["text"](report), nl=False, err=True, color=report.colour or None)


def _report(
    diagnostics: tuple[Diagnostic, ...],
    content: Path,
    *,
    files: int = 0,
    strict: bool = False,
) -> "Report":
    """Give a report with paths that editors and CI jobs can open from the current folder."""
    from briefgen.checks.formats import Report
    from briefgen.checks.source_lines import SourceLines

    return Report(
        diagnostics=diagnostics,
        files=files,
        place_of=lambda path: _relative(content / path).replace(os.sep, "/"),
        lines_of=SourceLines(content).of,
        strict=strict,
        colour=_has_colour(),
        version=_version(),
    )


def _has_colour() -> bool:
    """Tell whether messages go to a terminal whose user has not asked for plain text (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not plain


def _show_rebuilt(rebuilt: "Rebuilt") -> None:
    from briefgen.serving.lines import line_of

    _show(_report(rebuilt.news, rebuilt.outcome.content))
    if rebuilt.outcome.failure:
        typer.echo(f"briefgen: {rebuilt.outcome.failure}", err=True)
    typer.echo(f"{time.strftime('%H:%M:%S')}  {line_of(rebuilt)}")


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
