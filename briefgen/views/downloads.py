"""The page of downloads: every table with its columns, and every other file for programs."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.identifiers import Kind
from briefgen.views.catalogues import SOURCE_LANGUAGE
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
from briefgen.views.names import text_in
from briefgen.views.pages import PageKind
from briefgen.views.parts import Link, Text
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.tables import TABLES, Column, ColumnType, Table
from briefgen.views.wording import message
from briefgen.views.words import Words

_JSON = "application/json"
_TYPES = {
    ColumnType.TEXT: message("type of a column", "text"),
    ColumnType.DAY: message("type of a column", "day"),
    ColumnType.FLAG: message("type of a column", "yes or no"),
    ColumnType.NUMBER: message("type of a column", "number"),
    ColumnType.IDS: message("type of a column", "ids"),
    ColumnType.TEXTS: message("type of a column", "texts"),
    ColumnType.NAMES: message("type of a column", "names by language"),
}


class ColumnLine(NamedTuple):
    """A column: what it holds, by which standard, and the only values that it may hold, if there are such."""

    name: str
    type: str
    format: str
    meaning: Text
    choices: tuple[str, ...]
    is_required: bool


class TableSection(NamedTuple):
    """A table with its downloads; what is said of tables is in the language of their description for programs."""

    id: str
    name: str
    title: Text
    meaning: Text
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


class _File(NamedTuple):
    """A file, what it is for, and its media type if it holds all that is recorded."""

    path: str
    meaning: str
    holds_all_as: str = ""


def inputs(site: Site, _: str) -> DownloadsInputs:
    """Pick what the page needs to know of the site."""
    return DownloadsInputs(site.frame, bool(site.ids(Kind.EVENT)))


def view(given: DownloadsInputs) -> DownloadsView:
    """Show what there is to download."""
    site = given.site
    words, files = site.words, _files(given)
    title = words.pgettext("section of the site", "Data")
    line = words.gettext("All that is recorded on {site}, as data.").format(site=site.name)
    return DownloadsView(
        frame=frame(
            site,
            DATA,
            title,
            line,
            about=dataset_node(site, site.name, line, _distributions(files, site.base)),
        ),
        title=title,
        bottom_line=words.gettext(
            "All that is recorded here can be downloaded, and every column says what it means."
        ),
        downloads=tuple(Download(_link(one.path, site.base), one.meaning) for one in files),
        patterns=tuple(_patterns(site)),
        tables=tuple(_section(table, site) for table in TABLES),
    )


def _files(given: DownloadsInputs) -> list[_File]:
    """Give every file that is not of one table, or of one thing."""
    words = given.site.words
    found = [
        _File(
            DATABASE,
            words.gettext("All tables in one SQLite database, lists and names as JSON."),
            "application/vnd.sqlite3",
        ),
        _File(
            DATA_PACKAGE,
            words.gettext(
                "The description of all tables for programs, by the Data Package standard."
            ),
            _JSON,
        ),
        _File(POPOLO, words.gettext("Actors and votes by the Popolo standard."), _JSON),
        _File(table_path("quotes", "bib"), words.gettext("The quotations as BibTeX.")),
        _File(
            table_path("quotes", "csl.json"),
            words.gettext("The quotations as CSL-JSON, for Zotero and others."),
        ),
        _File(table_path("briefings", "bib"), words.gettext("The briefings as BibTeX.")),
        _File(table_path("briefings", "csl.json"), words.gettext("The briefings as CSL-JSON.")),
    ]
    if given.has_calendar:
        meaning = words.gettext("What lies ahead and happened last, as a calendar.")
        found.append(_File(calendar_path(None), meaning))
    if given.site.url:
        meaning = words.gettext("The newest briefings, as an Atom feed.")
        found.append(_File(feed_path(None), meaning))
    return found


def _distributions(files: Iterable[_File], base: str) -> list[tuple[Link, str]]:
    """Give the files in which all that is recorded can be had, each with its media type."""
    whole = ((one.path, one.holds_all_as) for one in files if one.holds_all_as)
    tables = (
        (table_path(table.name, suffix), media_type)
        for table in TABLES
        for suffix, media_type in (("csv", "text/csv"), ("json", _JSON))
    )
    return [(_link(path, base), media_type) for path, media_type in (*whole, *tables)]


def _link(path: str, base: str) -> Link:
    return Link(path.rpartition("/")[2], f"{base}/{path}")


def _patterns(site: SiteFrame) -> list[Pattern]:
    words = site.words
    found = [
        ("countries/…/index.json", words.gettext("What the page of a country shows, as JSON.")),
        ("issues/…/index.json", words.gettext("What the page of an issue shows, as JSON.")),
        (
            "countries/…/calendar.ics",
            words.gettext("The events of a country, where there are any."),
        ),
    ]
    if site.url:
        found += [
            ("countries/…/feed.atom", words.gettext("What is new of a country, as an Atom feed.")),
            ("issues/…/feed.atom", words.gettext("What is new of an issue, as an Atom feed.")),
            (
                "organizations/…/feed.atom",
                words.gettext("What is new of an organization, as an Atom feed."),
            ),
        ]
    return [Pattern(f"{site.base}/{address}", meaning) for address, meaning in found]


def _section(table: Table, site: SiteFrame) -> TableSection:
    return TableSection(
        id=f"table-{table.name}",
        name=table.name,
        title=text_in(table.title, SOURCE_LANGUAGE, site.lang),
        meaning=text_in(table.meaning, SOURCE_LANGUAGE, site.lang),
        downloads=tuple(
            Link(f"{table.name}.{suffix}", f"{site.base}/{table_path(table.name, suffix)}")
            for suffix in ("csv", "json")
        ),
        key=table.key,
        columns=tuple(_line(column, site.words) for column in table.columns),
    )


def _line(column: Column, words: Words) -> ColumnLine:
    return ColumnLine(
        name=column.name,
        type=words.pgettext(*_TYPES[column.type]),
        format=column.format.value,
        meaning=text_in(column.meaning, SOURCE_LANGUAGE, words.lang),
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
