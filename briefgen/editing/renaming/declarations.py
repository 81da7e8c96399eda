"""The declaration of what is renamed: its id, and the former one among its `old_ids`."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.editing.renaming.source_edits import Edit, Typed, Written, typed_texts, written
from briefgen.model.errors import BriefgenError
from briefgen.reading.front_matter import FrontMatter
from briefgen.reading.marks import MappingMark, Mark, Pointer, SequenceMark, place_at

_OLD_IDS = "old_ids"


@dataclass(frozen=True, slots=True)
class Declaration:
    """One mapping of the front matter of a file, in which an id is typed and former ids may be."""

    path: str
    text: str
    front: FrontMatter
    values: dict[str, object]
    mark: MappingMark

    def renamed(self, key: str, new: str) -> Iterator[Edit]:
        """Give the edit of the id that `key` types, if it does."""
        for typed in self._typed(key):
            place = self._written(typed)
            yield Edit(place.start, place.end, new)

    def with_keys(self, keys: dict[str, str], after: str) -> Edit:
        """Give the edit that adds keys after the key `after`, or at the end if it has no such key."""
        anchor = next((self._written(typed) for typed in self._typed(after)), None)
        added = [f"{key}: {value}" for key, value in keys.items()]
        if self.text.startswith("{", self.mark.start):
            if anchor:
                return _insertion(anchor.scalar_end, "".join(f", {one}" for one in added))
            return _insertion(self.mark.start + 1, "".join(f"{one}, " for one in added))
        line_start = self.text.rfind("\n", 0, self.mark.start) + 1
        indent = " " * (self.mark.start - line_start)
        lines = [f"{indent}{one}" for one in added]
        if anchor:
            return _insertion(self._line_end(anchor.end), "".join(f"\n{line}" for line in lines))
        end = self.front.marks.line_starts[self.front.body_line - 2]
        return _insertion(end, "".join(f"{line}\n" for line in lines))

    def with_former(self, old: str, new: str, after: str) -> Edit:
        """Give the edit that puts `old` among the former ids, in the place of `new` if that is one."""
        if _OLD_IDS not in self.values:
            return self.with_keys({_OLD_IDS: f"[{old}]"}, after)
        key_at, mark = self.mark.entries[_OLD_IDS]
        formers = list(typed_texts(self.values[_OLD_IDS], mark, ("*",)))
        for former in formers:
            if former.text.strip() == new:
                place = self._written(former)
                return Edit(place.start, place.end, old)
        if isinstance(mark, SequenceMark):
            return self._appended(old, mark, formers)
        if formers:
            place = self._written(formers[0])
            start = formers[0].start
            if self.text[start] in "|>":
                raise self._unreadable(formers[0])
            whole = self.text[start : place.scalar_end]
            return Edit(start, place.scalar_end, f"[{whole}, {old}]")
        return _insertion(self.text.index(":", key_at) + 1, f" [{old}]")

    def _appended(self, old: str, mark: SequenceMark, formers: list[Typed]) -> Edit:
        in_brackets = self.text.startswith("[", mark.start)
        if not formers:
            return _insertion(mark.start + 1, old)
        last = self._written(formers[-1])
        if in_brackets:
            return _insertion(last.scalar_end, f", {old}")
        line_start = self.text.rfind("\n", 0, formers[-1].start) + 1
        dash = self.text.rfind("-", line_start, formers[-1].start)
        return _insertion(self._line_end(last.end), f"\n{' ' * (dash - line_start)}- {old}")

    def _typed(self, key: str) -> Iterator[Typed]:
        return typed_texts(self.values, self.mark, (key,)) if key else iter(())

    def _line_end(self, offset: int) -> int:
        return self.text.index("\n", offset)

    def _written(self, typed: Typed) -> Written:
        place = written(self.text, typed)
        if place is None:
            raise self._unreadable(typed)
        return place

    def _unreadable(self, typed: Typed) -> BriefgenError:
        line, column = place_at(self.front.marks.line_starts, typed.start)
        return BriefgenError(
            f"{self.path}:{line}:{column}: write `{typed.text.strip()}` plainly on one line, then rename it;"
            " nothing was changed"
        )


def declaration_at(path: str, text: str, front: FrontMatter, pointer: Pointer) -> Declaration:
    """Give the mapping at `pointer`."""
    return Declaration(path, text, front, *_mapping_at(front.values, front.marks.root, pointer))


def _insertion(at: int, text: str) -> Edit:
    return Edit(at, at, text)


def _mapping_at(
    values: object, mark: Mark, pointer: Pointer
) -> tuple[dict[str, object], MappingMark]:
    for step in pointer:
        if isinstance(values, dict) and isinstance(mark, MappingMark) and isinstance(step, str):
            values, mark = values[step], mark.entries[step][1]
        elif isinstance(values, list) and isinstance(mark, SequenceMark) and isinstance(step, int):
            values, mark = values[step], mark.entries[step]
    if not isinstance(values, dict) or not isinstance(mark, MappingMark):
        raise TypeError("a declaration is a mapping")
    return values, mark
