"""The command line: thin commands, each calling one function.

Each imports what it needs when it is called, so that the others start fast.
"""

from typing import Annotated

import typer

from briefgen.cli import starting
from briefgen.cli.building import build
from briefgen.cli.checking import check
from briefgen.cli.diffing import changelog, diff
from briefgen.cli.importing import import_votes
from briefgen.cli.listing import list_things, show_thing
from briefgen.cli.messages import own_version
from briefgen.cli.renaming import rename
from briefgen.cli.schemas import schema
from briefgen.cli.serving import serve
from briefgen.cli.verifying import verify


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"briefgen {own_version()}")
        raise typer.Exit


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
news = typer.Typer(
    help="Begin a site, or a new file of one, with the keys of its kind.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(news, name="new")


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Turn a folder of Markdown briefings into a static site of where every country stands."""
    del version  # its callback has answered


app.command(short_help="Build the site and publish it.")(build)
app.command(short_help="Show the site while it is being written.")(serve)
app.command(short_help="Report all that is wrong with the content.")(check)
app.command(short_help="Compare quotations with their sources.")(verify)
app.command(short_help="Say what a change of the content means.")(diff)
app.command(short_help="Say what each commit changed in the content.")(changelog)
app.command(short_help="Give a thing another id, everywhere.")(rename)
app.command("list", short_help="List all things of a kind.")(list_things)
app.command("show", short_help="Show one thing, and who stands where.")(show_thing)
for _start in (
    starting.site,
    starting.briefing,
    starting.country,
    starting.event,
    starting.issue,
    starting.organization,
    starting.person,
):
    news.command()(_start)
app.command(short_help="Show what front matter may hold, as JSON Schema.")(schema)
imports.command("votes", short_help="A table of recorded votes.")(import_votes)


def main() -> None:
    """Run the command line."""
    app()
