"""`briefgen new`: a new site, or a new file of one, from flags or from answers."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.messages import note, relative, reporting
from briefgen.cli.options import Content, Settings
from briefgen.model.identifiers import Kind

Id = Annotated[str, typer.Option("--id", help="Its id.  [default: made of its name]")]
Name = Annotated[str, typer.Option(help="What it is called.")]


def site(
    folder: Annotated[Path, typer.Argument(help="Where it is to lie.")] = Path(),
    name: Annotated[
        str, typer.Option(help="What it is called.  [default: the folder's name]")
    ] = "",
) -> None:
    """Begin a site: its settings, a page about it, and the folders to write in. Nothing is overwritten."""
    from briefgen.editing.new_sites import new_site

    with reporting(ending="nothing was written"):
        written = new_site(folder, name)
    for path in written:
        typer.echo(relative(path))
    there = "" if folder.resolve() == Path.cwd() else f"`cd {relative(folder)}`, then "
    note(f"{there}`briefgen new briefing` begins a briefing, and `briefgen serve` shows the site")


def briefing(
    title: Annotated[str, typer.Option(help="Its title.")] = "",
    summary: Annotated[str, typer.Option(help="One or two sentences.")] = "",
    date: Annotated[str, typer.Option(help="Of publication.  [default: today]")] = "",
    draft: Annotated[
        bool, typer.Option("--draft", help="Keep it out of the site for now.")
    ] = False,
    id_: Annotated[str, typer.Option("--id", help="Its slug.  [default: made of its title]")] = "",
    settings: Settings = None,
    content: Content = None,
) -> None:
    """Write a new briefing."""
    today = datetime.now(UTC).date().isoformat()
    values = {"title": title, "date": date, "summary": summary, "status": "draft" if draft else ""}
    _start(Kind.BRIEFING, id_, values, {"date": today}, settings, content)


def event(
    name: Name = "",
    type_: Annotated[str, typer.Option("--type", help="meeting, vote, strike, …")] = "",
    date: Annotated[str, typer.Option(help="EDTF, as precise as its source.")] = "",
    id_: Id = "",
    settings: Settings = None,
    content: Content = None,
) -> None:
    """Write a new event."""
    values = {"name": name, "type": type_, "date": date}
    _start(Kind.EVENT, id_, values, {}, settings, content)


def person(
    name: Name = "",
    represents: Annotated[str, typer.Option(help="Whom they speak for.")] = "",
    id_: Id = "",
    settings: Settings = None,
    content: Content = None,
) -> None:
    """Write a new person."""
    _start(Kind.PERSON, id_, {"name": name, "represents": represents}, {}, settings, content)


def organization(
    name: Name = "",
    classification: Annotated[str, typer.Option(help="ministry, bloc, outlet, …")] = "",
    id_: Id = "",
    settings: Settings = None,
    content: Content = None,
) -> None:
    """Write a new organization."""
    values = {"name": name, "classification": classification}
    _start(Kind.ORGANIZATION, id_, values, {}, settings, content)


def issue(
    name: Name = "",
    question: Annotated[str, typer.Option(help="What an answer supports or opposes.")] = "",
    id_: Id = "",
    settings: Settings = None,
    content: Content = None,
) -> None:
    """Write a new issue."""
    _start(Kind.ISSUE, id_, {"name": name, "question": question}, {}, settings, content)


def country(
    code: Annotated[str, typer.Argument(help="Its CLDR code, as in IR.")] = "",
    name: Annotated[str, typer.Option(help="What the site calls it, if not as CLDR does.")] = "",
    settings: Settings = None,
    content: Content = None,
) -> None:
    """Write what a site adds to a country."""
    _start(Kind.COUNTRY, code, {"name": name}, {}, settings, content)


def _start(
    kind: Kind,
    id_: str,
    given: dict[str, str],
    defaults: dict[str, str],
    settings: Path | None,
    content: Path | None,
) -> None:
    from briefgen.cli.asking import answered
    from briefgen.editing.new_files import new_file
    from briefgen.plugin.adding import adding_to

    with reporting(ending="nothing was written"):
        # No question is asked where there is no site.
        adding = adding_to(settings, content=content, jobs=os.cpu_count() or 1)
        if sys.stdin.isatty() and sys.stderr.isatty():
            new = answered(kind, id_, given, defaults, adding)
        else:
            new = new_file(kind, *_complete(kind, id_, given, defaults))
            adding.refuse(new, may_share_name=bool(id_))
        path = adding.write(new)
    typer.echo(relative(path))


def _complete(
    kind: Kind, id_: str, given: dict[str, str], defaults: dict[str, str]
) -> tuple[str, dict[str, str]]:
    """Give id and values with defaults where nobody can be asked; an error names the flag that is missing."""
    from briefgen.editing.new_files import needed, suggested_id

    values = dict(given)
    for key in needed(kind):
        values[key] = values[key] or defaults.get(key) or _missing(kind, key)
    return id_ or suggested_id(kind, values) or _missing(kind, "id"), values


def _missing(kind: Kind, key: str) -> str:
    if kind is Kind.COUNTRY:
        raise typer.BadParameter("give the code of the country, as in IR", param_hint="CODE")
    raise typer.BadParameter("this is needed, and nobody can be asked here", param_hint=f"--{key}")
