"""Tables as CSV (RFC 4180, UTF-8), which spreadsheets must never take for formulas.

A text that a spreadsheet could run, because it begins with one of the signs below, or with white space and
then one of them, is written with an apostrophe before it; so is one that begins with an apostrophe itself.
Whoever takes one apostrophe off every text that begins with one has the exact texts back. The JSON files and
the database hold them as they are.
"""

import csv
from io import StringIO

import msgspec

from briefgen.exports.kinds import FileKind
from briefgen.exports.table_rows import TableView, plain, table_inputs, table_of, table_view
from briefgen.views.export_paths import table_path
from briefgen.views.tables import TABLES, Cell, ColumnType

MARK = "'"
_FORMULA = tuple(
    "=+-@\uff1d\uff0b\uff0d\uff20"
)  # the full-width signs count in East Asian versions
_BREAKS = ("\t", "\r", "\n")

_ENCODER = msgspec.json.Encoder()


def encode(shown: TableView) -> bytes:
    """Write a table as CSV, with its column names in the first line."""
    table = table_of(shown)
    output = StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(table.names)
    types = [column.type for column in table.columns]
    writer.writerows(
        [_text(cell, type_) for cell, type_ in zip(row, types, strict=True)] for row in shown.rows
    )
    return output.getvalue().encode()


def _text(cell: Cell, type_: ColumnType) -> str:
    match plain(cell, type_):
        case str(text):
            return harmless(text)
        case None | () | {}:
            return ""
        case bool(flag):
            return "true" if flag else "false"
        case ids if type_ is ColumnType.IDS:
            return " ".join(ids)
        case other:
            return _ENCODER.encode(other).decode()


def harmless(text: str) -> str:
    """Give a text so that no spreadsheet takes it for a formula."""
    is_marked = text.startswith((MARK, *_BREAKS)) or text.lstrip().startswith(_FORMULA)
    return f"{MARK}{text}" if is_marked else text


KIND: FileKind[str] = FileKind(
    name="CSV table",
    keys=lambda _: [table.name for table in TABLES],
    path=lambda name: table_path(name, "csv"),
    inputs=table_inputs,
    view=table_view,
    encode=encode,
)
