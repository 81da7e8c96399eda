"""Changes of files, as the system tells them."""

import shutil

import pytest

from briefgen.serving.outcomes import Places
from briefgen.serving.watching import Watch


@pytest.fixture
def places(tmp_path):
    (tmp_path / "content/briefings").mkdir(parents=True)
    (tmp_path / "theme/templates").mkdir(parents=True)
    (tmp_path / "content/briefings/toll.md").write_text("old")
    return Places(tmp_path, tmp_path / "content", (tmp_path / "theme",))


@pytest.fixture
def watch(places):
    found = Watch(places)
    yield found
    found.close()


def names(watch):
    return {path.relative_to(watch.places.home).as_posix() for path in watch.changes()}


@pytest.mark.parametrize(
    "name", ["content/briefings/toll.md", "theme/templates/base.html", "pelicanconf.py"]
)
def test_a_save_is_seen(watch, places, name):
    (places.home / name).write_text("new")
    assert names(watch) == {name}


def test_a_save_by_renaming_is_one_change(watch, places):
    (places.content / "sedA8x2").write_text("new")
    (places.content / "sedA8x2").replace(places.content / "briefings/toll.md")
    assert names(watch) == {"content/briefings/toll.md"}


def test_what_is_no_part_of_the_site_is_not_seen(watch, places):
    (places.home / "output").mkdir()
    (places.home / "output/index.html").write_text("published")
    (places.home / "notes.txt").write_text("mine")
    (places.content / ".toll.md.swp").write_text("swap")
    (places.content / "briefings/toll.md").write_text("new")
    assert names(watch) == {"content/briefings/toll.md"}


def test_thousands_of_changes_are_one_batch(watch, places):
    expected = {f"content/briefings/{number}.md" for number in range(2000)}
    for name in expected:
        (places.home / name).write_text("new")
    assert names(watch) >= expected


def test_changes_while_nobody_asks_are_told_when_someone_does(watch, places):
    (places.content / "first.md").write_text("1")
    first = names(watch)
    (places.content / "second.md").write_text("2")
    assert (first, names(watch)) == ({"content/first.md"}, {"content/second.md"})


def test_a_file_in_a_new_folder_is_seen(watch, places):
    (places.content / "briefings/2031").mkdir()
    watch.changes()
    (places.content / "briefings/2031/talks.md").write_text("new")
    assert names(watch) == {"content/briefings/2031/talks.md"}


def test_a_file_in_a_moved_folder_is_seen(watch, places):
    (places.content / "briefings").rename(places.content / "moved")
    watch.changes()
    (places.content / "moved/toll.md").write_text("new")
    assert names(watch) == {"content/moved/toll.md"}


def test_a_tree_that_is_deleted_is_to_be_watched_anew(watch, places):
    shutil.rmtree(places.content)
    assert watch.is_outdated(watch.changes())


def test_a_tree_that_is_still_there_is_not(watch, places):
    (places.content / "briefings/toll.md").write_text("new")
    assert not watch.is_outdated(watch.changes())


def test_a_tree_that_comes_back_is_seen(places):
    shutil.rmtree(places.content)
    watch = Watch(places)
    places.content.mkdir()
    assert places.content in watch.changes()
    watch.close()


def test_content_behind_a_link_is_watched(places, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    places.content.rename(elsewhere / "content")
    places.content.symlink_to(elsewhere / "content")
    watch = Watch(places)
    (elsewhere / "content/briefings/toll.md").write_text("new")
    assert names(watch) == {"content/briefings/toll.md"}
    watch.close()
