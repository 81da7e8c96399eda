"""`briefgen build`: the site, made and published in one step."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.messages import files, note, relative, report_of, reporting, show
from briefgen.cli.options import Content, Settings
from briefgen.model.diagnostics import Diagnostic

if TYPE_CHECKING:
    from briefgen.cache.standstill import Standstill

_WITHOUT_ADDRESS = (
    "SITEURL is not set, so canonical links, feeds, the sitemap and addresses in citations are left out;"
    ' to publish the site, give its address in the settings: SITEURL = "https://example.org/briefings"'
)
_WORTH_TELLING = 0.05  # seconds that a kind of file took


def build(
    settings: Settings = None,
    content: Content = None,
    output: Annotated[Path | None, typer.Option(help="The folder to publish into.")] = None,
    theme: Annotated[Path | None, typer.Option(help="The theme's folder.")] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes at work.  [default: one per core]")
    ] = None,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help="Let the warnings of a build stop it. `briefgen check --strict` knows more of them.",
        ),
    ] = False,
    drafts: Annotated[bool, typer.Option("--drafts", help="Publish drafts too.")] = False,
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Say how much was read and written."),
    ] = False,
    explain: Annotated[
        str, typer.Option(metavar="PAGE", help="Say why a page was, or was not, made again.")
    ] = "",
    verify_output: Annotated[
        bool,
        typer.Option("--verify-output", help="Write again what someone else has changed."),
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Write every page, whatever an earlier build left.")
    ] = False,
) -> None:
    """Build the site and put it in the place of the published one in a single step."""
    from briefgen.cache.standstill import build_orders, last_build

    started = time.monotonic()
    orders = build_orders(content=content, output=output, theme=theme, strict=strict, drafts=drafts)
    asks_more = no_cache or verify_output or explain
    if not asks_more:
        with reporting():
            last = last_build(settings, orders)
            done = _brought_up_to_date(*last) if last else None
        if last and done:
            _tell_of_little(last[1], *done, verbose=verbose, started=started)
            return
    from briefgen.plugin.building import build as build_site

    with reporting(), _progress() as progress:
        built = build_site(
            settings,
            content=content,
            output=output,
            theme=theme,
            jobs=jobs,
            strict=strict,
            drafts=drafts,
            cache=not no_cache,
            verify_output=verify_output,
            explain=explain,
            progress=progress,
        )
    _tell(built.warnings, built.content, has_url=built.has_url)
    if built.without_index:
        note(f"the site can't be searched: {built.without_index}")
    if built.lone_day:
        note(
            f"the site stands on {built.lone_day.isoformat()}, over a year later than the date of any other"
            " briefing or correction: correct that date, or set SITE_DATE"
        )
    if explain:
        typer.echo(built.explanation)
    if verbose:
        note(
            f"{built.parsed:,} of {built.files:,} files read, {built.made:,} of"
            f" {built.pages + built.others:,} views made, {built.written:,} files written"
        )
        if built.index:
            what = "made anew" if built.index.is_new else "left as it was"
            note(
                f"the index of the search, of {built.index.number:,} pages, was {what}"
                f" in {built.index.seconds:.2f} s"
            )
        for one in built.spent:
            if one.seconds >= _WORTH_TELLING:
                number = f"{one.files:,} {files(one.files)}"
                note(f"{one.kind}: {number}, {one.seconds:.1f} s of a processor")
    is_whole = built.written == built.pages + built.others
    changed = "all written" if is_whole else f"{built.written:,} {files(built.written)} changed"
    _summarise(built.output, built.pages, changed, built.files, started)


def _brought_up_to_date(cache: Path, last: "Standstill") -> tuple[int, int, int] | None:
    """Do what is to be done where nothing, or little, has changed, without loading what builds are made with.

    Gives how many files were read, views made and files written; None where a build has to do it.
    """
    from briefgen.cache.sections import DamagedError
    from briefgen.cache.standstill import changes_since

    try:
        changed = changes_since(last)
    except OSError:
        return None
    if not changed:
        return 0, 0, 0
    if not last.mark:
        return None
    from briefgen.amending import amended, opened_build

    try:
        done = amended(opened_build(cache, last), changed)
    except DamagedError:
        return None
    return (done.parsed, done.made, len(done.written)) if done else None


def _tell_of_little(
    last: "Standstill", parsed: int, made: int, written: int, *, verbose: bool, started: float
) -> None:
    """Say what was done where little has changed."""
    _tell(last.warnings, Path(last.content), has_url=last.has_url)
    if verbose:
        every = last.pages + last.others
        note(
            f"{parsed:,} of {last.files:,} files read, {made:,} of {every:,} views made,"
            f" {written:,} files written"
        )
    _summarise(
        Path(last.output),
        last.pages,
        f"{written:,} {files(written)} changed",
        last.files,
        started,
    )


def _tell(warnings: tuple[Diagnostic, ...], content: Path, *, has_url: bool) -> None:
    """Say what an editor should know of a site that was built all the same."""
    if warnings:
        show(report_of(warnings, content))
    if not has_url:
        note(_WITHOUT_ADDRESS)


def _summarise(output: Path, pages: int, changed: str, number: int, started: float) -> None:
    seconds = time.monotonic() - started
    typer.echo(
        f"{pages:,} pages ({changed}) from {number:,} {files(number)} in {seconds:.1f} s:"
        f" {relative(output)}/"
    )


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
