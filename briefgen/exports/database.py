"""All tables in one SQLite file, with the same content as the JSON ones.

Lists and names are JSON, for `json_each`; flags are 0 and 1. Equal content gives equal bytes, but for the
version of SQLite that is written into the file's header.
"""

import sqlite3
from contextlib import closing
from typing import NamedTuple

import msgspec

from briefgen.exports.kinds import FileKind
from briefgen.exports.table_rows import (
    TableInputs,
    TableView,
    plain,
    table_inputs,
    table_of,
    table_view,
)
from briefgen.views.export_paths import DATABASE
from briefgen.views.site import Site
from briefgen.views.tables import TABLES, Cell, Column, ColumnType, Row, Table

_ENCODER = msgspec.json.Encoder()
_INDEXED = frozenset(
    ["issue", "date_latest", "speaker", "source", "briefing", "voter", "member", "actor", "country"]
)
"""Columns by which tables are joined or ordered, where they have them."""


class DatabaseInputs(NamedTuple):
    """What the database is made from."""

    tables: tuple[TableInputs, ...]


class DatabaseView(NamedTuple):
    """The rows of every table."""

    tables: tuple[TableView, ...]


def _inputs(site: Site, _: str) -> DatabaseInputs:
    return DatabaseInputs(tuple(table_inputs(site, table.name) for table in TABLES))


def _view(given: DatabaseInputs) -> DatabaseView:
    return DatabaseView(tuple(table_view(one) for one in given.tables))


def encode(shown: DatabaseView) -> bytes:
    """Write the tables into a database in memory, and give its file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA encoding = 'UTF-8'")
        database.execute("BEGIN")
        for one in shown.tables:
            _fill(database, table_of(one), one.rows)
        database.execute("COMMIT")
        return bytes(database.serialize())


def _fill(database: sqlite3.Connection, table: Table, rows: tuple[Row, ...]) -> None:
    # Names come from the tables' definitions, never from content.
    database.execute(_definition(table))
    places = ", ".join("?" * len(table.columns))
    types = [column.type for column in table.columns]
    database.executemany(
        f'INSERT INTO "{table.name}" VALUES ({places})',  # noqa: S608
        ([_value(cell, type_) for cell, type_ in zip(row, types, strict=True)] for row in rows),
    )
    for name in table.names:
        if name in _INDEXED:
            database.execute(f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")')


def _definition(table: Table) -> str:
    lines = [_column(column) for column in table.columns]
    if table.key:
        key = ", ".join(f'"{name}"' for name in table.key)
        lines.append(f"PRIMARY KEY ({key})")
    joined = ",\n  ".join(lines)
    return f'CREATE TABLE "{table.name}" (\n  {joined}\n)'


def _column(column: Column) -> str:
    is_number = column.type in (ColumnType.FLAG, ColumnType.NUMBER)
    required = " NOT NULL" if column.is_required else ""
    return f'"{column.name}" {"INTEGER" if is_number else "TEXT"}{required}'


def _value(cell: Cell, type_: ColumnType) -> str | int | None:
    match plain(cell, type_):
        case None | str() | int() as value:  # flags are integers too
            return value
        case several:
            return _ENCODER.encode(several).decode()


KIND: FileKind[str] = FileKind(
    name="database",
    keys=lambda _: (DATABASE,),
    path=str,
    inputs=_inputs,
    view=_view,
    encode=encode,
)
