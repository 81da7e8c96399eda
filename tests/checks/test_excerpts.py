"""The line of a problem, with a mark under its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.checks.excerpts import Excerpt, excerpt_of
from briefgen.checks.printable import printable


def test_mark_stands_under_the_word():
    assert excerpt_of(["", "issue: toll-end, x"], 2, 8) == Excerpt(
        "issue: toll-end, x", "       ^^^^^^^^"
    )


def test_mark_stands_under_the_whole_of_a_plain_value():
    assert excerpt_of(["  - date: 4 March 2025  # or 5"], 1, 11).mark.strip() == "^" * 12


def test_wide_characters_take_two_columns():
    assert excerpt_of(["名: toll"], 1, 4).mark == "    ^^^^"


def test_a_long_line_is_cut_around_the_place():
    line, mark = excerpt_of(["x" * 500 + " here " + "y" * 500], 1, 502)
    assert (len(line), line[mark.index("^") :][:4]) == (122, "here")


def test_a_line_that_a_terminal_may_reorder_has_no_mark():
    assert excerpt_of(["text: عوارض toll"], 1, 13).mark == ""


@pytest.mark.parametrize("line", [0, 2, 3])
def test_there_is_no_excerpt_of_a_line_without_text(line):
    assert excerpt_of(["text", "  "], line, 1) is None


def test_tabs_keep_their_column():
    assert excerpt_of(["a\tb c"], 1, 5) == Excerpt("a b c", "    ^")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("a\x9bm", "a\\x9bm"),
        ("\r", "\\x0d"),
    ],
)
def test_characters_that_act_are_shown_as_escapes(text, shown):
    assert printable(text) == shown


@given(st.text(), st.integers(1, 50), st.integers(1, 50))
def test_no_line_of_an_excerpt_can_act_on_a_terminal(text, line, column):
    found = excerpt_of(text.split("\n"), line, column)
    assert found is None or not [one for one in "".join(found) if ord(one) < 32 or one == "\x7f"]
