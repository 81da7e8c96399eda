"""Where the problems between the records of a revision stand, whose files are not on disk."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem
from briefgen.reading.front_matter import Marks, read_front_matter

_OTHER = "{other}"


def errors_between(
    problems: Iterable[Problem], contents: Mapping[str, bytes]
) -> Iterator[Diagnostic]:
    """Give errors with their line and column; `contents` are the bytes of the files that have problems.

    A problem in a file whose front matter can't be read is placed at its start.
    """
    marks: dict[str, Marks | None] = {}
    for path, content in contents.items():
        front, _ = read_front_matter(content, path)
        marks[path] = front.marks if front else None

    def place(origin: Origin) -> tuple[int, int]:
        known = marks.get(origin.path)
        return known.place(origin.pointer) if known else (1, 1)

    for one in problems:
        if one.severity is Severity.ERROR:
            line, column = (one.line, one.column) if one.line else place(one.origin)
            other = "{}:{}:{}".format(one.other.path, *place(one.other)) if one.other else ""
            help_ = one.help.replace(_OTHER, other)
            yield Diagnostic(one.origin.path, line, column, one.code, one.message, help_)
