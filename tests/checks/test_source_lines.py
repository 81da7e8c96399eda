"""The lines that are shown beside problems."""

import os

import pytest

from briefgen.checks.source_lines import SourceLines


@pytest.fixture
def lines(tmp_path):
    """Give a function from the bytes of a file to its lines."""

    def lines(content):
        (tmp_path / "a.md").write_bytes(content)
        return list(SourceLines(tmp_path).of("a.md"))

    return lines


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_end_as_in_diagnostics(lines, end):
    assert lines(b"\xef\xbb\xbfone" + end + b"two") == ["one", "two"]


def test_a_line_separator_ends_no_line(lines):
    assert lines("one\u2028two".encode()) == ["one\u2028two"]


def test_what_is_no_text_has_no_lines(lines):
    assert lines("one".encode("utf-16")) == []


def test_what_a_link_leads_to_outside_is_not_shown(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "secret").write_text("password")
    (tmp_path / "content/a.md").symlink_to(tmp_path / "secret")
    assert list(SourceLines(tmp_path / "content").of("a.md")) == []


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.md")
    assert list(SourceLines(tmp_path).of("a.md")) == []
