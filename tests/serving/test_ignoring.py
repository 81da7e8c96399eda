"""Files that come and go while others are written."""

from pathlib import Path

import pytest

from briefgen.serving.ignoring import is_passing

TREE = Path("/site/.hidden/content")


@pytest.mark.parametrize(
    "name",
    [
        ".toll.md.swp",
        "toll.md~",
        "#toll.md#",
        ".#toll.md",
        "4913",
        "toll.md.swx",
        ".git/HEAD",
        "toll.md___jb_tmp___",
        ".DS_Store",
        "__pycache__/a.pyc",
    ],
)
def test_what_editors_leave_behind_is_passed_over(name):
    assert is_passing(TREE / name, TREE)


@pytest.mark.parametrize(
    "name", ["toll.md", "2031/toll.fa.md", "images/quay.svg", "draft~1.md", ""]
)
def test_content_is_not(name):
    assert not is_passing(TREE / name, TREE)
