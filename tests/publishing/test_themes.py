"""Themes: templates and style sheets."""

import pytest

from briefgen.model.errors import BriefgenError
from briefgen.publishing import theme_at
from briefgen.publishing.themes import style_sheet


def theme(folder, **sheets):
    (folder / "templates").mkdir()
    (folder / "css").mkdir()
    for name, text in sheets.items():
        (folder / f"css/{name}.css").write_bytes(text)
    return theme_at(folder)


def test_a_folder_without_templates_is_no_theme(tmp_path):
    with pytest.raises(BriefgenError, match="no folder `templates/`"):
        theme_at(tmp_path)


def test_style_sheets_are_put_together_in_the_order_of_their_names(tmp_path):
    made = theme(tmp_path, b=b"later{}", a=b"first{}")
    assert style_sheet(made).split() == [b"first{}", b"later{}"]


def test_line_ends_of_a_checkout_do_not_change_the_style_sheet(tmp_path):
    made = theme(tmp_path, a=b"p{\r\n}\r\n")
    assert style_sheet(made) == b"p{\n}\n"
