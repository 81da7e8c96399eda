"""A table's rows, as every format of it starts from them."""

from typing import Any, NamedTuple

from briefgen.views.site import Site
from briefgen.views.tables import TABLES, Cell, ColumnType, Row, Table

_BY_NAME = {table.name: table for table in TABLES}


class TableInputs(NamedTuple):
    """What a table is made from."""

    name: str
    entries: tuple[object, ...]


class TableView(NamedTuple):
    """A table's name and rows, in the order of its columns."""

    name: str
    rows: tuple[Row, ...]


def table_inputs(site: Site, name: str) -> TableInputs:
    """Pick what a table lists."""
    return TableInputs(name, _BY_NAME[name].entries(site))


def table_view(given: TableInputs) -> TableView:
    """Give a table's rows."""
    return TableView(given.name, _BY_NAME[given.name].rows(given.entries))


def table_of(shown: TableView) -> Table:
    """Give the table of which a view holds the rows."""
    return _BY_NAME[shown.name]


def plain(cell: Cell, type_: ColumnType) -> Any:
    """Give a cell as JSON has it: None where nothing is recorded, a list, or names by language."""
    if cell == "":
        return None
    return dict(cell) if type_ is ColumnType.NAMES else cell  # type: ignore[arg-type]
