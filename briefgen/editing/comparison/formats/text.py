"""For people at a terminal: headings, and a line for each change with what belongs to it below."""

from collections.abc import Iterator

from briefgen.checks.printable import printable, without_commands
from briefgen.editing.comparison.formats.report import Change, Report
from briefgen.editing.comparison.sections import joined, sections_of
from briefgen.editing.comparison.word_differences import Mark, Piece


def text_report(report: Report) -> str:
    """Give the report as lines of text; nothing that content or a commit says can act on a terminal."""
    if not report.changes:
        return "no commit changed the record\n"
    found = "\n".join("".join(f"{line}\n" for line in _lines(one)) for one in report.changes)
    return without_commands(found)


def _lines(change: Change) -> Iterator[str]:
    yield _plain(change.title)
    sections = sections_of(change.compared)
    if change.compared.is_empty:
        yield "  no change of the record"
    for section in sections:
        yield ""
        yield f"  {_plain(section.title)}"
        for entry in section.entries:
            yield f"    {joined(entry.line, _piece)}"
            yield from (f"      {joined(line, _piece)}" for line in entry.details)


def _piece(one: Piece) -> str:
    text = _plain(one.text)
    match one.mark:
        case Mark.REMOVED:
            return f"[-{text}-]"
        case Mark.ADDED:
            return f"{{+{text}+}}"
        case Mark.CODE:
            return f"`{text}`"
        case _:
            return text


def _plain(text: str) -> str:
    return printable(" ".join(text.split("\n")))
