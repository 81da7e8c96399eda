"""Tables of what is recorded, as other programs read them: their columns, and what each one means."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from briefgen.model.dates import Edtf
from briefgen.views.site import Site

Cell = str | bool | int | tuple[str, ...] | tuple[tuple[str, str], ...] | None
"""What stands in one place of a table; an empty text, like None, says that nothing is recorded."""


class ColumnType(StrEnum):
    """What a column holds, by the names of Frictionless' Table Schema."""

    TEXT = "string"
    DAY = "date"
    FLAG = "boolean"
    NUMBER = "integer"
    IDS = "list"  # in CSV with a space between two
    TEXTS = "array"
    NAMES = "object"  # texts by language


class Format(StrEnum):
    """The standard that a column's texts follow."""

    ANY = ""
    BCP_47 = "BCP 47"
    EDTF = "EDTF"
    ISO_8601 = "ISO 8601"
    URL = "URL"


class Column(NamedTuple):
    """One column: its name, type and meaning, and its cell for an entry of the table.

    `choices` are the only texts it may hold, `is_required` says that no cell is empty.
    """

    name: str
    type: ColumnType
    meaning: str
    value: Callable[[Any], Cell]
    format: Format = Format.ANY
    choices: tuple[str, ...] = ()
    is_required: bool = False


class Table(NamedTuple):
    """One table. `key` names the columns that tell its rows apart, if any do.

    `entries` picks from a site, in order, what the rows are made of; each entry holds nothing but records
    and plain values.
    """

    name: str
    title: str
    meaning: str
    key: tuple[str, ...]
    entries: Callable[[Site], tuple[Any, ...]]
    columns: tuple[Column, ...]

    def cells(self, entries: Sequence[Any]) -> tuple[tuple[Cell, ...], ...]:
        """Give the cells of each column, one for each entry."""
        return tuple(tuple(map(column.value, entries)) for column in self.columns)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


def text(
    name: str,
    meaning: str,
    value: Callable[[Any], str | None],
    form: Format = Format.ANY,
    *,
    required: bool = False,
) -> Column:
    """Give a column of texts."""
    return Column(name, ColumnType.TEXT, meaning, value, form, is_required=required)


def choice(
    name: str,
    meaning: str,
    choices: type[StrEnum] | tuple[str, ...],
    value: Callable[[Any], str | None],
    *,
    required: bool = False,
) -> Column:
    """Give a column of texts from a closed list."""

    def plain(entry: Any) -> str:
        return str(value(entry) or "")

    allowed = tuple(str(one) for one in choices)
    return Column(name, ColumnType.TEXT, meaning, plain, Format.ANY, allowed, required)


def ids(name: str, meaning: str, value: Callable[[Any], tuple[str, ...]]) -> Column:
    """Give a column of ids."""
    return Column(name, ColumnType.IDS, meaning, value)


def former_ids(value: Callable[[Any], tuple[str, ...]]) -> Column:
    """Give the column of the ids that a record once had, under which older copies of a table have it."""
    return ids("former_ids", "Ids that it once had.", value)


def texts(name: str, meaning: str, value: Callable[[Any], tuple[str, ...]]) -> Column:
    """Give a column of lists of texts."""
    return Column(name, ColumnType.TEXTS, meaning, value)


def flag(name: str, meaning: str, value: Callable[[Any], bool]) -> Column:
    """Give a column that says yes or no."""
    return Column(name, ColumnType.FLAG, meaning, value, is_required=True)


def dates(
    name: str, meaning: str, value: Callable[[Any], Edtf | None], *, required: bool = False
) -> tuple[Column, Column, Column]:
    """Give a date as it is recorded, and the first and the last day that it leaves possible."""

    def edtf(entry: Any) -> str:
        date = value(entry)
        return date.text if date else ""

    def earliest(entry: Any) -> str:
        date = value(entry)
        return date.earliest.isoformat() if date and date.earliest else ""

    def latest(entry: Any) -> str:
        date = value(entry)
        return date.latest.isoformat() if date and date.latest else ""

    first, last = f"The first day that `{name}` leaves possible", f"The last day of `{name}`"
    return (
        text(name, meaning, edtf, Format.EDTF, required=required),
        Column(f"{name}_earliest", ColumnType.DAY, f"{first}.", earliest, Format.ISO_8601),
        Column(f"{name}_latest", ColumnType.DAY, f"{last}, likewise.", latest, Format.ISO_8601),
    )
