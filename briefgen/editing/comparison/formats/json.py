"""For programs: one JSON object for a comparison, a list of them for a changelog."""

import json
from dataclasses import asdict
from typing import Any

from briefgen.editing.comparison.formats.report import Change, Report


def json_report(report: Report) -> str:
    """Give the report as JSON (RFC 8259), in ASCII, so that it survives any log.

    The keys are the fields of `Comparison` and of what it holds.
    """
    found = [_change(one) for one in report.changes]
    return json.dumps(found if report.is_changelog else found[0], indent=2) + "\n"


def _change(one: Change) -> dict[str, Any]:
    heading = {"date": one.day.isoformat(), "subject": one.subject} if one.day else {}
    return {**heading, **asdict(one.compared)}
