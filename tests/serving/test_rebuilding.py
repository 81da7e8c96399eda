"""The site built in one process, again and again, whatever befalls it."""

import shutil

import pytest
from previews import edit
from projects import THEME, project, tree

from briefgen.model.errors import BriefgenError
from briefgen.serving import SiteChoice, preview_rebuild

TOLL = "content/briefings/2030-toll.md"
PLANS = "briefings/2032-plans/index.html"
NOTHING = frozenset()


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.delenv("SITEURL", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project(tmp_path, settings='THEME = "theme"\n')
    shutil.copytree(THEME, tmp_path / "theme")
    return tmp_path


@pytest.fixture
def rebuild(site):
    with preview_rebuild(SiteChoice(site / "pelicanconf.py")) as (found, _):
        yield found


def page(outcome, file="index.html"):
    return (outcome.preview.output / file).read_text("utf-8")


def test_a_preview_lies_apart_from_the_published_site(rebuild, site):
    rebuild(NOTHING)
    assert sorted(path.name for path in site.iterdir()) == [
        ".briefgen",
        "content",
        "pelicanconf.py",
        "theme",
    ]


def test_an_edit_changes_its_pages_alone(rebuild, site):
    rebuild(NOTHING)
    edit(site / TOLL, "It is not listed", "It stands in no list")
    assert rebuild(frozenset([site / TOLL])).preview.written == 1


def test_what_is_wrong_with_content_is_in_the_outcome(rebuild, site):
    edit(site / TOLL, "stance: supports", "stance: favours")
    outcome = rebuild(NOTHING)
    assert (outcome.preview, [one.code for one in outcome.diagnostics]) == (
        None,
        ["unknown-value"],
    )


def test_the_first_build_that_succeeds_makes_what_can_be_searched(rebuild, site):
    edit(site / "pelicanconf.py", "SEARCH = False", "SEARCH = True")
    edit(site / TOLL, "stance: supports", "stance: favours")
    rebuild(NOTHING)
    edit(site / TOLL, "stance: favours", "stance: supports")
    preview = rebuild(frozenset([site / TOLL])).preview
    assert (preview.output / "pagefind" / "pagefind.js").is_file()


def test_a_broken_template_is_in_the_outcome_and_mended(rebuild, site):
    template = site / "theme/templates/home.html"
    edit(template, "{% block main %}", "{% block main %}{% if %}")
    assert f"{template}:" in rebuild(frozenset([template])).failure
    edit(template, "{% block main %}{% if %}", "{% block main %}Mended")
    assert "Mended" in page(rebuild(frozenset([template])))


def test_settings_are_read_anew_and_may_be_broken_meanwhile(rebuild, site):
    settings = site / "pelicanconf.py"
    edit(settings, "Penguin positions", 'Penguin" positions')
    assert "the settings can't be read" in rebuild(NOTHING).failure
    edit(settings, 'Penguin" positions', "Puffin positions")
    assert "<title>Puffin positions" in page(rebuild(NOTHING))


def test_while_settings_are_broken_the_places_are_as_they_were(rebuild, site):
    before = rebuild(NOTHING)
    edit(site / "pelicanconf.py", "SITENAME", "SITENAME =")
    assert rebuild(NOTHING).places == before.places


def test_what_the_settings_import_is_read_anew_too(rebuild, site, monkeypatch):
    monkeypatch.syspath_prepend(site)
    (site / "penguin_names.py").write_text('NAME = "Penguin positions"\n')
    (site / "pelicanconf.py").write_text("from penguin_names import NAME as SITENAME\n")
    rebuild(NOTHING)
    edit(site / "penguin_names.py", "Penguin", "Puffin")
    assert "<title>Puffin positions" in page(rebuild(NOTHING))


def test_a_theme_that_the_settings_name_from_now_on_is_a_place(rebuild, site):
    (site / "theme").rename(site / "other")
    edit(site / "pelicanconf.py", 'THEME = "theme"', 'THEME = "other"')
    assert rebuild(NOTHING).places.theme == (site / "other",)


def test_content_that_is_gone_is_told(rebuild, site):
    shutil.rmtree(site / "content")
    assert "content" in rebuild(NOTHING).failure


def test_a_mistake_of_the_program_does_not_end_the_preview(rebuild, monkeypatch):
    def mistaken(*_, **__):
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("briefgen.serving.rebuilding.build", mistaken)
    assert rebuild(NOTHING).failure == "the build failed: ZeroDivisionError: by nothing"


def test_drafts_are_built_and_told(rebuild):
    preview = rebuild(NOTHING).preview
    assert (PLANS in preview.drafts.files, "Plans for 2032" in page(rebuild(NOTHING), PLANS)) == (
        True,
        True,
    )


def test_drafts_may_be_left_out(site):
    with preview_rebuild(SiteChoice(site / "pelicanconf.py", drafts=False)) as (rebuild, _):
        assert PLANS not in tree(rebuild(NOTHING).preview.output)


def test_what_an_earlier_preview_left_is_shown_until_the_first_build(site):
    choice = SiteChoice(site / "pelicanconf.py")
    with preview_rebuild(choice) as (rebuild, start):
        left = rebuild(NOTHING).preview.output
        assert start.preview is None
    with preview_rebuild(choice) as (_, start):
        assert start.preview.output == left


def test_one_site_has_one_preview(rebuild, site):
    with (
        pytest.raises(BriefgenError, match="showing this site already"),
        preview_rebuild(SiteChoice(site / "pelicanconf.py")),
    ):
        pass
