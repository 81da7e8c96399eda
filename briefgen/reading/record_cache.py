"""What files held when they were last read, so that unchanged ones need not be read again.

A file is unchanged if its size, time and inode are, or else if its digest is. What all files held is spread over
some files of the cache, of which a change rewrites one, and which are read when something of theirs is asked for.
Any of it may be deleted, damaged or written by another version: what can't be trusted is read anew.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from os import stat_result
from pathlib import Path
from typing import NamedTuple, TypeVar
from zlib import crc32

import msgspec

from briefgen.cache.own_version import digest
from briefgen.cache.sealed_files import read_sealed, write_sealed
from briefgen.cache.settling import State, settled, state_of

_SHARDS = 64


class FileState(NamedTuple):
    """A file as it was when it was read: how the system saw it, when (ns, by this machine's clock), and its digest."""

    seen: State
    read_at: int
    digest: bytes

    @property
    def as_kept(self) -> State:
        """The state by which a build knows the file again, if it can."""
        return settled(self.seen, self.read_at)

    def is_surely(self, now: stat_result) -> bool:
        """Tell from a file's state alone whether it is unchanged."""
        return self.as_kept == state_of(now)


class CachedFile(NamedTuple):
    """A file's state when it was read, and what it held: its records, as bytes."""

    state: FileState
    records: bytes


class _States(NamedTuple):
    key: bytes
    files: dict[str, FileState]


class _Shard(NamedTuple):
    key: bytes
    files: dict[str, tuple[bytes, bytes]]  # the digest of each file, and its records


Kept = TypeVar("Kept", _States, _Shard)


class RecordCache:
    """The cache in one folder; `key` names what its records depend on besides the files."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """Load the states of files, if they are there and can be trusted."""
        self._folder = folder
        self._key = digest(key)
        self._shards: dict[int, dict[str, tuple[bytes, bytes]]] = {}
        found = self._read(self._folder / "records.msgpack", _States)
        self.states: Mapping[str, FileState] = found.files if found else {}

    def get(self, path: str) -> CachedFile | None:
        """Give what is kept of a file."""
        state = self.states.get(path)
        if state is None:
            return None
        number = _shard(path)
        if number not in self._shards:
            self._shards[number] = self._load(number)
        mark, records = self._shards[number].get(path, (b"", b""))
        return CachedFile(state, records) if mark == state.digest and records else None

    def digest_of(self, path: str) -> bytes:
        """Give the digest of a file when it was read, empty for one that was not."""
        state = self.states.get(path)
        return state.digest if state else b""

    def keep(self, read: Mapping[str, CachedFile], present: Collection[str]) -> None:
        """Keep what was read anew, and forget files that are no longer present."""
        gone = self.states.keys() - set(present)
        if not read and not gone:
            return
        changed: defaultdict[int, dict[str, tuple[bytes, bytes]]] = defaultdict(dict)
        for path, one in read.items():
            old = self.get(path)
            if old is None or old.records != one.records or old.state.digest != one.state.digest:
                changed[_shard(path)][path] = one.state.digest, one.records
        for number in changed.keys() | set(map(_shard, gone)):
            kept = self._shards.get(number) or self._load(number)
            files = {
                path: held for path, held in (kept | changed[number]).items() if path not in gone
            }
            self._shards[number] = files
            self._write(self._path(number), _Shard(self._key, files))
        states = {path: one for path, one in self.states.items() if path not in gone}
        self.states = states | {path: one.state for path, one in read.items()}
        self._write(self._folder / "records.msgpack", _States(self._key, self.states))

    def _path(self, number: int) -> Path:
        return self._folder / f"records-{number:02}.msgpack"

    def _load(self, number: int) -> dict[str, tuple[bytes, bytes]]:
        found = self._read(self._path(number), _Shard)
        return found.files if found else {}

    def _read(self, file: Path, of: type[Kept]) -> Kept | None:
        payload = read_sealed(file)
        if payload is None:
            return None
        try:
            found = msgspec.msgpack.decode(payload, type=of)
        except (ValueError, msgspec.MsgspecError):  # another version's
            return None
        return found if found.key == self._key else None

    def _write(self, file: Path, kept: _States | _Shard) -> None:
        write_sealed(file, msgspec.msgpack.encode(kept))


def _shard(path: str) -> int:
    return crc32(path.encode()) % _SHARDS
