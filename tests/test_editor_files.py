"""What the repository brings for editors: tasks that find problems, settings that find schemas, snippets that are right."""

import json
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from projects import briefgen, broken_project
from ruamel.yaml import YAML

from briefgen.reading.json_schemas import front_matter_schema
from briefgen.reading.opened_file import KINDS

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".vscode"
BRIEFING = "title: A title\ndate: '2031-05-04'\nsummary: A summary.\n"
LISTS = {
    "A quotation": "quotes",
    "A position": "positions",
    "A position with conditions": "positions",
    "An event": "events",
}


def json_with_comments(name):
    text = (FOLDER / name).read_text("utf-8")
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


SNIPPETS = json_with_comments("briefgen.code-snippets")


def filled_in(body):
    """Give a snippet's text with each place filled by its default, or the first of its choices."""
    text = "\n".join(f"  {line}" for line in body).replace(
        "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2031-05-04"
    )
    text = re.sub(r"\$\{\d+\|([^,|]+)[^|]*\|\}", r"\1", text)
    return re.sub(r"\$\{\d+:([^}]*)\}|\$0", lambda found: found[1] or "", text)


def choices_of(body):
    """Give the words that a snippet offers, by the key that they are for."""
    found = re.findall(r"(\w+): \$\{\d+\|([^|]+)\|\}", "\n".join(body))
    return {key: set(words.split(",")) for key, words in found}


def schema_of(text):
    """Give the schema of a kind by the settings' path to it."""
    return json.loads((ROOT / text).read_text("utf-8"))


def test_every_snippet_is_for_a_list():
    assert SNIPPETS.keys() == LISTS.keys()


@pytest.mark.parametrize("name", LISTS)
def test_snippet_is_right_as_it_stands(name):
    text = f"{BRIEFING}{LISTS[name]}:\n{filled_in(SNIPPETS[name]['body'])}\n"
    # Dates of YAML 1.1 are text to an editor of YAML 1.2.
    value = YAML(typ="safe", pure=True).load(re.sub(r"date: (\d\S+)", r"date: '\1'", text))
    validator = Draft7Validator(front_matter_schema("briefing"))
    assert [error.json_path for error in validator.iter_errors(value)] == []


@pytest.mark.parametrize("name", LISTS)
def test_snippet_offers_words_of_the_closed_lists_alone(name):
    words = set().union(*choices_of(SNIPPETS[name]["body"]).values())
    known = set(re.findall(r'"([a-z-]+)"', json.dumps(front_matter_schema("briefing"))))
    assert words - known == set()


def test_settings_name_a_schema_for_every_folder_of_content():
    patterns = json_with_comments("settings.json")["yaml.schemas"]
    found = {
        str(folder): [
            schema_of(path)["title"].rpartition(" ")[2]
            for path, pattern in patterns.items()
            if fnmatch(f"content/{folder}/sub/a.md", pattern)
        ]
        for folder in KINDS
    }
    assert found == {str(folder): [str(kind)] for folder, kind in KINDS.items()}


def test_task_finds_the_parts_of_each_problem(tmp_path, monkeypatch):
    monkeypatch.chdir(broken_project(tmp_path / "site"))
    text = "---\nname: The toll\nsummary: |\n  <b>Toll</b>\nquestoin: Why?\n---\n<b>bold</b>\n"
    Path("content/issues").mkdir(exist_ok=True)
    Path("content/issues/toll.md").write_text(text, encoding="utf-8")
    pattern = json_with_comments("tasks.json")["tasks"][0]["problemMatcher"]["pattern"]
    found = [re.match(pattern["regexp"], line) for line in briefgen("check").output.splitlines()]
    problems = json.loads(briefgen("check", "--format", "json").stdout)
    parts = ("file", "line", "column", "code", "severity", "message")
    assert [[one[pattern[part]] or "error" for part in parts] for one in found if one] == [
        [
            one["path"],
            str(one["line"]),
            str(one["column"]),
            one["code"],
            one["severity"],
            one["message"],
        ]
        for one in problems
    ]
