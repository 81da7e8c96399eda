"""The commands of the CI files, run in their order in a copy of this repository.

`make install` runs as well, and finds nothing to do: the copy's environment is the one that runs these tests,
marked as newer than the locks. So nothing is downloaded.
"""

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
HOOKS = ROOT / ".pre-commit-hooks.yaml"
PUBLISHED_SCHEMAS = {GITHUB: "vendor.github-workflows", GITLAB: "vendor.gitlab-ci"}
"""The schemas that GitHub's and GitLab's users share at SchemaStore, as `check-jsonschema` brings them."""

BROKEN_BRIEFING = """\
---
title: A ferry between two made-up islands
date: 2025-02-30
summary: A briefing whose date no calendar has.
---
"""


def github_jobs():
    return yaml.safe_load(GITHUB.read_text(encoding="utf-8"))["jobs"]


def github_commands(job="build"):
    return [step["run"] for step in github_jobs()[job]["steps"] if "run" in step]


def hook_commands():
    return [hook["entry"] for hook in yaml.safe_load(HOOKS.read_text(encoding="utf-8"))]


def gitlab_commands(key="script"):
    return yaml.safe_load(GITLAB.read_text(encoding="utf-8"))[".checked"][key]


COMMANDS = {"github": github_commands, "gitlab": gitlab_commands}


def clone_in(tmp_path):
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


@pytest.fixture
def clone(tmp_path):
    """A copy of the repository."""
    return clone_in(tmp_path)


@pytest.fixture(scope="module", params=COMMANDS)
def whole_run(request, tmp_path_factory):
    """A copy in which all commands of a CI system ran, and what they said."""
    folder = clone_in(tmp_path_factory.mktemp(request.param))
    return folder, transcript(COMMANDS[request.param](), folder)


@pytest.fixture(scope="module", params=COMMANDS)
def broken_run(request, tmp_path_factory):
    """What the commands of a CI system say of a copy with a broken briefing."""
    folder = broken(clone_in(tmp_path_factory.mktemp(request.param)))
    return transcript(COMMANDS[request.param](), folder)


def run(command, folder, **environment):
    home = folder / ".venv" / "home"
    home.mkdir(exist_ok=True)
    return subprocess.run(
        ["bash", "-e", "-c", command],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(home), "CI": "true", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def transcript(commands, folder, **environment):
    """Run commands until one fails; give each with its status and what it printed."""
    ran = []
    for command in commands:
        done = run(command, folder, **environment)
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


@pytest.mark.parametrize("commands", COMMANDS.values(), ids=COMMANDS)
def test_commands_hold_no_expressions_of_the_ci_system(commands):
    assert [command for command in commands() if "${{" in command] == []


def test_commands_succeed(whole_run):
    assert failures(whole_run[1]) == []


def test_commands_write_the_site_where_it_is_published_from(whole_run):
    assert (whole_run[0] / "output" / "index.html").is_file()


def test_a_broken_briefing_stops_the_check(broken_run):
    failed = [command for command, _, _ in failures(broken_run)]
    assert [command.split(" --")[0] for command in failed] == [".venv/bin/briefgen check"]


def test_the_log_says_where_a_briefing_is_broken(broken_run):
    said = broken_run[-1][2].replace("::error file=", "").replace(",line=", ":")
    assert re.search(r"^content/briefings/ferry\.md:3\b", said, re.MULTILINE)


def test_github_shows_problems_at_their_lines():
    assert ".venv/bin/briefgen check --format github" in github_commands()


@pytest.mark.parametrize("commands", COMMANDS.values(), ids=COMMANDS)
def test_a_lock_that_can_not_be_read_stops_the_run(clone, commands):
    (clone / "content" / "verified.lock").write_text("no such line\n", encoding="utf-8")
    held = [one for one in commands() if "--select" in one]
    assert len(failures(transcript(held, clone))) == 1


def gitlab_comparing():
    return yaml.safe_load(GITLAB.read_text(encoding="utf-8"))["compare"]["script"]


@pytest.mark.parametrize(
    ("commands", "summary"),
    [
        pytest.param(github_commands("compare"), "summary.md", id="github"),
        pytest.param(gitlab_comparing(), "changes.md", id="gitlab"),
    ],
)
def test_what_a_pull_request_changes_is_said(clone, commands, summary):
    committed(clone, "Before")
    briefing = clone / "content" / "briefings" / "ferry.md"
    briefing.write_text(BROKEN_BRIEFING.replace("02-30", "02-20"), encoding="utf-8")
    committed(clone, "After")
    environment = {
        "GITHUB_STEP_SUMMARY": str(clone / "summary.md"),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD^1",
    }
    assert failures(transcript(commands, clone, **environment)) == []
    assert "A ferry between two made" in (clone / summary).read_text("utf-8")


def committed(folder, message):
    """Commit all of a folder that git does not ignore."""
    who = ["-c", "user.name=A desk", "-c", "user.email=desk@example.org"]
    for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", message]):
        subprocess.run(["git", *words], cwd=folder, check=True)


def test_gitlab_gets_a_report_of_the_problems(clone):
    (command,) = gitlab_commands("after_script")
    run(command, broken(clone))
    report = (clone / "problems.xml").read_text(encoding="utf-8")
    assert report.count("<failure ") == 1


@pytest.mark.parametrize("command", hook_commands())
def test_hooks_let_a_right_site_pass(clone, command):
    assert run(f".venv/bin/{command}", clone).returncode == 0


def test_a_broken_briefing_stops_the_hook(clone):
    assert run(f".venv/bin/{hook_commands()[0]}", broken(clone)).returncode == 1


@pytest.mark.parametrize(
    ("file", "schema"), PUBLISHED_SCHEMAS.items(), ids=PUBLISHED_SCHEMAS.values()
)
def test_files_are_what_their_published_schemas_allow(file, schema):
    words = ["check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run([sys.executable, "-m", *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


def test_hooks_are_what_pre_commit_allows():
    words = ["pre_commit", "validate-manifest", str(HOOKS)]
    done = subprocess.run([sys.executable, "-m", *words], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


def test_a_strangers_pull_request_runs_without_secrets():
    text = GITHUB.read_text(encoding="utf-8")
    assert [
        word for word in ("pull_request_target", "workflow_run", "secrets.") if word in text
    ] == []


def test_jobs_on_pull_requests_may_write_nothing():
    rights = [
        right
        for name, job in github_jobs().items()
        if name != "publish"
        for right in job["permissions"].values()
    ]
    assert set(rights) == {"read"}


def test_nothing_is_published_but_from_the_default_branch():
    condition = github_jobs()["publish"]["if"]
    assert condition == (
        "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)"
    )


def test_every_action_is_pinned_to_a_version():
    used = [
        step["uses"] for job in github_jobs().values() for step in job["steps"] if "uses" in step
    ]
    assert [one for one in used if not re.search(r"@v\d+(\.\d+)*$", one)] == []


def test_checked_out_sources_hold_no_token():
    checkouts = [
        step["with"]
        for job in github_jobs().values()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert [one["persist-credentials"] for one in checkouts] == [False for _ in checkouts]


def test_gitlab_publishes_the_folder_that_is_built():
    jobs = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    assert jobs["pages"]["pages"]["publish"] in jobs["pages"]["artifacts"]["paths"]
