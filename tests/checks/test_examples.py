"""The examples of each rule go through the program: the wrong one has just that problem, the right one none."""

from datetime import date

import pytest

from briefgen.atlas import link
from briefgen.checks import Review, diagnostics_of
from briefgen.checks.explained import EXPLAINED
from briefgen.checks.rule import BACKDROP, HERE
from briefgen.reading import ReadingOptions, read_folder

TODAY = date(2031, 6, 1)
NOT_IN_A_TEXT = {
    "address-taken",
    "link-outside",
    "lock-conflict",
    "lock-duplicate",
    "lock-line",
    "lock-unreadable",
    "no-file",
    "quote-changed",
    "reference-inside-html",
    "too-many-problems",
    "unknown-setting",
    "unreadable",
}
"""Codes of what no text of a file shows; the tests of reading give them."""


def encoded(text):
    return text if isinstance(text, bytes) else text.encode()


def problems(folder, files):
    for path, text in (BACKDROP | files).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(encoded(text).replace(HERE.encode(), b""))
    read = read_folder(folder, ReadingOptions())
    linked = link(read.files, static=read.static)
    return diagnostics_of(read, linked, folder, review=Review(TODAY))


def place_meant(files):
    """Give the path, line and column at which the mark stands."""
    path, before = next(
        (path, encoded(text).partition(HERE.encode())[0])
        for path, text in files.items()
        if HERE.encode() in encoded(text)
    )
    lines = before.decode().split("\n")
    return path, len(lines), len(lines[-1]) + 1


@pytest.mark.parametrize(
    "rule", [one for one in EXPLAINED.values() if one.wrong], ids=lambda one: one.code
)
def test_wrong_example_has_just_that_problem_at_its_mark(rule, tmp_path):
    found = [
        ((one.path, one.line, one.column), one.code, one.severity)
        for one in problems(tmp_path, rule.wrong)
    ]
    assert found == [(place_meant(rule.wrong), rule.code, rule.severity)]


@pytest.mark.parametrize(
    "rule", [one for one in EXPLAINED.values() if one.right], ids=lambda one: one.code
)
def test_right_example_has_no_problem(rule, tmp_path):
    assert problems(tmp_path, rule.right) == ()


def test_every_rule_has_both_examples_but_where_no_text_can_show_it():
    assert {rule.code for rule in EXPLAINED.values() if not (rule.wrong and rule.right)} == (
        NOT_IN_A_TEXT
    )
