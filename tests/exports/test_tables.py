"""Tables, as csv, json, sqlite3 and frictionless read them."""

import json

import frictionless
import pytest
from exporting import csv_rows, exports_of, sql, table
from hypothesis import given
from hypothesis import strategies as st
from worlds import (
    WITHDRAWN,
    briefing,
    correction,
    country,
    event,
    file,
    issue,
    person,
    position,
    quote,
    source,
    vote,
)

from briefgen.exports.csv_tables import harmless
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.tables import TABLES, ColumnType, Format

FORMULAS = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1", "\r=1", "\uff1d1")

PASSES = file("issues/passes.md", issue("passes"))


def read_csv(cell, type_):
    """Read a cell as the data package says that it is to be read."""
    if not cell:
        return None
    match type_:
        case ColumnType.FLAG:
            return cell == "true"
        case ColumnType.NUMBER:
            return int(cell)
        case ColumnType.IDS:
            return cell.split(" ")
        case ColumnType.TEXTS | ColumnType.NAMES:
            return json.loads(cell)
        case _:
            return cell.removeprefix("'")


def write_tables(files, folder):
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder / "data" / "datapackage.json"


@pytest.mark.parametrize("site", ["real", "harbour"])
def test_tables_are_what_their_data_package_says(site, request, tmp_path):
    package = write_tables(request.getfixturevalue(site), tmp_path)
    report = frictionless.validate(str(package))
    assert report.flatten(["type", "fieldName", "note"]) == []


@pytest.mark.parametrize("name", [one.name for one in TABLES])
def test_csv_says_what_json_says(harbour, name):
    types = {
        column.name: column.type for one in TABLES if one.name == name for column in one.columns
    }
    from_csv = [
        {key: read_csv(cell, types[key]) for key, cell in row.items()}
        for row in csv_rows(harbour, name)
    ]
    from_json = [
        {key: None if value in ([], {}) else value for key, value in row.items()}
        for row in table(harbour, name)
    ]
    assert from_csv == from_json


@pytest.mark.parametrize("name", [one.name for one in TABLES])
def test_the_database_says_what_json_says(harbour, name):
    types = [column.type for one in TABLES if one.name == name for column in one.columns]

    def stored(value, type_):
        if type_ in (ColumnType.IDS, ColumnType.TEXTS, ColumnType.NAMES):
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return value

    expected = [
        tuple(stored(value, type_) for value, type_ in zip(row.values(), types, strict=True))
        for row in table(harbour, name)
    ]
    assert sql(harbour, f'SELECT * FROM "{name}"') == expected  # noqa: S608


def test_every_table_of_the_small_site_has_rows(harbour):
    assert [one.name for one in TABLES if not table(harbour, one.name)] == []


def test_lists_in_the_database_can_be_taken_apart(harbour):
    joint = "SELECT value FROM positions, json_each(actors) WHERE json_array_length(actors) > 1"
    assert sql(harbour, joint) == [("GS",), ("TF",)]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text):
    files = exports_of(
        file("people/cass.md", person("cass")),
        file("briefings/talks.md", briefing(title=text), quote("words", "cass", text=text)),
    )
    assert csv_rows(files, "quotes")[0]["text"] == f"'{text}"
    assert csv_rows(files, "briefings")[0]["title"] == f"'{text}"


@given(st.text())
def test_taking_one_apostrophe_off_gives_the_exact_text(text):
    assert harmless(text).removeprefix("'") == text


@given(st.sampled_from("=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20"), st.text())
def test_whatever_begins_like_a_formula_is_marked(start, rest):
    assert harmless(start + rest) == f"'{start}{rest}"


def test_json_holds_texts_as_they_are():
    files = exports_of(file("briefings/talks.md", briefing(title="=1+1")))
    assert table(files, "briefings")[0]["title"] == "=1+1"


def test_a_vote_makes_positions_and_votes():
    files = exports_of(PASSES, file("events/roll.md", vote("roll", yes=("IR",), absent=("PK",))))
    held = [(one["actors"], one["basis"], one["vote"]) for one in table(files, "positions")]
    cast = [(one["voter"], one["option"]) for one in table(files, "votes")]
    assert (held, cast) == ([(["IR"], "vote", "yes")], [("IR", "yes"), ("PK", "absent")])


def test_a_date_stands_as_edtf_beside_its_bounds():
    files = exports_of(
        PASSES,
        file("briefings/talks.md", briefing(), position("IR", "passes", date="2025-11-1X")),
    )
    row = table(files, "positions")[0]
    assert (row["date"], row["date_earliest"], row["date_latest"]) == (
        "2025-11-1X",
        "2025-11-10",
        "2025-11-19",
    )


def test_reported_speech_is_not_verbatim(harbour):
    verbatim = {one["id"]: one["verbatim"] for one in table(harbour, "quotes")}
    assert (verbatim["berg-relays-frost"], verbatim["floe-council"]) == (False, True)


def test_an_original_stands_beside_its_translation(harbour):
    row = next(one for one in table(harbour, "quotes") if one["id"] == "unnamed-official")
    assert (row["lang"], row["original"], row["original_lang"], row["translator"]) == (
        "fr",
        "Vi drar, hvis avgiften blir.",
        "nb",
        "A. Quill",
    )


def test_the_withdrawn_stand_among_corrections_alone():
    files = exports_of(
        PASSES,
        file(
            "briefings/talks.md",
            briefing(),
            quote("wrong", withdrawn=WITHDRAWN),
            quote("right"),
            correction("quote:right"),
        ),
    )
    corrections = {(one["id"], one["withdrawal"]) for one in table(files, "corrections")}
    assert [one["id"] for one in table(files, "quotes")] == ["right"]
    assert corrections == {("wrong", True), ("right", False)}


def test_a_hidden_briefing_counts_and_is_not_named():
    files = exports_of(
        PASSES,
        file(
            "briefings/talks.md",
            briefing(status=BriefingStatus.HIDDEN),
            position("IR", "passes"),
        ),
    )
    assert [one["briefing"] for one in table(files, "positions")] == [None]
    assert table(files, "briefings") == []


def test_what_a_draft_declares_is_not_given_out_even_in_a_preview():
    files = exports_of(
        PASSES,
        file("briefings/other.md", briefing()),
        file(
            "briefings/talks.md",
            briefing(status=BriefingStatus.DRAFT),
            position("IR", "passes"),
            quote("words"),
            event("secret-talks", "IR"),
            source("report"),
            correction("quote:words"),
        ),
        drafts=True,
    )
    assert [path for path, content in files.items() if b"secret" in content] == []
    names = ("positions", "quotes", "events", "sources", "corrections")
    assert [table(files, name) for name in names] == [[], [], [], [], []]
    assert [one["id"] for one in table(files, "briefings")] == ["other"]


def test_a_country_without_a_file_has_its_name(harbour):
    names = {one["id"]: one["name"] for one in table(harbour, "actors")}
    assert names["GS"] == "South Georgia & South Sandwich Islands"


def test_addresses_are_full_where_the_site_has_one():
    world = file("countries/IR.md", country("IR"))
    with_url = table(exports_of(world), "actors")[0]["url"]
    without = table(exports_of(world, url=""), "actors")[0]["url"]
    assert (with_url, without) == ("https://desk.example/record/countries/ir/", "/countries/ir/")


def test_every_column_is_explained():
    unexplained = [
        f"{one.name}.{column.name}"
        for one in TABLES
        for column in one.columns
        if not column.meaning.endswith(".")
    ]
    assert unexplained == []


def test_columns_of_dates_and_languages_name_their_standard(real):
    package = json.loads(real["data/datapackage.json"])
    named = {
        (resource["name"], field["name"]): field.get("rdfType", "")
        for resource in package["resources"]
        for field in resource["schema"]["fields"]
    }
    wrong = [
        (one.name, column.name)
        for one in TABLES
        for column in one.columns
        if (column.format is not Format.ANY) != bool(named[one.name, column.name])
    ]
    assert wrong == []
    assert named["positions", "date"] == "http://id.loc.gov/datatypes/edtf"


def test_the_data_package_says_what_was_done_to_formulas(real):
    assert "apostrophe" in json.loads(real["data/datapackage.json"])["description"]
