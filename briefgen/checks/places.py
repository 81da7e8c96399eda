"""Where in its file a problem stands.

Records know the way to themselves inside a front matter, not their lines: those are looked up here, once
something is wrong, in the marks of the file's front matter.
"""

from collections.abc import Iterable
from pathlib import Path

from briefgen.checks.source_lines import SourceLines
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem
from briefgen.reading.front_matter import MAX_BYTES, Marks, read_front_matter

_OTHER = "{other}"


def located(problems: Iterable[Problem], content: Path) -> tuple[Diagnostic, ...]:
    """Give problems as diagnostics with line and column, in order of place.

    Paths are relative to `content`. A problem in a file that is not there any more, or whose front matter
    can't be read, is placed at its start.
    """
    marks = _FileMarks(content)
    return by_place(_diagnostic(problem, marks) for problem in problems)


def by_place(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give diagnostics in order of path, line, column and code, each once."""
    return tuple(sorted(dict.fromkeys(diagnostics)))


class _FileMarks:
    """The marks of files, each file read when it is first asked for; lives as long as one call."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._marks: dict[str, Marks | None] = {}
        self._lines = SourceLines(content)

    def place(self, problem: Problem) -> tuple[int, int]:
        """Give the line and column of a problem."""
        if problem.line:
            return problem.line, self._column(problem, problem.line)
        if problem.words:
            for number, line in enumerate(self._lines.of(problem.origin.path), 1):
                if problem.words in line:
                    return number, line.index(problem.words) + 1
        return self.of(problem.origin)

    def of(self, origin: Origin) -> tuple[int, int]:
        """Give the line and column of a value of front matter."""
        path = origin.path
        if path not in self._marks:
            self._marks[path] = _marks_of(self._content / path)
        marks = self._marks[path]
        return marks.place(origin.pointer) if marks else (1, 1)

    def _column(self, problem: Problem, line: int) -> int:
        lines = self._lines.of(problem.origin.path) if problem.words else ()
        found = lines[line - 1].find(problem.words) + 1 if line <= len(lines) else 0
        return found or problem.column


def _marks_of(file: Path) -> Marks | None:
    try:
        with file.open("rb") as opened:
            front, _ = read_front_matter(opened.read(MAX_BYTES + 1), file.name)
    except OSError:
        return None
    return front.marks if front else None


def _diagnostic(problem: Problem, marks: _FileMarks) -> Diagnostic:
    line, column = marks.place(problem)
    help_ = problem.help
    if problem.other and _OTHER in help_:
        other_line, other_column = marks.of(problem.other)
        help_ = help_.replace(_OTHER, f"{problem.other.path}:{other_line}:{other_column}")
    return Diagnostic(
        problem.origin.path,
        line,
        column,
        problem.code,
        problem.message,
        help_,
        problem.severity,
    )
