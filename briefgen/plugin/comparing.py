"""Revisions of a site's content, compared as its settings say it is to be read."""

from datetime import date
from pathlib import Path

from briefgen.cache.places import cache_folder
from briefgen.editing.comparison import Comparison
from briefgen.editing.comparison.changes import SHORT
from briefgen.editing.comparison.formats import Change
from briefgen.editing.comparison.histories import changelog
from briefgen.editing.comparison.repository import (
    commit_of,
    commits_that_changed,
    default_base,
    merge_base,
    repository_of,
)
from briefgen.editing.comparison.revisions import (
    Reader,
    comparison,
    revision_at,
    revision_now,
)
from briefgen.model.errors import BriefgenError
from briefgen.plugin.loading import without_collecting
from briefgen.plugin.settings import configuration, pelican_settings


def compare(
    base: str = "",
    head: str = "",
    *,
    since_fork: bool = False,
    settings: Path | None = None,
    content: Path | None = None,
    drafts: bool = False,
    jobs: int = 1,
) -> Comparison:
    """Give what changed in a site's content from one revision to another.

    `base` is by default the commit at which the work at hand left the default branch, on that branch its last
    commit; `head` is by default the work tree as it stands. With `since_fork`, `base` is the commit that it has
    in common with `head`. Raises BriefgenError where git can't give either. The settings are those of the work
    tree: those of a revision are code, which is not run.
    """
    reader = _reader(settings, content, drafts=drafts, jobs=jobs)
    repository = reader.repository
    older = commit_of(repository, base) if base else default_base(repository)
    newer = commit_of(repository, head) if head else ""
    if since_fork:
        older = merge_base(repository, older, newer or commit_of(repository, "HEAD"))
    with without_collecting():
        now = revision_at(reader, head, newer, {}) if head else revision_now(reader, {})
        before = revision_at(reader, base or older[:SHORT], older, now.known)
    if not (before.known or now.known):
        raise BriefgenError(
            f"git keeps no Markdown of the content folder {reader.repository.root / reader.repository.prefix}"
            " in either revision: is it ignored, or another folder than the settings say?"
        )
    return comparison(before, now)


def changes_by_commit(
    base: str = "",
    head: str = "",
    *,
    since: date | None = None,
    settings: Path | None = None,
    content: Path | None = None,
    drafts: bool = False,
    jobs: int = 1,
) -> tuple[Change, ...]:
    """Give what each commit after `base`, by default all, up to `head`, by default HEAD, changed, newest first.

    Commits that changed nothing that the record says are left out, unless they brought what can't be read, which may
    hide changes. `since` leaves out what was committed before a day (UTC). Raises BriefgenError where git can't give
    them.
    """
    reader = _reader(settings, content, drafts=drafts, jobs=jobs)
    repository = reader.repository
    older = commit_of(repository, base) if base else ""
    newer = commit_of(repository, head or "HEAD")
    commits = commits_that_changed(repository, older, newer, since=since)
    with without_collecting():
        return tuple(one for one in changelog(reader, commits) if not one.compared.is_silent)


def _reader(settings: Path | None, content: Path | None, *, drafts: bool, jobs: int) -> Reader:
    given = configuration(pelican_settings(settings, content=content))
    return Reader(
        repository=repository_of(given.content),
        options=given.reading,
        ignored=given.ignored,
        static=given.static,
        site_date=given.site_date,
        drafts=drafts or given.drafts,
        cache=cache_folder(settings, given.output),
        jobs=jobs,
    )
