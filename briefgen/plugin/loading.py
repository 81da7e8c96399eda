"""A site's content, read, joined and checked."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefgen.atlas import Atlas, link
from briefgen.checks import diagnostics_of
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError
from briefgen.plugin.settings import Configuration, configuration, pelican_settings
from briefgen.reading import read_folder
from briefgen.views import Site, SiteSettings, site_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a site's content says, from how many files, and everything that is wrong with them.

    `parsed` counts the files whose records were not known from an earlier reading.
    """

    atlas: Atlas
    settings: SiteSettings
    files: int
    parsed: int
    diagnostics: tuple[Diagnostic, ...]

    @property
    def site(self) -> Site:
        """What pages are made from, worked out anew each time; only where there are no errors."""
        return site_of(self.atlas, self.settings)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What stops a build."""
        return tuple(one for one in self.diagnostics if one.severity is Severity.ERROR)


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


def loaded(given: Configuration, *, cache: Path | None = None, jobs: int = 1) -> Loaded:
    """Read a content folder in `jobs` processes, join its records, and check them.

    `cache` is a folder for what files held when they were last read. Raises BriefgenError if there is no
    content at all; what is wrong with files is in the diagnostics.
    """
    with _without_collecting():
        folder = read_folder(
            given.content,
            given.reading,
            ignored=given.ignored,
            static=given.static,
            cache=cache,
            jobs=jobs,
        )
        linked = link(
            folder.files,
            static=folder.static,
            site_date=given.site_date,
            drafts=given.drafts,
            verifications=folder.verifications,
        )
    return Loaded(
        atlas=linked.atlas,
        settings=given.site,
        files=len(folder.files),
        parsed=folder.parsed,
        diagnostics=diagnostics_of(folder, linked, given.content, drafts=given.drafts),
    )


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let no garbage be looked for while hundreds of thousands of records are made, none of it garbage."""
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


def check(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    drafts: bool = False,
    jobs: int = 1,
) -> tuple[Diagnostic, ...]:
    """Give everything that is wrong with a site's content, in order of file, line and column."""
    return load(settings, content=content, drafts=drafts, jobs=jobs).diagnostics
