"""All that is recorded, as tables for other programs.

What comes in is a site; what goes out are columns of plain values. A table is one value: what it lists, and
its columns, each with its type and meaning. The downloads, their description for programs and the page that
explains them to people are all made from the same columns.
"""

from briefgen.views.tables import (
    actors,
    briefings,
    corrections,
    events,
    issues,
    positions,
    quotes,
    sources,
)
from briefgen.views.tables.columns import Cell, Column, ColumnType, Format, Table

TABLES: tuple[Table, ...] = (
    positions.TABLE,
    quotes.TABLE,
    events.EVENTS,
    actors.ACTORS,
    issues.TABLE,
    sources.TABLE,
    briefings.TABLE,
    events.VOTES,
    events.PARTICIPANTS,
    events.PLACES,
    actors.MEMBERSHIPS,
    actors.POSTS,
    actors.GOVERNMENTS,
    corrections.TABLE,
)

__all__ = ["TABLES", "Cell", "Column", "ColumnType", "Format", "Table"]
