"""For programs: a JSON array of objects, one for each problem."""

import json

from briefgen.checks.formats.report import Report


def json_report(report: Report) -> str:
    """Give the report as JSON (RFC 8259), in ASCII, so that it survives any log."""
    problems = [
        {
            "path": report.place_of(one.path),
            "line": one.line,
            "column": one.column,
            "code": one.code,
            "severity": str(one.severity),
            "message": one.message,
            "help": one.help,
        }
        for one in report.diagnostics
    ]
    return json.dumps(problems, indent=2) + "\n"
