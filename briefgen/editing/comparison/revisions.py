"""Revisions of a content folder, read and joined. What two of them share is read once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from briefgen.atlas import Atlas, link
from briefgen.atlas.declared import things_of
from briefgen.checks.places import by_place
from briefgen.editing.comparison.changes import (
    ChangeType,
    Comparison,
    RecordChange,
    Side,
    Stand,
)
from briefgen.editing.comparison.differences import VERIFICATION, differences
from briefgen.editing.comparison.problem_places import errors_between
from briefgen.editing.comparison.repository import (
    Blob,
    Repository,
    contents_of,
    files_at,
    files_now,
    read_now,
)
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind, PositionId
from briefgen.reading.contents import content_paths, known_records, read_contents
from briefgen.reading.files import ReadingOptions
from briefgen.reading.front_matter import MAX_BYTES
from briefgen.reading.records import FileRecords
from briefgen.reading.verified_lock import LOCK_FILE, VerifiedLock, lock_from
from briefgen.reading.verified_lock import MAX_BYTES as MOST_OF_LOCK
from briefgen.reading.workers import chunks_of

WORK_TREE = "the work tree"

_RECORDS = {VERIFICATION: str(Kind.QUOTE)}
_KINDS = frozenset(Kind)
_AT_ONCE = 1000  # files whose bytes are held at one time

Known = dict[tuple[str, str], FileRecords]
"""What files hold, by path and the name of their bytes in git."""


class _Contents(Protocol):
    """What gives the bytes of files, at a commit or now."""

    def __call__(
        self, repository: Repository, blobs: Sequence[Blob], most: int = MAX_BYTES, /
    ) -> tuple[bytes, ...]: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """How the content of one repository is read: as its settings say, in `jobs` processes.

    `cache` is a folder in which builds keep what files held; nothing is written to it.
    """

    repository: Repository
    options: ReadingOptions
    ignored: tuple[str, ...] = ()
    static: tuple[str, ...] = ()
    site_date: date | None = None
    drafts: bool = False
    cache: Path | None = None
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of the content: its atlas, and what is known of its files.

    `lost` names what was to be declared but can't be read: paths of files, and `kind:id` of records. `doubtful`
    are the paths of files that hold positions which can't be read, and whose ids, if they follow from what is
    wrong, nobody can tell.
    """

    side: Side
    atlas: Atlas = field(repr=False)
    known: Known = field(repr=False)
    lost: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()

    def has(self, kind: str, id_: str) -> bool:
        """Tell whether a record is here; where it is about a verification, its quotation."""
        kind = _RECORDS.get(kind, kind)
        return kind in _KINDS and id_ in self.atlas.of_kind(Kind(kind))

    def has_lost(self, path: str, kind: str, id_: str, vote: str = "") -> bool:
        """Tell whether a record that is not here may only be unreadable; `vote` is the event that makes a position."""
        kind = _RECORDS.get(kind, kind)
        if path in self.lost or f"{kind}:{id_}" in self.lost or f"{Kind.EVENT}:{vote}" in self.lost:
            return True
        return kind == Kind.POSITION and path in self.doubtful and id_ not in self.atlas.positions


def revision_at(reader: Reader, name: str, commit: str, known: Known) -> Revision:
    """Give the content at a commit; an empty one is that before the first. What is `known` is not read again."""
    blobs = files_at(reader.repository, commit) if commit else ()
    return _revision(reader, Side(name, commit), blobs, known, contents_of)


def revision_now(reader: Reader, known: Known) -> Revision:
    """Give the content as the work tree has it."""
    return _revision(
        reader, Side(WORK_TREE, ""), files_now(reader.repository), known, _contents_now
    )


def comparison(base: Revision, head: Revision) -> Comparison:
    """Give what changed from one revision to another; what can't be read in either is neither gone nor new."""
    stances, records = differences(base.atlas, head.atlas)
    return Comparison(
        base.side,
        head.side,
        tuple(
            one
            for one in stances
            if not (is_lost(one.old, base, head) or is_lost(one.new, head, base))
        ),
        tuple(
            one
            for one in records
            if not (one.change in _OTHERS_LOSS and _of(one, base, head).has_lost(*_named(one)))
        ),
    )


_OTHERS_LOSS = (ChangeType.ADDED, ChangeType.REMOVED)


def _of(one: RecordChange, base: Revision, head: Revision) -> Revision:
    """Give the revision that does not have a record."""
    return head if one.change is ChangeType.REMOVED else base


def _named(one: RecordChange) -> tuple[str, str, str, str]:
    return one.path, one.kind, one.id, one.vote


def is_lost(stand: Stand | None, here: Revision, there: Revision) -> bool:
    """Tell whether the position of a stance may be what the other revision has but can't be read."""
    if stand is None:
        return False
    position = here.atlas.positions[PositionId(stand.position)]
    return there.has_lost(position.origin.path, Kind.POSITION, position.id, position.event or "")


def _contents_now(
    repository: Repository, blobs: Sequence[Blob], most: int = MAX_BYTES
) -> tuple[bytes, ...]:
    return tuple(read_now(repository, one.path, most) for one in blobs)


def _lock(reader: Reader, blob: Blob | None, contents: _Contents) -> VerifiedLock:
    if blob is None:
        return VerifiedLock()
    (source,) = contents(reader.repository, (blob,), MOST_OF_LOCK)
    return lock_from(source)


def _revision(
    reader: Reader,
    side: Side,
    blobs: Sequence[Blob],
    known: Known,
    contents: _Contents,
) -> Revision:
    by_path = {one.path: one for one in blobs}
    paths, static = content_paths(by_path, ignored=reader.ignored, static=reader.static)
    wanted = [by_path[path] for path in paths]
    found = {
        (one.path, one.id): known[one.path, one.id] for one in wanted if (one.path, one.id) in known
    }
    unread = [one for one in wanted if (one.path, one.id) not in found]
    kept = known_records(reader.cache, reader.options) if unread else None
    for chunk in chunks_of(unread, _AT_ONCE):
        given = zip((one.path for one in chunk), contents(reader.repository, chunk), strict=True)
        read = read_contents(tuple(given), reader.options, known=kept, jobs=reader.jobs)
        found.update(
            ((one.path, one.id), records) for one, records in zip(chunk, read, strict=True)
        )
    files = tuple(found[one.path, one.id] for one in wanted)
    lock = _lock(reader, by_path.get(LOCK_FILE), contents)
    linked = link(
        files,
        static=static,
        site_date=reader.site_date,
        drafts=reader.drafts,
        verifications=lock.verifications,
    )
    faulty = {problem.origin.path for problem in linked.problems} & by_path.keys()
    to_place = [by_path[path] for path in sorted(faulty)]
    bytes_of = dict(zip(sorted(faulty), contents(reader.repository, to_place), strict=True))
    published = [file for file in files if reader.drafts or not file.draft]
    within = (
        one for file in published for one in file.diagnostics if one.severity is Severity.ERROR
    )
    problems = (*within, *lock.diagnostics, *errors_between(linked.problems, bytes_of))
    lost = {
        *(one for file in files for one in file.broken),
        *(file.path for file in files if file.broken and not any(things_of(file))),
    }
    side = Side(side.name, side.commit, by_place(problems))
    doubtful = frozenset(_with_lost_positions(published, linked.atlas))
    return Revision(side, linked.atlas, found, frozenset(lost), doubtful)


def _with_lost_positions(files: Sequence[FileRecords], atlas: Atlas) -> Iterator[str]:
    """Give the paths of files in which a position is wrong, or has no date as its evidence can't be read."""
    linked = {one.origin for one in atlas.positions.values()}
    for file in files:
        if any(one.startswith(f"{Kind.POSITION}:") for one in file.broken) or any(
            one.origin not in linked for one in file.positions
        ):
            yield file.path
