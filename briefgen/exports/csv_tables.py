"""Tables as CSV (RFC 4180, UTF-8), which spreadsheets must never take for formulas.

A text that a spreadsheet could run, because it begins with one of the signs below, or with white space and
then one of them, is written with an apostrophe before it; so is one that begins with an apostrophe itself.
Whoever takes one apostrophe off every text that begins with one has the exact texts back. The JSON files and
the database hold them as they are.
"""

import csv
from collections.abc import Sequence
from io import StringIO
from typing import Any

import msgspec

from briefgen.exports.kinds import FileKind
from briefgen.exports.table_cells import (
    TableView,
    json_values,
    table_of,
    table_view,
)
from briefgen.views.export_paths import table_path
from briefgen.views.tables import TABLES, Column, ColumnType, Format

MARK = "'"
# The full-width signs count in East Asian versions of spreadsheets.
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
_BREAKS = ("\t", "\r", "\n")

_ENCODER = msgspec.json.Encoder()


def encode(shown: TableView) -> bytes:
    """Write a table as CSV, with its column names in the first line."""
    table = table_of(shown)
    output = StringIO(newline="")  # the line breaks of texts stay as they are
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(table.names)
    columns = map(_texts, table.columns, shown.cells)
    writer.writerows(zip(*columns, strict=True))
    return output.getvalue().encode()


def _texts(column: Column, cells: Sequence[Any]) -> Sequence[Any]:
    """Give cells as CSV has them; for None, nothing is written."""
    match column.type:
        case ColumnType.TEXT if _is_prose(column):
            return [cell if not cell or cell[0].isalnum() else harmless(cell) for cell in cells]
        case ColumnType.FLAG:
            return ["true" if cell else "false" for cell in cells]
        case ColumnType.IDS:
            return [" ".join(cell) for cell in cells]
        case ColumnType.TEXTS | ColumnType.NAMES:
            values = json_values(column, cells)
            return [_ENCODER.encode(value).decode() if value else "" for value in values]
        case _:
            return cells


def _is_prose(column: Column) -> bool:
    """Tell whether a column holds anything that is not of a closed list or checked form."""
    return not column.choices and column.format is Format.ANY


def harmless(text: str) -> str:
    """Give a text so that no spreadsheet takes it for a formula."""
    is_marked = text.startswith((MARK, *_BREAKS)) or text.lstrip().startswith(_FORMULA)
    return f"{MARK}{text}" if is_marked else text


KIND: FileKind[str] = FileKind(
    name="CSV table",
    keys=lambda _: [table.name for table in TABLES],
    path=lambda name: table_path(name, "csv"),
    inputs=table_view,
    view=lambda given: given,
    encode=encode,
)
