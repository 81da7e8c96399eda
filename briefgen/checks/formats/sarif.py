"""For code scanning: SARIF 2.1.0 (OASIS), as GitHub and editors read it."""

import json
from collections.abc import Mapping
from urllib.parse import quote

from briefgen.checks.explained import EXPLAINED
from briefgen.checks.formats.report import Report
from briefgen.model.diagnostics import Diagnostic, Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_Object = Mapping[str, object]


def sarif_report(report: Report) -> str:
    """Give the report as one SARIF run, with the rules that it names, explained."""
    codes = sorted({one.code for one in report.diagnostics})
    run = {
        "tool": {
            "driver": {
                "name": "briefgen",
                **({"version": report.version} if report.version else {}),
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes.index(one.code), report) for one in report.diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def _rule(code: str) -> _Object:
    rule = EXPLAINED[code]
    return {
        "id": code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"briefgen check --explain {code}"},
        "defaultConfiguration": {"level": _level(rule.severity)},
    }


def _result(one: Diagnostic, index: int, report: Report) -> _Object:
    message = f"{one.message}\n{one.help}" if one.help else one.message
    return {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": "error" if report.strict else _level(one.severity),
        "message": {"text": message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(report.place_of(one.path))},
                    "region": {"startLine": one.line, "startColumn": one.column},
                }
            }
        ],
    }


def _level(severity: Severity) -> str:
    return "warning" if severity is Severity.WARNING else "error"
