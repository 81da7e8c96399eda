"""Repositories of invented content, the same on any machine."""

import os
import subprocess

import pytest

IDENTITY = {
    "GIT_AUTHOR_NAME": "Ada Venn",
    "GIT_AUTHOR_EMAIL": "ada@desk.example",
    "GIT_COMMITTER_NAME": "Ada Venn",
    "GIT_COMMITTER_EMAIL": "ada@desk.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@pytest.fixture
def own_git(monkeypatch):
    """Let git know an invented editor, and nothing of this machine's settings."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)


def git(folder, *words, day="2031-05-04"):
    """Run git in a folder, and give what it says."""
    dates = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{day}T12:00:00Z")
    done = subprocess.run(
        ["git", *words],
        cwd=folder,
        env={**os.environ, **IDENTITY, **dates},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def committed(folder, subject="Change the record", day="2031-05-04"):
    """Commit all that a folder holds, and give the commit."""
    git(folder, "add", "--all")
    git(folder, "commit", "--allow-empty", "-m", subject, day=day)
    return git(folder, "rev-parse", "HEAD")


def repository(folder, branch="main"):
    """Make a repository."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", f"--initial-branch={branch}")
    return folder
