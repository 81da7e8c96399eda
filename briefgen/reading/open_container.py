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
