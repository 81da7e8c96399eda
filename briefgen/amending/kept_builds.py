"""What a build leaves, so that an edit of texts can be published without another one."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefgen.amending.outlines import outline
from briefgen.atlas.bodies import body_of
from briefgen.cache.sections import DamagedError, decoded, keep_sections, kept_sections
from briefgen.cache.standstill import Standstill
from briefgen.model.bodies import Body
from briefgen.publishing.changes import Needing
from briefgen.publishing.compiling import ViewEnvironment
from briefgen.publishing.manifests import Manifest
from briefgen.publishing.themes import Theme, environments
from briefgen.reading.files import ReadingOptions
from briefgen.reading.folder import records_in, records_version
from briefgen.reading.record_cache import RecordCache
from briefgen.reading.records import FileRecords
from briefgen.views import Site, trees_of
from briefgen.views.keeping import opened_site, sections_of_site

_MARK_LENGTH = 16  # bytes


class Making(NamedTuple):
    """How a site was made: how its files were read, and which entries of its output folder survive builds.

    `overrides` are the folders that are looked into for templates before the theme's, `outlines` those of all
    files, by their paths below the content folder.
    """

    reading: ReadingOptions
    kept: tuple[str, ...]
    overrides: tuple[str, ...]
    outlines: dict[str, bytes]


def new_mark() -> bytes:
    """Give a mark by which what a build keeps is told from what another kept."""
    return secrets.token_bytes(_MARK_LENGTH)


def keep_build(
    cache: Path,
    mark: bytes,
    site: Site,
    files: Iterable[FileRecords],
    reading: ReadingOptions,
    kept: tuple[str, ...],
    overrides: Iterable[Path],
) -> None:
    """Keep what joining the records of `files` gave, under a mark."""
    folders = tuple(str(folder.absolute()) for folder in overrides)
    made = Making(reading, kept, folders, {one.path: outline(one) for one in files})
    sections = [("making", msgspec.msgpack.encode(made)), *sections_of_site(site)]
    keep_sections(cache, mark, sections)


@dataclass(slots=True)
class KeptBuild:
    """The last build, opened as far as something of it is needed.

    `fresh` are the files, by their paths below the content folder, that were read since it was opened; `known` is
    what stands in the published folder since then, and `needing` which of its pages rest on which facts. `sites` and
    `templates` are by language.
    """

    cache: Path
    last: Standstill
    making: Making
    records: RecordCache
    fresh: set[str] = field(default_factory=set)
    sites: Mapping[str, Site] = field(default_factory=dict, repr=False)
    templates: Mapping[str, ViewEnvironment] = field(default_factory=dict, repr=False)
    known: Manifest | None = field(default=None, repr=False)
    needing: Needing | None = field(default=None, repr=False)

    @property
    def content(self) -> Path:
        """The content folder."""
        return Path(self.last.folders[0])

    @property
    def output(self) -> Path:
        """The published folder."""
        return Path(self.last.output)

    @property
    def manifest(self) -> Path:
        """The file that tells what stands in the published folder."""
        return self.cache / "manifest.msgpack"


def opened_build(cache: Path, last: Standstill) -> KeptBuild:
    """Give the last build. Raises DamagedError if nothing was kept of it, or it can't be trusted."""
    load = kept_sections(cache, last.mark)
    making: Making = decoded(load, "making", Making)
    build = KeptBuild(cache, last, making, RecordCache(cache, records_version(making.reading)))
    site = opened_site(load, lambda path: _body_at(build, path))
    build.sites = {one.surroundings.lang: one for one in trees_of(site)}
    theme = Theme(Path(last.folders[1]), tuple(map(Path, making.overrides)))
    build.templates = environments(theme, build.sites)
    return build


def _body_at(build: KeptBuild, path: str) -> Body:
    """Give the body of a file as it stands. Raises DamagedError if that is not known."""
    found = build.records.get(path)
    if found is None:
        raise DamagedError(path)
    state = build.last.states.get(str(build.content / path))
    if path not in build.fresh and state != found.state.seen:
        raise DamagedError(path)
    return body_in(records_in(found.records))


def body_in(file: FileRecords) -> Body:
    """Give the text of what a file is about, empty where it has none."""
    if one := file.briefing or file.page:
        return one.body
    groups = (file.countries, file.organizations, file.people, file.issues, file.events)
    texts = (body_of(one) for things in groups for one in things)
    return next((one for one in texts if one and one.pieces), Body())
