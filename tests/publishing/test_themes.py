"""Themes: templates and style sheets."""

import pytest

from briefgen.model.errors import BriefgenError
from briefgen.publishing import theme_at
from briefgen.publishing.themes import environments, style_sheet


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


def test_templates_are_compiled_again_only_if_one_has_changed(tmp_path):
    made = theme(tmp_path)
    page = tmp_path / "templates/page.html"
    page.write_text("{{ view }}!", encoding="utf-8")
    first = environments(made, ["en"])["en"]
    assert environments(made, ["en"])["en"] is first
    page.write_text("{{ view }}?", encoding="utf-8")
    assert environments(made, ["en"])["en"].get_template("page.html").render(view=1) == "1?"


def test_a_template_that_is_not_utf_8_is_told_with_its_place_and_other_files_may_hold_anything(
    tmp_path,
):
    made = theme(tmp_path)
    (tmp_path / "templates/.page.html.swp").write_bytes(b"\xff\x00")
    (tmp_path / "templates/page.html").write_bytes(b"<p>\n\xff</p>")
    with pytest.raises(BriefgenError, match=r"page\.html:2: template-error: this is not UTF-8"):
        environments(made, ["en"])["en"].get_template("page.html")
