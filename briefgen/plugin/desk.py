"""What editors ask of a site at their desk: its records as they stand, and changes of its files."""

import os
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from briefgen.atlas import Atlas, Linked, link
from briefgen.checks import diagnostics_of
from briefgen.checks.rules import RULES, quote_changed
from briefgen.editing.changed_files import make_changes
from briefgen.editing.named_things import reference_named
from briefgen.editing.renaming import Plan, Written, planned
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError
from briefgen.model.verifications import Verification
from briefgen.plugin.loading import without_collecting
from briefgen.plugin.settings import Configuration, configuration, pelican_settings
from briefgen.reading import ContentFolder, read_folder
from briefgen.reading.records import FileRecords
from briefgen.reading.verified_lock import LOCK_FILE
from briefgen.views import site_of
from briefgen.views.clashes import clashes_in


@dataclass(frozen=True, slots=True)
class Desk:
    """A site as its content folder has it, drafts included; `errors` are what is wrong with it."""

    given: Configuration
    folder: ContentFolder
    atlas: Atlas
    errors: tuple[Diagnostic, ...]


def desk(settings: Path | None = None, *, content: Path | None = None, jobs: int = 1) -> Desk:
    """Read a site with its drafts. Raises BriefgenError where there is no site."""
    given = configuration(pelican_settings(settings, content=content)).with_drafts()
    with without_collecting():
        folder = read_folder(
            given.content, given.reading, ignored=given.ignored, static=given.static, jobs=jobs
        )
        linked = joined(given, folder, folder.files, folder.verifications)
        found = diagnostics_of(folder, linked, given.content, drafts=True)
    errors = tuple(one for one in found if one.severity is Severity.ERROR)
    return Desk(given, folder, linked.atlas, errors)


def rename(
    old: str,
    name: str,
    *,
    settings: Path | None = None,
    content: Path | None = None,
    dry_run: bool = False,
    jobs: int = 1,
) -> tuple[Plan, Path]:
    """Rename the thing that `old` names, as `kind:id` or an id, and give what that changed, and where.

    All files are changed or none. Raises BriefgenError where it can't be renamed, and where content has errors,
    since what can't be read might refer to the thing.
    """
    site = desk(settings, content=content, jobs=jobs)
    place = site.given.content
    if errors := [one for one in site.errors if not _is_of_lock(one)]:
        first = errors[0]
        shown = os.path.relpath(place / first.path)
        problems = "a problem" if len(errors) == 1 else f"{len(errors)} problems"
        raise BriefgenError(
            f"the content has {problems} of its own, the first at {shown}:{first.line}:{first.column}:"
            f" {first.code}: {first.message}; and what can't be read might refer to this: put right what"
            " `briefgen check --drafts` tells, then rename; nothing was changed"
        )

    def join(files: tuple[FileRecords, ...], verifications: tuple[Verification, ...]) -> Linked:
        return judged(site.given, site.folder, files, verifications)

    known = Written(
        site.folder.files,
        site.folder.verifications,
        site.atlas,
        lambda path: _bytes_of(place / path),
        site.given.reading,
    )
    plan = planned(reference_named(old, site.atlas), name, known, join)
    if not dry_run:
        make_changes(plan.changes(place), place)
    return plan, place


def content_of(settings: Path | None = None, content: Path | None = None) -> Path:
    """Give the content folder of a site. Raises BriefgenError where there is no site."""
    place = configuration(pelican_settings(settings, content=content)).content
    if not place.is_dir():
        raise BriefgenError(f"there is no content folder at {place}")
    return place


def joined(
    given: Configuration,
    folder: ContentFolder,
    files: tuple[FileRecords, ...],
    verifications: tuple[Verification, ...],
) -> Linked:
    """Join files of a site, drafts included."""
    return link(
        files,
        static=folder.static,
        site_date=given.site_date,
        drafts=True,
        verifications=verifications,
    )


def judged(
    given: Configuration,
    folder: ContentFolder,
    files: tuple[FileRecords, ...],
    verifications: tuple[Verification, ...],
) -> Linked:
    """Join files, with all that stops a build among the problems, apart from what is about the lock."""
    linked = joined(given, folder, files, verifications)
    found = [*linked.problems, *chain.from_iterable(rule(linked.atlas) for rule in RULES)]
    found = [one for one in found if one.code != quote_changed.CODE]
    if not any(one.severity is Severity.ERROR for one in found):
        found += clashes_in(site_of(linked.atlas, given.site), folder.static)
    return Linked(linked.atlas, tuple(found))


def _is_of_lock(one: Diagnostic) -> bool:
    """Tell whether an error is about what was verified, which hides nothing that may refer to a thing."""
    return one.path == LOCK_FILE or one.code == quote_changed.CODE


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
