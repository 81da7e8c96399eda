"""`briefgen import`: records from other formats."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.messages import note, reporting


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

    with reporting():
        report = import_file(
            file,
            content,
            source_ids=source,
            issues=[issue_of_topic(text) for text in issue or ()],
            overwrite=overwrite,
        )
    for reason in report.skipped:
        note(f"skipped {reason}")
    written, unchanged = len(report.written), len(report.unchanged)
    typer.echo(f"{report.votes_read:,} votes: {written} files written, {unchanged} unchanged")
