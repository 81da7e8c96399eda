"""The commands of the CI files, run in their order in a copy of this repository.

`make install` runs as well, and finds nothing to do: the copy's environment is the one that runs these tests,
marked as newer than the locks. So nothing is downloaded.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github" / "workflows" / "site.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
PROBLEM_MATCHER = ROOT / ".github" / "briefgen-problem-matcher.json"

BROKEN_BRIEFING = """\
---
title: A ferry between two made-up islands
date: 2025-02-30
summary: A briefing whose date no calendar has.
---
"""


def github_commands():
    workflow = yaml.safe_load(GITHUB.read_text(encoding="utf-8"))
    return [step["run"] for step in workflow["jobs"]["build"]["steps"] if "run" in step]


def gitlab_commands():
    return yaml.safe_load(GITLAB.read_text(encoding="utf-8"))[".site"]["script"]


COMMANDS = [
    pytest.param(github_commands(), id="github"),
    pytest.param(gitlab_commands(), id="gitlab"),
]


@pytest.fixture
def clone(tmp_path):
    """Copy what is, or would be, committed, next to the installed environment."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    environment = tmp_path / ".venv"
    environment.mkdir()
    (environment / "bin").symlink_to(Path(sys.executable).parent)
    for stamp in ("made", "installed"):
        (environment / stamp).touch()
    return tmp_path


def run(command, folder):
    home = folder / ".venv" / "home"
    home.mkdir(exist_ok=True)
    return subprocess.run(
        ["bash", "-e", "-c", command],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(home), "CI": "true"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def transcript(commands, folder):
    """Run commands until one fails; give each with its status and what it printed."""
    ran = []
    for command in commands:
        done = run(command, folder)
        ran.append((command, done.returncode, done.stdout))
        if done.returncode:
            break
    return ran


def failures(ran):
    return [entry for entry in ran if entry[1]]


def broken(folder):
    briefing = folder / "content" / "briefings" / "ferry.md"
    briefing.write_text(BROKEN_BRIEFING, encoding="utf-8")
    return folder


@pytest.mark.parametrize("commands", COMMANDS)
def test_commands_hold_no_expressions_of_the_ci_system(commands):
    assert [command for command in commands if "${{" in command] == []


@pytest.mark.parametrize("commands", COMMANDS)
def test_commands_succeed(clone, commands):
    assert failures(transcript(commands, clone)) == []


@pytest.mark.parametrize("commands", COMMANDS)
def test_commands_write_the_site_where_it_is_published_from(clone, commands):
    transcript(commands, clone)
    assert (clone / "output" / "index.html").is_file()


@pytest.mark.parametrize("commands", COMMANDS)
def test_a_broken_briefing_stops_the_check(clone, commands):
    failed = failures(transcript(commands, broken(clone)))
    assert [command for command, _, _ in failed] == [".venv/bin/briefgen check"]


@pytest.mark.parametrize("commands", COMMANDS)
def test_the_log_says_where_a_briefing_is_broken(clone, commands):
    *_, (_, _, printed) = transcript(commands, broken(clone))
    assert re.search(r"^content/briefings/ferry\.md:3:\d+: ", printed, re.MULTILINE)


def test_problem_matcher_finds_the_parts_of_a_problem():
    (pattern,) = json.loads(PROBLEM_MATCHER.read_text())["problemMatcher"][0]["pattern"]
    line = "content/briefings/ferry.md:3:7: bad-date: There is no 30 February."
    match = re.search(pattern["regexp"], line)
    parts = {name: match[group] for name, group in pattern.items() if name != "regexp"}
    assert parts == {
        "file": "content/briefings/ferry.md",
        "line": "3",
        "column": "7",
        "code": "bad-date",
        "message": "There is no 30 February.",
    }


def test_workflow_turns_the_problem_matcher_on():
    assert f'echo "::add-matcher::{PROBLEM_MATCHER.relative_to(ROOT)}"' in github_commands()


def test_gitlab_publishes_the_folder_that_is_built():
    jobs = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    assert jobs["pages"]["pages"]["publish"] in jobs["pages"]["artifacts"]["paths"]
