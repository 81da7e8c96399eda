"""Files whose bytes are already at hand, such as those of a revision, as records."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from briefgen.cache.own_version import digest
from briefgen.reading.file_names import problem_of_path
from briefgen.reading.files import ReadingOptions, read_file
from briefgen.reading.folder import is_ignored, is_static, records_version
from briefgen.reading.layout import is_content
from briefgen.reading.record_cache import RecordCache
from briefgen.reading.records import FileRecords
from briefgen.reading.workers import chunks_of, mapped

_CHUNK = 50  # files; enough to hide the cost of a message between processes
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(FileRecords)


def content_paths(
    paths: Iterable[str], *, ignored: tuple[str, ...], static: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the paths of a content folder that are read, and those that are published as they are, in order."""
    kept = sorted(
        path
        for path in paths
        if not any(is_ignored(name, ignored) for name in path.split("/"))
        and problem_of_path(path) is None
    )
    published = tuple(path for path in kept if is_static(path, static))
    return tuple(path for path in kept if not is_static(path, static) and is_content(path)), (
        published
    )


def known_records(cache: Path | None, options: ReadingOptions) -> RecordCache | None:
    """Give what files held when they were last read, if a cache of that is there."""
    if cache is None or not cache.is_dir():
        return None
    return RecordCache(cache, records_version(options))


def read_contents(
    contents: Sequence[tuple[str, bytes]],
    options: ReadingOptions,
    *,
    known: RecordCache | None = None,
    jobs: int = 1,
) -> tuple[FileRecords, ...]:
    """Give the records of files by path and bytes, in their order; nothing is written to the cache."""
    found: dict[int, FileRecords] = {}
    for index, (path, content) in enumerate(contents):
        cached = known.get(path) if known else None
        if cached and cached.state.digest == digest(content):
            found[index] = _DECODER.decode(cached.records)
    unread = [index for index in range(len(contents)) if index not in found]
    shared = (contents, options)
    chunks = chunks_of(unread, _CHUNK)
    read = (one for chunk in mapped(_encoded, shared, chunks, jobs=jobs) for one in chunk)
    found.update(
        (index, _DECODER.decode(records)) for index, records in zip(unread, read, strict=True)
    )
    return tuple(found[index] for index in range(len(contents)))


def _encoded(
    shared: tuple[Sequence[tuple[str, bytes]], ReadingOptions], indices: tuple[int, ...]
) -> list[bytes]:
    """Read some files. The records go back as bytes, which cost less to send than objects."""
    contents, options = shared
    return [_ENCODER.encode(read_file(*contents[index], options)) for index in indices]
