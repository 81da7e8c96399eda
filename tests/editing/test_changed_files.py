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
    make_changes(changes(folder))
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
        make_changes(changes(folder))
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
        make_changes(changes(folder))
    assert tree(folder) == before
