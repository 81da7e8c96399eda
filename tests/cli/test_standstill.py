"""Builds of what has not changed, why pages are made again, and output that someone else has changed."""

import os
import shutil

import pytest
from projects import THEME, briefgen, briefing, tree

from briefgen.cache.settling import UNSETTLED
from briefgen.cache.standstill import made_from, settings_values, states_of
from briefgen.plugin import building

LONG_AGO = 1_000_000_000  # seconds; a file's state tells that it is unchanged only if it is not new


def age(folder):
    """Let every file of a folder have been written long ago."""
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))


def add(file, text):
    file.write_text(file.read_text("utf-8") + text, "utf-8")


@pytest.fixture
def built(site):
    """A site that has been built, from files that were written long ago."""
    shutil.copytree(THEME, site / "theme")
    with (site / "pelicanconf.py").open("a") as settings:
        settings.write('THEME = "theme"\n')
    age(site)
    assert briefgen("build").exit_code == 0
    return site


@pytest.fixture
def no_build(built, monkeypatch):
    """Let any build after the first one fail the test."""

    def build(*_, **__):
        raise AssertionError("something was built")

    monkeypatch.setattr(building, "build", build)


@pytest.mark.usefixtures("no_build")
def test_nothing_is_built_where_nothing_has_changed(built):
    before = tree(built / "output")
    ran = briefgen("build")
    assert (ran.exit_code, "(0 files changed)" in ran.stdout) == (0, True)
    assert tree(built / "output") == before


@pytest.mark.usefixtures("no_build")
def test_warnings_are_told_again_where_nothing_has_changed(built, monkeypatch):
    assert briefgen("build").stderr == briefgen("build").stderr


@pytest.mark.parametrize(
    "change",
    [
        lambda site: briefing(site, "title: New\ndate: 2031\nsummary: New.\n", "new"),
        lambda site: os.utime(site / "content/pages/about.md"),
        lambda site: (site / "theme/css/10-base.css").write_text("p{}"),
        lambda site: add(site / "pelicanconf.py", 'SITENAME = "Another"\n'),
        lambda site: (site / "output/.briefgen").write_text("another's"),
    ],
    ids=["content", "time", "theme", "settings", "output"],
)
def test_whatever_changes_is_noticed(built, change):
    change(built)
    ran = briefgen("build", "-v")
    assert "0 files read, 0 views made" not in ran.stderr.replace("0 of ", "")


def test_settings_from_the_environment_are_noticed(built, monkeypatch):
    with (built / "pelicanconf.py").open("a") as settings:
        settings.write('import os\nSITENAME = os.environ.get("NAME", "A")\n')
    briefgen("build")
    monkeypatch.setenv("NAME", "The renamed site")
    briefgen("build")
    assert "The renamed site" in (built / "output/index.html").read_text("utf-8")


def test_what_was_written_just_now_may_change_unseen(tmp_path):
    (tmp_path / "new.md").write_text("new")
    assert [*states_of([str(tmp_path)]).values()] == [UNSETTLED]


def test_settings_that_no_text_can_hold_are_never_taken_for_unchanged():
    assert made_from({"JINJA_FILTERS": {"shout": str.upper}}, {}) == b""


def test_another_plugin_may_do_anything():
    assert made_from({"PLUGINS": ["briefgen", "sitemap"]}, {}) == b""


def test_settings_that_fail_are_left_to_the_build_to_tell(tmp_path):
    (tmp_path / "pelicanconf.py").write_text("1 / 0\n")
    assert settings_values(tmp_path / "pelicanconf.py") is None


def test_a_page_that_is_left_as_it_was_is_explained(built):
    ran = briefgen("build", "--explain", "countries/bv")
    assert "countries/bv/index.html: left as it was; none of the" in ran.stdout


def test_a_page_that_is_made_again_is_explained_by_the_file_that_changed(built):
    with (built / "content/pages/about.md").open("a") as page:
        page.write("\nMore.\n")
    ran = briefgen("build", "--explain", "/about/")
    assert "about/index.html: made again, and written" in ran.stdout
    assert "changed: the text of pages/about.md" in ran.stdout


def test_a_page_whose_template_changed_is_explained_by_that(built):
    with (built / "theme/templates/page.html").open("a") as template:
        template.write("<!-- more -->")
    assert "its template" in briefgen("build", "--explain", "about").stdout


def test_a_page_that_does_not_exist_is_told_with_the_nearest(built):
    ran = briefgen("build", "--explain", "abot/index.html")
    assert (ran.exit_code, "the site has no page abot/index.html" in ran.stderr) == (1, True)


def test_output_that_someone_else_changed_is_written_again_when_asked(built):
    page = built / "output/about/index.html"
    right = page.read_bytes()
    page.write_text("changed by hand")
    briefgen("build", "--verify-output")
    assert page.read_bytes() == right


def test_what_was_kept_for_an_output_folder_that_is_gone_is_removed(site):
    briefgen("build", "--output", "preview")
    shutil.rmtree(site / "preview")
    briefgen("build")
    assert [one.name.partition("-")[0] for one in (site / ".briefgen").iterdir()] == ["output"]


def test_a_link_to_nowhere_is_reported_as_what_it_is(built):
    (built / "content/briefings/lost.md").symlink_to("nowhere.md")
    ran = briefgen("build")
    assert (ran.exit_code, "briefings/lost.md:1:1: link-outside" in ran.stderr) == (1, True)


def test_a_change_of_the_same_size_that_keeps_its_time_is_noticed(built):
    page = built / "content/pages/about.md"
    page.write_text(page.read_text("utf-8").replace("A fictional", "B fictional"), "utf-8")
    os.utime(page, (LONG_AGO, LONG_AGO))
    assert "0 files changed" not in briefgen("build").stdout


def test_a_change_in_a_linked_folder_of_a_theme_is_noticed(built, tmp_path_factory):
    apart = tmp_path_factory.mktemp("apart") / "css"
    shutil.move(built / "theme/css", apart)
    (built / "theme/css").symlink_to(apart)
    age(apart)
    briefgen("build")
    (apart / "10-base.css").write_text("p{color:teal}")
    briefgen("build")
    assert "p{color:teal}" in (built / "output/theme/site.css").read_text("utf-8")


def test_a_site_without_settings_stands_still_too(built):
    (built / "pelicanconf.py").unlink()
    briefgen("build")
    assert "(0 files changed)" in briefgen("build").stdout
