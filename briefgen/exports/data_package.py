"""The description of the tables by Frictionless' Data Package standard, version 2."""

from typing import Any, NamedTuple

from briefgen.exports.json_text import readable_json
from briefgen.exports.kinds import FileKind, single_file
from briefgen.views.export_paths import DATA, DATA_PACKAGE, table_path
from briefgen.views.site import Site
from briefgen.views.tables import TABLES, Column, ColumnType, Format, Table

CSV_NOTE = (
    "UTF-8, RFC 4180. In the CSV files a text that a spreadsheet could take for a formula, as it begins"
    " with =, +, -, @ or their full-width forms (white space before them not counted), with a tab or a"
    " line break, has an apostrophe (') before it, and so has a text that begins with an apostrophe: take"
    " one apostrophe off each text that begins with one to have the exact text. Ids in a list stand apart by"
    " spaces; other lists and names by language are JSON. An empty cell says that nothing is recorded. The"
    " JSON files and the SQLite database hold the exact texts, with null for nothing."
)

_RDF_TYPES = {
    Format.EDTF: "http://id.loc.gov/datatypes/edtf",
    Format.BCP_47: "http://www.w3.org/2001/XMLSchema#language",
    Format.URL: "http://www.w3.org/2001/XMLSchema#anyURI",
    Format.ISO_8601: "http://www.w3.org/2001/XMLSchema#date",
}


class PackageView(NamedTuple):
    """What the description says of the site; the rest follows from the tables. `day` is the site's date."""

    name: str
    url: str
    day: str


def _inputs(site: Site, _: str) -> PackageView:
    return PackageView(site.frame.name, site.frame.url, site.date.isoformat())


def encode(shown: PackageView) -> bytes:
    """Describe every table and column."""
    package: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "briefgen",
        "title": shown.name,
        "description": f"All that is recorded on {shown.name}. {CSV_NOTE}",
        "version": shown.day,
        "resources": [_resource(table) for table in TABLES],
    }
    if shown.url:
        package["homepage"] = f"{shown.url}/{DATA}"
    return readable_json(package)


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    return {
        "name": table.name,
        "title": table.title,
        "description": table.meaning,
        "path": table_path(table.name, "csv").removeprefix(DATA),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.name,
        "type": column.type.value,
        "description": described(column),
    }
    if column.type is ColumnType.IDS:
        found |= {"delimiter": " ", "itemType": "string"}
    if column.format is not Format.ANY:
        found["rdfType"] = _RDF_TYPES[column.format]
    constraints: dict[str, Any] = {}
    if column.is_required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    return found | ({"constraints": constraints} if constraints else {})


def described(column: Column) -> str:
    """Give what a column means, with the standard that it follows."""
    return f"{column.meaning} ({column.format})" if column.format else column.meaning


KIND: FileKind[str] = single_file("data package", DATA_PACKAGE, _inputs, encode)
