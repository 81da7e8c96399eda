"""Where the cache of a site lies: `.briefgen/` beside its settings, one folder for each output folder.

It holds nothing of files that are no longer there, so it grows with the content and no further; what was kept
for an output folder that is gone goes with the next build. It is trusted as the program is.
"""

import os
import shutil
from pathlib import Path

from briefgen.cache.own_version import digest
from briefgen.cache.tracked import is_tracked
from briefgen.model.errors import BriefgenError

_OUTPUT = "output.txt"


def cache_folder(settings: Path | None, output: Path) -> Path:
    """Give where builds into `output` keep what the next one can use.

    Raises BriefgenError where that may hold what someone else has made.
    """
    beside = (settings.parent if settings else Path.cwd()).resolve()
    _refuse_foreign(beside / ".briefgen")
    place = os.path.relpath(output.resolve(), beside)
    return beside / ".briefgen" / f"{output.name}-{digest(place.encode()).hex()[:8]}"


def _refuse_foreign(folder: Path) -> None:
    if folder.is_symlink():
        raise BriefgenError(
            f"{folder} is a link, and what it leads to may be another's: delete it; the next build makes the folder"
        )
    if folder.exists() and is_tracked(folder):
        raise BriefgenError(
            f"git keeps {folder}, and pages are made from what it holds as it is, whoever wrote that:"
            " run `git rm -r --cached .briefgen` beside the settings, delete the folder, and name `.briefgen/` in"
            " `.gitignore`; the next build makes it anew"
        )


def clear_abandoned(cache: Path, output: Path) -> None:
    """Say for which output folder a cache is, and remove those beside it whose output folder is gone."""
    cache.mkdir(parents=True, exist_ok=True)
    (cache / _OUTPUT).write_text(os.path.relpath(output.resolve(), cache.parent), encoding="utf-8")
    for note in cache.parent.glob(f"*/{_OUTPUT}"):
        try:
            place = cache.parent / note.read_text(encoding="utf-8")
        except (OSError, ValueError):  # another build is at work there, or it is none of ours
            continue
        if not place.exists() and place.parent.is_dir() and note.parent != cache:
            shutil.rmtree(note.parent, ignore_errors=True)
