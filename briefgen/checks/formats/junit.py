"""For test reports of CI systems: JUnit's XML, one suite for each file with problems."""

import re
from itertools import groupby
from xml.etree import ElementTree as ET

from briefgen.checks.formats.report import Report
from briefgen.model.diagnostics import Diagnostic, Severity

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_report(report: Report) -> str:
    """Give the report as XML 1.0. An error is a failed test case, a warning a skipped one unless `strict`."""
    root = ET.Element("testsuites", name="briefgen check")
    for path, group in groupby(report.diagnostics, key=lambda one: one.path):
        _add_suite(root, _text(report.place_of(path)), tuple(group), strict=report.strict)
    if not report.diagnostics:
        suite = ET.SubElement(root, "testsuite", name="content", tests="1", failures="0")
        ET.SubElement(suite, "testcase", classname="content", name=f"{report.files} files")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_suite(
    root: ET.Element, place: str, diagnostics: tuple[Diagnostic, ...], *, strict: bool
) -> None:
    failed = [strict or one.severity is Severity.ERROR for one in diagnostics]
    suite = ET.SubElement(
        root,
        "testsuite",
        name=place,
        tests=str(len(diagnostics)),
        failures=str(sum(failed)),
        skipped=str(len(failed) - sum(failed)),
    )
    for one, is_failed in zip(diagnostics, failed, strict=True):
        case = ET.SubElement(
            suite,
            "testcase",
            classname=place,
            name=f"{one.code} in line {one.line}, column {one.column}",
            file=place,
            line=str(one.line),
        )
        outcome = ET.SubElement(
            case, "failure" if is_failed else "skipped", message=_text(one.message)
        )
        if is_failed:
            outcome.set("type", one.code)
        outcome.text = _text(
            f"{place}:{one.line}:{one.column}: {one.code}: {one.message}\n{one.help}"
        ).strip()


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
