"""Reports of what is wrong with content, each a pure function from diagnostics to text.

To add a format is to add a module and a line here.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefgen.checks.formats.github import github_report
from briefgen.checks.formats.json import json_report
from briefgen.checks.formats.junit import junit_report
from briefgen.checks.formats.report import Report
from briefgen.checks.formats.sarif import sarif_report
from briefgen.checks.formats.text import text_report

__all__ = ["FORMATS", "Report"]

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {
        "text": text_report,
        "json": json_report,
        "github": github_report,
        "sarif": sarif_report,
        "junit": junit_report,
    }
)
