"""Rows of text, aligned in columns that a terminal has room for, with nothing in them that acts on it."""

from collections.abc import Sequence
from textwrap import wrap

_GAP = "  "
_NARROWEST = 12
"""So little is of use to the last column; where there is less, each row becomes a few lines."""


def aligned(header: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> list[str]:
    """Give the lines of a table, cut to `width` cells; whole where it is None, as for a pipe.

    The last column gives way first. Where too little would be left of it, every field has a line of its own.
    """
    from rich.cells import cell_len, set_cell_size

    cells = [[one_line(cell) for cell in row] for row in (header, *rows)]
    widths = [max(cell_len(row[column]) for row in cells) for column in range(len(header))]
    taken = sum(widths[:-1]) + len(_GAP) * (len(widths) - 1)
    if width is not None and taken + min(widths[-1], _NARROWEST) > width:
        return _stacked(cells, width)
    lines = []
    for row in cells:
        padded = [set_cell_size(cell, size) for cell, size in zip(row[:-1], widths, strict=False)]
        last = row[-1] if width is None else shortened(row[-1], width - taken)
        lines.append(_GAP.join((*padded, last)).rstrip())
    return lines


def fields(pairs: Sequence[tuple[str, str]], width: int | None) -> list[str]:
    """Give names and texts beside one another, long texts folded at `width` cells, whole where it is None."""
    from rich.cells import cell_len

    size = max(len(name) for name, _ in pairs)
    lines = []
    for name, text in pairs:
        shown = one_line(text)
        start = f"{name:{size}}{_GAP}"
        room = (width or 0) - len(start)
        if width is None or cell_len(shown) <= room or room < _NARROWEST:
            lines.append(f"{start}{shown}")  # a terminal folds what is too long, if less nicely
            continue
        if cell_len(shown) > len(shown):  # letters that take two cells
            room //= 2
        first, *others = wrap(shown, room, break_on_hyphens=False)
        lines += (f"{start}{first}", *(f"{' ' * len(start)}{other}" for other in others))
    return lines


def one_line(text: str) -> str:
    """Give text on one line, as a terminal may show it."""
    from briefgen.checks.printable import printable, without_commands

    return without_commands(printable(" ".join(text.split())))


def shortened(text: str, width: int) -> str:
    """Give text that takes at most `width` cells."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) <= width:
        return text
    return f"{set_cell_size(text, width - 1).rstrip()}…" if width > 0 else ""


def _stacked(cells: Sequence[Sequence[str]], width: int) -> list[str]:
    header, *rows = cells
    lines: list[str] = []
    for row in rows:
        first, *others = zip(header, row, strict=True)
        lines.append(shortened(first[1], width))
        lines += (shortened(f"  {name}: {value}", width) for name, value in others if value)
    return lines
