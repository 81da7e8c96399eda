"""Warnings that a file accepts."""

from datetime import date

import pytest

from briefgen.atlas import link
from briefgen.checks import Review, diagnostics_of
from briefgen.reading import ReadingOptions, read_folder

SOURCE = "sources: {id: memo, title: A memo}"
ACCEPTED = "ignore: {code: source-unreachable, reason: It is not published.}"


@pytest.fixture
def codes(tmp_path):
    """Give a function from the front matter of an issue to the codes of what is wrong with it."""

    def codes(*lines, review=True):
        (tmp_path / "issues").mkdir()
        text = "\n".join(("---", "name: A toll", *lines, "---", ""))
        (tmp_path / "issues/toll.md").write_text(text)
        folder = read_folder(tmp_path, ReadingOptions())
        asked = Review(date(2031, 6, 1)) if review else None
        found = diagnostics_of(folder, link(folder.files), tmp_path, review=asked)
        return [one.code for one in found]

    return codes


def test_accepted_warning_is_not_told(codes):
    assert codes(SOURCE, ACCEPTED) == []


def test_warning_is_told_in_a_file_that_accepts_another(codes):
    other = "ignore: {code: quote-unused, reason: It is kept.}"
    assert codes(SOURCE, other) == ["source-unreachable", "ignore-unused"]


def test_acceptance_without_a_reason_is_an_error(codes):
    assert "missing-key" in codes(SOURCE, "ignore: {code: source-unreachable}")


def test_a_build_does_not_ask_whether_hints_are_accepted_in_vain(codes):
    assert codes(ACCEPTED, review=False) == []


def test_acceptance_of_what_changes_with_the_day_may_wait_for_its_day(codes):
    assert codes("ignore: {code: event-overdue, reason: No source says.}") == []


def test_acceptance_beside_an_error_is_not_called_unused(codes):
    assert codes(ACCEPTED, "sumary: A slip.") == ["unknown-key"]
