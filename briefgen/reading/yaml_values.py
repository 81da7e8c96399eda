r"""YAML to plain values, with YAML's traps closed.

Values are dictionaries, lists and text; only a plain value with nothing in it is None. No scalar is
interpreted: `NO`, `on`, `12:30`, `010`, `null` and `2025-11-18` stay the text as typed.

| code | the YAML |
|---|---|
| `alias`, `anchor`, `merge-key`, `tag` | uses what front matter has no need of |
| `duplicate-key` | gives a key twice in one mapping |
| `unusable-key` | has a list, a mapping or nothing for a key |
| `too-deep` | nests deeper than `MAX_DEPTH` |
| `several-documents` | goes on after its end |
| `prose-cut` | would silently lose text, at a comma in braces or at ` #` |
| `yaml-syntax` | can't be read, often for a `: ` inside plain text |
| `invisible-control`, `control-character` | writes an unwanted character as an escape (`"\u202E"`) |
| `too-many-problems` | has so many that reading stopped |

`yaml_reading` repairs what breaks plain text and builds anew, so that all that follows is checked too.
"""

from dataclasses import dataclass, field

import yaml

from briefgen.reading import yaml_problems
from briefgen.reading.block_form import block_form
from briefgen.reading.marks import MappingMark, Mark, SequenceMark, place_at
from briefgen.reading.open_container import OpenContainer, Values
from briefgen.reading.source_text import MAX_REPORTED, Problem, unwanted_problem
from briefgen.reading.unwanted_characters import has_unwanted, unwanted_offsets
from briefgen.reading.yaml_events import Event, next_event_of
from briefgen.reading.yaml_repair import (
    CUT,
    HASH_WITHOUT_SPACE,
    STAND_IN,
    STAND_IN_OF_STAR,
    original_text,
)
from briefgen.reading.yaml_syntax import is_colon_trap, syntax_problem

MAX_DEPTH = 12


@dataclass(slots=True)
class ValueBuilder:
    """Builds values and marks from the parser's events in one pass; `failed` where it stopped before the end."""

    text: str
    line_starts: tuple[int, ...]
    root_values: Values = None
    root_mark: Mark = 0
    problems: list[Problem] = field(default_factory=list)
    # Offsets of `#` and `:` that cut plain text.
    cuts: list[int] = field(default_factory=list)
    failed: bool = False
    # What the parser could not get past.
    breaking: Problem | None = None
    stopped: bool = False
    documents: int = 0
    open_containers: list[OpenContainer] = field(default_factory=list)
    container: OpenContainer | None = None
    # Start and end of the last scalar that is not empty.
    last_scalar: tuple[int, int] = (0, 0)
    has_hashes: bool = False
    is_repaired: bool = False

    def build(self) -> None:
        # Few texts have a hash, and to look behind each character for one takes as long as to parse them.
        self.has_hashes = "#" in self.text and HASH_WITHOUT_SPACE.search(self.text) is not None
        self.is_repaired = not self.text.isascii() and STAND_IN.search(self.text) is not None
        handlers = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.mapping_start,
            yaml.SequenceStartEvent: self.sequence_start,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document_start,
        }
        try:
            next_event = next_event_of(self.text)
            while (event := next_event()) is not None and not self.stopped:
                handler = handlers.get(type(event))
                if handler is not None:
                    handler(event)
        # The pure parser raises the last two for an escape beyond U+10FFFF.
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self.syntax_error(error)

    def report(self, found: Problem) -> None:
        if len(self.problems) < MAX_REPORTED:
            self.problems.append(found)
        elif not self.stopped:
            self.problems.append(yaml_problems.too_many_problem(found.offset, MAX_REPORTED))
            self.stopped = self.failed = True

    def syntax_error(self, error: Exception) -> None:
        self.failed = True
        if self.container and is_colon_trap(self.text, error, self.last_scalar):
            self.cuts.append(self.last_scalar[1])
        # Where the last plain text was cut, the text will be mended and read again.
        if not self.cuts or self.cuts[-1] < self.last_scalar[1]:
            self.breaking = syntax_problem(self.text, error, self.last_scalar)
            self.report(self.breaking)

    def document_start(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self.report(yaml_problems.second_document_problem(event.start_mark.index))
            self.stopped = self.failed = True

    def alias(self, event: Event) -> None:
        self.report(yaml_problems.alias_problem(event.start_mark.index, event.anchor or ""))
        container = self.container
        if container and isinstance(container.mark, MappingMark) and not container.awaits_value:
            self.start_key(None, event.start_mark.index)
        else:
            self.attach(None, event.start_mark.index)

    def scalar(self, event: Event) -> None:
        offset = event.start_mark.index
        end = event.end_mark.index
        value: str | None = event.value
        style = event.style
        container = self.container
        if event.anchor or event.tag:
            self.properties(event)
        if not style:
            if self.has_hashes:
                self.find_cut(end, empty=not value)
            if not value:
                if container and container.awaits_value and self.lacks_colon(container, offset):
                    self.cut_at_comma(container)
                    return
                value = None
        elif style == '"' and has_unwanted(event.value):
            first = next(unwanted_offsets(event.value))
            self.report(unwanted_problem(event.value[first], offset))
        if value is not None:
            if self.is_repaired and not style and STAND_IN.search(value):
                value = self.restored(value, offset)
            self.last_scalar = (offset, end)
        if container and not container.awaits_value and type(container.mark) is MappingMark:
            self.start_key(value, offset, plain=not style)
        else:
            self.attach(value, offset)

    def mapping_start(self, event: Event) -> None:
        self.start(event, {}, MappingMark(event.start_mark.index, {}))

    def sequence_start(self, event: Event) -> None:
        self.start(event, [], SequenceMark(event.start_mark.index, []))

    def start(
        self,
        event: Event,
        values: dict[str, Values] | list[Values],
        mark: MappingMark | SequenceMark,
    ) -> None:
        if event.anchor or event.tag:
            self.properties(event)
        container = self.container
        if len(self.open_containers) == MAX_DEPTH:
            self.report(yaml_problems.depth_problem(mark.start, MAX_DEPTH))
            self.stopped = self.failed = True
        if container and isinstance(container.mark, MappingMark) and not container.awaits_value:
            self.report(yaml_problems.nested_key_problem(mark.start))
            self.start_key(None, mark.start)
        else:
            self.attach(values, mark)
        self.container = OpenContainer(values, mark, bool(event.flow_style))
        self.open_containers.append(self.container)

    def end(self, _event: Event) -> None:
        finished = self.open_containers.pop()
        if finished.pieces:
            self.report_comma(finished)
        self.container = self.open_containers[-1] if self.open_containers else None

    def start_key(self, key: str | None, offset: int, *, plain: bool = False) -> None:
        """Let a mapping's key wait for its value; None for a key that was reported already."""
        if key == "<<" and plain:
            self.report(yaml_problems.merge_problem(offset))
            key = None
        elif plain and key is None:
            self.report(yaml_problems.missing_key_problem(offset))
        container = self.open_containers[-1]
        container.key = key
        container.key_offset = offset
        container.awaits_value = True

    def attach(self, value: Values, mark: Mark) -> None:
        """Put a value where it belongs: at the root, in a list, or at the key that waits."""
        container = self.container
        if container is None:
            self.root_values, self.root_mark = value, mark
        elif isinstance(container.mark, SequenceMark):
            container.values.append(value)
            container.mark.entries.append(mark)
        else:
            if container.pieces:
                self.report_comma(container)
            key = container.key
            container.awaits_value = False
            container.prose_key = None
            if key is None:
                return
            entries = container.mark.entries
            if key in entries:
                first = place_at(self.line_starts, entries[key][0])
                begins = self.begin_again(container, key)
                found = yaml_problems.duplicate_problem(container.key_offset, key, first, begins)
                self.report(found)
                if not begins:
                    return
                entries = container.mark.entries
            entries[key] = (container.key_offset, mark)
            container.values[key] = value
            if container.in_flow and isinstance(value, str):
                container.prose_key = key

    def begin_again(self, container: OpenContainer, key: str) -> bool:
        """Begin the next entry of a list with a key given twice that was the first of the last one."""
        parent = self.open_containers[-2].mark if len(self.open_containers) > 1 else None
        if not (isinstance(parent, SequenceMark) and container.begins_again_with(key)):
            return False
        container.values, container.mark = {}, MappingMark(container.key_offset, {})
        self.open_containers[-2].values.append(container.values)
        parent.entries.append(container.mark)
        return True

    def properties(self, event: Event) -> None:
        """Report an anchor and a tag."""
        if event.anchor:
            self.report(yaml_problems.anchor_problem(event.start_mark.index, event.anchor))
        if event.tag:
            self.report(yaml_problems.tag_problem(event.start_mark.index, event.tag))

    def lacks_colon(self, container: OpenContainer, offset: int) -> bool:
        """Tell whether an entry in braces has no value because it has no colon."""
        between = self.text[self.last_scalar[1] : offset]
        return container.in_flow and not between.lstrip(" \t").startswith(":")

    def cut_at_comma(self, container: OpenContainer) -> None:
        """Take an entry without a colon for the rest of the text before it."""
        container.awaits_value = False
        if container.key is None:
            return
        if container.pieces:
            container.pieces.append(container.key)
        elif container.prose_key is not None:
            container.pieces = [container.values[container.prose_key], container.key]
            container.cut_offset = container.key_offset
        else:
            self.report(yaml_problems.colonless_problem(container.key_offset, container.key))

    def report_comma(self, container: OpenContainer) -> None:
        if container.prose_key is not None:
            text = ", ".join(container.pieces)
            container.values[container.prose_key] = text
            found = yaml_problems.comma_problem(container.cut_offset, container.prose_key, text)
            self.report(found)
        container.pieces = []

    def find_cut(self, end: int, *, empty: bool) -> None:
        """Note the hash that cuts the plain text ending at `end`."""
        found = CUT.match(self.text, end)
        if found is None:
            return
        offset = found.start(2)
        # At the start of a line, the text goes on only where it is indented deeper than its key.
        container = self.container
        if found[1] is None or (
            not empty and container and container.goes_on_at(self.text, offset)
        ):
            self.cuts.append(offset)

    def restored(self, value: str, offset: int) -> str:
        """Return plain text that was cut as it was meant, and report the cut."""
        found = STAND_IN.search(self.text, offset)
        text = original_text(value)
        # Of text that starts with an asterisk, it is told already that it should be a block.
        if found is not None and not value.startswith(STAND_IN_OF_STAR):
            self.report_cut(found.start(), original_text(found[0]), text)
        return text

    def report_cut(self, offset: int, character: str, text: str | None = None) -> None:
        container = self.container
        form = ""
        if text is not None and container and isinstance(container.mark, SequenceMark):
            form = block_form(None, text)
        elif text is not None and container and container.awaits_value and container.key:
            form = block_form(container.key, text)
        in_flow = container is not None and container.in_flow
        self.report(yaml_problems.cut_problem(offset, character, form, in_flow=in_flow))
