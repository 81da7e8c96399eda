"""The example in the README is content like any other, and its mistake is reported as it says."""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefgen.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
EXAMPLE = re.search(r"```markdown\n(.*?)```", README, re.DOTALL)[1]


@pytest.fixture
def checked(tmp_path, monkeypatch):
    """Give what `briefgen check` says of the site with the example in place of its own briefing."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    shutil.rmtree(content / "briefings" / "2025")
    monkeypatch.chdir(tmp_path)

    def check(example):
        file = content / "briefings" / "2025" / "talks.md"
        file.parent.mkdir()
        file.write_text(example, encoding="utf-8")
        return CliRunner().invoke(app, ["check"])

    return check


def test_example_of_the_readme_is_free_of_problems(checked):
    found = checked(EXAMPLE).output
    assert "talks.md" not in found


def test_mistake_in_the_readme_is_reported_as_it_says(checked):
    said = re.search(r"^    (content/.*\n    .*)$", README, re.MULTILINE)[1]
    expected = "\n".join(line.strip() for line in said.splitlines())
    found = checked(EXAMPLE.replace("talks-under-threat,", "talks-under-thread,")).output
    assert expected in "\n".join(line.strip() for line in found.splitlines())
