"""Edits of texts alone are published without a build, and give what a clean build gives, byte for byte."""

import os
import re
import shutil
import tempfile
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from projects import SETTINGS, project, tree
from strategies import worlds, write_world

from briefgen.amending import amended, opened_build
from briefgen.cache.sections import DamagedError
from briefgen.cache.standstill import build_orders, changes_since, last_build
from briefgen.plugin.building import build
from briefgen.plugin.loading import ContentError

LONG_AGO = 1_000_000_000  # seconds; so that a file's state alone tells that it is unchanged
TOLL = "briefings/2030-toll.md"


def aged(folder):
    """Let files of equal bytes have equal times, long past, and others others."""
    for file in folder.rglob("*.md"):
        os.utime(file, (LONG_AGO + crc32(file.read_bytes()) // 8,) * 2)
    return folder


def brought_up_to_date(site):
    """Publish an edit without a build, if that can be; tell what was done."""
    found = last_build(site / "pelicanconf.py", build_orders())
    if found is None:
        return None
    return amended(opened_build(*found), changes_since(found[1]))


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.delenv("SITEURL", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.chdir(project(tmp_path))
    aged(tmp_path / "content")
    build(tmp_path / "pelicanconf.py")
    return tmp_path


def write(site, path, change):
    file = site / "content" / path
    file.write_text(change(file.read_text("utf-8")), "utf-8")


def more(text):
    return f"{text}\nAnd there is more to tell.\n"


def test_an_edit_of_a_text_writes_the_pages_that_show_it(site):
    write(site, TOLL, more)
    done = brought_up_to_date(site)
    assert (done.parsed, done.written) == (1, ("briefings/toll/index.html",))


def test_the_page_says_what_was_added(site):
    write(site, TOLL, more)
    brought_up_to_date(site)
    page = (site / "output/briefings/toll/index.html").read_text("utf-8")
    assert "And there is more to tell." in page


def test_the_first_text_of_a_briefing_is_published(site):
    bare = site / "content/briefings/bare.md"
    bare.write_text("---\ntitle: Bare\ndate: 2031-05-04\nsummary: No text yet.\n---\n", "utf-8")
    aged(site / "content")
    build(site / "pelicanconf.py")
    write(site, "briefings/bare.md", more)
    assert brought_up_to_date(site) is None  # a build makes what an amendment can't
    build(site / "pelicanconf.py")
    page = (site / "output/briefings/bare/index.html").read_text("utf-8")
    assert "And there is more to tell." in page


def test_a_file_that_became_a_link_takes_a_build(site, tmp_path_factory):
    apart = tmp_path_factory.mktemp("apart") / "toll.md"
    shutil.move(site / "content" / TOLL, apart)
    apart.write_text(more(apart.read_text("utf-8")), "utf-8")
    (site / "content" / TOLL).symlink_to(apart)
    assert brought_up_to_date(site) is None


def test_nothing_is_amended_that_another_build_has_published(site):
    last = opened_build(*last_build(site / "pelicanconf.py", build_orders()))
    write(site, TOLL, more)
    build(site / "pelicanconf.py", drafts=True)
    assert amended(last, [str(site / "content" / TOLL)]) is None


def test_pages_that_show_nothing_of_it_keep_their_times(site):
    before = {file: file.stat().st_mtime_ns for file in (site / "output").rglob("*.html")}
    write(site, TOLL, more)
    brought_up_to_date(site)
    changed = [file.parent.name for file, time in before.items() if file.stat().st_mtime_ns != time]
    assert changed == ["toll"]


def test_a_file_that_accepts_a_warning_is_amended_too(site):
    ignored = "ignore:\n  - code: near-link\n    reason: It is short.\n"
    write(site, TOLL, lambda text: text.replace("---\n", f"---\n{ignored}", 1))
    aged(site / "content")
    build(site / "pelicanconf.py")
    write(site, TOLL, more)
    assert brought_up_to_date(site).written


def test_a_file_that_was_only_touched_writes_nothing(site):
    os.utime(site / "content" / TOLL)
    done = brought_up_to_date(site)
    assert (done.parsed, done.made, done.written) == (0, 0, ())


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("title: ", "title: A new ", 1),
        lambda text: f"{text}\n## Another heading\n",
        lambda text: f"{text}\n[](country:BV)\n",
        lambda text: f"{text}\n<b>Raw</b>\n",
        lambda _: "no front matter\n",
    ],
    ids=["title", "heading", "reference", "warning", "mistake"],
)
def test_whatever_is_more_than_a_text_takes_a_build(site, change):
    write(site, TOLL, change)
    assert brought_up_to_date(site) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda content: shutil.copy(content / "people/ada-venn.md", content / "people/copy.md"),
        lambda content: (content / TOLL).unlink(),
        lambda content: (content / "files/new.txt").write_text("new"),
    ],
    ids=["new", "gone", "static"],
)
def test_files_that_come_and_go_take_a_build(site, change):
    (site / "content/people/ada-venn.md").write_text("---\nname: Ada Venn\n---\n", "utf-8")
    aged(site / "content")
    build(site / "pelicanconf.py")
    change(site / "content")
    assert brought_up_to_date(site) is None


@pytest.mark.parametrize("name", ["making", "site", "briefing", "urls"])
def test_what_was_kept_and_is_damaged_is_not_trusted(site, name):
    (kept,) = (site / ".briefgen").glob(f"*/kept-{name}.msgpack")
    kept.write_bytes(kept.read_bytes()[:-1])
    write(site, TOLL, more)
    with pytest.raises(DamagedError):
        brought_up_to_date(site)


def test_what_another_build_kept_is_not_trusted(site):
    (kept,) = (site / ".briefgen").glob("*/kept-urls.msgpack")
    older = kept.read_bytes()
    build(site / "pelicanconf.py", cache=False)
    kept.write_bytes(older)
    write(site, TOLL, more)
    with pytest.raises(DamagedError):
        brought_up_to_date(site)


def test_a_build_that_failed_in_between_leaves_no_doubt_about_what_is_published(site):
    broken = site / "content/people/broken.md"
    write(site, TOLL, lambda text: text.replace("title: ", "title: A new ", 1))
    broken.write_text("no front matter")
    with pytest.raises(ContentError):
        build(site / "pelicanconf.py")
    broken.unlink()
    # The title is known to the cache by now, but not to the published site.
    assert brought_up_to_date(site) is None


edits = st.lists(
    st.tuples(
        st.integers(0, 50), st.sampled_from(["text", "text", "text", "note", "link", "nothing"])
    ),
    min_size=1,
    max_size=3,
)


def edited(content, edit):
    number, what = edit
    files = sorted(content.glob("pages/*.md" if what == "link" else "[!p]*/*.md"))
    file = files[number % len(files)]
    text = file.read_text("utf-8")
    match what:
        case "text":
            text += f"\nMore is known of it now: {number}.\n"
        case "link":
            text += "\nMore is known of [](country:IR) now.\n"
        case "note":
            text = re.sub(r"\nnote: .*", "", text)
            text = text.replace("---\n", f"---\nnote: Looked at {number} times.\n", 1)
    file.write_text(text, "utf-8")


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(worlds(), st.lists(edits, min_size=1, max_size=3), st.booleans())
def test_an_amendment_gives_what_a_clean_build_gives(world, changes, has_languages):
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.delenv("SITEURL", raising=False)
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        patch.chdir(folder)
        site = Path(folder)
        languages = 'LANGUAGES = ["en", "fa"]\nSITEURL = "https://example.org"\n'
        settings_file = site / "pelicanconf.py"
        settings_file.write_text(SETTINGS + (languages if has_languages else ""), "utf-8")
        content = aged(write_world(world, site / "content"))
        try:
            build(settings_file)
        except ContentError:  # all evidence may be withdrawn
            reject()
        for several in changes:
            for edit in several:
                edited(content, edit)
            if brought_up_to_date(site) is None:
                build(settings_file)
        clean = build(settings_file, output=site / "clean", cache=False).output
        assert tree(site / "output") == tree(clean)
