"""A site's content, read, joined and checked."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from briefgen.atlas import Atlas, link
from briefgen.cache.places import cache_folder
from briefgen.checks import Review, diagnostics_of
from briefgen.checks.places import by_place, located
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError
from briefgen.plugin.named_records import unknown_in_settings
from briefgen.plugin.settings import Configuration, configuration, pelican_settings
from briefgen.plugin.site_date import day_of_epoch
from briefgen.reading import FileRecords, read_folder
from briefgen.views import Site, SiteSettings, site_of
from briefgen.views.clashes import clashes_in


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a site's content says, as read from its files, and everything that is wrong with them.

    `parsed` counts the files whose records were not known from an earlier reading; `made` is the site, if
    it could be made to see where its pages stand.
    """

    atlas: Atlas
    settings: SiteSettings
    read: tuple[FileRecords, ...] = field(repr=False)
    parsed: int
    diagnostics: tuple[Diagnostic, ...]
    made: Site | None = field(default=None, repr=False)

    @property
    def files(self) -> int:
        """From how many files it was read."""
        return len(self.read)

    @property
    def site(self) -> Site:
        """What pages are made from; only where there are no errors."""
        return self.made or site_of(self.atlas, self.settings)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What stops a build."""
        return _errors_among(self.diagnostics)


class ContentError(BriefgenError):
    """Content that can't be published. `diagnostics` are all that is wrong, `content` where it lies."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...], content: Path) -> None:
        """Keep every problem, so that each can be shown at its place."""
        super().__init__("\n".join(str(one) for one in diagnostics))
        self.diagnostics = diagnostics
        self.content = content

    def __reduce__(self) -> tuple[type["ContentError"], tuple[tuple[Diagnostic, ...], Path]]:
        """Let it pass between processes."""
        return type(self), (self.diagnostics, self.content)


def loaded(
    given: Configuration,
    *,
    cache: Path | None = None,
    jobs: int = 1,
    review: Review | None = None,
    meanwhile: Callable[[], None] | None = None,
) -> Loaded:
    """Read a content folder in `jobs` processes, join its records, and check them.

    With a `review`, the diagnostics tell too what an editor should look at again. While other processes read, this
    one does what is to be done `meanwhile`.
    `cache` is a folder for what files held when they were last read. Raises BriefgenError if there is no
    content at all; what is wrong with files is in the diagnostics.
    """
    with without_collecting():
        folder = read_folder(
            given.content,
            given.reading,
            ignored=given.ignored,
            static=given.static,
            cache=cache,
            jobs=jobs,
            meanwhile=meanwhile,
        )
        linked = link(
            folder.files,
            static=folder.static,
            site_date=given.site_date,
            drafts=given.drafts,
            verifications=folder.verifications,
        )
        diagnostics = diagnostics_of(
            folder, linked, given.content, drafts=given.drafts, review=review
        )
        made = None
        wrong_settings: tuple[Diagnostic, ...] = ()
        if not _errors_among(diagnostics):
            made = site_of(linked.atlas, given.site)
            clashes = located(clashes_in(made, folder.static), given.content)
            diagnostics = by_place((*diagnostics, *clashes))
            wrong_settings = tuple(unknown_in_settings(given, linked.atlas))
    diagnostics = (*given.unknown, *wrong_settings, *diagnostics)
    return Loaded(
        atlas=linked.atlas,
        settings=given.site,
        read=folder.files,
        parsed=folder.parsed,
        diagnostics=diagnostics,
        made=made,
    )


def _errors_among(diagnostics: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(one for one in diagnostics if one.severity is Severity.ERROR)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let no garbage be looked for while hundreds of thousands of things are made, none of it garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def load(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    drafts: bool = False,
    jobs: int = 1,
) -> Loaded:
    """Read a site and give its atlas, addresses and problems, without building anything."""
    given = configuration(pelican_settings(settings, content=content))
    return loaded(given.with_drafts() if drafts else given, jobs=jobs)


def reviewed(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    output: Path | None = None,
    drafts: bool = False,
    jobs: int = 1,
) -> tuple[Loaded, Path]:
    """Read a site and give it with all that there is to say of it today, and its content folder.

    What an editor should look at again is told too. Today is the UTC day of SOURCE_DATE_EPOCH, where it is
    set, else of the clock, which nothing but this reads. What builds into `output`, or the folder that the settings
    name, know of files need not be read again.
    """
    given = configuration(pelican_settings(settings, content=content, output=output))
    given = given.with_drafts() if drafts else given
    kept = cache_folder(settings, given.output)
    cache = kept if kept.is_dir() else None
    review = Review(day_of_epoch() or datetime.now(UTC).date(), given.site.stale_after)
    return loaded(given, cache=cache, jobs=jobs, review=review), given.content


def check(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    drafts: bool = False,
    jobs: int = 1,
) -> tuple[Diagnostic, ...]:
    """Give everything that is wrong with a site's content, in order of file, line and column."""
    return load(settings, content=content, drafts=drafts, jobs=jobs).diagnostics
