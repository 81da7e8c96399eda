"""Reports of what changed, each a pure function from comparisons to text.

To add a format is to add a module and a line here.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefgen.editing.comparison.formats.json import json_report
from briefgen.editing.comparison.formats.markdown import markdown_report
from briefgen.editing.comparison.formats.report import Change, Report
from briefgen.editing.comparison.formats.text import text_report

__all__ = ["FORMATS", "Change", "Report"]

FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {"text": text_report, "markdown": markdown_report, "json": json_report}
)
