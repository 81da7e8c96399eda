"""A YAML mapping or sequence that is being filled."""

from dataclasses import dataclass, field
from typing import Any

from briefgen.reading.marks import MappingMark, SequenceMark

Values = dict[str, "Values"] | list["Values"] | str | None
"""What YAML holds; None stands for a plain value with nothing in it."""


@dataclass(slots=True)
class OpenContainer:
    """A mapping or sequence that is being filled."""

    values: Any
    mark: MappingMark | SequenceMark
    in_flow: bool
    # The key that waits for its value; a key that is no text waits as None.
    key: str | None = None
    key_offset: int = 0
    awaits_value: bool = False
    # The last key that was given text, and that text in pieces once a comma in braces has cut it.
    prose_key: str | None = None
    pieces: list[str] = field(default_factory=list)
    cut_offset: int = 0

    def begins_again_with(self, key: str) -> bool:
        """Tell whether a key given twice is the first of several in a mapping on lines of its own."""
        return not self.in_flow and len(self.values) > 1 and next(iter(self.values)) == key

    def goes_on_at(self, text: str, offset: int) -> bool:
        """Tell whether plain text goes on at an offset, being indented deeper than its key."""
        start = self.mark.start
        indent = start - text.rfind("\n", 0, start)
        return not self.in_flow and offset - text.rfind("\n", 0, offset) > indent
