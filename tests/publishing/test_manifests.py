"""What stands in an output folder, kept whole or as what a few pages have changed of it."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.cache.standstill import STAMP
from briefgen.publishing.changes import Needing
from briefgen.publishing.manifests import (
    Manifest,
    amend_manifest,
    read_manifest,
    stamp_after,
    stamp_of,
    write_manifest,
)
from briefgen.publishing.prints import Print, Printed

FILES = ("a/index.html", "b/index.html", "c/index.html")


def pages(view: bytes, *files: str) -> Printed:
    return Printed(
        prints={file: Print(view, b"template") for file in files},
        needs=dict.fromkeys(files, b""),
        facts={1: view},
        contents=dict.fromkeys(files, view),
    )


@pytest.fixture
def kept(tmp_path):
    whole = pages(b"old", *FILES)
    manifest = Manifest(whole, frozenset(["theme/site.css"]), stamp_of(whole.prints))
    write_manifest(tmp_path / "manifest.msgpack", manifest)
    (tmp_path / STAMP).write_text(manifest.stamp)
    return manifest


def amend(folder, known: Manifest, changed: Printed) -> Manifest:
    stamp = stamp_after(known, changed)
    (folder / STAMP).write_text(stamp)
    return amend_manifest(folder / "manifest.msgpack", known, changed, stamp)


def read(folder):
    return read_manifest(folder / "manifest.msgpack", folder)


def test_a_manifest_is_read_as_it_was_written(tmp_path, kept):
    assert read(tmp_path) == kept


def test_what_was_amended_twice_is_read_as_it_stands(tmp_path, kept):
    once = amend(tmp_path, kept, pages(b"new", FILES[0]))
    twice = amend(tmp_path, once, pages(b"newer", FILES[0], FILES[1]))
    assert read(tmp_path) == twice
    assert [twice.pages[file].view for file in FILES] == [b"newer", b"newer", b"old"]


def test_a_stamp_tells_the_pages_and_not_how_they_came_about(tmp_path, kept):
    once = amend(tmp_path, kept, pages(b"new", FILES[0]))
    assert once.stamp == stamp_of(once.pages) != kept.stamp
    assert amend(tmp_path, once, pages(b"old", FILES[0])).stamp == kept.stamp


def test_after_much_has_changed_the_manifest_is_written_whole(tmp_path, kept, monkeypatch):
    monkeypatch.setattr("briefgen.publishing.manifests._MOST_AMENDED", 1)
    amended = amend(tmp_path, kept, pages(b"new", *FILES))
    assert read(tmp_path) == amended
    assert [one.name for one in tmp_path.glob("*.msgpack")] == ["manifest.msgpack"]


def test_nothing_is_known_of_a_folder_whose_amendment_is_damaged(tmp_path, kept):
    amend(tmp_path, kept, pages(b"new", FILES[0]))
    (tmp_path / "manifest-amendment.msgpack").write_bytes(b"damaged")
    assert read(tmp_path) is None


def test_an_amendment_of_another_manifest_is_not_believed(tmp_path, kept):
    amended = amend(tmp_path, kept, pages(b"new", FILES[0]))
    damaged = (tmp_path / "manifest-amendment.msgpack").read_bytes()
    other = pages(b"other", *FILES)
    write_manifest(
        tmp_path / "manifest.msgpack", Manifest(other, frozenset(), stamp_of(other.prints))
    )
    (tmp_path / "manifest-amendment.msgpack").write_bytes(damaged)
    (tmp_path / STAMP).write_text(amended.stamp)
    assert read(tmp_path) is None


numbers = st.integers(0, 2**32 - 1) | st.sampled_from([0, 1, 0x01010101, 0x01000001])


@given(st.lists(st.lists(numbers, max_size=6), max_size=6), numbers)
def test_pages_that_need_a_fact_are_found_as_by_looking_at_each(needs, number):
    by_file = {str(place): array("I", one).tobytes() for place, one in enumerate(needs)}
    found = [str(place) for place, one in enumerate(needs) if number in one]
    assert list(Needing(by_file).files(number)) == found
