"""Countries by the names that a site gives them lead to their codes."""

import pytest

from briefgen.atlas import link
from briefgen.checks import diagnostics_of
from briefgen.checks.rule import front
from briefgen.editing.named_things import reference_named
from briefgen.model.errors import BriefgenError
from briefgen.reading import ReadingOptions, read_folder

COUNTRIES = {
    "countries/AQ.md": front("name: Krillmark\nnames: {fa: کریل‌مارک}"),
    "countries/BV.md": front("name: République de Morue"),
}


@pytest.fixture
def found(tmp_path):
    """Give a function from more files to the atlas of a site with countries of its own, and all that is wrong."""

    def found(files):
        for path, text in (COUNTRIES | files).items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        folder = read_folder(tmp_path, ReadingOptions())
        linked = link(folder.files)
        return linked.atlas, diagnostics_of(folder, linked, tmp_path)

    return found


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Krillmark", "AQ"),
        ("krillmark", "AQ"),
        ("Krilmark", "AQ"),
        ("کریل‌مارک", "AQ"),
        ("République de Morue", "BV"),
        ("republique-de-morue", "BV"),
    ],
)
def test_an_actor_by_the_name_of_a_country_is_told_its_code(found, written, code):
    _, (one,) = found({"people/ida.md": front(f"name: Ida\nrepresents: {written}")})
    assert one.help.startswith(f"Did you mean `{code}`?")


@pytest.mark.parametrize("written", ["morue", "Krillmark"])
def test_a_link_by_the_name_of_a_country_is_told_its_code(found, written):
    _, (one,) = found({"pages/about.md": front("title: About", f"[](country:{written})")})
    assert one.help.startswith("Did you mean `")


def test_an_id_that_is_near_none_of_them_is_to_be_declared(found):
    _, (one,) = found({"people/ida.md": front("name: Ida\nrepresents: krokus")})
    assert "Declare it in" in one.help


def test_other_ids_are_not_taken_for_countries(found):
    files = {"people/ida.md": front("name: Ida\nold_ids: Krillmark")}
    assert "AQ" not in found(files)[1][0].help


def test_a_country_is_shown_by_no_name_but_its_code_is_told(found):
    atlas, _ = found({})
    with pytest.raises(BriefgenError, match="Did you mean `AQ`"):
        reference_named("Krillmark", atlas)
