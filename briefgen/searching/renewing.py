"""An index made again exactly when what can be found has changed.

Two questions come before Pagefind is started. If no fact of the site changed, nor the program, the index is as it
was, and no document is made. If some did, documents are made; where they are the same, the index stays.
"""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from briefgen.cache.own_version import digest
from briefgen.cache.sealed_files import read_sealed, write_sealed
from briefgen.searching.indexing import (
    INDEX,
    document_folder,
    index_folder,
    program,
    tool_version,
)
from briefgen.views.site import Site

_FILE = "search.msgpack"
_ENTRY = f"{INDEX}pagefind-entry.json"  # what a script reads first of an index


class Tree(Protocol):
    """A new tree in the making: its folder, the files of the old one, and those that it takes over."""

    folder: Path
    others: frozenset[str]
    carried: frozenset[str]


class IndexState(NamedTuple):
    """What an index was made from: the digests of the site's facts, of its documents and of the program.

    `entry` is the digest of the file by which a script finds its way into the index, empty for none: it tells
    whether the index that stands is this one.
    """

    facts: bytes
    documents: bytes
    program: bytes
    entry: bytes
    number: int


class Renewed(NamedTuple):
    """What became of an index: it holds `number` pages, and is new or not, which took some time.

    `state` is to be kept for the next build once the tree is published; None where it can't be told.
    """

    number: int
    is_new: bool
    seconds: float
    state: IndexState | None


def renewed_index(
    site: Site, tree: Tree, output: Path, facts: Mapping[int, bytes], cache: Path, *, jobs: int
) -> Renewed:
    """Make the index of a site in a new tree, or let it take over that of `output`, if it is still right.

    `facts` are all facts of the site with their digests, `cache` is where the last build left word. Raises
    SearchToolError if Pagefind can't be run.
    """
    started = time.monotonic()
    old = frozenset(file for file in tree.others if file.startswith(INDEX))
    made_by = tool_version()
    last = _kept_state(cache)
    stands = _entry_digest(output) if _ENTRY in old else b""
    if last and (last.program, last.entry) != (made_by, stands):
        last = None
    of = digest(msgspec.msgpack.encode(sorted(facts.items())))
    if last and last.facts == of:
        tree.carried = old
        return Renewed(last.number, is_new=False, seconds=time.monotonic() - started, state=last)
    program()
    with document_folder(site, jobs=jobs) as (folder, written):
        is_new = last is None or last.documents != written.digest
        if not is_new:
            tree.carried = old
        elif written.number:
            index_folder(folder, tree.folder / INDEX)
    entry = _entry_digest(tree.folder) if is_new else stands
    state = IndexState(of, written.digest, made_by, entry, written.number)
    return Renewed(written.number, is_new, time.monotonic() - started, state)


def _entry_digest(folder: Path) -> bytes:
    try:
        return digest((folder / _ENTRY).read_bytes())
    except FileNotFoundError:
        return b""


def carried_index(tree: Tree) -> None:
    """Let a new tree take over the index of the old one, whatever it holds."""
    tree.carried = frozenset(file for file in tree.others if file.startswith(INDEX))


def keep_state(cache: Path, state: IndexState | None) -> None:
    """Leave word for the next build, or take back what an earlier one left."""
    if state is None:
        (cache / _FILE).unlink(missing_ok=True)
    else:
        write_sealed(cache / _FILE, msgspec.msgpack.encode(state))


def _kept_state(cache: Path) -> IndexState | None:
    try:
        return msgspec.msgpack.decode(read_sealed(cache / _FILE) or b"", type=IndexState)
    except msgspec.MsgspecError:
        return None
