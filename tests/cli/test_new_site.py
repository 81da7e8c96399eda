"""Sites that are begun."""

import pytest
from projects import briefgen, tree


@pytest.fixture
def empty(tmp_path, monkeypatch):
    """A folder with nothing in it, which is the current one."""
    monkeypatch.delenv("SITEURL", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_site_can_be_checked_and_built_at_once(empty):
    assert briefgen("new", "site").exit_code == 0
    assert briefgen("check", "--strict").exit_code == 0
    assert briefgen("build", "--strict").exit_code == 0
    home = (empty / "output/index.html").read_text("utf-8")
    assert ("0 countries" in home, "/about/" in home) == (True, True)


def test_a_new_site_says_what_to_do_next_and_takes_it(empty, monkeypatch):
    ran = briefgen("new", "site", "our-desk")
    assert "`cd our-desk`, then `briefgen new briefing`" in ran.output
    monkeypatch.chdir(empty / "our-desk")
    words = ("--title", "The toll", "--summary", "It ends.", "--date", "2031-05-04")
    assert briefgen("new", "briefing", *words).exit_code == 0


@pytest.mark.parametrize(
    ("words", "name"), [((), '"Our desk"'), (("--name", 'The "desk"\\'), r'"The \"desk\"\\"')]
)
def test_a_new_site_has_the_name_given_or_its_folder_s(empty, words, name):
    briefgen("new", "site", "our-desk", *words)
    assert f"\nSITENAME = {name}\n" in (empty / "our-desk/pelicanconf.py").read_text("utf-8")


@pytest.mark.parametrize("taken", ["pelicanconf.py", "content/briefings/toll.md"])
def test_a_new_site_overwrites_nothing(empty, taken):
    (empty / taken).parent.mkdir(parents=True, exist_ok=True)
    (empty / taken).write_text("ours")
    before = tree(empty)
    ran = briefgen("new", "site")
    assert (ran.exit_code, "is there already" in ran.output, tree(empty)) == (1, True, before)


def test_a_new_site_leaves_what_git_ignores_as_it_was(empty):
    (empty / ".gitignore").write_text("ours")
    assert briefgen("new", "site").exit_code == 0
    assert (empty / ".gitignore").read_text() == "ours"


def test_a_folder_without_a_site_is_told_how_to_begin_one(empty):
    assert "`briefgen new site`" in briefgen("build").output
