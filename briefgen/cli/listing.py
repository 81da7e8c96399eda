"""`briefgen list` and `briefgen show`: what a site records, in a terminal or for a program."""

import json
import os
import shutil
import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefgen.cli.messages import note, reporting
from briefgen.cli.options import Content, Settings
from briefgen.cli.tables import aligned, fields

if TYPE_CHECKING:
    from briefgen.plugin.desk import Desk

Json = Annotated[bool, typer.Option("--json", help="As JSON, for programs.")]
_STANDING = ("actor", "issue", "stance", "date", "basis", "position")


def list_things(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="briefings, countries, events, issues, organizations, people, …"
        ),
    ] = "",
    settings: Settings = None,
    content: Content = None,
    as_json: Json = False,
) -> None:
    """List all things of a kind, drafts included, in order of id.

    Exit status: 0, or 1 where there is no site.
    """
    from briefgen.editing.named_things import KINDS, kind_named
    from briefgen.editing.plain_records import COLUMNS, plain_record
    from briefgen.model.identifiers import Reference

    if not kind:
        raise typer.BadParameter(f"say which: {', '.join(KINDS)}", param_hint="KIND")
    with reporting(ending="nothing was listed"):
        meant = kind_named(kind)
        desk = _desk(settings, content)
    columns = COLUMNS[meant]
    found = [
        plain_record(Reference(meant, id_), record)  # type: ignore[arg-type]
        for id_, record in desk.atlas.of_kind(meant).items()
    ]
    for one in found:
        _complete(one, desk)
    if as_json:
        _print_json(found)
        return
    rows = [tuple(_cell(one, column) for column in columns) for one in found]
    _print(aligned(columns, rows, _width()))


def _cell(record: dict[str, Any], column: str) -> str:
    """Give what a list shows of a record; reported speech is told from words."""
    if column == "text" and record.get("paraphrase"):
        return f"(paraphrase) {record['paraphrase']}"
    return _words(record[column])


def show_thing(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="An id, or `kind:id` where several things have it.")
    ],
    settings: Settings = None,
    content: Content = None,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help="Where actors stood on this day.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Show what is recorded of a thing; of an actor or issue also who stands where, today or on a day.

    Exit status: 0, or 1 where there is no such thing.
    """
    from briefgen.editing.named_things import reference_named
    from briefgen.editing.plain_records import plain_record
    from briefgen.editing.spoken_words import SPEAKING, words_of
    from briefgen.editing.standings import standings_of
    from briefgen.model.identifiers import Kind, Reference

    day = _day(as_of)
    with reporting(ending="nothing was shown"):
        desk = _desk(settings, content)
        reference = reference_named(id_, desk.atlas)
    record = plain_record(reference, desk.atlas.record(reference))  # type: ignore[arg-type]
    _complete(record, desk)
    day = day or desk.atlas.site_date
    standings = [
        {
            "actor": one.actor,
            "issue": one.issue,
            "stance": str(one.position.stance),
            "date": one.position.date.text,
            "basis": str(one.position.basis),
            "position": one.position.id,
            "through": one.through,
            "certain": one.certain,
        }
        for one in standings_of(reference, desk.atlas, day)
    ]
    words = words_of(reference, desk.atlas)
    if as_json:
        quotes = {"quotes": [one.id for one in words]} if reference.kind in SPEAKING else {}
        _print_json({**record, "as_of": day.isoformat(), "standings": standings, **quotes})
        return
    width = _width()
    filled = [
        (key, _words(value))
        for key, value in record.items()
        if value not in (None, "", [], {}, False)
    ]
    _print(fields(filled, width))
    if standings:
        typer.echo(f"\nStances recorded by {day.isoformat()}:")
        rows = [(*(str(one[key]) for key in _STANDING), _remarks(one)) for one in standings]
        alike = (
            1 if reference.id == standings[0]["issue"] else 0
        )  # what is shown need not be repeated
        header = (*_STANDING, "")
        _print(
            aligned(
                header[:alike] + header[alike + 1 :],
                [row[:alike] + row[alike + 1 :] for row in rows],
                width,
            )
        )
    if words:
        typer.echo("\nQuotations:")
        columns = ("id", "date", "text")
        records = [plain_record(Reference(Kind.QUOTE, one.id), one) for one in words]
        _print(
            aligned(
                columns, [tuple(_cell(one, name) for name in columns) for one in records], width
            )
        )


def _desk(settings: Any, content: Any) -> "Desk":
    from briefgen.plugin.desk import desk

    found = desk(settings, content=content, jobs=os.cpu_count() or 1)
    if found.errors:
        note(f"the content has problems of its own ({len(found.errors)}): run `briefgen check`")
    return found


def _complete(record: dict[str, Any], desk: "Desk") -> None:
    """Fill in the name of a country whose name is CLDR's."""
    from briefgen.model.countries import country_name

    if record["kind"] == "country" and not record["name"]:
        record["name"] = country_name(record["id"], desk.given.reading.lang)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise typer.BadParameter(
            f"`{text}` is no day; a day has year, month and day, as in 2019-01-01",
            param_hint="--as-of",
        ) from None


def _remarks(standing: dict[str, Any]) -> str:
    remarks = ("through another" * standing["through"], "perhaps later" * (not standing["certain"]))
    return ", ".join(filter(None, remarks))


def _words(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(
            f"{key}: {_words(one)}"
            for key, one in value.items()
            if one not in (None, "", [], False)
        )
    if isinstance(value, list):
        return ("; " if any(isinstance(one, dict) for one in value) else ", ").join(
            map(_words, value)
        )
    return "" if value is None else "yes" if value is True else str(value)


def _width() -> int | None:
    """Give the cells of a line; None where it goes to a file or another program."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _print(lines: list[str]) -> None:
    for line in lines:
        typer.echo(line)


def _print_json(value: object) -> None:
    """Print JSON as UTF-8, whatever the terminal's encoding, with what might act on it escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    if not text.replace("\n", "").isprintable():
        text = "".join(
            one if one.isprintable() or one == "\n" else json.dumps(one)[1:-1] for one in text
        )
    typer.echo(f"{text}\n".encode(), nl=False)
