"""Each format, as another program reads it."""

import json
import re
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from sarif_pydantic import Level, Sarif

from briefgen.checks.formats import FORMATS

COMMAND = re.compile(r"::(error|warning) ([^:]*)::(.*)")


def suites(text):
    return ET.fromstring(text).findall("testsuite")  # noqa: S314 - the program's own


def unescaped(text):
    """Give what GitHub's runner makes of a property or message."""
    for written, meant in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(written, meant)
    return text


def commands(text):
    for line in text.splitlines():
        level, properties, message = COMMAND.fullmatch(line).groups()
        yield level, dict(one.split("=") for one in properties.split(",")), unescaped(message)


def test_text_has_place_code_line_mark_and_help(report):
    assert FORMATS["text"](report()) == (
        "content/issues/a b,c:d.md:2:7: bad-date: 100% <b>::x\\x1b[2J & \\u202e\n"
        "     2 | name: A % toll\n"
        "       |       ^^^^^^^^\n"
        "    One.\n"
        "    | Two: %0A, three.\n"
        "content/issues/z.md:1:1: near-link: warning: text\n"
    )


def test_no_line_begins_with_what_a_log_takes_for_a_command(report):
    quoted = "Write it on lines of its own:\n  ::error file=a.md::Owned\n::set-output name=a::b"
    for help_ in (quoted, f" {quoted[32:]}"):
        given = report(help_=help_, message="##[error]Owned")
        text = FORMATS["text"](given)
        assert not re.search(r"^\s*::|##\w*\[", text, re.MULTILINE)


def test_colours_change_nothing_but_the_colour(report):
    coloured = re.sub(r"\x1b\[\d+m", "", FORMATS["text"](report(colour=True)))
    assert coloured == FORMATS["text"](report())


def test_json_is_read_by_a_parser(report):
    assert [
        (one["path"], one["line"], one["code"], one["severity"])
        for one in json.loads(FORMATS["json"](report()))
    ] == [
        ("content/issues/a b,c:d.md", 2, "bad-date", "error"),
        ("content/issues/z.md", 1, "near-link", "warning"),
    ]


def test_json_of_no_problem_is_an_empty_array(report):
    assert json.loads(FORMATS["json"](report(empty=True))) == []


def test_annotations_keep_every_character_of_a_path(report):
    assert [unescaped(one[1]["file"]) for one in commands(FORMATS["github"](report()))] == [
        "content/issues/a b,c:d.md",
        "content/issues/z.md",
    ]


def test_annotations_are_one_line_each(report):
    assert [
        (level, message.partition("\n")[2])
        for level, _, message in commands(FORMATS["github"](report()))
    ] == [
        ("error", "One.\nTwo: %0A, three."),
        ("warning", ""),
    ]


def test_sarif_is_read_as_sarif(report):
    results = Sarif.model_validate_json(FORMATS["sarif"](report())).runs[0].results
    found = [
        (one.level, unquote(one.locations[0].physical_location.artifact_location.uri))
        for one in results
    ]
    assert found == [
        (Level.ERROR, "content/issues/a b,c:d.md"),
        (Level.WARNING, "content/issues/z.md"),
    ]


def test_sarif_explains_each_rule_that_it_names(report):
    run = Sarif.model_validate_json(FORMATS["sarif"](report())).runs[0]
    rules = run.tool.driver.rules
    assert [rules[one.rule_index].id for one in run.results] == ["bad-date", "near-link"]


def test_junit_counts_errors_as_failures_and_warnings_as_skipped(report):
    found = [
        (one.get("failures"), one.get("skipped")) for one in suites(FORMATS["junit"](report()))
    ]
    assert found == [("1", "0"), ("0", "1")]


def test_junit_counts_warnings_as_failures_where_they_fail(report):
    found = [one.get("failures") for one in suites(FORMATS["junit"](report(strict=True)))]
    assert found == ["1", "1"]


def test_junit_of_no_problem_is_a_test_that_passed(report):
    (suite,) = suites(FORMATS["junit"](report(empty=True)))
    assert (suite.get("failures"), [len(case) for case in suite]) == ("0", [0])


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_nothing_in_content_can_act_on_a_terminal(report, form):
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", FORMATS[form](report()))
