"""Several files changed at once, or none."""

from pathlib import Path

import pytest
from projects import tree

from briefgen.editing.changed_files import Change, make_changes
from briefgen.model.errors import BriefgenError


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.md").write_bytes(b"a")
    (tmp_path / "b.md").write_bytes(b"b")
    return tmp_path


def changes(folder):
    return [
        Change(folder / "new/c.md", None, b"c"),
        Change(folder / "a.md", b"a", b"A"),
        Change(folder / "b.md", b"b", None),
    ]


def test_all_changes_are_made(folder):
    make_changes(changes(folder), folder)
    assert tree(folder) == {"a.md": b"A", "new/c.md": b"c"}


@pytest.mark.parametrize("failure", [OSError(28, "No space left"), KeyboardInterrupt()])
def test_failure_in_the_middle_undoes_what_was_done(folder, monkeypatch, failure):
    replace, left = Path.replace, [2]

    def failing(self, target):
        left[0] -= 1
        if left[0] == 0:
            raise failure
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises((BriefgenError, KeyboardInterrupt)):
        make_changes(changes(folder), folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "a.md": b"a",
        "b.md": b"b",
    }


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda folder: (folder / "a.md").chmod(0o444), "read-only"),
        (lambda folder: (folder / "a.md").write_bytes(b"other"), "changed meanwhile"),
        (lambda folder: (folder / "b.md").rename(folder / "a.md"), "changed meanwhile"),
        (lambda folder: (folder / "b.md").unlink(), "can't be read"),
    ],
)
def test_what_can_not_be_changed_is_told_before_anything_is(folder, spoil, said):
    spoil(folder)
    before = tree(folder)
    with pytest.raises(BriefgenError, match=said):
        make_changes(changes(folder), folder)
    assert tree(folder) == before


@pytest.mark.parametrize("exists", [True, False])
def test_nothing_is_written_through_a_linked_folder(folder, tmp_path_factory, exists):
    outside = tmp_path_factory.mktemp("outside") / "folder"
    if exists:
        outside.mkdir()
    (folder / "new").symlink_to(outside)
    with pytest.raises(BriefgenError, match="new is a link to another folder"):
        make_changes(changes(folder), folder)
    assert (list(outside.parent.rglob("*.md")), (folder / "a.md").read_bytes()) == ([], b"a")


def test_the_folder_itself_may_be_a_link(folder, tmp_path_factory):
    link = tmp_path_factory.mktemp("home") / "content"
    link.symlink_to(folder)
    make_changes(changes(link), link)
    assert tree(folder) == {"a.md": b"A", "new/c.md": b"c"}
