"""Folders that are no sites, commands that make no sense, and machines that fail."""

import re
import socket

import pytest
from projects import THEME, briefgen, tree


@pytest.mark.parametrize(("command", "status"), [("build", 1), ("check", 2), ("serve", 1)])
def test_a_folder_that_is_no_site_is_told(tmp_path, monkeypatch, command, status):
    monkeypatch.chdir(tmp_path)
    ran = briefgen(command)
    assert (ran.exit_code, "there is no site here" in ran.stderr) == (status, True)


@pytest.mark.parametrize(("command", "status"), [("build", 1), ("check", 2)])
def test_an_empty_content_folder_is_told(tmp_path, monkeypatch, command, status):
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    ran = briefgen(command)
    assert (ran.exit_code, "there is nothing to publish in" in ran.stderr) == (status, True)


@pytest.mark.parametrize(
    "words",
    [
        ("--settings", "nowhere.py"),
        ("--content", "nowhere"),
        ("--theme", "nowhere"),
        ("--output", "content"),
        ("--output", "content/briefings"),
        ("--output", "."),
        ("--output", ".."),
        ("--output", "/"),
        ("--output", "pelicanconf.py"),
        ("--output", THEME),
    ],
)
def test_a_folder_that_can_not_be_used_is_told_and_left_alone(site, words):
    before = tree(site)
    ran = briefgen("build", *words)
    assert (ran.exit_code, tree(site)) == (1, before)
    assert re.match(r"briefgen: .", ran.stderr)


def test_an_output_folder_of_someone_else_is_left_alone(site):
    (site / "output").mkdir()
    (site / "output/thesis.txt").write_text("ten years of work")
    ran = briefgen("build")
    assert ran.exit_code == 1
    assert tree(site / "output") == {"thesis.txt": b"ten years of work"}


def test_an_output_folder_that_is_a_link_is_left_alone(site, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (site / "output").symlink_to(tmp_path / "elsewhere")
    ran = briefgen("build")
    assert (ran.exit_code, list((tmp_path / "elsewhere").iterdir())) == (1, [])


def test_a_port_in_use_is_told_before_anything_is_built(site):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = briefgen("serve", "--port", port)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert re.match(rf"briefgen: port {port} of 127\.0\.0\.1 is in use, .*--port", ran.stderr)


def test_a_disk_that_is_full_is_told_and_leaves_the_old_site(published, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", "page.html")

    monkeypatch.setattr("briefgen.publishing.pages.write", full)
    ran = briefgen("build", "--jobs", 1)
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (1, "old")
    assert ran.stderr.endswith("page.html: No space left on device; nothing was published\n")


def test_an_interrupted_build_leaves_the_old_site(published, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("briefgen.publishing.pages.write", interrupted)
    ran = briefgen("build", "--jobs", 1)
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (130, "old")


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--jobs", "0"),
        ("build", "--jobs", "many"),
        ("build", "--no-such-option"),
        ("build", "an argument too many"),
        ("no-such-command",),
        ("import", "votes"),
    ],
)
def test_a_command_that_can_not_be_understood_exits_with_2(site, words):
    assert briefgen(*words).exit_code == 2


def test_help_names_every_command():
    told = briefgen("--help").stdout
    assert [
        name for name in ("build", "check", "serve", "import") if f"\n  {name} " not in told
    ] == []


@pytest.mark.parametrize("words", [("build",), ("check",), ("serve",), ("import", "votes")])
def test_help_says_what_every_option_does(words):
    told = briefgen(*words, "--help").stdout
    assert re.findall(r"^  --\S+(?: <[^>]+>)?\s*$\n(?!\s{10})", told, re.MULTILINE) == []
