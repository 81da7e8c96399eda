"""The law of the preview: whatever was edited, what is served is what a clean build would write."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from previews import answering, asked
from projects import THEME, project, tree

from briefgen import build
from briefgen.serving import Outcome, SiteChoice, preview_rebuild
from briefgen.serving.noticeboard import Notice, Noticeboard

PERSON = "---\nname: {name}\nrepresents: BV\n---\n"


def text(site, number):
    file = a_file(site, number)
    file.write_text(file.read_text("utf-8") + f"\nMore is known now: {number}.\n", "utf-8")
    return file


def front_matter(site, number):
    file = a_file(site, number)
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\nnote: Note {number}.\n", 1))
    return file


def mistake(site, number):
    file = site / "content/people/mistake.md"
    file.write_text(f"---\nname: Mistake\nrepresents: {'BV' if number % 2 else 'XX?'}\n---\n")
    return file


def addition(site, number):
    file = site / f"content/people/guest-{number}.md"
    file.write_text(PERSON.format(name=f"Guest {number}"))
    return file


def renaming(site, number):
    file = a_file(site, number, "people")
    return file.rename(file.with_name(f"renamed-{number}.md"))


def deletion(site, number):
    file = a_file(site, number)
    file.unlink()
    return file


def theme(site, number):
    file = site / "theme/templates/not_found.html"
    file.write_text(
        file.read_text("utf-8").replace("Page not found", f"Not found {number}"), "utf-8"
    )
    return file


def style(site, number):
    file = site / "theme/css/95-print.css"
    file.write_text(f"/* {number} */\n", "utf-8")
    return file


def configuration(site, number):
    file = site / "pelicanconf.py"
    file.write_text(f"{file.read_text('utf-8')}SITENAME = 'Site {number}'\n", "utf-8")
    return file


def path_of_the_site(site, number):
    file = site / "pelicanconf.py"
    url = f"https://example.org{'/desk' if number % 2 else ''}"
    file.write_text(f"{file.read_text('utf-8')}SITEURL = '{url}'\n", "utf-8")
    return file


EDITS = [text, front_matter, mistake, addition, renaming, deletion]
EDITS += [theme, style, configuration, path_of_the_site]


def a_file(site, number, folder=""):
    files = sorted((site / "content" / folder).rglob("*.md"))
    return files[number % len(files)]


def served(preview):
    """Give all that is served of a site, as it was built."""
    board = Noticeboard(Notice(1, Outcome(preview.output, preview), preview))
    with answering(board) as port:
        return {
            file: asked(port, f"{preview.root}/{file}").page
            for file in tree(preview.output)
            if not file.startswith(".")  # what hosts read is not served
        }


@pytest.fixture(autouse=True)
def _no_site_address(monkeypatch):
    monkeypatch.delenv("SITEURL", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def sources(site):
    """Every file that the site is made from."""
    made = ("content/", "theme/", "pelicanconf.py")
    return {name: held for name, held in tree(site).items() if name.startswith(made)}


def put_back(site, before):
    """Undo an edit, and give the files that this changes."""
    now = sources(site)
    changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    for name in changed:
        if name in before:
            (site / name).write_bytes(before[name])
        else:
            (site / name).unlink()
    return frozenset(site / name for name in changed)


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    edits=st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 99)), min_size=2, max_size=6)
)
def test_what_is_served_is_what_a_clean_build_writes(edits):
    with tempfile.TemporaryDirectory() as folder:
        site = project(Path(folder) / "site", settings='THEME = "theme"\n')
        shutil.copytree(THEME, site / "theme")
        choice = SiteChoice(site / "pelicanconf.py")
        with preview_rebuild(choice) as (rebuild, _):
            outcome = rebuild(frozenset())
            for edit, number in edits:
                before = sources(site)
                outcome = rebuild(frozenset([edit(site, number)]))
                if outcome.preview is None:  # an author sees what is wrong, and takes it back
                    outcome = rebuild(put_back(site, before))
        clean = build(choice.settings, output=Path(folder) / "clean", drafts=True).output
        expected = {name: held for name, held in tree(clean).items() if not name.startswith(".")}
        assert served(outcome.preview) == expected
