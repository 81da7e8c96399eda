"""All tables in one SQLite file, with the same content as the JSON ones.

Lists and names are JSON, for `json_each`; flags are 0 and 1. Equal content gives equal bytes, but for the
version of SQLite that is written into the file's header.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Any, NamedTuple

import msgspec

from briefgen.exports.kinds import FileKind, single_file
from briefgen.exports.table_cells import (
    TableView,
    json_values,
    table_of,
    table_view,
)
from briefgen.views.export_paths import DATABASE
from briefgen.views.site import Site
from briefgen.views.tables import TABLES, Cell, Column, ColumnType, Table

_ENCODER = msgspec.json.Encoder()
_INDEXED = frozenset(
    ["issue", "date_latest", "speaker", "source", "briefing", "voter", "member", "actor", "country"]
)
"""Columns by which tables are joined or ordered, where they have them."""


class DatabaseView(NamedTuple):
    """The rows of every table."""

    tables: tuple[TableView, ...]


def _inputs(site: Site, _: str) -> DatabaseView:
    return DatabaseView(tuple(table_view(site, table.name) for table in TABLES))


def encode(shown: DatabaseView) -> bytes:
    """Write the tables into a database in memory, and give its file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA encoding = 'UTF-8'")
        database.execute("BEGIN")
        for one in shown.tables:
            _fill(database, table_of(one), one.cells)
        database.execute("COMMIT")
        return bytes(database.serialize())


def _fill(database: sqlite3.Connection, table: Table, cells: tuple[tuple[Cell, ...], ...]) -> None:
    # Names come from the tables' definitions, never from content.
    database.execute(_definition(table))
    places = ", ".join("?" * len(table.columns))
    columns = map(_values, table.columns, cells)
    database.executemany(
        f'INSERT INTO "{table.name}" VALUES ({places})',  # noqa: S608
        zip(*columns, strict=True),
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


def _values(column: Column, cells: Sequence[Any]) -> Sequence[Any]:
    values = json_values(column, cells)
    if column.type in (ColumnType.IDS, ColumnType.TEXTS, ColumnType.NAMES):
        return [_ENCODER.encode(value).decode() for value in values]
    return values


KIND: FileKind[str] = single_file("database", DATABASE, _inputs, encode)
