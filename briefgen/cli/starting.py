"""`briefgen new`: a new file, from flags or from answers."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.messages import relative, reporting
from briefgen.cli.options import Content, Settings
from briefgen.model.identifiers import Kind

Id = Annotated[str, typer.Option("--id", help="Its id.  [default: made of its name]")]
Name = Annotated[str, typer.Option(help="What it is called.")]


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
    from briefgen.editing.new_files import new_file, suggested_id
    from briefgen.plugin.desk import add, content_of

    with reporting(ending="nothing was written"):
        content_of(settings, content)  # no question is asked where there is no site
        asks = sys.stdin.isatty() and sys.stderr.isatty()
        answer = _asked if asks else _missing(kind)
        values = dict(given)
        for key in _needed(kind):
            default = defaults.get(key, "")
            if not values[key]:
                values[key] = answer(key, default)
        suggestion = suggested_id(kind, values)
        if not id_:
            id_ = _asked("id", suggestion) if asks else suggestion or answer("id", "")
        path = add(
            new_file(kind, id_, values),
            settings=settings,
            content=content,
            jobs=os.cpu_count() or 1,
        )
    typer.echo(relative(path))


def _needed(kind: Kind) -> tuple[str, ...]:
    from briefgen.editing.new_files import KEYS

    return tuple(key.name for key in KEYS[kind] if not key.example)


def _asked(key: str, default: str) -> str:
    """Ask at the terminal until there is an answer. Raises KeyboardInterrupt if the editor leaves."""
    offer = f" [{default}]" if default else ""
    while True:
        sys.stderr.write(f"{key}{offer}: ")
        sys.stderr.flush()
        try:
            line = sys.stdin.readline()
        except UnicodeDecodeError:
            sys.stderr.write("this is no UTF-8\n")
            continue
        if not line:
            raise KeyboardInterrupt
        if answer := line.strip() or default:
            return answer


def _missing(kind: Kind) -> Callable[[str, str], str]:
    """Give what answers where nobody can be asked: defaults, or an error that names the flag."""

    def default_or_error(key: str, default: str) -> str:
        if default:
            return default
        if kind is Kind.COUNTRY:
            raise typer.BadParameter("give the code of the country, as in IR", param_hint="CODE")
        raise typer.BadParameter(
            "this is needed, and nobody can be asked here", param_hint=f"--{key}"
        )

    return default_or_error
