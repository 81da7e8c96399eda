"""`briefgen check`, and the command as it is installed."""

import re

from projects import SETTINGS, briefgen, briefing, broken_project, project, run, tree


def test_check_says_that_nothing_is_wrong(site):
    ran = briefgen("check")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert re.fullmatch(r"\d+ files, no problems\n", ran.stdout)


def test_check_fails_where_content_is_wrong(site):
    briefing(site, "sumary: A slip.")
    assert briefgen("check").exit_code == 1


def test_check_finds_pages_that_would_stand_in_one_place(site):
    (site / "content/countries").mkdir(exist_ok=True)
    (site / "content/countries/BV.md").write_text("---\nold_ids: bv\n---\n")
    told = briefgen("check").stderr
    assert "countries/BV.md:2:10: address-taken: the former id `bv` of country `BV`" in told


def test_check_writes_nothing(site):
    before = tree(site)
    briefgen("check")
    assert tree(site) == before


def test_check_reads_the_content_that_it_is_told(site, tmp_path):
    broken_project(tmp_path / "other")
    ran = briefgen("check", "--content", "../other/content")
    assert (ran.exit_code, "broken.md:1:1: front-matter-missing" in ran.stderr) == (1, True)


def test_the_path_of_a_problem_can_be_opened_from_the_current_folder(site, monkeypatch):
    briefing(site, "sumary: A slip.")
    monkeypatch.chdir(site / "content")
    assert (
        "\nbriefings/bad.md:5:1: "
        in "\n" + briefgen("check", "--settings", "../pelicanconf.py").stderr
    )


def test_the_command_runs_as_a_process_of_its_own(tmp_path):
    broken_project(tmp_path)
    ran = run("briefgen", "check", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "content/briefings/broken.md:1:1: front-matter-missing: " in ran.stderr


def test_messages_survive_a_terminal_that_knows_no_unicode(tmp_path):
    project(tmp_path, "minimal")
    (tmp_path / "content/briefings/گزارش.md").write_text("No front matter.\n", encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    ran = run("briefgen", "check", cwd=tmp_path, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (ran.returncode, "Traceback" in ran.stderr) == (1, False)
