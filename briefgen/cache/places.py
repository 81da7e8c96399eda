"""Where the cache of a site lies: `.briefgen/` beside its settings, one folder for each output folder."""

import os
from pathlib import Path

from briefgen.cache.own_version import digest


def cache_folder(settings: Path | None, output: Path) -> Path:
    """Give where builds into `output` keep what the next one can use."""
    beside = (settings.parent if settings else Path.cwd()).resolve()
    place = os.path.relpath(output.resolve(), beside)
    return beside / ".briefgen" / f"{output.name}-{digest(place.encode()).hex()[:8]}"
