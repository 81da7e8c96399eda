"""The kinds of files for other programs: a new kind is one more line here."""

from collections.abc import Iterator
from typing import Any

from briefgen.exports import (
    calendars,
    citations,
    csv_tables,
    data_package,
    database,
    feeds,
    headers,
    json_tables,
    pictures,
    popolo,
    search_terms,
    site_files,
    sitemaps,
    twins,
)
from briefgen.exports.kinds import ExportFile, FileKind
from briefgen.views.export_paths import DATA
from briefgen.views.site import Site

_TOGETHER = 8  # feeds and the like; enough to hide the cost of a message between processes

EXPORT_KINDS: tuple[FileKind[Any], ...] = (
    feeds.KIND,
    calendars.KIND,
    *twins.KINDS,
    csv_tables.KIND,
    json_tables.KIND,
    database.KIND,
    data_package.KIND,
    popolo.KIND,
    *citations.KINDS,
    sitemaps.KIND,
    search_terms.KIND,
    *site_files.KINDS,
    *headers.KINDS,
    *pictures.KINDS,
)


def export_groups(site: Site) -> Iterator[tuple[ExportFile, ...]]:
    """Give every file of a site for other programs, in groups that are best made by one process.

    Tables are made once for all formats in which they are written.
    """
    every = tuple(export_files(site))
    yield tuple(one for one in every if one.file.startswith(DATA))
    others = [one for one in every if not one.file.startswith(DATA)]
    for start in range(0, len(others), _TOGETHER):
        yield tuple(others[start : start + _TOGETHER])


def export_files(site: Site) -> Iterator[ExportFile]:
    """Give every file of a site for other programs, kind by kind."""
    for kind in EXPORT_KINDS:
        for key in kind.keys(site):
            yield ExportFile(kind.path(key), kind, key)
