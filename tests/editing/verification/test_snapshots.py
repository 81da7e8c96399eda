"""Snapshots that are missing, broken, too large or no text: each told in a sentence."""

import os

import pytest
from pdfs import pdf_of

from briefgen.editing.verification.snapshots import (
    MAX_BYTES,
    SnapshotMissingError,
    read_snapshot,
)
from briefgen.model.errors import BriefgenError


def paragraphs(folder, name, content):
    (folder / name).write_bytes(content)
    return [one.text for one in read_snapshot(folder, name).readings[0].paragraphs]


def refusal(folder, name, content):
    (folder / name).write_bytes(content)
    with pytest.raises(BriefgenError) as refused:
        read_snapshot(folder, name)
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("photo.jpg", b"", "a snapshot is a file in .txt"),
        ("report.txt", b"\x89PNG\r\n\x1a\n\0\0", "is not UTF-8"),
        ("report.txt", b"all zero: \0\0\0", "zero bytes"),
        ("report.txt", "péage".encode("latin-1"), "is not UTF-8"),
        ("report.txt", b" \n\n \n", "no text"),
        ("report.html", b"<script>alert(1)</script>", "no text"),
        ("report.html", b'<meta charset="klingon">', "unknown"),
        ("report.html", b'<meta charset="undefined">a', "unknown"),
        ("report.html", b'<meta charset="punycode">a\xff', "unknown"),
        ("report.pdf", b"%PDF-1.7 and rubbish", "as a PDF"),
        ("report.pdf", b"", "as a PDF"),
        ("report.pdf", pdf_of(), "scan"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path, name, content, told):
    assert told in refusal(tmp_path, name, content)


def test_a_snapshot_that_is_too_large_is_refused_without_being_read(tmp_path):
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(200 << 20)
    with pytest.raises(BriefgenError, match=f"more than the {MAX_BYTES:,}"):
        read_snapshot(tmp_path, "huge.txt")


def test_a_snapshot_that_is_not_there_is_told_apart(tmp_path):
    with pytest.raises(SnapshotMissingError):
        read_snapshot(tmp_path, "nowhere.txt")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(BriefgenError, match="it is no file"):
        read_snapshot(tmp_path, "pipe.txt")


@pytest.mark.parametrize("name", ["a.txt", "../a.txt"])
def test_nothing_outside_of_the_folder_is_read(tmp_path, name):
    (tmp_path / "a.txt").write_text("A secret.")
    (tmp_path / "snapshots").mkdir()
    (tmp_path / "snapshots/a.txt").symlink_to("../a.txt")
    with pytest.raises(BriefgenError, match="leads out of the folder"):
        read_snapshot(tmp_path / "snapshots", name)


def test_the_folder_of_snapshots_may_itself_be_a_link(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "snapshots").symlink_to("elsewhere")
    assert paragraphs(tmp_path / "snapshots", "a.txt", b"Words.") == ["Words."]


def test_a_folder_is_no_snapshot(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(BriefgenError, match="it is no file"):
        read_snapshot(tmp_path, "folder.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(tmp_path, encoding):
    assert paragraphs(tmp_path, "a.txt", "Le péage.".encode(encoding)) == ["Le péage."]


def test_an_html_document_says_its_encoding(tmp_path):
    page = '<meta charset="windows-1252"><p>Le péage\x85'
    assert paragraphs(tmp_path, "a.html", page.encode("latin-1")) == ["Le péage..."]


def test_a_hard_wrapped_paragraph_is_one(tmp_path):
    assert paragraphs(tmp_path, "a.txt", b"One\r\nparagraph.\r\n\r\nAnother.") == [
        "One paragraph.",
        "Another.",
    ]


def test_lines_longer_than_anyone_wraps_are_paragraphs(tmp_path):
    line = b"word " * 60
    assert len(paragraphs(tmp_path, "a.txt", line + b"\n" + line)) == 2


def test_each_turn_of_a_hearing_is_a_paragraph_apart_from_its_name(tmp_path):
    hearing = b"MS MARSH: No.\nMR FENNICK: Yes. MS MARSH: Why?"
    assert paragraphs(tmp_path, "a.txt", hearing) == [
        "MS MARSH:",
        "No.",
        "MR FENNICK:",
        "Yes.",
        "MS MARSH:",
        "Why?",
    ]


def test_a_word_divided_at_the_end_of_a_line_may_have_its_hyphen_or_not(tmp_path):
    (tmp_path / "a.txt").write_text("The re-\nturn of the har-\nbour. The harbour.")
    texts = [one.paragraphs[0].text for one in read_snapshot(tmp_path, "a.txt").readings]
    assert texts == [
        "The return of the harbour. The harbour.",
        "The re-turn of the harbour. The harbour.",
    ]


def test_front_matter_of_a_clipping_is_no_text_of_the_source(tmp_path):
    assert paragraphs(tmp_path, "a.md", b"---\ntitle: X\n---\nText.") == ["Text."]


def test_control_characters_do_not_reach_a_terminal(tmp_path):
    assert paragraphs(tmp_path, "a.txt", b"a\x1b[2Jb") == ["a\ufffd[2Jb"]


def test_html_without_end_tags_is_read(tmp_path):
    page = b"<title>T</title><p>One<p>Two<ul><li>Three<li>Four</ul><p hidden>Not<p>Five"
    assert paragraphs(tmp_path, "a.html", page)[:5] == ["T", "One", "Two", "Three", "Four"]


@pytest.mark.parametrize("opening", ["<a ", "<!--", '<p style="', "</a ", "<![CDATA["])
def test_what_is_never_closed_is_told_before_it_takes_hours(tmp_path, opening):
    told = refusal(tmp_path, "a.html", b"<p>One</p>" + opening.encode() * 500_000)
    assert told.startswith("a tag or comment begins at character 11, `<")


def test_a_page_that_was_cut_off_inside_a_tag_is_read(tmp_path):
    assert paragraphs(tmp_path, "a.html", b"<p>One</p><p>Two <a hre")[0] == "One"


def test_a_page_that_was_cut_off_inside_a_script_is_read(tmp_path):
    page = b"<p>One</p><script>" + b"var a = b </a;" * 50_000
    assert paragraphs(tmp_path, "a.html", page) == ["One"]


@pytest.mark.parametrize("section", ["<![a]>", "<![ >", "<![CDATA[a]]>", "<![if !IE]>"])
def test_a_marked_section_is_passed_over(tmp_path, section):
    assert paragraphs(tmp_path, "a.html", f"<p>One{section} two</p>".encode()) == ["One two"]


def test_deep_and_broken_html_does_no_harm(tmp_path):
    page = b"<div>" * 20_000 + b"</p></q></blockquote><q>So<![CDATA[ <!-- " + b"<svg>" * 5000
    assert paragraphs(tmp_path, "a.html", page)
