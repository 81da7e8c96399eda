"""A content folder, as the records of each of its files. The only I/O of this package is here."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import msgspec

from briefgen.cache.own_version import digest, own_version
from briefgen.cache.settling import UNSETTLED, state_of
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.errors import BriefgenError
from briefgen.model.verifications import Verification
from briefgen.reading.file_names import (
    as_some_systems_read,
    problem_of_path,
    problem_of_same,
    problem_on_windows,
)
from briefgen.reading.files import ReadingOptions, read_file
from briefgen.reading.front_matter import MAX_BYTES
from briefgen.reading.layout import is_content, problem_of_unread
from briefgen.reading.no_files import problem_of_link, problems_of_no_file
from briefgen.reading.opened_file import file_name_of, lost_in
from briefgen.reading.record_cache import CachedFile, FileState, RecordCache
from briefgen.reading.records import FileRecords
from briefgen.reading.static_files import problem_of_static_file
from briefgen.reading.verified_lock import read_lock
from briefgen.reading.workers import chunks_of, mapped

STATIC_FOLDERS = ("images", "files")
_CHUNK = 50  # files; enough to hide the cost of a message between processes


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """All that a content folder holds, in order of path, and what is wrong with its layout.

    `static` are the paths of the files that are published as they are. `parsed` counts the files whose
    records were not known from an earlier reading. `verifications` say which quotations match their sources.
    """

    files: tuple[FileRecords, ...]
    diagnostics: tuple[Diagnostic, ...]
    static: tuple[str, ...] = ()
    parsed: int = 0
    verifications: tuple[Verification, ...] = ()


def read_folder(
    content: Path,
    options: ReadingOptions,
    *,
    ignored: tuple[str, ...] = (),
    static: tuple[str, ...] = STATIC_FOLDERS,
    cache: Path | None = None,
    jobs: int = 1,
    meanwhile: Callable[[], None] | None = None,
) -> ContentFolder:
    """Read every briefing, page and file of one thing below `content`, in `jobs` processes.

    `ignored` are patterns of file names that are passed over; `static` the folders whose files are
    published as they are; `cache` a folder for what files held when they were last read. While other processes read,
    this one does what is to be done `meanwhile`. Raises BriefgenError if there is no such folder or nothing in it.
    """
    if not content.is_dir():
        raise BriefgenError(f"there is no content folder at {content}")
    found: list[Diagnostic] = []
    every = sorted(_paths(content, ignored, static, found))
    published = tuple(path for path in every if is_static(path, static))
    harmful = (problem_of_static_file(content, path) for path in published)
    found.extend(problem for problem in harmful if problem)
    others = [path for path in every if not is_static(path, static)]
    paths = [path for path in others if is_content(path)]
    unread = (problem_of_unread(content, path) for path in set(others).difference(paths))
    found.extend(problem for problem in unread if problem)
    if not paths and not found:
        raise BriefgenError(
            f"there is nothing to publish in {content}: it has no Markdown in briefings/, countries/ or"
            " any other of the content folders"
        )
    records, read = _records(content, paths, options, cache, jobs, meanwhile)
    files = tuple(records[path] for path in paths)
    lock = read_lock(content)
    found.extend(lock.diagnostics)
    return ContentFolder(files, tuple(sorted(found)), published, read, lock.verifications)


def _records(
    content: Path,
    paths: list[str],
    options: ReadingOptions,
    cache: Path | None,
    jobs: int,
    meanwhile: Callable[[], None] | None,
) -> tuple[dict[str, FileRecords], int]:
    """Give the records of each file, and how many files had to be read for that."""
    kept = RecordCache(cache, records_version(options)) if cache else None
    known = {path: one for path in paths if kept and (one := kept.get(path))}
    doubtful = [
        path
        for path in paths
        if path not in known or not _is_surely(content / path, known[path].state)
    ]
    chunks = chunks_of(doubtful, _CHUNK)
    shared = (content, options, known)
    read: dict[str, CachedFile] = {}
    records: dict[str, FileRecords] = {}
    for chunk in mapped(_read_chunk, shared, chunks, jobs=jobs, meanwhile=meanwhile):
        read.update(chunk)
        records.update((path, records_in(one.records)) for path, one in chunk)  # others go on
    records.update((path, records_in(known[path].records)) for path in paths if path not in read)
    if kept:
        kept.keep(read, paths)
    parsed = sum(
        path not in known or one.state.digest != known[path].state.digest
        for path, one in read.items()
    )
    return records, parsed


def records_in(kept: bytes) -> FileRecords:
    """Give the records of a file from their bytes."""
    return _DECODER.decode(kept)


def records_version(options: ReadingOptions) -> bytes:
    """Name all that a file's records depend on besides its bytes and path."""
    libraries = own_version(
        ("babel", "markdown-it-py", "mdit-py-plugins", "nh3", "pydantic", "pyyaml")
    )
    return _ENCODER.encode(options) + libraries


def _is_surely(file: Path, known: FileState) -> bool:
    try:
        return known.is_surely(file.stat())
    except OSError:
        return False


def _read_chunk(
    shared: tuple[Path, ReadingOptions, dict[str, CachedFile]], paths: tuple[str, ...]
) -> list[tuple[str, CachedFile]]:
    """Read some files. The records go back as bytes, which cost less to send than objects."""
    content, options, known = shared
    return [(path, cached_file(content, options, path, known.get(path))) for path in paths]


def cached_file(
    content: Path, options: ReadingOptions, path: str, known: CachedFile | None
) -> CachedFile:
    """Read a file, and parse it unless it turns out to be the one that is known."""
    now = time.time_ns()
    try:
        with (content / path).open("rb") as file:
            state = os.fstat(file.fileno())
            # One byte more than a file may have is enough to refuse it, however large it is.
            source = file.read(MAX_BYTES + 1)
    except OSError as error:
        unreadable = Diagnostic(
            path, 1, 1, "unreadable", f"the file can't be read: {error.strerror}"
        )
        name = file_name_of(path)
        lost = FileRecords(path, name, diagnostics=(unreadable,), broken=lost_in(path))
        return CachedFile(FileState(UNSETTLED, 0, b""), _ENCODER.encode(lost))
    mark = digest(source)
    records = (
        known.records
        if known and known.state.digest == mark
        else _ENCODER.encode(read_file(path, source, options))
    )
    return CachedFile(FileState(state_of(state), now, mark), records)


def _paths(
    content: Path, ignored: tuple[str, ...], static: tuple[str, ...], found: list[Diagnostic]
) -> Iterator[str]:
    """Give the path of every file below `content`, refusing links that lead out of it.

    The folder itself may be a link, as where content has a repository of its own: what it leads to is the boundary.
    """
    root = content.resolve()
    for folder, folders, names in os.walk(content):
        folders[:] = sorted(name for name in folders if not is_ignored(name, ignored))
        alike: dict[str, str] = {}
        for name in (*folders, *sorted(names)):
            file = Path(folder, name)
            path = file.relative_to(content).as_posix()
            if is_ignored(name, ignored):
                continue
            if problem := problem_of_path(path):
                found.append(problem)
                continue
            if problem := problem_on_windows(path, name):
                found.append(problem)
            first = alike.setdefault(as_some_systems_read(name), path)
            if first != path:
                found.append(problem_of_same(path, first))
                if name in names:  # all that a copy declares would be declared twice
                    continue
            if file.is_symlink() and (file.is_dir() or not _leads_inside(file, root, ignored)):
                found.append(problem_of_link(path))
            elif file.is_file():
                yield path
            else:
                found.extend(problems_of_no_file(file, path, is_published=is_static(path, static)))


def _leads_inside(link: Path, root: Path, ignored: tuple[str, ...]) -> bool:
    """Tell whether a link leads to what could be published itself: not to a repository's `.git`, for one."""
    try:
        inside = link.resolve(strict=True).relative_to(root)
    except (OSError, RuntimeError, ValueError):  # nothing there, links in a circle, or elsewhere
        return False
    return not any(is_ignored(name, ignored) for name in inside.parts)


def is_ignored(name: str, ignored: tuple[str, ...]) -> bool:
    """Tell whether a file or folder of this name is passed over."""
    return name.startswith(".") or any(fnmatch(name, pattern) for pattern in ignored)


def is_static(path: str, static: tuple[str, ...]) -> bool:
    """Tell whether a file is published as it is."""
    return any(path == name or path.startswith(f"{name}/") for name in static)


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(FileRecords)
