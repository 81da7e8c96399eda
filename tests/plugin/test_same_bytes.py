"""The same input gives the same bytes: by either command, on any machine."""

import shutil

import pytest
from projects import ROOT, project, run, run_python, tree

# Gives folders back to front, as another file system might.
BACK_TO_FRONT = """
import os
_scandir, _listdir = os.scandir, os.listdir
class Entries(list):
    def __enter__(self): return iter(self)
    def __exit__(self, *_): pass
    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop(0)
    def close(self): pass
def scandir(path="."):
    with _scandir(path) as entries:
        return Entries(sorted(entries, key=lambda entry: entry.name, reverse=True))
os.scandir = scandir
os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
from briefgen.cli import main
main()
"""

# What autoreload does: one instance, run again and again.
TWICE = """
import sys
from pathlib import Path
from pelican import Pelican
from pelican.settings import read_settings
settings = read_settings("pelicanconf.py", override={"OUTPUT_PATH": str(Path("again").absolute())})
pelican = Pelican(settings)
pelican.run()
Path("again").rename("first")
pelican.run()
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site's folder, built with `briefgen build`."""
    folder = project(tmp_path_factory.mktemp("site"))
    ran = run("briefgen", "build", cwd=folder)
    assert ran.returncode == 0, ran.stderr
    return folder


def test_pelican_writes_the_same_bytes(built, tmp_path):
    ran = run("pelican", "content", "--output", tmp_path / "output", cwd=built)
    assert ran.returncode == 0, ran.stderr
    assert tree(tmp_path / "output") == tree(built / "output")


def test_pelican_writes_the_same_bytes_from_the_real_content(tmp_path):
    for name in ("content", "themes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    # The smaller site has both, and the index of the search is no part of what is promised.
    settings += "SEARCH = LINK_PICTURES = False\n"
    (tmp_path / "pelicanconf.py").write_text(settings, encoding="utf-8")
    url = {"SITEURL": "https://example.org/briefings"}
    for words in (("briefgen", "build"), ("pelican", "content", "--output", "pelicans")):
        ran = run(*words, cwd=tmp_path, **url)
        assert ran.returncode == 0, ran.stderr
    assert tree(tmp_path / "output") == tree(tmp_path / "pelicans")


@pytest.mark.parametrize("command", [("briefgen", "build"), ("pelican", "content")])
def test_a_second_build_changes_nothing(built, tmp_path, command):
    shutil.copytree(built, tmp_path / "site")
    ran = run(*command, cwd=tmp_path / "site")
    assert ran.returncode == 0, ran.stderr
    assert tree(tmp_path / "site/output") == tree(built / "output")


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tehran", "LC_ALL": "fa_IR.UTF-8"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "3", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=lambda given: " ".join(f"{name}={value}" for name, value in given.items()),
)
def test_the_surroundings_do_not_change_a_byte(built, tmp_path, surroundings):
    ran = run("briefgen", "build", "--output", tmp_path / "output", cwd=built, **surroundings)
    assert ran.returncode == 0, ran.stderr
    assert tree(tmp_path / "output") == tree(built / "output")


def test_the_umask_does_not_change_a_byte(built, tmp_path):
    run("briefgen", "build", "--output", tmp_path / "output", cwd=built, umask=0o077)
    assert tree(tmp_path / "output") == tree(built / "output")


def test_the_place_of_the_checkout_does_not_change_a_byte(built, tmp_path):
    elsewhere = project(tmp_path / "in a folder, بعيد")
    run("briefgen", "build", cwd=elsewhere)
    assert tree(elsewhere / "output") == tree(built / "output")


def test_the_order_of_folders_does_not_change_a_byte(built, tmp_path):
    output = tmp_path / "output"
    ran = run_python("-c", BACK_TO_FRONT, "build", "--output", output, cwd=built)
    assert ran.returncode == 0, ran.stderr
    assert tree(output) == tree(built / "output")


def test_the_times_of_files_do_not_change_a_byte(built, tmp_path):
    shutil.copytree(built / "content", tmp_path / "content", copy_function=shutil.copyfile)
    shutil.copy(built / "pelicanconf.py", tmp_path)
    run("briefgen", "build", cwd=tmp_path)
    assert tree(tmp_path / "output") == tree(built / "output")


def test_a_second_run_in_one_process_writes_the_same(built, tmp_path):
    for name in ("content", "pelicanconf.py"):
        (tmp_path / name).symlink_to(built / name)
    ran = run_python("-c", TWICE, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert tree(tmp_path / "first") == tree(tmp_path / "again") == tree(built / "output")


def test_static_files_are_copied(built):
    source, copy = ((built / one / "images/quay.svg").read_bytes() for one in ("content", "output"))
    assert source == copy
