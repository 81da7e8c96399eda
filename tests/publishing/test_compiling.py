"""Templates as they are compiled: what they escape, and what white space they keep."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from briefgen.publishing import theme_at
from briefgen.publishing.compiling import escaped
from briefgen.publishing.themes import environments


def rendered(folder, **templates):
    """Give what `page` renders to, among other templates."""
    (folder / "templates").mkdir()
    for name, text in templates.items():
        (folder / f"templates/{name}.html").write_text(text, encoding="utf-8")
    return (
        environments(theme_at(folder), ["en"])["en"]
        .get_template("page.html")
        .render(view=("a < b",))
    )


@given(st.text() | st.integers() | st.text().map(Markup))
def test_values_are_escaped_as_markupsafe_does(value):
    assert escaped(value) == escape(value)


def test_a_macro_escapes_its_arguments_once_wherever_it_is_called(tmp_path):
    macro = "{% macro words(text, mark='!') %}{{ text }}{{ mark }}{% endmacro %}"
    page = '{% from "of.html" import words %}{{ words(view[0]) }}{{ words(view[0], mark="?") }}'
    assert rendered(tmp_path, of=macro, page=page) == "a &lt; b!a &lt; b?"


def test_white_space_goes_only_where_it_shows_nowhere(tmp_path):
    page = "<ul>\n  <li>one\n    <b>two</b>\n    <i>three</i>\n  </li>\n</ul>\n<pre>\n  <p>\n</p>\n</pre>\n"
    assert rendered(tmp_path, page=page) == (
        "<ul><li>one\n    <b>two</b>\n    <i>three</i></li></ul><pre>\n  <p>\n</p>\n</pre>"
    )


def test_an_element_that_keeps_white_space_does_so_around_what_is_filled_in(tmp_path):
    page = "<pre>\n<p>\n{{ view[0] }}\n<p>\n</pre>\n<p>"
    assert rendered(tmp_path, page=page) == "<pre>\n<p>\na &lt; b\n<p>\n</pre><p>"
