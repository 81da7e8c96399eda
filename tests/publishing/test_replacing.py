"""A folder put in the place of another in one step."""

import errno
import os
import shutil
from contextlib import contextmanager

import pytest
from projects import tree

from briefgen.model.errors import BriefgenError
from briefgen.publishing import replacing, updated_output


@pytest.fixture
def output(tmp_path):
    """A published site."""
    folder = tmp_path / "public" / "output"
    (folder / "countries").mkdir(parents=True)
    (folder / "index.html").write_text("old")
    (folder / "countries" / "bv.html").write_text("old Bouvet Island")
    return folder


@pytest.fixture(params=["exchanged", "renamed twice"])
def way(request, monkeypatch):
    """Either way of putting a folder in place; the second is for systems without an exchange."""
    if request.param == "renamed twice":
        monkeypatch.setattr(replacing, "_exchanged", lambda *_: False)
    return request.param


@contextmanager
def replaced_output(output, **options):
    """Give a folder to write a whole new site into."""
    manifest = output.parent / "cache" / "manifest"
    with updated_output(output, manifest=manifest, fresh=True, **options) as update:
        yield update.folder
    shutil.rmtree(manifest.parent)


def publish(output, text="new", **options):
    with replaced_output(output, **options) as new:
        (new / "index.html").write_text(text)


def publish_half(output):
    """Fail while the new tree is being written."""
    with replaced_output(output) as new:
        (new / "index.html").write_text("half")
        raise ZeroDivisionError


def beside(output):
    """What lies beside an output folder."""
    return sorted(path.name for path in output.parent.iterdir() if path != output)


def test_a_new_tree_takes_the_place_of_the_old_one(output, way):
    publish(output)
    assert sorted(tree(output)) == [".briefgen", "index.html"]


def test_a_first_build_makes_the_folders_above_the_output(tmp_path):
    publish(tmp_path / "deep" / "down" / "output")
    assert (tmp_path / "deep/down/output/index.html").read_text() == "new"


def test_nothing_is_left_beside_the_output(output, way):
    publish(output)
    assert beside(output) == []


def test_a_failure_leaves_the_old_tree_byte_for_byte(output, way):
    before = tree(output)
    with pytest.raises(ZeroDivisionError):
        publish_half(output)
    assert tree(output) == before


def test_a_failure_leaves_nothing_beside_the_output(output, way):
    with pytest.raises(ZeroDivisionError):
        publish_half(output)
    assert beside(output) == []


def test_an_interruption_leaves_the_old_tree(output):
    before = tree(output)
    with pytest.raises(KeyboardInterrupt), replaced_output(output):
        raise KeyboardInterrupt
    assert tree(output) == before


def test_a_failure_to_rename_leaves_the_old_tree(output, monkeypatch):
    before = tree(output)
    monkeypatch.setattr(replacing, "_exchanged", lambda *_: False)
    rename = replacing.Path.rename

    def refusing(path, target):
        if path.name == ".output.new":
            raise OSError(errno.EACCES, "not now")
        return rename(path, target)

    monkeypatch.setattr(replacing.Path, "rename", refusing)
    with pytest.raises(OSError, match="not now"):
        publish(output)
    assert tree(output) == before


def test_readers_with_an_open_folder_keep_the_old_site(output):
    opened = os.open(output, os.O_RDONLY)
    try:
        publish(output)
        assert os.path.samestat(os.fstat(opened), output.stat()) is False
    finally:
        os.close(opened)


def test_what_a_killed_build_left_is_cleared_away(output):
    (output.parent / ".output.new").mkdir()
    (output.parent / ".output.new" / "index.html").write_text("half")
    publish(output)
    assert beside(output) == []


def test_half_a_tree_of_a_killed_build_is_not_published(output):
    (output.parent / ".output.new").mkdir()
    (output.parent / ".output.new" / "half.html").write_text("half")
    publish(output)
    assert "half.html" not in tree(output)


def test_a_site_that_a_killed_build_moved_aside_comes_back(output):
    before = tree(output)
    output.rename(output.parent / ".output.old")
    with pytest.raises(ZeroDivisionError):
        publish_half(output)
    assert tree(output) == before


def test_kept_entries_survive_a_build(output, way):
    (output / ".git").mkdir()
    (output / ".git" / "HEAD").write_text("ref")
    publish(output, kept=(".git",))
    assert (output / ".git" / "HEAD").read_text() == "ref"


def test_a_kept_entry_gives_way_to_one_that_the_build_wrote(output, way):
    publish(output, kept=("index.html",))
    assert (output / "index.html").read_text() == "new"


def test_a_kept_entry_may_lie_in_a_folder(output, way):
    publish(output, kept=("countries/bv.html",))
    assert (output / "countries/bv.html").read_text() == "old Bouvet Island"


def test_kept_entries_survive_a_build_that_was_killed_before_it_moved_them(output):
    publish(output)
    exchanged = output.parent / ".output.new"  # where the old site lies from then on
    (exchanged / ".git").mkdir(parents=True)
    (exchanged / ".git" / "HEAD").write_text("ref")
    publish(output, kept=(".git",))
    assert (output / ".git" / "HEAD").read_text() == "ref"


def test_a_second_build_is_told_to_wait(output):
    with (
        replaced_output(output),
        pytest.raises(BriefgenError, match="another build is writing"),
        replaced_output(output),
    ):
        pass


def test_a_build_that_was_told_to_wait_does_not_disturb_the_first(output):
    with replaced_output(output) as new:
        (new / "index.html").write_text("first")
        with pytest.raises(BriefgenError), replaced_output(output):
            pass
    assert (output / "index.html").read_text() == "first"


def test_builds_into_two_folders_do_not_wait_for_each_other(tmp_path):
    with replaced_output(tmp_path / "one"), replaced_output(tmp_path / "two"):
        pass
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_lock_that_a_killed_build_left_does_not_stop_the_next(output):
    (output.parent / ".output.lock").write_text("")
    publish(output)
    assert (output / "index.html").read_text() == "new"


def test_a_folder_that_is_no_site_is_refused(tmp_path):
    (tmp_path / "thesis.txt").write_text("ten years of work")
    with pytest.raises(BriefgenError, match="no site"), replaced_output(tmp_path):
        pass
    assert tree(tmp_path) == {"thesis.txt": b"ten years of work"}


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "empty").mkdir()
    publish(tmp_path / "empty")
    assert (tmp_path / "empty/index.html").read_text() == "new"


def test_a_file_in_the_place_of_the_output_is_refused(tmp_path):
    (tmp_path / "output").write_text("a file")
    with pytest.raises(BriefgenError, match="not a folder"), replaced_output(tmp_path / "output"):
        pass
    assert (tmp_path / "output").read_text() == "a file"


def test_a_link_in_the_place_of_the_output_is_refused(output):
    link = output.parent / "link"
    link.symlink_to(output)
    with pytest.raises(BriefgenError, match="not a folder"), replaced_output(link):
        pass
    assert link.is_symlink()


def test_a_link_to_nowhere_in_the_place_of_the_output_is_refused(tmp_path):
    (tmp_path / "output").symlink_to(tmp_path / "nowhere")
    with pytest.raises(BriefgenError, match="not a folder"), replaced_output(tmp_path / "output"):
        pass


def test_the_exchange_is_left_to_two_renames_where_the_system_lacks_it(output, monkeypatch):
    class Libc:
        def renameat2(self, *_):
            replacing.ctypes.set_errno(errno.EINVAL)
            return -1

    monkeypatch.setattr(replacing.ctypes, "CDLL", lambda *_, **__: Libc())
    publish(output)
    assert (output / "index.html").read_text() == "new"
