"""`briefgen schema`: what front matter may hold, for editors and other programs."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.messages import relative, reporting
from briefgen.model.errors import BriefgenError


def schema(
    kind: Annotated[
        str,
        typer.Argument(
            help="briefing, country, organization, person, issue, event or page; with --output,"
            " all of them by default."
        ),
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option(help="A folder to write into, as KIND.json, instead of showing it."),
    ] = None,
) -> None:
    """Show the JSON Schema of a kind of front matter: its keys, what they mean, and examples."""
    from briefgen.reading.json_schemas import KINDS, schema_text
    from briefgen.reading.nearest import did_you_mean

    with reporting(status=2, ending="not all schemas were written"):
        if not kind and output is None:
            raise BriefgenError(f"say which kind: {', '.join(KINDS)}")
        if kind and kind not in KINDS:
            hint = did_you_mean(kind, KINDS) or f"It is one of {', '.join(KINDS)}."
            raise BriefgenError(f"no files are of the kind `{kind}`. {hint}")
        if output is None:
            typer.echo(schema_text(kind).encode(), nl=False)
            return
        for one in (kind,) if kind else KINDS:
            file = output / f"{one}.json"
            output.mkdir(parents=True, exist_ok=True)
            file.write_text(schema_text(one), encoding="utf-8", newline="\n")
            typer.echo(f"{relative(file)}")
