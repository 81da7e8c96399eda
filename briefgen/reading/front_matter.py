"""A file's front matter and body, read from its bytes.

| code | the file |
|---|---|
| `front-matter-missing` | does not start with a line `---` |
| `front-matter-unterminated` | has no line `---` or `...` after the first |
| `front-matter-empty` | has nothing between the two |
| `front-matter-not-a-mapping` | has something else than `key: value` there |
| `front-matter-too-large` | has more than 1 MiB there |
| `merge-conflict` | holds, there or in its body, what git leaves where two edits met |

`source_text` and `yaml_values` list the codes of encoding and YAML.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model.diagnostics import Diagnostic, sentence
from briefgen.reading.marks import Mark, Marks, line_starts_of, place_at
from briefgen.reading.merge_conflicts import first_sides
from briefgen.reading.source_text import Problem, decoded
from briefgen.reading.yaml_reading import read_yaml

__all__ = ["FrontMatter", "Marks", "read_front_matter"]

MAX_BYTES = 2 << 20
MAX_FRONT_MATTER_BYTES = 1 << 20

_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
# What is meant for one of them: after blanks, too short or too long, or with the dashes of a word processor.
_NEARLY_OPENING = re.compile(r"\s*(?:--+|[\u2013\u2014]+-?)[ \t]*\n")
_NEARLY_CLOSING = re.compile(r"^[ \t]*(?:--+|[\u2013\u2014]+-?)[ \t]*$", re.MULTILINE)
# Keys of a briefing at the start of a body: a line `---` stands where it should not.
_KEYS_GO_ON = re.compile(
    r"\s*(?:title|date|summary|slug|lang|status|defaults|sources|actors|issues|events|quotes|positions"
    r"|corrections|name|- id):(?:[ \n]|\Z)"
)
_NO_YAML = re.compile(r"^(?!#|-[ \n]|[\w\"'-]+:)\S", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands between the two lines `---`, and the text after them.

    `values` are dictionaries, lists and text, with None for a plain value that has nothing in it;
    `body_line` is the line, from 1, on which the body starts.
    """

    values: dict[str, object]
    marks: Marks
    body: str
    body_line: int


def read_front_matter(
    content: bytes, path: str, *, max_bytes: int = MAX_BYTES
) -> tuple[FrontMatter | None, tuple[Diagnostic, ...]]:
    """Return front matter and body of a file's bytes, and all that is wrong with them, by place.

    There is no front matter where its text could not be read to its end. The format is UTF-8 with
    YAML 1.1 between a first line `---` and a line `---` or `...`.
    """
    source = decoded(content, max_bytes=max_bytes)
    text, conflicts = first_sides(source.text, path)
    line_starts = line_starts_of(text)
    front_matter, problems = _divided(text, line_starts) if source.complete else (None, ())
    if not conflicts:
        return front_matter, _diagnostics((*source.problems, *problems), line_starts, path)
    found = (
        *conflicts,
        *_diagnostics(source.problems, line_starts_of(source.text), path),
        *_diagnostics(problems, line_starts, path),
    )
    return front_matter, tuple(sorted(found))


def _diagnostics(
    problems: Iterable[Problem], line_starts: tuple[int, ...], path: str
) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(
            path,
            *place_at(line_starts, problem.offset),
            problem.code,
            problem.message,
            sentence(problem.help),
        )
        for problem in sorted(problems, key=lambda problem: problem.offset)
    )


def _divided(  # noqa: PLR0911 - one for each way to be wrong
    text: str, line_starts: tuple[int, ...]
) -> tuple[FrontMatter | None, tuple[Problem, ...]]:
    opening = _OPENING.match(text) or _NEARLY_OPENING.match(text)
    if opening is None:
        message = "the file does not start with front matter"
        advice = "put a line `---` at the very top, keys such as `title: …`, and a line `---`"
        return None, (Problem(0, "front-matter-missing", message, advice),)
    start = opening.end()
    closing = _CLOSING.search(text, start) or _nearly_closing(text, start)
    if closing is None:
        return None, (_unterminated(text, start, line_starts),)
    if len(text[: closing.start()].encode()) > MAX_FRONT_MATTER_BYTES:
        message = f"the front matter has more than {MAX_FRONT_MATTER_BYTES:,} bytes"
        problem = Problem(0, "front-matter-too-large", message, "move text to the body")
        return None, (problem,)
    near = _of_fences(opening, closing, line_starts)
    # The parser gets the opening line too, so that its offsets are those of the file.
    head = text[:start] if opening.re is _OPENING else re.sub(r"[^\n]", " ", text[:start])
    reading = read_yaml(head + text[start : closing.start()], line_starts)
    problems = (*near, *reading.problems)
    if not reading.complete:
        return None, problems
    if not isinstance(reading.values, dict):
        return None, (*problems, _no_mapping(reading.values, reading.mark))
    body_start = closing.end() + 1
    marks = Marks(reading.mark, line_starts)
    body_line = place_at(line_starts, closing.start())[0] + 1
    body = text[body_start:]
    front_matter = FrontMatter({**reading.values}, marks, body, body_line)
    if _KEYS_GO_ON.match(body) and _CLOSING.search(body):
        message = "the front matter ends here, but keys follow"
        advice = "leave out this line; if the file holds two briefings, make it two files"
        early = Problem(closing.start(), "front-matter-continues", message, advice)
        return front_matter, (*problems, early)
    return front_matter, problems


def _nearly_closing(text: str, start: int) -> re.Match[str] | None:
    """Find what was meant for the closing line, unless a body has begun before it."""
    found = _NEARLY_CLOSING.search(text, start)
    prose = _NO_YAML.search(text, start)
    return None if found and prose and prose.start() < found.start() else found


def _of_fences(
    opening: re.Match[str], closing: re.Match[str], line_starts: tuple[int, ...]
) -> Iterator[Problem]:
    """Tell what is wrong with the lines around the front matter, where they are only nearly right."""
    if opening.re is _NEARLY_OPENING:
        typed = opening[0].strip()
        message = "the first line of the file is not `---`"
        advice = (
            "delete what stands before the `---`: blanks and empty lines too"
            if typed == "---"
            else f"write `---` for `{typed}`"
        )
        yield Problem(0, "front-matter-missing", message, advice)
    if closing.re is _NEARLY_CLOSING:
        line = place_at(line_starts, closing.start())[0]
        message = f"line {line} is `{closing[0]}`, and the front matter ends with `---`"
        advice = "write `---`, without blanks before it"
        yield Problem(closing.start(), "front-matter-unterminated", message, advice)


def _unterminated(text: str, start: int, line_starts: tuple[int, ...]) -> Problem:
    message = "the front matter that starts here has no end"
    advice = "put a line `---` between front matter and body"
    prose = _NO_YAML.search(text, start)
    if prose is not None:
        advice += f"; the body seems to start in line {place_at(line_starts, prose.start())[0]}"
    return Problem(0, "front-matter-unterminated", message, advice)


def _no_mapping(values: object, mark: Mark) -> Problem:
    offset = mark if isinstance(mark, int) else mark.start
    if values is None:
        message = "the front matter is empty"
        return Problem(0, "front-matter-empty", message, "write keys such as `title: …`")
    kind = "a list" if isinstance(values, list) else "plain text"
    message = f"the front matter is {kind}, not keys with values"
    return Problem(offset, "front-matter-not-a-mapping", message, "write `key: value` on each line")
