"""`briefgen verify`: quotations, found in their sources."""

import os
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.messages import note, relative, report_of, reporting, show
from briefgen.cli.options import Content, Settings


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
    forget: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID", help="Drop what is recorded of a quotation: it counts as not checked."
        ),
    ] = None,
) -> None:
    """Compare each quotation with the text of its source, and record which match.

    On a terminal it asks about excerpts; elsewhere it never asks.
    """
    from briefgen.editing.verification.asking import answer_about, is_terminal, summary_of
    from briefgen.plugin.verifying import UnknownQuotationError
    from briefgen.plugin.verifying import verify as verify_site

    with reporting():
        try:
            found = verify_site(
                settings,
                content=content,
                snapshots=snapshots,
                confirm=confirm or (),
                forget=forget or (),
                ask=answer_about if is_terminal() else None,
                jobs=os.cpu_count() or 1,
            )
        except UnknownQuotationError as error:
            raise typer.BadParameter(str(error), param_hint=error.option) from None
    show(report_of(found.diagnostics, found.content))
    if found.unread:
        note(f"the content has problems of its own ({found.unread}): run `briefgen check`")
    typer.echo(summary_of(found.checked))
    if found.dropped:
        names = ", ".join(f"`{one}`" for one in found.dropped)
        note(f"no longer recorded as matching its source: {names}")
    if found.is_changed:
        note(f"recorded in {relative(found.lock)}")
    if found.diagnostics or found.unread:
        raise typer.Exit(1)
