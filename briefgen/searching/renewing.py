"""An index made again exactly when what can be found has changed.

Two questions come before Pagefind is started. If no fact of the site changed, nor the program, the index is as it
was, and no document is made. If some did, documents are made; where they are the same, the index stays.
"""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

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
ENTRY = f"{INDEX}pagefind-entry.json"


class IndexState(NamedTuple):
    """What an index was made from: the digests of the site's facts, of its documents, of the program."""

    facts: bytes
    documents: bytes
    program: bytes
    number: int


class Renewed(NamedTuple):
    """What became of the index: `is_made` if it was made again, from `number` documents, in `seconds`."""

    number: int
    is_made: bool
    seconds: float


def kept_state(cache: Path) -> IndexState | None:
    """Give what the last build's index was made from, None where that is not known."""
    try:
        return msgspec.msgpack.decode(read_sealed(cache / _FILE) or b"", type=IndexState)
    except msgspec.MsgspecError:
        return None


def keep_state(cache: Path, state: IndexState) -> None:
    """Leave word for the next build."""
    write_sealed(cache / _FILE, msgspec.msgpack.encode(state))


def facts_digest(facts: Mapping[int, bytes]) -> bytes:
    """Give the digest of all facts of a site."""
    return digest(msgspec.msgpack.encode(sorted(facts.items())))


def renewed_index(
    site: Site, new: Path, facts: Mapping[int, bytes], last: IndexState | None, *, jobs: int
) -> tuple[IndexState, Renewed]:
    """Make the index in the tree `new`, unless that of the `last` state is still right.

    `last` is None where there is no index that could stay. Raises SearchToolError if Pagefind can't be run.
    """
    started = time.monotonic()
    of = facts_digest(facts)
    made_by = tool_version()
    if last and last.program != made_by:
        last = None
    if last and last.facts == of:
        return last, Renewed(last.number, is_made=False, seconds=time.monotonic() - started)
    program()
    with document_folder(site, jobs=jobs) as (folder, written):
        is_same = last is not None and last.documents == written.digest
        if not is_same and written.number:
            index_folder(folder, new / INDEX)
    state = IndexState(of, written.digest, made_by, written.number)
    seconds = time.monotonic() - started
    return state, Renewed(written.number, is_made=not is_same, seconds=seconds)
