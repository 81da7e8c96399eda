"""Where every key and value of a front matter stands in its file."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

Pointer = tuple[str | int, ...]
"""The way from the root to a value: keys and indices, as in `("sources", 0, "title")`."""


class MappingMark(NamedTuple):
    """A mapping starts at `start`; each of its keys stands at one offset, its value at another."""

    start: int
    entries: "dict[str, tuple[int, Mark]]"


class SequenceMark(NamedTuple):
    """A sequence starts at `start`."""

    start: int
    entries: "list[Mark]"


Mark = int | MappingMark | SequenceMark
"""Offsets, in characters, of a value and of all that it holds; a scalar has only its own."""


def moved_mark(mark: Mark, moved: Callable[[int], int]) -> Mark:
    """Return a mark, and all that it holds, with each offset as `moved` gives it."""
    if isinstance(mark, int):
        return moved(mark)
    if isinstance(mark, SequenceMark):
        return SequenceMark(moved(mark.start), [moved_mark(one, moved) for one in mark.entries])
    return MappingMark(
        moved(mark.start),
        {key: (moved(at), moved_mark(one, moved)) for key, (at, one) in mark.entries.items()},
    )


def line_starts_of(text: str) -> tuple[int, ...]:
    """Return the offset at which each line starts; lines end in a line feed."""
    lengths = map(len, text.split("\n")[:-1])
    return (0, *accumulate(map((1).__add__, lengths)))  # a line feed ends each


def place_at(line_starts: tuple[int, ...], offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1."""
    line = bisect_right(line_starts, offset)
    return line, offset - line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Marks:
    """Where every key and value stands, as offsets; lines and columns are worked out when asked."""

    root: Mark
    line_starts: tuple[int, ...]

    def place(self, pointer: Pointer, *, key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value at `pointer`, or with `key` of its key.

        Where nothing stands at `pointer`, its nearest existing ancestor answers. One item may stand
        without its list, so an index into what is no sequence is that very value. The item of a
        sequence has no key: its own place answers.
        """
        mark, key_offset = self.root, _start(self.root)
        for step in pointer:
            if isinstance(step, str):
                if not isinstance(mark, MappingMark) or step not in mark.entries:
                    break
                key_offset, mark = mark.entries[step]
            elif isinstance(mark, SequenceMark):
                if not 0 <= step < len(mark.entries):
                    break
                mark = mark.entries[step]
                key_offset = _start(mark)
        return place_at(self.line_starts, key_offset if key else _start(mark))

    def holds(self, pointer: Pointer) -> bool:
        """Tell whether a key stands at the end of `pointer`, with a value or without."""
        mark = self.root
        for step in pointer:
            if isinstance(step, str):
                if not isinstance(mark, MappingMark) or step not in mark.entries:
                    return False
                mark = mark.entries[step][1]
            elif isinstance(mark, SequenceMark):
                if not 0 <= step < len(mark.entries):
                    return False
                mark = mark.entries[step]
        return True


def _start(mark: Mark) -> int:
    return mark if isinstance(mark, int) else mark.start
