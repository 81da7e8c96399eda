"""What sites of small worlds give to other programs, as these read it."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from xml.etree import ElementTree as ET

import feedparser
from icalendar import Calendar
from worlds import TODAY, atlas_of

from briefgen.exports import export_files
from briefgen.reading.records import FileRecords
from briefgen.views import Site, SiteSettings, site_of

URL = "https://desk.example/record"


def exports_of(
    *files: FileRecords, url: str = URL, drafts: bool = False, site_date=TODAY, **settings
) -> dict[str, bytes]:
    """Give every file for other programs of the site that files make."""
    atlas = atlas_of(*files, site_date=site_date, drafts=drafts)
    return files_of(site_of(atlas, SiteSettings(url=url, **settings)))


def files_of(site: Site) -> dict[str, bytes]:
    return {
        one.file: one.kind.encode(one.kind.view(one.kind.inputs(site, one.key)))
        for one in export_files(site)
    }


def table(files: dict[str, bytes], name: str) -> list[dict[str, object]]:
    """Give the rows of a table, from its JSON."""
    return json.loads(files[f"data/{name}.json"])


def csv_rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    text = files[f"data/{name}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def sql(files: dict[str, bytes], query: str) -> list[tuple[object, ...]]:
    """Give what the database answers."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(files["data/briefgen.sqlite"])
        return database.execute(query).fetchall()


def feed(files: dict[str, bytes], path: str) -> feedparser.FeedParserDict:
    found = feedparser.parse(io.BytesIO(files[path]))
    assert not found.bozo, found.get("bozo_exception")
    return found


def calendar_events(files: dict[str, bytes], path: str) -> dict[str, object]:
    """Give the events of a calendar by their ids."""
    found = Calendar.from_ical(files[path])
    return {str(one["uid"]).partition("@")[0]: one for one in found.walk("VEVENT")}


def xml(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - made by us, and expat expands no entity of ours
