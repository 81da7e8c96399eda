"""What files held when they were last read, so that unchanged ones need not be read again.

A file is unchanged if its size, time and inode are, or else if its digest is. The cache is spread over some
files, of which a change rewrites one. Any of it may be deleted, damaged or written by another version: what
can't be trusted is read anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from os import stat_result
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import msgspec

from briefgen.cache.own_version import digest
from briefgen.cache.sealed_files import read_sealed, write_sealed
from briefgen.cache.settling import is_settled

_SHARDS = 64


class CachedFile(NamedTuple):
    """A file's state when it was read, and what it held: its records, as bytes."""

    size: int
    mtime: int  # ns
    inode: int
    read_at: int  # ns, by the same clock
    digest: bytes
    records: bytes

    def is_surely(self, now: stat_result) -> bool:
        """Tell from a file's state alone whether it is unchanged."""
        same = (self.size, self.mtime, self.inode) == (now.st_size, now.st_mtime_ns, now.st_ino)
        return same and is_settled(self.mtime, self.read_at)


class _Shard(NamedTuple):
    key: bytes
    files: dict[str, CachedFile]


class RecordCache:
    """The cache in one folder; `key` names what its records depend on besides the files."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """Load what is there and can be trusted."""
        self._folder = folder
        self._key = digest(key)
        self._shards: dict[int, dict[str, CachedFile]] = {
            number: self._load(number) for number in range(_SHARDS)
        }

    def get(self, path: str) -> CachedFile | None:
        """Give what is kept of a file."""
        return self._shards[_shard(path)].get(path)

    def keep(self, read: Mapping[str, CachedFile], present: Iterable[str]) -> None:
        """Keep what was read anew, and forget files that are no longer present."""
        paths: defaultdict[int, list[str]] = defaultdict(list)
        for path in present:
            paths[_shard(path)].append(path)
        changed = {_shard(path) for path in read}
        for number in range(_SHARDS):
            old = self._shards[number]
            if number not in changed and old.keys() == set(paths[number]):
                continue
            new = {
                path: read.get(path) or old[path]
                for path in paths[number]
                if path in read or path in old
            }
            self._save(number, new)

    def _path(self, number: int) -> Path:
        return self._folder / f"records-{number:02}.msgpack"

    def _load(self, number: int) -> dict[str, CachedFile]:
        payload = read_sealed(self._path(number))
        if payload is None:
            return {}
        try:
            shard = msgspec.msgpack.decode(payload, type=_Shard)
        except (ValueError, msgspec.MsgspecError):  # another version's
            return {}
        return shard.files if shard.key == self._key else {}

    def _save(self, number: int, files: dict[str, CachedFile]) -> None:
        write_sealed(self._path(number), msgspec.msgpack.encode(_Shard(self._key, files)))


def _shard(path: str) -> int:
    return crc32(path.encode()) % _SHARDS
