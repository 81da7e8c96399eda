"""A published folder renewed file by file where little changed, and as a whole where much did."""

import pytest
from projects import tree

from briefgen.publishing import journals, updated_output
from briefgen.publishing.prints import Print, Printed

PAGES = tuple(f"{number}/index.html" for number in range(20))


@pytest.fixture
def folders(tmp_path):
    return tmp_path / "public" / "output", tmp_path / "cache" / "manifest"


def publish(folders, pages, others=(), *, fresh=False):
    """Publish pages given as file and text, as a build does: only what is not known is written."""
    output, manifest = folders
    prints = {file: Print(text.encode(), b"template") for file, text in pages.items()}
    written = []
    with updated_output(output, manifest=manifest, fresh=fresh) as update:
        for file, text in pages.items():
            if update.known.prints.get(file) != prints[file]:
                (update.folder / file).parent.mkdir(parents=True, exist_ok=True)
                (update.folder / file).write_text(text)
                written.append(file)
        for file in others:
            (update.folder / file).write_text("picture")
        update.printed = Printed(prints, dict.fromkeys(prints, b""), {}, {})
    return written


def pages(**changed):
    return dict.fromkeys(PAGES, "old") | {
        f"{key[1:]}/index.html": text for key, text in changed.items()
    }


def times(folder):
    return {
        file.relative_to(folder).as_posix(): file.stat().st_mtime_ns
        for file in folder.rglob("*.html")
    }


def test_the_first_build_writes_every_page(folders):
    assert len(publish(folders, pages())) == len(PAGES)


def test_a_build_without_a_change_writes_nothing(folders):
    publish(folders, pages())
    assert publish(folders, pages()) == []


def test_a_build_without_a_change_touches_nothing(folders):
    publish(folders, pages(), ["picture.png"])
    before = {file: file.stat().st_mtime_ns for file in folders[0].rglob("*")}
    publish(folders, pages(), ["picture.png"])
    assert {file: file.stat().st_mtime_ns for file in folders[0].rglob("*")} == before


@pytest.mark.parametrize("changed", [{"_3": "new"}, {f"_{n}": "new" for n in range(12)}])
def test_an_update_gives_the_same_tree_as_a_fresh_build(folders, tmp_path, changed):
    publish(folders, pages())
    publish(folders, pages(**changed))
    fresh = tmp_path / "fresh" / "output", tmp_path / "fresh" / "cache" / "manifest"
    publish(fresh, pages(**changed))
    assert tree(folders[0]) == tree(fresh[0])


@pytest.mark.parametrize("changed", [{"_3": "new"}, {f"_{n}": "new" for n in range(12)}])
def test_pages_that_did_not_change_keep_their_times(folders, changed):
    publish(folders, pages())
    before = times(folders[0])
    publish(folders, pages(**changed))
    touched = {file for file, time in times(folders[0]).items() if time != before[file]}
    assert touched == {f"{key[1:]}/index.html" for key in changed}


def test_a_page_that_is_gone_leaves_no_empty_folder(folders):
    publish(folders, pages())
    left = {file: text for file, text in pages().items() if file != "3/index.html"}
    publish(folders, left)
    assert not (folders[0] / "3").exists()


def test_another_file_that_is_gone_is_removed(folders):
    publish(folders, pages(), ["picture.png"])
    publish(folders, pages())
    assert not (folders[0] / "picture.png").exists()


def test_a_page_that_takes_a_folders_place_is_published(folders):
    publish(folders, pages())
    changed = {file: text for file, text in pages().items() if file != "3/index.html"}
    publish(folders, changed | {"3": "a file"})
    assert (folders[0] / "3").read_text() == "a file"


@pytest.mark.parametrize("damage", ["manifest", "stamp", "both"])
def test_a_damaged_cache_costs_time_and_nothing_else(folders, damage):
    output, manifest = folders
    publish(folders, pages())
    if damage != "stamp":
        manifest.write_bytes(manifest.read_bytes()[:-7])
    if damage != "manifest":
        (output / ".briefgen").write_text("Written by someone else\n")
    assert len(publish(folders, pages())) == len(PAGES)


def test_fresh_writes_every_page(folders):
    publish(folders, pages())
    assert len(publish(folders, pages(), fresh=True)) == len(PAGES)


def test_an_interrupted_update_is_completed_by_the_next_build(folders, monkeypatch):
    output, _ = folders
    publish(folders, pages())
    replace = journals.Path.replace

    def failing(path, target):
        if path.name == "index.html" and path.parent.name == "5":
            raise KeyboardInterrupt
        return replace(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(journals.Path, "replace", failing)
        patched.setattr("shutil.rmtree", lambda *_, **__: None)  # killed: nothing is cleared away
        with pytest.raises(KeyboardInterrupt):
            publish(folders, pages(_3="new", _5="new", _7="new"))
    assert journals.journal_path(output).exists()
    journals.complete(output.with_name(".output.new"), output)
    assert [(output / f"{n}/index.html").read_text() for n in (3, 5, 7)] == ["new"] * 3
