"""Problems between records, placed in the lines of their files."""

import pytest

from briefgen.checks import located
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

ISSUE = "---\nname: A toll\npart_of: harbour\nother_names: [fee, due]\n---\nText.\n"


@pytest.fixture
def content(tmp_path):
    """Give a content folder of two issues."""
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues" / "toll.md").write_text(ISSUE)
    (tmp_path / "issues" / "fee.md").write_text(ISSUE)
    return tmp_path


def problem(*pointer, path="issues/toll.md", code="some-code", **keys):
    return Problem(Origin(path, pointer), code, "Something is wrong.", **keys)


def places(problems, content):
    return [(one.line, one.column) for one in located(problems, content)]


def test_problem_stands_at_its_value(content):
    assert places([problem("other_names", 1)], content) == [(4, 20)]


def test_problem_of_a_whole_record_stands_at_its_start(content):
    assert places([problem()], content) == [(2, 1)]


def test_problem_of_a_body_stands_at_its_line(content):
    assert places([problem(line=6)], content) == [(6, 1)]


def test_problem_in_a_file_that_is_gone_stands_at_its_start(content):
    assert places([problem("name", path="issues/gone.md")], content) == [(1, 1)]


def test_problem_in_a_file_without_front_matter_stands_at_its_start(content):
    (content / "issues" / "toll.md").write_text("Text.")
    assert places([problem("name")], content) == [(1, 1)]


def test_help_names_the_place_of_the_other_record(content):
    other = Origin("issues/fee.md", ("part_of",))
    found = located([problem(help="It stands at {other}.", other=other)], content)
    assert found[0].help == "It stands at issues/fee.md:3:10."


def test_braces_in_content_are_no_placeholder(content):
    assert located([problem(help="{other}")], content)[0].help == "{other}"


def test_severity_is_kept(content):
    assert located([problem(severity=Severity.WARNING)], content)[0].severity is Severity.WARNING


def test_problems_come_in_order_of_path_line_and_column(content):
    scattered = [
        problem("other_names", 1),
        problem("name"),
        problem("other_names", 0),
        problem("part_of", path="issues/fee.md"),
    ]
    found = located(scattered, content)
    assert [(one.path, one.line, one.column) for one in found] == [
        ("issues/fee.md", 3, 10),
        ("issues/toll.md", 2, 7),
        ("issues/toll.md", 4, 15),
        ("issues/toll.md", 4, 20),
    ]


def test_same_problem_is_told_once(content):
    assert len(located([problem("name"), problem("name")], content)) == 1
