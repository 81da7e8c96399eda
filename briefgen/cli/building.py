"""`briefgen build`: the site, made and published in one step."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.messages import files, note, relative, report_of, reporting, show
from briefgen.cli.options import Content, Settings


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
            progress=progress,
        )
    if built.warnings:
        show(report_of(built.warnings, built.content))
    if not built.has_url:
        note("SITEURL is not set, so canonical links are left out")
    seconds = time.monotonic() - started
    place = relative(built.output)
    if verbose:
        note(
            f"{built.parsed:,} of {built.files:,} files read, {built.made:,} of"
            f" {built.pages + built.others:,} views made, {built.written:,} files written"
        )
    is_whole = built.written == built.pages + built.others
    changed = "all written" if is_whole else f"{built.written:,} files changed"
    typer.echo(
        f"{built.pages:,} pages ({changed}) from {built.files:,} {files(built.files)} in {seconds:.1f} s: {place}/"
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
