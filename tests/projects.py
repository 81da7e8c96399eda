"""Sites in folders of their own, and the commands that editors and CI jobs run on them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from briefgen.cli import app
from briefgen.searching import INDEX

ROOT = Path(__file__).parents[1]
THEME = ROOT / "themes" / "briefing"
VALID = ROOT / "tests" / "sites" / "valid"

SETTINGS = """\
SITENAME = "Penguin positions"
PATH = "content"
OUTPUT_PATH = "output"
STATIC_PATHS = ["images", "files"]
PLUGINS = ["briefgen"]
TIMEZONE = "UTC"
SEARCH = False
"""
COMMANDS = {
    "briefgen": "from briefgen.cli import main; main()",
    "pelican": "from pelican import main; main()",
}


def project(folder, content="harbour", settings=""):
    """Make a site's folder, with the content of one of the sites for tests."""
    shutil.copytree(VALID / content / "content", folder / "content")
    (folder / "pelicanconf.py").write_text(SETTINGS + settings, encoding="utf-8")
    return folder


def broken_project(folder, content="minimal"):
    """Make a site's folder with a file that can't be read as a briefing."""
    project(folder, content)
    (folder / "content/briefings/broken.md").write_text("No front matter.\n", encoding="utf-8")
    return folder


def wide_content(folder, count=120):
    """Write as many issues as make several processes worth their while."""
    (folder / "content/issues").mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"content/issues/toll-{number}.md").write_text(
            f"---\nname: Toll {number}\nquestion: Should pier {number} have a toll?\n---\n",
            encoding="utf-8",
        )
    return folder


def command(name, *words):
    """The words of a command line that runs `briefgen` or `pelican` in this Python."""
    return [sys.executable, "-c", COMMANDS[name], *map(str, words)]


def run(name, *words, cwd, umask=-1, **environment):
    """Run a command in a folder, and give what it printed and its exit status."""
    return run_python(*command(name, *words)[1:], cwd=cwd, umask=umask, **environment)


def run_python(*words, cwd, umask=-1, **environment):
    """Run this Python in a folder, and give what it printed and its exit status."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=cwd,
        env=surroundings(**environment),
        umask=umask,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def surroundings(**environment):
    """The environment of a command: this one's, without what would decide over a build."""
    deciding = {"CI", "SITEURL", "SOURCE_DATE_EPOCH", "COLUMNS", "PYTHONDONTWRITEBYTECODE"}
    kept = {key: value for key, value in os.environ.items() if key not in deciding}
    bytecode = ROOT / ".pytest_cache" / "bytecode"  # or each command compiles all that it imports
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(bytecode), **environment}


def tree(folder):
    """Every file of a folder, by path, as bytes; without the index of the search, which differs by build."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*"))}
    return {
        name: path.read_bytes()
        for name, path in files.items()
        if path.is_file() and not name.startswith(INDEX)
    }


def briefgen(*words):
    """Run a command in this process; a traceback is a failure of the test."""
    ran = CliRunner().invoke(app, [str(word) for word in words])
    assert ran.exception is None or isinstance(ran.exception, SystemExit), repr(ran.exception)
    return ran


def briefing(site, text, name="bad"):
    """Write a briefing that holds some more front matter."""
    (site / f"content/briefings/{name}.md").write_text(
        f"---\ntitle: A title\ndate: 2031-05-04\nsummary: A summary.\n{text}\n---\nText.\n",
        encoding="utf-8",
    )
