"""The law of building only what changed: the output is the same as a clean build's, byte for byte."""

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from projects import tree
from strategies import OTHER_VALUES, edited, worlds, write_world

from briefgen.atlas import link
from briefgen.publishing import publish_pages, theme_at, updated_output
from briefgen.reading import ReadingOptions, read_folder
from briefgen.views import PAGE_KINDS, SiteSettings, site_of

LONG_AGO = 1_000_000_000  # seconds; so that a file's state alone tells that it is unchanged


def build(content, output, cache, theme, site):
    """Build a world as `briefgen build` does, apart from Pelican's part."""
    folder = read_folder(content, ReadingOptions(), cache=cache)
    atlas = link(folder.files, static=folder.static).atlas
    with updated_output(output, manifest=cache / "manifest.msgpack") as update:
        update.printed = publish_pages(
            site_of(atlas, site), theme, update.folder, known=update.known
        ).printed


def changed(world, edit):
    """Give a world with one file changed: more text, another note, another value of a key, or nothing at all."""
    number, what = edit
    one = world[number % len(world)]
    if what == "text":
        one = replace(one, body=f"{one.body}\n\nMore is known of it now.\n")
    elif what == "note":
        one = replace(one, front=one.front | {"note": "It was looked at again."})
    elif what != "nothing":
        return edited(world, what, number)
    return (*world[: number % len(world)], one, *world[number % len(world) + 1 :])


def telling_all(theme):
    """Give a theme whose pages show everything in their views: no change is lost on it, and it is soon compiled."""
    (theme / "templates").mkdir(parents=True)
    for kind in PAGE_KINDS:
        (theme / "templates" / kind.template).write_text("{{ view }}\n", "utf-8")
    return theme


def written(world, folder):
    shutil.rmtree(folder, ignore_errors=True)
    write_world(world, folder)
    for file in folder.rglob("*"):
        # Two contents of one length must differ in time, as they do in life.
        os.utime(file, (LONG_AGO + (crc32(file.read_bytes()) if file.is_file() else 0) // 8,) * 2)
    return folder


def damaged(cache, how):
    """Cut the last bytes off some of a cache's files, or remove them."""
    files = sorted(cache.glob("*"))[::3] if cache.is_dir() else []
    for file in files if how else []:
        if how == "cut":
            file.write_bytes(file.read_bytes()[:-5])
        else:
            file.unlink()


edits = st.tuples(st.integers(0, 50), st.sampled_from(["text", "note", "nothing", *OTHER_VALUES]))
steps = st.tuples(
    st.one_of(edits, worlds()),
    st.sampled_from(["", "", "", "cut", "gone"]),
    st.sampled_from(["", "", "another template"]),
    st.sampled_from(["Penguin positions", "Penguin positions", "Another name"]),
    st.sampled_from([(), (), ("fa",)]),
)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(worlds(), st.lists(steps, min_size=1, max_size=3))
def test_an_update_gives_what_a_clean_build_gives(world, changes):
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        theme = telling_all(base / "theme")
        site = SiteSettings(name="Penguin positions")
        build(
            written(world, base / "content"), base / "output", base / "cache", theme_at(theme), site
        )
        for number, (change, damage, template, title, languages) in enumerate(changes):
            is_edit = isinstance(change[0], int)
            world = changed(world, change) if is_edit else change
            site = SiteSettings(name=title, other_languages=languages)
            if template:
                quote = theme / "templates/quote.html"
                quote.write_text(f"{quote.read_text('utf-8')}<!-- {number} -->\n", "utf-8")
            damaged(base / "cache", damage)
            content = written(world, base / "content")
            build(content, base / "output", base / "cache", theme_at(theme), site)
            clean = base / f"clean-{number}"
            build(content, clean / "output", clean / "cache", theme_at(theme), site)
            assert tree(base / "output") == tree(clean / "output")
