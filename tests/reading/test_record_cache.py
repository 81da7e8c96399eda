"""Unchanged files are not parsed again, and no damage to the cache changes what is read."""

import os
import time

import pytest

from briefgen.reading import ReadingOptions, read_folder

OLD = time.time_ns() - 60_000_000_000


@pytest.fixture
def content(tmp_path):
    """A content folder whose files were changed a minute ago."""
    folder = tmp_path / "content"
    (folder / "issues").mkdir(parents=True)
    for name in ("bridge", "toll"):
        write(folder, name, f"A {name}")
    return folder


def write(folder, name, title, *, age=OLD):
    path = folder / "issues" / f"{name}.md"
    path.write_text(f"---\nname: {title}\n---\n", encoding="utf-8")
    os.utime(path, ns=(age, age))


@pytest.fixture
def read(content, tmp_path):
    def read(**options):
        return read_folder(content, ReadingOptions(**options), cache=tmp_path / "cache")

    return read


def names(folder):
    return [file.issues[0].name for file in folder.files]


def test_first_reading_parses_every_file(read):
    assert read().parsed == 2


def test_second_reading_parses_nothing(read):
    read()
    assert read().parsed == 0


def test_second_reading_gives_the_same_records(read):
    assert read().files == read().files


def test_changed_file_is_parsed_and_no_other(read, content):
    read()
    write(content, "toll", "Another toll")
    found = read()
    assert (found.parsed, names(found)) == (1, ["A bridge", "Another toll"])


def test_file_of_the_same_size_and_time_that_was_just_changed_is_read_again(read, content):
    now = time.time_ns()
    write(content, "toll", "A toll", age=now)
    read()
    write(content, "toll", "B toll", age=now)
    assert names(read()) == ["A bridge", "B toll"]


def test_file_that_was_only_touched_is_not_parsed(read, content):
    read()
    write(content, "toll", "A toll", age=OLD + 5_000_000_000)
    assert read().parsed == 0


def test_file_that_is_gone_is_forgotten(read, content):
    read()
    (content / "issues/toll.md").unlink()
    assert names(read()) == ["A bridge"]


def test_other_options_read_everything_anew(read):
    read()
    assert read(lang="fa").parsed == 2


def test_damaged_cache_is_read_past(read, tmp_path):
    before = read().files
    for shard in (tmp_path / "cache").iterdir():
        shard.write_bytes(shard.read_bytes()[:-3] + b"???")
    found = read()
    assert (found.parsed, found.files) == (2, before)
