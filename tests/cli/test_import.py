"""`briefgen import`."""

import re

from projects import ROOT, briefgen, project, tree

SAMPLE = ROOT / "tests/editing/unga-votes-sample.csv"


def test_votes_are_imported_as_files_that_build(tmp_path, monkeypatch):
    project(tmp_path, "minimal")
    (tmp_path / "content/organizations").mkdir()
    (tmp_path / "content/organizations/assembly.md").write_text(
        "---\nname: Assembly\nsources: [{id: data, title: The data}]\n---\n"
    )
    (tmp_path / "content/issues").mkdir()
    for issue in ("situation-afghanistan", "human-rights-iran"):
        (tmp_path / f"content/issues/{issue}.md").write_text(f"---\nname: {issue}\n---\n")
    monkeypatch.chdir(tmp_path)
    ran = briefgen("import", "votes", SAMPLE, "--source", "assembly/data")
    assert (ran.exit_code, briefgen("build").exit_code) == (0, 0), ran.stderr
    assert len(list((tmp_path / "output/events").glob("a-res-*/index.html"))) > 0


def test_importing_votes_again_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    words = ("import", "votes", SAMPLE, "--source", "assembly/data")
    briefgen(*words)
    before = tree(tmp_path)
    assert re.search(r"0 files written, \d+ unchanged", briefgen(*words).stdout)
    assert tree(tmp_path) == before


def test_a_table_of_votes_that_is_not_there_is_told(site):
    ran = briefgen("import", "votes", "nowhere.csv", "--source", "assembly/data")
    assert (ran.exit_code, "nowhere.csv" in ran.stderr) == (1, True)
