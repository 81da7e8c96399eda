"""Whether a cache came with the repository: what a cache holds goes into pages as it is, so only builds may fill it.

Its files are sealed against damage, not against people: a pull request could bring a cache that has, for a file
which nobody would object to, a page of its author's. Git's list of files, the index, tells what came with a commit.
It is read here, since starting git takes longer than a build that has nothing to do.
"""

import os
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

_LENGTH = 0xFFF
"""The bits before a path in which git keeps its length; all are set where it is longer."""
_EXTENDED = 0x4000
_COMPRESSED = 4
"""The version of the index in which a path is told by what of the one before it stays."""
_HEADER = 12
_STATE = 40  # bytes of an entry before its hash
_HASHES = (20, 32)


def is_tracked(folder: Path) -> bool:
    """Tell whether git keeps something of this name in this place, or in it; capitals make no difference to some systems."""
    found = _repository(folder.parent)
    if found is None:
        return False
    root, git = found
    name = os.fsencode(folder.relative_to(root).as_posix()).lower()
    return any(_holds(index, name) for index in _indexes(git))


def _repository(folder: Path) -> tuple[Path, Path] | None:
    """Give the nearest folder that is a work tree, and where git keeps its index."""
    for one in (folder, *folder.parents):
        git = one / ".git"
        if git.is_dir():
            return one, git
        if git.is_file():  # of a further work tree or a submodule: it says where the rest is
            said = git.read_text(encoding="utf-8", errors="surrogateescape")
            return one, one / said.removeprefix("gitdir:").strip()
    return None


def _indexes(git: Path) -> Iterator[bytes]:
    """Give the index, and that which it rests on where it is split."""
    try:
        own = (git / "index").read_bytes()
    except OSError:
        return
    yield own
    for shared in git.glob("sharedindex.*"):
        if bytes.fromhex(shared.suffix[1:]) in own:
            yield shared.read_bytes()


def _holds(index: bytes, name: bytes) -> bool:
    if int.from_bytes(index[4:8], "big") == _COMPRESSED:
        after = name + b"0"  # the character after the slash; paths are in order, capitals first
        paths = (
            path
            for size in _HASHES
            for path in takewhile(lambda path: path < after, _compressed_paths(index, size))
        )
        return any(_is_within(path.lower(), name) for path in paths)
    folded = index.lower()
    start = folded.find(name)
    while start >= 0:
        path = folded[start : folded.find(b"\0", start)]
        if _is_within(path, name) and _begins_here(index, start, len(path)):
            return True
        start = folded.find(name, start + 1)
    return False


def _is_within(path: bytes, name: bytes) -> bool:
    return path == name or path.startswith(name + b"/")


def _begins_here(index: bytes, start: int, length: int) -> bool:
    """Tell a path from the end of a longer one: before it stands its length, perhaps with more flags between."""
    return any(
        int.from_bytes(index[start - back : start - back + 2], "big") & _LENGTH
        == min(length, _LENGTH)
        for back in (2, 4)
    )


def _compressed_paths(index: bytes, size: int) -> Iterator[bytes]:
    """Give the paths of an index of version 4, if the hashes in it have this size."""
    path, at = b"", _HEADER
    for _ in range(int.from_bytes(index[8:12], "big")):
        flags = at + _STATE + size
        at = flags + (4 if int.from_bytes(index[flags : flags + 2], "big") & _EXTENDED else 2)
        if at >= len(index):
            return
        dropped = index[at] & 0x7F
        while index[at] & 0x80 and at + 1 < len(index):
            at += 1
            dropped = ((dropped + 1) << 7) | (index[at] & 0x7F)
        end = index.find(b"\0", at + 1)
        if end < 0 or dropped > len(path):
            return
        path = path[: len(path) - dropped] + index[at + 1 : end]
        yield path
        at = end + 1
