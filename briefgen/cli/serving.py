"""`briefgen serve`: the site while it is being written."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.messages import note, report_of, reporting, show
from briefgen.cli.options import Content, Settings

if TYPE_CHECKING:
    from briefgen.model.diagnostics import Diagnostic
    from briefgen.serving import Outcome, Rebuilt


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
            note("whoever can reach this machine can read this preview, drafts included")

    def announced(changed: frozenset[Path]) -> "Outcome":
        if not changed:  # all of the site, which takes a while where it is large
            typer.echo("Building …")
        return rebuild(changed)

    with (
        _ending_with(signal.SIGTERM),
        reporting(ending="the preview has ended"),
        suppress(KeyboardInterrupt),
        preview_rebuild(SiteChoice(settings, content, theme, drafts)) as (rebuild, start),
    ):
        serve_site(announced, start, Session(host, port, opened, _show_rebuilt, _show_hints))
    typer.echo("Closed.")


@contextmanager
def _ending_with(signal_number: int) -> Iterator[None]:
    """Let a signal end the program as Ctrl-C does."""
    import signal

    before = signal.signal(signal_number, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal_number, before)


def _show_rebuilt(rebuilt: "Rebuilt") -> None:
    from briefgen.serving.lines import line_of

    show(report_of(rebuilt.news, rebuilt.outcome.content))
    if rebuilt.outcome.failure:
        typer.echo(f"briefgen: {rebuilt.outcome.failure}", err=True)
    typer.echo(f"{time.strftime('%H:%M:%S')}  {line_of(rebuilt)}")


def _show_hints(content: Path, hints: "tuple[Diagnostic, ...]") -> None:
    show(report_of(hints, content))
