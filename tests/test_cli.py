"""The command line, as editors and CI jobs use it."""

import re
import shutil

import pytest
from projects import ROOT, SETTINGS, THEME, broken_project, project, run, tree
from typer.testing import CliRunner

from briefgen.cli import app

INVALID = sorted((ROOT / "tests/sites/invalid").iterdir())
SAMPLE = ROOT / "tests/editing/unga-votes-sample.csv"
DIAGNOSTIC = re.compile(r"^content/\S[^:]*:\d+:\d+: [a-z-]+: ", re.MULTILINE)

BAD_FRONT_MATTER = {
    "a wrong type": ("actors: [{id: runa-frost, kind: [person], name: Runa Frost}]", "kind"),
    "a missing key": ("actors: [{id: runa-frost, kind: person}]", "missing-key: `name` is missing"),
    "an unknown key": ("sumary: A slip.", "unknown-key: "),
    "a bad date": (
        "quotes: [{id: a, attribution: X, text: Yes., date: 2031-13}]",
        "bad-date: there is no month 13",
    ),
    "an unknown id": ("events: [toll-votes]", "unknown-reference: there is no event `toll-votes`"),
    "an unknown country": ("actors: [{id: a, kind: person, name: A, represents: QX}]", "QX"),
    "an unknown stance": (
        "positions: [{actor: BV, issue: toll, stance: favours, summary: S., evidence: a}]",
        "favours",
    ),
    "evidence that does not exist": (
        "positions: [{actor: BV, issue: toll, stance: supports, summary: S., evidence: floe-no-seat}]",
        "unknown-reference: there is no quote or event or source `floe-no-seat`",
    ),
    "a duplicate key": ("title: Once more", "title"),
    "an id declared twice": (
        "issues: [{id: toll, name: Toll}, {id: toll, name: Toll}]",
        "`toll`",
    ),
    "an anchor": ("authors: &all [A]", "anchor"),
    "broken YAML": ("authors: [A", ""),
}


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site's folder, which is the current one."""
    monkeypatch.delenv("SITEURL", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project(tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def published(site):
    """A site's folder with an output folder that holds an old site."""
    (site / "output").mkdir()
    (site / "output/index.html").write_text("old")
    return site


def briefgen(*words):
    """Run a command in this process; a traceback is a failure of the test."""
    ran = CliRunner().invoke(app, [str(word) for word in words])
    assert ran.exception is None or isinstance(ran.exception, SystemExit), repr(ran.exception)
    return ran


def briefing(site, text, name="bad"):
    """Write a briefing that holds some more front matter."""
    (site / f"content/briefings/{name}.md").write_text(
        f"---\ntitle: A title\ndate: 2031-05-04\nsummary: A summary.\n{text}\n---\nText.\n",
        encoding="utf-8",
    )


# build


def test_build_publishes_the_site_of_the_current_folder(site):
    assert briefgen("build").exit_code == 0
    assert (site / "output/index.html").is_file()


def test_build_ends_with_a_line_that_sums_it_up(site):
    assert re.fullmatch(
        r"\d+ pages from \d+ files in \d+\.\d s: output/\n", briefgen("build").stdout
    )


def test_build_says_that_canonical_links_need_an_address(site):
    assert "note: SITEURL is not set" in briefgen("build").stderr


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
    (published / "content/briefings/old.rst").write_text("Old")
    ran = briefgen("build")
    assert ran.exit_code == 0
    assert "content/briefings/old.rst:1:1: not-read: warning: " in ran.stderr


def test_a_warning_stops_a_strict_build(published):
    (published / "content/briefings/old.rst").write_text("Old")
    ran = briefgen("build", "--strict")
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (1, "old")


def test_a_strict_build_without_warnings_is_a_build(site):
    assert briefgen("build", "--strict").exit_code == 0


# Content that is wrong


@pytest.mark.parametrize(("text", "told"), BAD_FRONT_MATTER.values(), ids=BAD_FRONT_MATTER)
def test_what_is_wrong_is_told_with_its_place(published, text, told):
    briefing(published, text)
    ran = briefgen("build")
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (1, "old")
    assert re.search(
        rf"^content/briefings/bad\.md:\d+:\d+: .*{re.escape(told)}", ran.stderr, re.MULTILINE
    )


@pytest.mark.parametrize("text", BAD_FRONT_MATTER.values(), ids=BAD_FRONT_MATTER)
def test_what_is_wrong_comes_with_help(published, text):
    briefing(published, text[0])
    assert re.search(r"^    \S", briefgen("check").stderr, re.MULTILINE)


def test_everything_that_is_wrong_is_told_at_once(published):
    for number, (text, _) in enumerate(BAD_FRONT_MATTER.values()):
        briefing(published, text, f"bad-{number}")
    told = briefgen("build").stderr
    assert {f"bad-{number}.md" for number in range(len(BAD_FRONT_MATTER))} <= set(
        re.findall(r"bad-\d+\.md", told)
    )


def test_the_number_of_problems_is_told_last(published):
    briefing(published, "sumary: A slip.")
    last = briefgen("build").stderr.splitlines()[-1]
    assert last == "1 problem; the published site stays as it was"


def test_the_nearest_key_is_offered(published):
    briefing(published, "authers: [Desk]")
    assert "`authors`" in briefgen("check").stderr


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"---\ntitle: \xe9\n---\n",
        b"No front matter.\n",
        b"---\n- a\n---\n",
        b"\0",
    ],
    ids=["empty", "UTF-16", "Latin-1", "no front matter", "a list", "a null byte"],
)
def test_a_file_that_can_not_be_read_is_told_with_its_place(published, content):
    (published / "content/briefings/bad.md").write_bytes(content)
    ran = briefgen("build")
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (1, "old")
    assert "content/briefings/bad.md:" in ran.stderr


@pytest.mark.parametrize("site_", INVALID, ids=lambda path: path.name)
def test_build_and_check_refuse_every_invalid_site(site_, published):
    words = ("--content", site_ / "content")
    build, check = briefgen("build", *words), briefgen("check", *words)
    assert (published / "output/index.html").read_text() == "old" or build.exit_code == 0
    assert build.exit_code == check.exit_code
    assert build.stderr.startswith(check.stderr)


def test_every_problem_stands_in_the_form_that_editors_link_to(published):
    briefing(published, "sumary: A slip.\nauthers: [Desk]")
    lines = [line for line in briefgen("check").stderr.splitlines() if not line.startswith("    ")]
    assert [line for line in lines if not DIAGNOSTIC.match(line)] == []


# check


def test_check_says_that_nothing_is_wrong(site):
    ran = briefgen("check")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert re.fullmatch(r"\d+ files, no problems\n", ran.stdout)


def test_check_fails_where_content_is_wrong(site):
    briefing(site, "sumary: A slip.")
    assert briefgen("check").exit_code == 1


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


# What is no site


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_folder_that_is_no_site_is_told(tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    ran = briefgen(command)
    assert (ran.exit_code, "there is no site here" in ran.stderr) == (1, True)


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_empty_content_folder_is_told(tmp_path, monkeypatch, command):
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    ran = briefgen(command)
    assert (ran.exit_code, "there is nothing to publish in" in ran.stderr) == (1, True)


@pytest.mark.parametrize(
    "words",
    [
        ("--settings", "nowhere.py"),
        ("--content", "nowhere"),
        ("--theme", "nowhere"),
        ("--output", "content"),
        ("--output", "content/briefings"),
        ("--output", "."),
        ("--output", ".."),
        ("--output", "/"),
        ("--output", "pelicanconf.py"),
        ("--output", THEME),
    ],
)
def test_a_folder_that_can_not_be_used_is_told_and_left_alone(site, words):
    before = tree(site)
    ran = briefgen("build", *words)
    assert (ran.exit_code, tree(site)) == (1, before)
    assert re.match(r"briefgen: .", ran.stderr)


def test_an_output_folder_of_someone_else_is_left_alone(site):
    (site / "output").mkdir()
    (site / "output/thesis.txt").write_text("ten years of work")
    ran = briefgen("build")
    assert ran.exit_code == 1
    assert tree(site / "output") == {"thesis.txt": b"ten years of work"}


def test_an_output_folder_that_is_a_link_is_left_alone(site, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (site / "output").symlink_to(tmp_path / "elsewhere")
    ran = briefgen("build")
    assert (ran.exit_code, list((tmp_path / "elsewhere").iterdir())) == (1, [])


def test_a_disk_that_is_full_is_told_and_leaves_the_old_site(published, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", "page.html")

    monkeypatch.setattr("briefgen.publishing.pages._write", full)
    ran = briefgen("build", "--jobs", 1)
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (1, "old")
    assert ran.stderr.endswith("page.html: No space left on device; nothing was published\n")


def test_an_interrupted_build_leaves_the_old_site(published, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("briefgen.publishing.pages._write", interrupted)
    ran = briefgen("build", "--jobs", 1)
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (130, "old")


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--jobs", "0"),
        ("build", "--jobs", "many"),
        ("build", "--no-such-option"),
        ("build", "an argument too many"),
        ("no-such-command",),
        ("import", "votes"),
    ],
)
def test_a_command_that_can_not_be_understood_exits_with_2(site, words):
    assert briefgen(*words).exit_code == 2


def test_help_names_every_command():
    told = briefgen("--help").stdout
    assert [name for name in ("build", "check", "import") if f"\n  {name} " not in told] == []


@pytest.mark.parametrize("words", [("build",), ("check",), ("import", "votes")])
def test_help_says_what_every_option_does(words):
    told = briefgen(*words, "--help").stdout
    assert re.findall(r"^  --\S+(?: <[^>]+>)?\s*$\n(?!\s{10})", told, re.MULTILINE) == []


# import


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


# The command as it is installed


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
