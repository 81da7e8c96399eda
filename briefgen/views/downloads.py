"""The page of downloads: every table with its columns, and every other file for programs."""

from typing import NamedTuple

from briefgen.model.identifiers import Kind
from briefgen.views.export_paths import (
    DATA,
    DATA_PACKAGE,
    DATABASE,
    POPOLO,
    calendar_path,
    feed_path,
    table_path,
)
from briefgen.views.frames import Frame, frame
from briefgen.views.linked_data import dataset_node
from briefgen.views.pages import PageKind
from briefgen.views.parts import Link
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.tables import TABLES, Column, ColumnType, Table

_JSON = "application/json"
_TYPES = {
    ColumnType.TEXT: "text",
    ColumnType.DAY: "day",
    ColumnType.FLAG: "yes or no",
    ColumnType.NUMBER: "number",
    ColumnType.IDS: "ids",
    ColumnType.TEXTS: "texts",
    ColumnType.NAMES: "names by language",
}


class ColumnLine(NamedTuple):
    """A column: what it holds, by which standard, and the only values that it may hold, if there are such."""

    name: str
    type: str
    format: str
    meaning: str
    choices: tuple[str, ...]
    is_required: bool


class TableSection(NamedTuple):
    """A table with its downloads."""

    id: str
    title: str
    meaning: str
    downloads: tuple[Link, ...]
    key: tuple[str, ...]
    columns: tuple[ColumnLine, ...]


class Download(NamedTuple):
    """A file, and what it is for."""

    link: Link
    meaning: str


class Pattern(NamedTuple):
    """An address that many pages have beside theirs, and what stands there."""

    address: str
    meaning: str


class DownloadsView(NamedTuple):
    """All that the page of downloads shows."""

    frame: Frame
    title: str
    bottom_line: str
    downloads: tuple[Download, ...]
    patterns: tuple[Pattern, ...]
    tables: tuple[TableSection, ...]


class DownloadsInputs(NamedTuple):
    """What the page is made from; the rest follows from the tables."""

    site: SiteFrame
    has_calendar: bool


def inputs(site: Site, _: str) -> DownloadsInputs:
    """Pick what the page needs to know of the site."""
    return DownloadsInputs(site.frame, bool(site.ids(Kind.EVENT)))


def view(given: DownloadsInputs) -> DownloadsView:
    """Show what there is to download."""
    site = given.site
    line = f"All that is recorded on {site.name}, as data."
    return DownloadsView(
        frame=frame(
            site, DATA, "Data", line, about=dataset_node(site, site.name, line, _as_files(given))
        ),
        title="Data",
        bottom_line="All that is recorded here can be downloaded, and every column says what it means.",
        downloads=tuple(_downloads(given)),
        patterns=tuple(_patterns(site)),
        tables=tuple(_section(table, site.root) for table in TABLES),
    )


def _downloads(given: DownloadsInputs) -> list[Download]:
    site = given.site
    found = [
        (DATABASE, "All tables in one SQLite database, lists and names as JSON."),
        (
            DATA_PACKAGE,
            "The description of all tables for programs, by the Data Package standard.",
        ),
        (POPOLO, "Actors and votes by the Popolo standard."),
        (table_path("quotes", "bib"), "The quotations as BibTeX."),
        (table_path("quotes", "csl.json"), "The quotations as CSL-JSON, for Zotero and others."),
        (table_path("briefings", "bib"), "The briefings as BibTeX."),
        (table_path("briefings", "csl.json"), "The briefings as CSL-JSON."),
    ]
    if given.has_calendar:
        found.append((calendar_path(None), "What lies ahead and happened last, as a calendar."))
    if site.url:
        found.append((feed_path(None), "The newest briefings, as an Atom feed."))
    return [
        Download(Link(path.rpartition("/")[2], f"{site.root}/{path}"), meaning)
        for path, meaning in found
    ]


def _as_files(given: DownloadsInputs) -> list[tuple[Link, str]]:
    """Give the files in which all that is recorded can be had, each with its media type."""
    root = given.site.root
    whole = ((DATABASE, "application/vnd.sqlite3"), (DATA_PACKAGE, _JSON), (POPOLO, _JSON))
    tables = (
        (table_path(table.name, suffix), media_type)
        for table in TABLES
        for suffix, media_type in (("csv", "text/csv"), ("json", _JSON))
    )
    return [
        (Link(path.rpartition("/")[2], f"{root}/{path}"), media_type)
        for path, media_type in (*whole, *tables)
    ]


def _patterns(site: SiteFrame) -> list[Pattern]:
    found = [
        ("countries/…/index.json", "What the page of a country shows, as JSON."),
        ("issues/…/index.json", "What the page of an issue shows, as JSON."),
        ("countries/…/calendar.ics", "The events of a country, where there are any."),
    ]
    if site.url:
        found += [
            (f"{folder}/…/feed.atom", f"What is new of {what}, as an Atom feed.")
            for folder, what in (
                ("countries", "a country"),
                ("issues", "an issue"),
                ("organizations", "an organization"),
            )
        ]
    return [Pattern(f"{site.root}/{address}", meaning) for address, meaning in found]


def _section(table: Table, root: str) -> TableSection:
    return TableSection(
        id=f"table-{table.name}",
        title=table.title,
        meaning=table.meaning,
        downloads=tuple(
            Link(f"{table.name}.{suffix}", f"{root}/{table_path(table.name, suffix)}")
            for suffix in ("csv", "json")
        ),
        key=table.key,
        columns=tuple(_line(column) for column in table.columns),
    )


def _line(column: Column) -> ColumnLine:
    return ColumnLine(
        name=column.name,
        type=_TYPES[column.type],
        format=column.format.value,
        meaning=column.meaning,
        choices=column.choices,
        is_required=column.is_required,
    )


KIND: PageKind[str] = PageKind(
    name="downloads",
    template="data.html",
    keys=lambda _: (DATA,),
    path=str,
    inputs=inputs,
    view=view,
)
