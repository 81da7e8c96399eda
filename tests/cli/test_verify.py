"""`briefgen verify`: from snapshots to the lock, and `briefgen check` that holds quotations to it."""

import pytest
from projects import SETTINGS, briefgen, run, tree
from terminals import answered

REPORT = """\
The spokesperson said: “We cannot engage in talks with the other harbour.” She added that the gates stay shut.

Mr Fennick answered: “Nobody wants a longer crossing than we have today.”
"""
BRIEFING = """\
---
title: Toll talks
date: 2031-05-04
summary: They talked.
sources: [{id: report, title: The report, kind: news, snapshot: report.txt}]
defaults: {date: 2031-05}
quotes:
  - id: no-talks
    attribution: the spokesperson
    text: We cannot engage in talks with the other harbour.
  - id: no-longer-crossing
    attribution: Mr Fennick
    text: Nobody wants a longer crossing
    excerpt: true
---
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A site's folder with one briefing and the snapshot of its source; the current folder."""
    (tmp_path / "content/briefings").mkdir(parents=True)
    (tmp_path / "snapshots").mkdir()
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "content/briefings/talks.md").write_text(BRIEFING, encoding="utf-8")
    (tmp_path / "snapshots/report.txt").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITEURL", raising=False)
    return tmp_path


def change(desk, old, new):
    file = desk / "content/briefings/talks.md"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def recorded(desk):
    lines = (desk / "content/verified.lock").read_text("utf-8").splitlines()
    return {line.split()[0]: line.split()[-1] for line in lines if not line.startswith("#")}


def confirmed(desk):
    ran = briefgen("verify", "--confirm", "no-longer-crossing")
    assert ran.exit_code == 0, ran.output
    return desk


def test_an_excerpt_that_nobody_confirmed_fails_with_its_sentence_and_says_how(desk):
    ran = briefgen("verify")
    assert ran.exit_code == 1
    assert "content/briefings/talks.md:13:11: excerpt-unconfirmed: " in ran.stderr
    assert "“Nobody wants a longer crossing than we have today.”" in ran.stderr
    assert "briefgen verify --confirm no-longer-crossing" in ran.stderr


def test_what_matches_is_recorded_though_another_fails(desk):
    briefgen("verify")
    assert recorded(desk) == {"no-talks": "whole"}


def test_a_confirmed_excerpt_is_recorded_as_such(desk):
    assert recorded(confirmed(desk)) == {
        "no-talks": "whole",
        "no-longer-crossing": "excerpt-confirmed",
    }


def test_the_summary_counts(desk):
    ran = briefgen("verify", "--confirm", "no-longer-crossing")
    assert ran.stdout == "2 quotations match their source (1 as an excerpt)\n"


def test_what_was_confirmed_is_not_asked_again(desk):
    confirmed(desk)
    before = tree(desk)
    assert (briefgen("verify").exit_code, tree(desk)) == (0, before)


def test_another_snapshot_wants_another_confirmation(desk):
    confirmed(desk)
    (desk / "snapshots/report.txt").write_text(REPORT.replace("Nobody", "“I deny that Nobody"))
    assert briefgen("verify").exit_code == 1


def test_check_needs_no_snapshot(desk):
    confirmed(desk)
    (desk / "snapshots/report.txt").unlink()
    assert briefgen("check").exit_code == 0


def test_check_refuses_what_changed_since(desk):
    confirmed(desk)
    change(desk, "We cannot engage", "We can engage")
    ran = briefgen("check")
    assert (ran.exit_code, "talks.md:10:11: quote-changed: " in ran.stderr) == (1, True)


def test_a_build_refuses_what_changed_since(desk):
    confirmed(desk)
    change(desk, "We cannot engage", "We can engage")
    assert briefgen("build").exit_code == 1


def test_verifying_does_not_excuse_what_changed_and_does_not_match(desk):
    confirmed(desk)
    change(desk, "We cannot engage", "We can engage")
    briefgen("verify")
    assert briefgen("check").exit_code == 1


def test_the_difference_is_marked_word_by_word(desk):
    change(desk, "We cannot engage", "We can engage")
    assert "We [-cannot-] {+can+} engage in talks" in briefgen("verify").stderr


def test_a_paraphrase_is_never_verified(desk):
    change(desk, "text: We cannot engage in", "paraphrase: We cannot engage in")
    briefgen("verify")
    assert not (desk / "content/verified.lock").exists()


def test_drafts_are_verified_before_they_are_published(desk):
    change(desk, "title: Toll talks", "title: Toll talks\nstatus: draft")
    assert set(recorded(confirmed(desk))) == {"no-talks", "no-longer-crossing"}


def test_a_source_without_a_snapshot_is_not_checked_and_not_wrong(desk):
    change(desk, ", snapshot: report.txt", "")
    ran = briefgen("verify")
    assert (ran.exit_code, ran.stdout) == (
        0,
        "0 quotations match their source; 2 not checked: no snapshot\n",
    )


def test_a_snapshot_that_is_not_here_is_told_at_its_source(desk):
    (desk / "snapshots/report.txt").unlink()
    ran = briefgen("verify")
    assert (ran.exit_code, "talks.md:5:" in ran.stderr) == (1, True)
    assert "snapshot-missing: there is no snapshot `report.txt` in" in ran.stderr


def test_a_source_that_loses_its_snapshot_loses_no_records(desk):
    before = recorded(confirmed(desk))
    change(desk, ", snapshot: report.txt", "")
    ran = briefgen("verify")
    assert (ran.exit_code, recorded(desk)) == (1, before)
    assert "briefgen verify --forget no-talks" in ran.stderr


def test_what_is_to_be_forgotten_is_dropped_and_named(desk):
    confirmed(desk)
    change(desk, ", snapshot: report.txt", "")
    ran = briefgen("verify", "--forget", "no-talks", "--forget", "no-longer-crossing")
    assert (ran.exit_code, recorded(desk)) == (0, {})
    assert (
        "no longer recorded as matching its source: `no-longer-crossing`, `no-talks`" in ran.stderr
    )


def test_without_the_snapshot_what_was_checked_stays(desk):
    before = recorded(confirmed(desk))
    (desk / "snapshots/report.txt").unlink()
    assert (briefgen("verify").exit_code, recorded(desk)) == (0, before)


@pytest.mark.parametrize("content", [b"\x89PNG\0\0", b"\xff" * 50])
def test_a_binary_snapshot_is_told_and_loses_nothing(desk, content):
    before = recorded(confirmed(desk))
    (desk / "snapshots/report.txt").write_bytes(content)
    ran = briefgen("verify")
    assert (ran.exit_code, recorded(desk)) == (1, before)
    assert "snapshot-unreadable" in ran.stderr


def test_a_file_that_can_not_be_read_loses_no_records_of_its_quotations(desk):
    before = recorded(confirmed(desk))
    change(desk, "title: Toll talks", "title: [")
    ran = briefgen("verify")
    assert (ran.exit_code, recorded(desk)) == (1, before)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: news", "kind: newz"),
        ("snapshot: report", "snapsot: report"),
        ("sources: [", "source: ["),
        ("    attribution: the", "    source: repot\n    attribution: the"),
        ("sources: [", "sources: [{id: second, title: Another, kind: news}, "),
    ],
)
def test_a_source_that_can_not_be_told_loses_no_records_of_its_quotations(desk, old, new):
    before = recorded(confirmed(desk))
    change(desk, old, new)
    briefgen("verify")
    assert recorded(desk) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [("kind: news", "kind: newz"), ("sources: [", "source: ["), ("sources: [", "# [")],
)
def test_words_are_not_called_changed_because_their_source_can_not_be_read(desk, old, new):
    confirmed(desk)
    change(desk, old, new)
    assert "quote-changed" not in briefgen("check").stderr


def test_records_of_quotations_that_are_gone_go(desk):
    confirmed(desk)
    change(desk, "id: no-talks", "id: no-talks-at-all")
    briefgen("verify")
    assert set(recorded(desk)) == {"no-talks-at-all", "no-longer-crossing"}


def test_a_broken_lock_is_told_by_check_and_mended_by_verify(desk):
    confirmed(desk)
    lock = desk / "content/verified.lock"
    lock.write_text(lock.read_text() + "<<<<<<< ours\nrubbish\n")
    before = briefgen("check")
    assert (before.exit_code, "content/verified.lock:5:1: lock-conflict" in before.stderr) == (
        1,
        True,
    )
    assert (briefgen("verify").exit_code, briefgen("check").exit_code) == (0, 0)


def test_a_read_only_lock_is_left_alone_and_told(desk):
    briefgen("verify")
    lock = desk / "content/verified.lock"
    lock.chmod(0o444)
    before = tree(desk)
    ran = briefgen("verify", "--confirm", "no-longer-crossing")
    assert (ran.exit_code, tree(desk)) == (1, before)
    assert "verified.lock is read-only" in ran.stderr


def test_a_disk_that_is_full_leaves_the_old_lock_and_nothing_else(desk, monkeypatch):
    briefgen("verify")
    before = tree(desk)

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefgen.editing.verification.lock_file.os.fsync", full)
    ran = briefgen("verify", "--confirm", "no-longer-crossing")
    assert (ran.exit_code, tree(desk)) == (1, before)
    assert "No space left on device" in ran.stderr


def test_an_id_that_no_quotation_has_is_a_misuse(desk):
    ran = briefgen("verify", "--forget", "no-longer-crosing")
    assert (ran.exit_code, "`no-longer-crossing`?" in ran.stderr) == (2, True)


def test_the_folder_of_snapshots_may_be_named(desk, tmp_path):
    (desk / "snapshots").rename(tmp_path / "texts")
    assert "1 quotation matches" in briefgen("verify", "--snapshots", "texts").stdout


def test_the_settings_name_the_folder_of_snapshots(desk):
    (desk / "snapshots").rename(desk / "texts")
    (desk / "pelicanconf.py").write_text(SETTINGS + 'SNAPSHOT_PATH = "texts"\n')
    assert "1 quotation matches" in briefgen("verify").stdout


@pytest.mark.parametrize("folder", ["content/files", "output/snapshots"])
def test_snapshots_may_not_lie_where_files_are_published(desk, folder):
    (desk / folder).mkdir(parents=True)
    ran = briefgen("verify", "--snapshots", folder)
    assert (ran.exit_code, "are published" in ran.stderr) == (1, True)


def test_without_a_terminal_nothing_is_asked(desk):
    ran = run("briefgen", "verify", cwd=desk)
    assert (ran.returncode, "[y/N]" in ran.stderr) == (1, False)


def test_on_a_terminal_an_excerpt_is_shown_whole_and_asked_about(desk):
    status, told = answered(desk, "verify", typed=[(b"[y/N]", b"y\n")])
    assert (status, recorded(desk)["no-longer-crossing"]) == (0, "excerpt-confirmed")
    assert "Nobody wants a longer crossing than we have today." in told


@pytest.mark.parametrize("answer", [b"n\n", b"\n", b"\x04", None])
def test_anything_but_a_yes_confirms_nothing_and_loses_nothing(desk, answer):
    status, _ = answered(desk, "verify", typed=[(b"[y/N]", answer)])
    assert (status, recorded(desk)) == (1, {"no-talks": "whole"})
