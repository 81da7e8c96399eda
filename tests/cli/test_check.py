"""`briefgen check`, and the command as it is installed."""

import json
import re

import pytest
from projects import SETTINGS, briefgen, briefing, broken_project, project, run, tree

from briefgen.plugin.loading import reviewed


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


def near_link(site):
    """Write a briefing in which nothing is wrong but a link that is none."""
    briefing(site, "lang: en")
    with (site / "content/briefings/bad.md").open("a", encoding="utf-8") as file:
        file.write("\n[Bouvet](country: BV)\n")


def test_warnings_alone_do_not_fail(site):
    near_link(site)
    ran = briefgen("check")
    assert (ran.exit_code, ": near-link: warning: " in ran.stderr) == (0, True)


def test_warnings_fail_where_they_should(site):
    near_link(site)
    assert briefgen("check", "--strict").exit_code == 1


def test_a_last_line_counts_what_was_told(site):
    near_link(site)
    assert briefgen("check").stderr.splitlines()[-1].startswith("1 warning; ")


def test_chosen_codes_alone_are_reported(site):
    near_link(site)
    briefing(site, "sumary: A slip.", "worse")
    found = json.loads(
        briefgen("check", "--format", "json", "--select", "near-link,raw-html").stdout
    )
    assert [one["code"] for one in found] == ["near-link"]


def test_ignored_warnings_are_not_reported(site):
    near_link(site)
    assert briefgen("check", "--strict", "--ignore", "near-link").exit_code == 0


def test_machines_read_standard_output(site):
    near_link(site)
    ran = briefgen("check", "--format", "sarif")
    assert (json.loads(ran.stdout)["version"], ran.stderr) == ("2.1.0", "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--format", "xml"), "text, json, github, sarif, junit"),
        (("--select", "near-links"), "Did you mean `near-link`"),
        (("--ignore", "missing-key"), "errors can't be ignored"),
        (("--explain", "mising-key"), "Did you mean `missing-key`"),
        (("--content", "nowhere"), "there is no folder nowhere"),
        (("--wrong",), "No such option"),
    ],
)
def test_wrong_use_has_a_status_of_its_own(site, words, told):
    ran = briefgen("check", *words)
    assert (ran.exit_code, told in ran.stderr) == (2, True)


def test_a_code_is_explained_without_a_site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = briefgen("check", "--explain", "near-link")
    assert (ran.exit_code, ran.stdout.startswith("### `near-link`\n")) == (0, True)


def test_the_day_decides_what_is_overdue(site, monkeypatch):
    briefing(
        site, "events: {id: talks, name: Talks, type: meeting, date: 2031-08, status: scheduled}"
    )
    told = []
    for epoch in ("1938000000", "1970000000"):  # June 2031, June 2032
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        told.append("event-overdue" in briefgen("check").stderr)
    assert told == [False, True]


def test_a_build_gives_no_hints(site):
    near_link(site)
    assert "near-link" not in briefgen("build").stderr


def test_what_a_build_has_read_is_not_read_again(site):
    briefgen("build")
    assert reviewed(site / "pelicanconf.py")[0].parsed == 0


def test_place_of_the_other_is_given_from_here_where_its_folder_has_a_blank(site):
    (site / "content/briefings/2030 May").mkdir()
    text = "title: T\ndate: 2030-05-04\nsummary: S.\nissues: {id: pier-due, name: A due}"
    for path, keys in {
        "briefings/2030 May/due.md": text,
        "issues/pier-due.md": "name: A due",
    }.items():
        (site / "content" / path).write_text(f"---\n{keys}\n---\n", encoding="utf-8")
    ran = briefgen("check")
    assert "first declared at content/briefings/2030 May/due.md:5:9;" in ran.output
