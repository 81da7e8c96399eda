"""`briefgen new`, `rename`, `list` and `show`, as an editor uses them."""

import json

import pytest
from projects import briefgen, briefing, tree
from terminals import answered

NEW = {
    "briefing": ("--title", "A pier: at last", "--summary", "It is there.", "--date", "2031-05-04"),
    "event": ("--name", "Pier: the opening #1", "--type", "meeting", "--date", "2031-05~"),
    "person": ("--name", "Noor Vell", "--represents", "BV"),
    "organization": ("--name", "Pier League"),
    "issue": ("--name", "Pier toll", "--question", "Should there be one?"),
    "country": ("IR",),
}


@pytest.mark.parametrize("kind", NEW)
def test_new_file_passes_the_check(site, kind):
    assert briefgen("new", kind, *NEW[kind]).exit_code == 0
    assert briefgen("check").exit_code == 0


def test_new_file_that_is_there_already_is_left_alone(site):
    before = tree(site)
    ran = briefgen("new", "person", "--name", "Ida Floe")
    assert (ran.exit_code, tree(site)) == (1, before)


def test_id_that_another_file_declares_is_refused(site):
    before = tree(site)
    ran = briefgen("new", "event", "--name", "Quay raid", "--type", "strike", "--date", "2031")
    assert "event `quay-raid` is declared twice" in ran.output
    assert tree(site) == before


def test_flag_that_is_missing_is_named_where_nobody_can_be_asked(site):
    ran = briefgen("new", "event", "--name", "Pier")
    assert (ran.exit_code, "--type" in ran.output) == (2, True)


def test_folder_that_is_no_site_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for words in (
        ("new", "issue", "--name", "x"),
        ("list", "events"),
        ("show", "x"),
        ("rename", "x", "y"),
    ):
        assert "there is no site here" in briefgen(*words).output


def test_questions_are_asked_at_a_terminal(site):
    typed = [
        (b"name: ", b"Pier toll\n"),
        (b"question: ", b"Should the pier cost?\n"),
        (b"id [pier-toll]: ", b"\n"),
    ]
    status, _ = answered(site, "new", "issue", typed=typed)
    text = (site / "content/issues/pier-toll.md").read_text()
    assert (status, "Should the pier cost?" in text) == (0, True)


def test_what_can_not_be_is_asked_again_with_what_would_be_right(site):
    typed = [
        (b"name: ", b"Pier talks\n"),
        (b"type: ", b"meting\n"),
        (b"other.\r\ntype: ", b"meeting\n"),
        (b"date: ", b"31.12.2031\n"),
        (b"Write 2031-12-31.\r\ndate: ", b"2031-12-31\n"),
        (b"id [pier-talks]: ", b"Pier talks\n"),
        (b"`pier-talks`\r\nid [pier-talks]: ", b"toll-vote\n"),
        (b"is there already\r\nid [pier-talks]: ", b"\n"),
    ]
    status, shown = answered(site, "new", "event", typed=typed)
    assert (status, (site / "content/events/pier-talks.md").exists()) == (0, True), shown


def test_whom_a_person_represents_must_be_there_and_may_be_left_empty(site):
    typed = [
        (b"name: ", b"Noor Vell\n"),
        (b"represents: ", b"Pakistan\n"),
        (b"such as IR or XK.\r\nrepresents: ", b"nobody-here\n"),
        (b"briefing that brings it.\r\nrepresents: ", b"\n"),
        (b"id [noor-vell]: ", b"\n"),
    ]
    status, shown = answered(site, "new", "person", typed=typed)
    assert (status, (site / "content/people/noor-vell.md").exists()) == (0, True), shown


def test_what_is_asked_for_is_said_before(site):
    _, shown = answered(site, "new", "event", typed=[(b"name: ", b"Pier\n"), (b"type: ", None)])
    assert "# type: meeting, summit, call, visit" in shown


@pytest.mark.parametrize("leaving", [None, b"\x04"])
def test_question_that_is_left_writes_nothing(site, leaving):
    before = tree(site)
    status, shown = answered(site, "new", "issue", typed=[(b"name: ", leaving)])
    assert (status, tree(site)) == (130, before)
    assert "nothing was written" in shown


def test_rename_leaves_a_site_without_problems(site):
    ran = briefgen("rename", "harbour-toll", "pier-charge")
    assert "issue:harbour-toll is now issue:pier-charge" in ran.output
    assert briefgen("check", "--drafts").exit_code == 0


def test_former_id_may_be_renamed_too(site):
    briefgen("rename", "harbour-toll", "pier-charge")
    assert "issue:pier-charge is now issue:due" in briefgen("rename", "harbour-toll", "due").output


def test_dry_run_changes_nothing(site):
    before = tree(site)
    assert (
        "content/issues/pier-charge.md"
        in briefgen("rename", "harbour-toll", "pier-charge", "--dry-run").output
    )
    assert tree(site) == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("harbor-toll", "x", "Did you mean `harbour-toll`"),
        ("country:BV", "x", "is the code of a country"),
        ("harbour-toll", "harbour", "there is issue:harbour already"),
        ("ida-floe", "snow-league", "there is organization:snow-league already"),
        ("page:about", "countries", "nothing was renamed, as then"),
        ("position:bv-toll-vote", "x", "rename event:toll-vote"),
    ],
)
def test_rename_that_can_not_be_changes_nothing(site, old, new, said):
    before = tree(site)
    ran = briefgen("rename", old, new)
    assert (ran.exit_code, said in ran.output, tree(site)) == (1, True, before)


def test_read_only_file_stops_a_rename_before_anything_changes(site):
    (site / "content/events/first-vote.md").chmod(0o444)
    before = tree(site)
    ran = briefgen("rename", "harbour-toll", "pier-charge")
    assert (ran.exit_code, "read-only" in ran.output, tree(site)) == (1, True, before)


def test_content_with_errors_is_not_renamed(site):
    (site / "content/issues/broken.md").write_text("---\nname: [\n---\n", encoding="utf-8")
    before = tree(site)
    assert briefgen("rename", "harbour-toll", "x").exit_code == 1
    assert tree(site) == before


def test_line_of_the_lock_follows_its_quotation(site):
    line = f" {'0' * 64} {'1' * 64} 2031-05-05 whole\n"
    (site / "content/verified.lock").write_text(f"# remark\nfloe-council{line}quay{line}", "utf-8")
    briefgen("rename", "quote:floe-council", "the-council")
    assert (site / "content/verified.lock").read_text(
        "utf-8"
    ) == f"# remark\nquay{line}the-council{line}"


def test_list_has_every_thing_of_its_kind(site):
    lines = briefgen("list", "people").output.splitlines()
    assert [line.split()[0] for line in lines] == ["id", "ida-floe", "olaf-berg", "runa-frost"]


def test_json_of_a_list_has_the_names_of_the_format(site):
    first, *_ = json.loads(briefgen("list", "events", "--json").stdout)
    assert (first["id"], first["yes_means"], first["votes"]["yes"]) == (
        "first-vote",
        "opposes",
        ["SU"],
    )


def standings(*words):
    shown = json.loads(briefgen("show", *words, "--json").stdout)
    return {one["issue"]: one["position"] for one in shown["standings"]}


def test_stance_is_that_of_the_day_asked_for(site):
    assert standings("BV")["harbour-toll"] == "bv-toll-vote"
    assert standings("BV", "--as-of", "2030-06-01") == {
        "harbour-toll": "bv-harbour-toll-2030-01-15"
    }


def test_former_state_stood_somewhere_while_it_was(site):
    assert standings("SU", "--as-of", "1985-01-01") == {"harbour-toll": "su-first-vote"}
    assert standings("SU") == {}


def test_former_id_is_shown_as_what_it_became(site):
    briefgen("rename", "harbour-toll", "pier-charge")
    assert "pier-charge" in briefgen("show", "issue:harbour-toll").output


def test_day_that_is_none_is_wrong_use(site):
    assert briefgen("show", "BV", "--as-of", "2030-13").exit_code == 2


def test_day_that_is_none_is_told_what_a_day_has(site):
    assert "year, month and day" in briefgen("show", "BV", "--as-of", "2030-11").output


def test_list_without_a_kind_names_the_kinds(site):
    ran = briefgen("list")
    assert (ran.exit_code, "positions, quotes, sources" in " ".join(ran.output.split())) == (
        2,
        True,
    )


def test_reported_speech_is_told_from_words_in_a_list(site):
    briefing(site, "quotes: {id: roughly, speaker: BV, paraphrase: Ships may pass., date: 2031}")
    (line,) = [one for one in briefgen("list", "quotes").output.splitlines() if "roughly" in one]
    assert line.endswith("(paraphrase) Ships may pass.")


def test_person_is_shown_with_what_they_said(site):
    briefing(site, "quotes: {id: we-pass, speaker: runa-frost, text: We shall pass., date: 2031}")
    assert "we-pass" in briefgen("show", "runa-frost").output.partition("Quotations:")[2]


def test_name_of_a_country_leads_to_its_code(site):
    assert "Did you mean `BV`?" in briefgen("show", "Bouvet Island").output


def test_what_a_stranger_wrote_does_nothing_to_a_terminal(site):
    (site / "content/issues/odd.md").write_text('---\nname: "a\\e]0;b\\u202Ec"\n---\n', "utf-8")
    for words in (("list", "issues"), ("list", "issues", "--json"), ("show", "odd")):
        shown = briefgen(*words).stdout
        assert not set("\x1b\u202e") & set(shown)
