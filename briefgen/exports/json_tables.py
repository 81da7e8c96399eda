"""Tables as JSON: an array with one object a line, in which null says that nothing is recorded."""

from collections.abc import Iterator, Sequence
from typing import Any

from briefgen.exports.json_text import json_lines
from briefgen.exports.kinds import FileKind
from briefgen.exports.table_cells import (
    TableView,
    json_values,
    table_of,
    table_view,
)
from briefgen.views.export_paths import table_path
from briefgen.views.tables import TABLES, Table


def records(table: Table, cells: Sequence[Sequence[Any]]) -> Iterator[dict[str, Any]]:
    """Give the rows of a table as they stand in JSON, by the names of its columns."""
    columns = map(json_values, table.columns, cells)
    names = table.names
    return (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))


def encode(shown: TableView) -> bytes:
    """Write a table as JSON."""
    return json_lines(records(table_of(shown), shown.cells))


KIND: FileKind[str] = FileKind(
    name="JSON table",
    keys=lambda _: [table.name for table in TABLES],
    path=lambda name: table_path(name, "json"),
    inputs=table_view,
    view=lambda given: given,
    encode=encode,
)
