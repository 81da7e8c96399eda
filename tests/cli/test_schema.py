"""`briefgen schema`: what front matter may hold, on the screen or in files."""

import json

from projects import briefgen

from briefgen.reading.json_schemas import KINDS, schema_text


def test_schema_of_a_kind_is_printed():
    assert briefgen("schema", "event").stdout == schema_text("event")


def test_schemas_of_all_kinds_are_written_into_a_folder(tmp_path):
    briefgen("schema", "--output", tmp_path / "new" / "schemas")
    written = {file.stem: json.loads(file.read_text("utf-8")) for file in tmp_path.rglob("*.json")}
    assert written.keys() == set(KINDS)


def test_schema_of_one_kind_is_written_alone(tmp_path):
    briefgen("schema", "page", "--output", tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["page.json"]


def test_unknown_kind_is_told_with_the_nearest():
    done = briefgen("schema", "breifing")
    assert (done.exit_code, done.stderr) == (
        2,
        "briefgen: no files are of the kind `breifing`. Did you mean `briefing`?\n",
    )


def test_kind_is_asked_for():
    done = briefgen("schema")
    assert (done.exit_code, done.stdout) == (2, "")
