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
    popolo,
    site_files,
    sitemaps,
    twins,
)
from briefgen.exports.kinds import ExportFile, FileKind, bytes_of
from briefgen.views.site import Site

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
    *site_files.KINDS,
    *headers.KINDS,
)


def export_files(site: Site) -> Iterator[ExportFile]:
    """Give every file of a site for other programs, kind by kind."""
    for kind in EXPORT_KINDS:
        for key in kind.keys(site):
            yield ExportFile(kind.path(key), kind, key)


def exported(site: Site) -> Iterator[tuple[str, bytes]]:
    """Give where every file for other programs stands below the root, and what it holds."""
    for one in export_files(site):
        yield one.file, bytes_of(site, one)
