"""Where the cache of a site lies: `.briefgen/` beside its settings, one folder for each output folder.

It holds nothing of files that are no longer there, so it grows with the content and no further; what was kept
for an output folder that is gone goes with the next build.
"""

import os
import shutil
from pathlib import Path

from briefgen.cache.own_version import digest

_OUTPUT = "output.txt"


def cache_folder(settings: Path | None, output: Path) -> Path:
    """Give where builds into `output` keep what the next one can use."""
    beside = (settings.parent if settings else Path.cwd()).resolve()
    place = os.path.relpath(output.resolve(), beside)
    return beside / ".briefgen" / f"{output.name}-{digest(place.encode()).hex()[:8]}"


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
