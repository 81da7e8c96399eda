"""A site that is begun: its settings, a page about it, and the folders in which editors write."""

import json
from collections.abc import Mapping
from pathlib import Path

from briefgen.editing.changed_files import Change, make_changes
from briefgen.model.errors import BriefgenError
from briefgen.reading.records import Folder

SETTINGS = "pelicanconf.py"
IGNORED = ".gitignore"
CONTENT = "content"

_SETTINGS = '''\
"""The settings of this site: Pelican's, and briefgen's own, which its README lists."""

import os

SITENAME = {name}
SITEURL = os.environ.get("SITEURL", "")  # where it is published, as in "https://example.org/briefings"

PATH = "content"
OUTPUT_PATH = "output"
STATIC_PATHS = ["images", "files"]  # below content/: what is published as it is
PLUGINS = ["briefgen"]

DEFAULT_LANG = "en"  # of what is written without a `lang`
TIMEZONE = "UTC"
'''
_GITIGNORE = """\
# What builds leave behind, and the texts of sources, which are someone's copyright.
/.briefgen/
/output/
/output.*/
/snapshots/
"""
_ABOUT = """\
---
title: About
summary: >-
  What this site records, by which rules, and who keeps it.
---
This site records where states and other actors stand: on which question, since when, in whose words, and on what
evidence. Every statement leads back to its source.

Say here who keeps the record, what counts as a position, and how to report a mistake.
"""


def new_site(folder: Path, name: str = "") -> tuple[Path, ...]:
    """Begin a site in a folder, and give the files that were written.

    Its name is made of the folder's, if none is given. What is there already stays as it is: a `.gitignore` is kept,
    and with settings or content there is a site already. Raises BriefgenError then, before anything is written.
    """
    for taken in (SETTINGS, CONTENT):
        if _is_taken(folder / taken):
            raise BriefgenError(f"{folder / taken} is there already; nothing was written")
    if folder.exists() and not folder.is_dir():
        raise BriefgenError(f"{folder} is no folder; nothing was written")
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        path: text
        for path, text in _texts(name or _name_of(folder)).items()
        if not _is_taken(folder / path)
    }
    make_changes(
        (Change(folder / path, None, text.encode()) for path, text in files.items()), folder
    )
    for one in Folder:
        (folder / CONTENT / one).mkdir(exist_ok=True)
    return tuple(folder / path for path in files)


def _texts(name: str) -> Mapping[str, str]:
    return {
        # JSON's texts are Python's, too.
        SETTINGS: _SETTINGS.format(name=json.dumps(name, ensure_ascii=False)),
        IGNORED: _GITIGNORE,
        f"{CONTENT}/{Folder.PAGES}/about.md": _ABOUT,
    }


def _name_of(folder: Path) -> str:
    words = folder.resolve().name.replace("-", " ").replace("_", " ").split()
    name = " ".join(words).encode(errors="replace").decode()
    return f"{name[:1].upper()}{name[1:]}" or "Briefings"


def _is_taken(path: Path) -> bool:
    """Tell whether something lies at a path, even a link that leads nowhere."""
    return path.exists() or path.is_symlink()
