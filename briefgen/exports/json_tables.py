"""Tables as JSON: an array with one object a line, in which null says that nothing is recorded."""

from typing import Any

from briefgen.exports.json_text import json_lines
from briefgen.exports.kinds import FileKind
from briefgen.exports.table_rows import TableView, plain, table_inputs, table_of, table_view
from briefgen.views.export_paths import table_path
from briefgen.views.tables import TABLES, Row, Table


def record(table: Table, row: Row) -> dict[str, Any]:
    """Give a row as it stands in JSON, by the names of its columns."""
    return {
        column.name: plain(cell, column.type)
        for column, cell in zip(table.columns, row, strict=True)
    }


def encode(shown: TableView) -> bytes:
    """Write a table as JSON."""
    table = table_of(shown)
    return json_lines(record(table, row) for row in shown.rows)


KIND: FileKind[str] = FileKind(
    name="JSON table",
    keys=lambda _: [table.name for table in TABLES],
    path=lambda name: table_path(name, "json"),
    inputs=table_inputs,
    view=table_view,
    encode=encode,
)
