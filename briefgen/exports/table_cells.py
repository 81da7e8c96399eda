"""A table's columns of cells, as every format of it starts from them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from briefgen.views.site import Site
from briefgen.views.tables import TABLES, Cell, Column, ColumnType, Table

_BY_NAME = {table.name: table for table in TABLES}


class TableView(NamedTuple):
    """A table's name, and for each of its columns the cells from the first row to the last."""

    name: str
    cells: tuple[tuple[Cell, ...], ...]


def table_entries(site: Site, name: str) -> tuple[Any, ...]:
    """Pick what a table lists, once for all that it is written in."""
    return site.made(("entries", name), lambda: _BY_NAME[name].entries(site))


def table_view(site: Site, name: str) -> TableView:
    """Give a table's cells, once for all that it is written in."""
    return site.made(
        ("table", name), lambda: TableView(name, _BY_NAME[name].cells(table_entries(site, name)))
    )


def table_of(shown: TableView) -> Table:
    """Give the table of which a view holds the cells."""
    return _BY_NAME[shown.name]


def json_values(column: Column, cells: Sequence[Any]) -> Sequence[Any]:
    """Give cells as JSON has them: None where nothing is recorded, lists, names by language."""
    match column.type:
        case ColumnType.TEXT | ColumnType.DAY:
            return [cell or None for cell in cells]
        case ColumnType.NAMES:
            return [dict(cell) for cell in cells]
        case _:
            return cells
