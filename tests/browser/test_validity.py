"""The Nu validator reads every page of the site, and finds no error."""

import json
import subprocess

from browser import tools
from browser.sites import CONTENT


def errors(*folders):
    """What the validator says is wrong with the pages below some folders."""
    command = [tools.java(), "-Xmx512m", "-jar", tools.validator()]
    options = ["--skip-non-html", "--errors-only", "--format", "json"]
    ran = subprocess.run(
        [*command, *options, "--exit-zero-always", *map(str, folders)],
        check=True,
        capture_output=True,
        text=True,
    )
    said = json.loads(ran.stdout or ran.stderr)["messages"]
    return [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in said]


def test_every_page_is_valid(site):
    assert errors(*(site(content).folder for content in CONTENT)) == []


def test_the_validator_sees_what_is_wrong(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><p><div>", encoding="utf-8")
    assert errors(tmp_path) != []
