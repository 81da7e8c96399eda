"""A cache that git keeps is somebody's, and not of this machine's builds."""

import pytest
from repositories import committed, git, own_git, repository

from briefgen.cache.places import cache_folder
from briefgen.cache.tracked import is_tracked
from briefgen.model.errors import BriefgenError

__all__ = ["own_git"]

pytestmark = pytest.mark.usefixtures("own_git")


def write(file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x", encoding="utf-8")


@pytest.fixture
def desk(tmp_path):
    """A repository of a few files, sorted before and after the cache."""
    folder = repository(tmp_path / "desk")
    for name in (".a", ".briefgen-notes", "content/.briefgen/x", "content/a.md"):
        write(folder / name)
    committed(folder)
    return folder


@pytest.mark.parametrize("version", ["2", "3", "4"])
@pytest.mark.parametrize("place", ["", "sites/one/"])
@pytest.mark.parametrize("name", [".briefgen/output-1/records.msgpack", ".Briefgen/x", ".briefgen"])
def test_what_git_keeps_of_a_cache_is_found_in_every_form_of_its_index(desk, version, place, name):
    folder = desk / place / ".briefgen"
    assert not is_tracked(folder)
    write(desk / place / name)
    git(desk, "add", "--force", "--all")
    git(desk, "update-index", "--index-version", version)
    if version == "3":
        git(desk, "update-index", "--skip-worktree", place + name)
    assert is_tracked(folder)


def test_what_only_begins_or_ends_alike_is_no_cache(desk):
    assert not is_tracked(desk / ".briefgen")


def test_the_index_of_a_further_work_tree_counts(desk):
    git(desk, "worktree", "add", "--quiet", "../other")
    other = desk.parent / "other"
    write(other / ".briefgen/x")
    git(other, "add", "--force", ".briefgen")
    assert (is_tracked(other / ".briefgen"), is_tracked(desk / ".briefgen")) == (True, False)


def test_an_index_that_is_split_is_read_as_a_whole(desk):
    write(desk / ".briefgen/x")
    git(desk, "add", "--force", ".briefgen")
    git(desk, "update-index", "--split-index")
    assert is_tracked(desk / ".briefgen")


def test_where_there_is_no_git_nothing_is_tracked(tmp_path):
    assert not is_tracked(tmp_path / ".briefgen")


def test_a_cache_that_git_keeps_is_refused_with_what_to_do(desk):
    write(desk / ".briefgen/x")
    git(desk, "add", "--force", ".briefgen")
    with pytest.raises(BriefgenError, match=r"git rm -r --cached \.briefgen"):
        cache_folder(desk / "pelicanconf.py", desk / "output")


def test_a_cache_that_is_a_link_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".briefgen").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BriefgenError, match="is a link"):
        cache_folder(tmp_path / "pelicanconf.py", tmp_path / "output")
