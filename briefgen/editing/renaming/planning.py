"""All that a renaming changes, worked out and tried in memory before any file is touched."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.atlas import Atlas, Linked
from briefgen.atlas.declared import Declared
from briefgen.atlas.declaring import declarations_in
from briefgen.editing.changed_files import Change
from briefgen.editing.renaming.body_references import body_edits
from briefgen.editing.renaming.declarations import declaration_at
from briefgen.editing.renaming.locked_ids import renamed_lock
from briefgen.editing.renaming.new_ids import renaming_to
from briefgen.editing.renaming.renamed_ids import Renaming
from briefgen.editing.renaming.source_edits import Edit, edited
from briefgen.editing.renaming.typed_references import front_matter_edits
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.model.problems import Problem
from briefgen.model.verifications import Verification
from briefgen.reading.files import ReadingOptions, read_file
from briefgen.reading.front_matter import MAX_BYTES, read_front_matter
from briefgen.reading.records import FileRecords
from briefgen.reading.source_text import decoded
from briefgen.reading.verified_lock import LOCK_FILE, lock_from

Join = Callable[[tuple[FileRecords, ...], tuple[Verification, ...]], Linked]
"""How a site's files are joined: with its static files, its date, and drafts."""


@dataclass(frozen=True, slots=True)
class Written:
    """A site's files as they were read: their records, joined, and the bytes of a path below content/."""

    files: tuple[FileRecords, ...]
    verifications: tuple[Verification, ...]
    atlas: Atlas
    bytes_of: Callable[[str], bytes | None]
    options: ReadingOptions


@dataclass(frozen=True, slots=True)
class Plan:
    """A renaming and the bytes of the files that it changes, by path below content/; None where one goes away.

    `references` counts the places that name the thing and are changed.
    """

    renaming: Renaming
    before: Mapping[str, bytes | None]
    after: Mapping[str, bytes | None]
    references: int

    def changes(self, content: Path) -> Iterator[Change]:
        """Give the changes in an order in which content stays sound: the declaration goes first.

        From then on the former id leads to the thing, so that the references may follow one by one.
        """
        first = (self.renaming.new_path, self.renaming.path)
        rest = (path for path in self.after if path not in first)
        for path in (*(one for one in first if one in self.after), *rest):
            yield Change(content / path, self.before[path], self.after[path])


def planned(old: Reference, name: str, site: Written, join: Join) -> Plan:
    """Give what renaming a thing changes.

    Raises BriefgenError where it can't be renamed, where the name is taken, and where another reference would
    then mean something else.
    """
    renaming = renaming_to(name, old, site.atlas, site.files)
    declared = _declared(site)
    before: dict[str, bytes | None] = {}
    after: dict[str, bytes | None] = {}
    references = 0
    declaring: str = site.atlas.record(old).origin.path  # type: ignore[attr-defined]
    for file in sorted(site.files, key=lambda file: file.path != declaring):
        content = site.bytes_of(file.path)
        if content is None:
            raise BriefgenError(f"{file.path} can't be read; nothing was changed")
        own = tuple(_declaring_edits(file, content, renaming, site))
        others = tuple(_referring_edits(file, content, renaming, declared, site))
        path = renaming.new_path if file.path == renaming.path else file.path
        if own or others:
            before[file.path] = content
            after[file.path] = None
            before.setdefault(path, None)
            after[path] = edited(content, (*own, *others))
            references += len(others)
    lock = site.bytes_of(LOCK_FILE) if old.kind is Kind.QUOTE else None
    if lock and (new_lock := renamed_lock(lock, old.id, renaming.new.id)) != lock:
        before[LOCK_FILE], after[LOCK_FILE] = lock, new_lock
    _try(site, renaming, after, join)
    return Plan(renaming, before, after, references)


def _declared(site: Written) -> Declared:
    """Give what is declared, for looking up what an id leads to."""
    declared = declarations_in(site.files, ())
    known = declared.references[Kind.POSITION]
    for id_ in site.atlas.positions:
        known[id_] = Reference(Kind.POSITION, id_)
    for former, present in site.atlas.redirects.items():
        if former.kind is Kind.POSITION:
            known[former.id] = present
    return declared


def _declaring_edits(
    file: FileRecords, content: bytes, renaming: Renaming, site: Written
) -> Iterator[Edit]:
    """Give the edits of the ids that a file declares, and of their former ids."""
    old = renaming.old
    origin: Origin = site.atlas.record(old).origin  # type: ignore[attr-defined]
    followers = [
        (one.origin, was.id, is_.id)
        for was, is_ in renaming.following.items()
        if was.kind is Kind.POSITION
        and (one := site.atlas.positions[was.id]).event is None  # type: ignore[index]
        and one.origin.path == file.path
    ]
    if file.path != origin.path and not followers:
        return
    front, _ = read_front_matter(content, file.path)
    if front is None:
        raise BriefgenError(
            f"{file.path} was changed meanwhile; nothing was changed here: try again"
        )
    text = decoded(content, max_bytes=MAX_BYTES).text
    if file.path == origin.path:
        key = "id" if origin.pointer else "slug"
        declaration = declaration_at(file.path, text, front, origin.pointer)
        found = tuple(declaration.renamed(key, renaming.new_name))
        yield from found
        if origin.pointer and not found:  # a position without an id of its own
            key = "issue"
            yield declaration.with_keys({"id": renaming.new_name}, key)
        yield declaration.with_former(renaming.old_name, renaming.new_name, key)
    for place, was, is_ in followers:
        yield declaration_at(file.path, text, front, place.pointer).with_former(was, is_, "issue")


def _referring_edits(
    file: FileRecords, content: bytes, renaming: Renaming, declared: Declared, site: Written
) -> Iterator[Edit]:
    names = {renaming.old_name, renaming.old.id, *(one.id for one in renaming.following)}
    if not any(name.encode() in content for name in names):
        return
    front, _ = read_front_matter(content, file.path)
    if front is None:
        raise BriefgenError(
            f"{file.path} was changed meanwhile; nothing was changed here: try again"
        )
    text = decoded(content, max_bytes=MAX_BYTES).text
    yield from front_matter_edits(file, front, text, renaming, declared)
    yield from body_edits(
        file,
        front.body,
        len(text) - len(front.body),
        renaming,
        declared,
        frozenset(site.atlas.paths),
        raw_html=site.options.raw_html,
    )


def _try(site: Written, renaming: Renaming, after: Mapping[str, bytes | None], join: Join) -> None:
    """Join the files as they would be; raise BriefgenError where that brings problems or other meanings."""
    files = {file.path: file for file in site.files}
    for path, content in after.items():
        files.pop(path, None)
        if content is not None and path != LOCK_FILE:
            files[path] = read_file(path, content, site.options)
    lock = after.get(LOCK_FILE)
    locked = lock_from(lock) if lock else None
    was_unsound = bool(lock and lock_from(site.bytes_of(LOCK_FILE) or b"").diagnostics)
    verifications = locked.verifications if locked else site.verifications
    linked = join(tuple(files.values()), verifications)
    problems: list[Problem | Diagnostic] = [
        *linked.problems,
        *(locked.diagnostics if locked and not was_unsound else ()),
    ]
    for file in files.values():
        problems += file.diagnostics
    for problem in problems:
        if problem.severity is Severity.ERROR:
            raise BriefgenError(f"nothing was renamed, as then {problem.message}")
    for source, relation, target in _moved_backlinks(site.atlas, linked.atlas, renaming):
        raise BriefgenError(
            f"nothing was renamed, as then `{relation}` of {source} would mean {target}, which has that id or"
            " is called so: choose another"
        )


def _moved_backlinks(
    old: Atlas, new: Atlas, renaming: Renaming
) -> Iterator[tuple[Reference, str, Reference]]:
    """Give what would point at something else."""

    def pointings(
        atlas: Atlas, present: Callable[[Reference], Reference]
    ) -> Iterable[tuple[Reference, str, Reference]]:
        for (target, relation), sources in atlas.backlinks.items():
            for source in sources:
                yield present(source), str(relation), present(target)

    known = set(pointings(old, renaming.present))
    yield from (one for one in pointings(new, lambda one: one) if one not in known)
