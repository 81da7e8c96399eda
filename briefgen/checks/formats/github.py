"""For GitHub Actions: workflow commands that show each problem beside its line."""

from briefgen.checks.formats.report import Report
from briefgen.checks.printable import printable
from briefgen.model.diagnostics import Diagnostic, Severity


def github_report(report: Report) -> str:
    """Give the report as workflow commands, `::error file=…,line=…::…`, one on each line."""
    return "".join(f"{_command(one, report)}\n" for one in report.diagnostics)


def _command(one: Diagnostic, report: Report) -> str:
    level = "warning" if one.severity is Severity.WARNING and not report.strict else "error"
    properties = {
        "file": printable(report.place_of(one.path)),
        "line": str(one.line),
        "col": str(one.column),
        "title": one.code,
    }
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = f"{one.message}\n{one.help}" if one.help else one.message
    return f"::{level} {written}::{_message(printable(message))}"


def _message(text: str) -> str:
    """Escape what would end a command or start another."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what would end a property too."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
