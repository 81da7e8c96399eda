"""`briefgen build`, as editors and CI jobs use it."""

import re
import shutil

from projects import THEME, briefgen, briefing, project, tree


def test_build_publishes_the_site_of_the_current_folder(site):
    assert briefgen("build").exit_code == 0
    assert (site / "output/index.html").is_file()


def test_build_ends_with_a_line_that_sums_it_up(site):
    assert re.fullmatch(
        r"\d+ pages \(all written\) from \d+ files in \d+\.\d s: output/\n",
        briefgen("build").stdout,
    )


def test_every_build_says_once_what_a_site_without_an_address_lacks_and_where_to_give_it(site):
    said = [briefgen("build").stderr for _ in range(2)]  # the second has nothing to do
    assert [
        (one.count("SITEURL is not set"), one.count('SITEURL = "https://')) for one in said
    ] == [
        (1, 1),
        (1, 1),
    ]


def test_build_with_an_address_has_nothing_to_say(site, monkeypatch):
    with (site / "pelicanconf.py").open("a") as settings:
        settings.write('SITEURL = "https://example.org"\n')
    assert briefgen("build").stderr == ""


def test_build_works_from_another_folder(site, tmp_path, monkeypatch):
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    ran = briefgen("build", "--settings", "../site/pelicanconf.py")
    assert (ran.exit_code, (site / "output/index.html").is_file()) == (0, True)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_build_works_without_settings(site):
    (site / "pelicanconf.py").unlink()
    assert briefgen("build").exit_code == 0
    assert (site / "output/countries/bv/index.html").is_file()


def test_build_writes_where_it_is_told(site, tmp_path):
    briefgen("build", "--output", "../public")
    assert (tmp_path / "public/index.html").is_file()
    assert not (site / "output").exists()


def test_build_reads_the_content_that_it_is_told(site, tmp_path):
    project(tmp_path / "other", "minimal")
    briefgen("build", "--content", tmp_path / "other/content")
    assert (site / "output/briefings/first/index.html").is_file()


def test_build_uses_the_theme_that_it_is_told(site, tmp_path):
    shutil.copytree(THEME, tmp_path / "ours")
    (tmp_path / "ours/templates/home.html").write_text("ours")
    briefgen("build", "--theme", tmp_path / "ours")
    assert (site / "output/index.html").read_text() == "ours"


def test_build_in_one_process_writes_the_same(site):
    briefgen("build", "--jobs", 1, "--no-cache")
    alone = tree(site / "output")
    briefgen("build")
    assert tree(site / "output") == alone


def test_build_replaces_the_old_site(published):
    briefgen("build")
    assert (published / "output/index.html").read_text() != "old"


def test_drafts_are_published_only_when_asked_for(site):
    briefing(site, "status: draft", "unfinished")
    briefgen("build")
    without = (site / "output/briefings/unfinished/index.html").exists()
    briefgen("build", "--drafts")
    assert (without, (site / "output/briefings/unfinished/index.html").exists()) == (False, True)


def test_a_warning_does_not_stop_a_build(published):
    (published / "content/old.md").write_text("Old")
    ran = briefgen("build")
    assert ran.exit_code == 0
    assert "content/old.md:1:1: unknown-folder: warning: " in ran.stderr


def test_a_warning_stops_a_strict_build(published):
    (published / "content/old.md").write_text("Old")
    ran = briefgen("build", "--strict")
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (1, "old")


def test_a_strict_build_leaves_what_an_editor_should_look_at_to_the_check(site):
    with (site / "content/briefings/2030-toll.md").open("a") as file:
        file.write("\n[Bouvet](country: BV)\n")
    statuses = [briefgen(one, "--strict").exit_code for one in ("build", "check")]
    assert statuses == [0, 1]


def test_a_strict_build_without_warnings_is_a_build(site):
    assert briefgen("build", "--strict").exit_code == 0
