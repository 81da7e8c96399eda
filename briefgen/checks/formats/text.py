"""For people: `path:line:column: code: message`, the line itself with a mark, and what would be right."""

from collections.abc import Iterator

from briefgen.checks.excerpts import excerpt_of
from briefgen.checks.formats.report import Report
from briefgen.checks.printable import printable, without_commands
from briefgen.model.diagnostics import Diagnostic, Severity

_BOLD, _DIM, _RED, _YELLOW, _OFF = "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[0m"


def text_report(report: Report) -> str:
    """Give the report as lines of text; nothing that content says can act on a terminal."""
    lines = (line for one in report.diagnostics for line in _lines(one, report))
    return without_commands("".join(f"{line}\n" for line in lines))


def _lines(one: Diagnostic, report: Report) -> Iterator[str]:
    is_warning = one.severity is Severity.WARNING
    place = f"{printable(report.place_of(one.path))}:{one.line}:{one.column}"
    severity = "warning: " if is_warning else ""
    message = " ".join(printable(one.message).split("\n"))
    colour = _YELLOW if is_warning else _RED

    def styled(text: str, style: str) -> str:
        return f"{style}{text}{_OFF}" if report.colour else text

    yield f"{styled(place, _BOLD)}: {styled(one.code, colour)}: {severity}{message}"
    if found := excerpt_of(report.lines_of(one.path), one.line, one.column):
        yield f"{styled(f'{one.line:>6} |', _DIM)} {found.line}"
        if found.mark:
            yield f"{styled('       |', _DIM)} {styled(found.mark, colour)}"
    # What follows the first line may be quoted from content, and a log must not take it for the program's.
    for number, line in enumerate(one.help.split("\n") if one.help else ()):
        yield f"    {'| ' if number else ''}{printable(line)}"
