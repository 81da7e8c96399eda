"""`briefgen diff` and `briefgen changelog`, in repositories of invented content."""

import json

import pytest
from projects import SETTINGS, briefgen, tree
from repositories import committed, git, own_git, repository

__all__ = ["own_git"]

BRIEFING = """\
---
title: Toll talks
date: 2031-05-04
summary: They talked.
sources: [{id: report, title: The report, published: 2031-05}]
issues: [{id: toll, name: A ferry toll, question: Should there be a toll?}]
quotes:
  - {id: no-talks, attribution: a spokesperson, text: We cannot engage in talks with the other harbour.}
positions:
  - {actor: BV, issue: toll, stance: opposes, summary: Is against it., evidence: no-talks}
---
Text.
"""
CHANGE = """\
  - {id: later, actor: BV, issue: toll, stance: supports, summary: For it., date: 2031-06, evidence: report}
---
"""


def write(folder, text=BRIEFING, name="talks"):
    file = folder / f"content/briefings/{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def changed(text=BRIEFING):
    return text.replace("---\nText.", f"{CHANGE}Text.").replace("cannot", "can")


@pytest.fixture
def desk(tmp_path, monkeypatch, own_git):
    """A repository with one commit of one briefing; the current folder."""
    folder = repository(tmp_path / "desk")
    (folder / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    write(folder)
    committed(folder, "Begin")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SITEURL", raising=False)
    return folder


def test_the_work_tree_is_compared_with_the_last_commit_of_the_default_branch(desk):
    write(desk, changed())
    assert (
        "Bouvet Island on A ferry toll: opposes (2031-05) → supports (2031-06)"
        in briefgen("diff").stdout
    )


def test_on_another_branch_all_that_it_brings_is_told(desk):
    git(desk, "checkout", "--quiet", "-b", "toll")
    write(desk, changed())
    committed(desk)
    assert "opposes (2031-05) → supports (2031-06)" in briefgen("diff").stdout


def test_what_the_default_branch_went_on_to_do_is_not_told(desk):
    git(desk, "checkout", "--quiet", "-b", "toll")
    git(desk, "checkout", "--quiet", "main")
    write(desk, changed())
    committed(desk)
    git(desk, "checkout", "--quiet", "toll")
    assert "no change of the record" in briefgen("diff").stdout


def test_two_revisions_are_compared_whatever_the_work_tree_holds(desk):
    write(desk, changed())
    committed(desk)
    write(desk, "rubbish")
    assert "We [-cannot-] {+can+} engage in talks" in briefgen("diff", "HEAD~1", "HEAD").stdout


def test_nothing_is_written(desk):
    write(desk, changed())
    before = tree(desk)
    assert (briefgen("diff").exit_code, briefgen("changelog").exit_code, tree(desk)) == (
        0,
        0,
        before,
    )


def test_a_file_that_is_not_added_yet_counts_and_an_ignored_one_does_not(desk):
    (desk / ".gitignore").write_text("private.md\n")
    write(desk, BRIEFING.split("sources", maxsplit=1)[0] + "---\n", "new")
    write(desk, BRIEFING.split("sources", maxsplit=1)[0] + "---\n", "private")
    shown = briefgen("diff").stdout
    assert ("`new`" in shown, "private" in shown) == (True, False)


def test_problems_in_either_revision_are_told_and_stop_nothing(desk):
    write(desk, changed())
    write(desk, "No front matter.\n", "broken")
    ran = briefgen("diff")
    assert (ran.exit_code, "supports (2031-06)" in ran.stdout) == (0, True)
    assert (
        "Problems in the work tree, which may hide changes\n    `briefings/broken.md:1:1`"
        in ran.stdout
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("actor: BV", "actor: bv land"),
        ("stance: opposes", "stance: against"),
        ("published: 2031-05", "published: 4.5.2031"),
    ],
)
def test_a_position_that_can_not_be_read_is_not_taken_for_removed(desk, old, new):
    write(desk, BRIEFING.replace(old, new))
    shown = briefgen("diff").stdout
    assert ("Problems in the work tree" in shown, "opposes" in shown, "removed" in shown) == (
        True,
        False,
        False,
    )


def test_what_is_withdrawn_from_the_start_is_told_as_such(desk):
    withdrawn = "withdrawn: {date: 2031-06, reason: Misread.}"
    write(desk, changed().replace("evidence: report", f"evidence: report, {withdrawn}"))
    assert "withdrawn: {+date 2031-06, reason Misread.+}" in briefgen("diff").stdout


def test_a_pull_request_is_compared_as_a_comment(desk):
    write(desk, changed())
    committed(desk)
    shown = briefgen("diff", "--format", "markdown", "HEAD~1", "HEAD").stdout
    assert "- <b>Bouvet Island</b> on A ferry toll\\: <b>opposes</b>" in shown


def test_a_program_is_told_the_names_of_the_field(desk):
    write(desk, changed())
    found = json.loads(briefgen("diff", "--format", "json").stdout)
    assert [one["new"]["stance"] for one in found["stances"]] == ["supports"]


def test_with_the_merge_base_the_other_branch_is_left_out(desk):
    git(desk, "checkout", "--quiet", "-b", "toll")
    write(desk, BRIEFING.split("sources", maxsplit=1)[0] + "---\n", "new")
    committed(desk)
    git(desk, "checkout", "--quiet", "main")
    write(desk, changed())
    committed(desk)
    shown = briefgen("diff", "--merge-base", "main", "toll").stdout
    assert ("`new`" in shown, "supports" in shown) == (True, False)


@pytest.mark.parametrize(
    "words", [("diff", "HEAD~1..HEAD"), ("diff", "nowhere"), ("diff", "--", "--all")]
)
def test_a_revision_that_is_none_is_a_misuse_with_advice(desk, words):
    ran = briefgen(*words)
    assert (
        ran.exit_code,
        ran.stderr.startswith(("briefgen: there is no", "briefgen: `HEAD~1")),
    ) == (2, True)


def test_another_format_is_a_misuse(desk):
    ran = briefgen("diff", "--format", "html")
    assert (ran.exit_code, "one of text, markdown, json" in ran.stderr) == (2, True)


def test_a_folder_that_git_does_not_keep_is_told(tmp_path, monkeypatch, own_git):
    write(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    ran = briefgen("diff")
    assert (ran.exit_code, "lies in no git repository" in ran.stderr) == (2, True)


def test_content_of_another_place_is_compared_in_its_own_repository(desk, tmp_path, monkeypatch):
    other = repository(tmp_path / "other")
    (other / "pelicanconf.py").write_text('PATH = "../desk/content"\nPLUGINS = ["briefgen"]\n')
    write(desk, changed())
    monkeypatch.chdir(other)
    assert "supports (2031-06)" in briefgen("diff").stdout


def test_without_a_commit_there_is_nothing_to_compare_with(tmp_path, monkeypatch, own_git):
    write(repository(tmp_path))
    monkeypatch.chdir(tmp_path)
    ran = briefgen("diff")
    assert (ran.exit_code, "nothing has been committed" in ran.stderr) == (2, True)


def test_where_no_branch_is_the_default_one_the_base_must_be_named(desk):
    git(desk, "branch", "--move", "elsewhere")
    ran = briefgen("diff")
    assert (ran.exit_code, "`briefgen diff HEAD~1`" in ran.stderr) == (2, True)


def test_a_shallow_clone_says_how_to_get_the_rest(desk, tmp_path, monkeypatch):
    write(desk, changed())
    committed(desk)
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{desk}", "clone")
    monkeypatch.chdir(tmp_path / "clone")
    ran = briefgen("diff", "HEAD~1", "HEAD")
    assert (ran.exit_code, "git fetch --unshallow" in ran.stderr) == (2, True)


def test_without_git_it_says_so(desk, monkeypatch):
    monkeypatch.setenv("PATH", "")
    ran = briefgen("diff")
    assert (ran.exit_code, "git is not installed" in ran.stderr) == (2, True)


def test_a_changelog_tells_each_commit_newest_first(desk):
    write(desk, changed())
    committed(desk, "Change sides", day="2031-06-01")
    heads = [line for line in briefgen("changelog").stdout.splitlines() if line.startswith("2031")]
    assert [line.split(" ", 2)[::2] for line in heads] == [
        ["2031-06-01", "Change sides"],
        ["2031-05-04", "Begin"],
    ]


def test_a_changelog_leaves_out_commits_that_change_nothing_in_the_record(desk):
    write(desk, BRIEFING.replace("attribution: a", "attribution:   a"))
    committed(desk, "Tidy", day="2031-06-01")
    assert "Tidy" not in briefgen("changelog").stdout


def test_a_changelog_may_begin_at_a_commit_or_a_day(desk):
    write(desk, changed())
    committed(desk, "Change sides", day="2031-06-01")
    shown = [
        briefgen("changelog", "HEAD~1").stdout,
        briefgen("changelog", "--since", "2031-05-20").stdout,
    ]
    assert ["Begin" in one for one in shown] + ["sides" in one for one in shown] == [
        False,
        False,
        True,
        True,
    ]


def test_a_changelog_tells_a_merged_branch_as_one_change(desk):
    git(desk, "checkout", "--quiet", "-b", "toll")
    write(desk, changed())
    committed(desk, "Half", day="2031-06-01")
    git(desk, "checkout", "--quiet", "main")
    git(desk, "merge", "--quiet", "--no-ff", "-m", "Merge the toll", "toll", day="2031-06-02")
    shown = briefgen("changelog").stdout
    assert ("Merge the toll" in shown, "Half" in shown) == (True, False)


def test_a_link_inside_the_content_is_the_file_it_leads_to(desk):
    (desk / "content/briefings/again.md").symlink_to("talks.md")
    (desk / "content/briefings/out.md").symlink_to("../../pelicanconf.py")
    (desk / "content/briefings/round.md").symlink_to("round.md")
    committed(desk)
    found = json.loads(briefgen("diff", "HEAD", "--format", "json").stdout)
    assert (found["records"], len(found["base"]["problems"])) == (
        [],
        len(found["head"]["problems"]),
    )


def test_a_problem_of_both_revisions_is_told_once(desk):
    write(desk, "No front matter.\n", "broken")
    committed(desk)
    assert briefgen("diff").stdout.count("`briefings/broken.md:1:1`") == 1


def test_a_problem_between_files_is_told_with_its_line(desk):
    write(desk, BRIEFING.replace("issue: toll", "issue: tol"))
    committed(desk)
    assert (
        "`briefings/talks.md:10:24` unknown-reference" in briefgen("diff", "HEAD~1", "HEAD").stdout
    )


def test_content_that_git_does_not_keep_is_told(desk):
    (desk / ".gitignore").write_text("content/\n")
    git(desk, "rm", "--quiet", "-r", "--cached", "content")
    committed(desk)
    ran = briefgen("diff")
    assert (ran.exit_code, "is it ignored" in ran.stderr) == (2, True)


def test_what_a_commit_says_of_itself_acts_on_no_terminal_and_mentions_nobody(desk):
    write(desk, changed())
    committed(desk, "Change \x1b[31m sides @octo <b>", day="2031-06-01")
    text, markdown = (briefgen("changelog", "--format", one).stdout for one in ("text", "markdown"))
    assert ("\x1b" in text, "@octo" in markdown.replace("\\", ""), " <b>\n" in markdown) == (
        False,
        False,
        False,
    )


def test_a_draft_counts_only_where_it_is_asked_for(desk):
    write(desk, changed(BRIEFING.replace("\nsummary:", "\nstatus: draft\nsummary:")))
    plain, drafts = briefgen("diff").stdout, briefgen("diff", "--drafts").stdout
    assert ("no stance on record" in plain, "→ supports (2031-06)" in drafts) == (True, True)


def test_a_hook_may_ask_for_another_repository_than_its_own(desk, monkeypatch):
    write(desk, changed())
    monkeypatch.setenv("GIT_DIR", str(desk / "nowhere"))
    assert "supports (2031-06)" in briefgen("diff").stdout


SNAPSHOT = "f593" + 60 * "a"


def lock(folder, day="2031-06-01", snapshot=SNAPSHOT):
    line = f"no-talks {64 * 'b'} {snapshot} {day} whole\n"
    (folder / "content/verified.lock").write_text(line, encoding="utf-8")


def test_a_line_of_the_lock_that_someone_added_is_told(desk):
    lock(desk)
    assert (
        "quotation `no-talks`: now recorded as matching its source,"
        " snapshot f593aaaaaaaa…, 2031-06-01, whole\n"
    ) in briefgen("diff").stdout


def test_a_line_of_the_lock_that_is_another_or_gone_is_told(desk):
    lock(desk)
    committed(desk)
    lock(desk, snapshot=64 * "c")
    assert "snapshot: [-f593aaaaaaaa…-] {+cccccccccccc…+}" in briefgen("diff").stdout
    (desk / "content/verified.lock").unlink()
    assert "`no-talks`: no longer recorded as matching its source" in briefgen("diff").stdout


def test_a_commit_that_changes_the_lock_alone_is_in_the_changelog(desk):
    lock(desk)
    committed(desk, "Vouch for it", day="2031-06-01")
    shown = briefgen("changelog").stdout
    assert ("Vouch for it" in shown, "now recorded as matching" in shown) == (True, True)


def test_a_match_recorded_while_its_quotation_could_not_be_read_is_in_the_changelog(desk):
    write(desk, BRIEFING.replace("title: Toll talks", "title: ["))
    lock(desk)
    committed(desk, "Break it", day="2031-06-01")
    write(desk)
    committed(desk, "Mend it", day="2031-06-02")
    assert briefgen("changelog").stdout.count("now recorded as matching") == 1


def test_where_a_quotation_can_not_be_read_nothing_is_said_of_its_match(desk):
    lock(desk)
    committed(desk)
    write(desk, BRIEFING.replace("title: Toll talks", "title: ["))
    assert "no longer recorded" not in briefgen("diff").stdout


def test_what_can_not_be_read_is_not_taken_for_gone(desk):
    write(desk, BRIEFING.replace("title: Toll talks", "title: ["))
    found = json.loads(briefgen("diff", "--format", "json").stdout)
    assert (found["stances"], found["records"], len(found["head"]["problems"])) == ([], [], 1)


BROKEN = BRIEFING.replace("attribution:", "medium: whisper, attribution:")
"""The briefing with its only quotation unreadable, and so without the date of its position."""


def briefing_committed(desk, *texts):
    for number, text in enumerate(texts):
        write(desk, text)
        committed(desk, f"Number {number}", day=f"2031-06-{number + 1:02}")


def told(*words):
    """Give what a changelog tells of records, by the commits' subjects, newest first."""
    found = json.loads(briefgen("changelog", "--format", "json", *words).stdout)
    return {
        one["subject"]: {(each["kind"], each["change"]) for each in one["records"]} for one in found
    }


def test_a_record_is_new_at_the_commit_at_which_it_can_be_read(desk):
    def second(text):
        return text.replace("no-talks", "new-words").replace("toll", "dues")

    write(desk, second(BROKEN), "second")
    committed(desk, "Break", day="2031-06-01")
    write(desk, second(BRIEFING), "second")
    committed(desk, "Mend", day="2031-06-02")
    assert {("quote", "added"), ("position", "added")} <= told("HEAD~1")["Mend"]


def test_what_was_readable_before_is_not_new_once_it_can_be_read_again(desk):
    briefing_committed(desk, BROKEN, f"{BROKEN} ", BRIEFING)
    assert "Number 2" not in told()


def test_a_change_made_while_a_record_could_not_be_read_is_told_when_it_can(desk):
    reworded = BRIEFING.replace("We cannot", "We can")
    briefing_committed(desk, BROKEN, f"{BROKEN} ", reworded)
    assert told("HEAD~1")["Number 2"] >= {("quote", "reworded")}


def test_a_stance_changed_while_it_could_not_be_read_is_told_when_it_can(desk):
    write(desk, BRIEFING.replace("opposes", "dislikes"))
    committed(desk, "Break", day="2031-06-01")
    write(desk, BRIEFING.replace("opposes", "supports"))
    committed(desk, "Mend", day="2031-06-02")
    assert "opposes (2031-05) → supports (2031-05)" in briefgen("changelog", "HEAD~1").stdout


def test_what_was_removed_while_it_could_not_be_read_is_told_when_its_file_can(desk):
    none = BRIEFING.partition("quotes:")[0] + "---\nText.\n"
    briefing_committed(desk, BROKEN, none)
    assert told("HEAD~1")["Number 1"] >= {("quote", "removed"), ("position", "removed")}


def test_a_commit_that_brings_what_can_not_be_read_is_told(desk):
    write(desk, "No front matter.\n", "broken")
    committed(desk, "Break", day="2031-06-01")
    shown = briefgen("changelog", "HEAD~1").stdout
    assert ("Break" in shown, "which may hide changes" in shown) == (True, True)


def test_positions_of_a_roll_call_that_can_not_be_read_are_not_taken_for_removed(desk):
    vote = "events: {id: vote, name: Vote, type: vote, date: 2031-05, issue: toll, yes_means: opposes, votes: {yes: HM}}"
    text = BRIEFING.replace("quotes:", f"{vote}\nquotes:")
    write(desk, text)
    committed(desk)
    write(desk, text.replace("type: vote", "type: ballot"))
    found = json.loads(briefgen("diff", "--format", "json").stdout)
    assert (found["stances"], found["records"]) == ([], [])
