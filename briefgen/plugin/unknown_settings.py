"""Settings that are unknown and look like a mistyped one: the one that was meant keeps its default unseen."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from pelican.settings import DEFAULT_CONFIG

from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.reading.nearest import nearest

OWN_SETTINGS = (
    "FOCUS_ISSUE",
    "LANGUAGES",
    "LINK_PICTURES",
    "MAP_AREAS",
    "MAP_AUTHORITIES",
    "RAW_HTML",
    "SEARCH",
    "SITENAMES",
    "SITESUBTITLE",
    "SITESUBTITLES",
    "SITE_DATE",
    "SNAPSHOT_PATH",
    "STALE_AFTER",
)
"""The settings that briefgen reads and for which Pelican has no default."""

_MEANT = (
    *OWN_SETTINGS,
    "DEFAULT_LANG",
    "IGNORE_FILES",
    "OUTPUT_PATH",
    "OUTPUT_RETENTION",
    "PLUGINS",
    "SITENAME",
    "SITEURL",
    "STATIC_PATHS",
    "THEME_STATIC_PATHS",
    "THEME_TEMPLATES_OVERRIDES",
    "TIMEZONE",
)
"""What somebody may have meant: other settings of Pelican's, many without a default, do nothing here."""

_LIKENESS = 88.0  # per cent; plugins and themes have settings, too


def unknown_settings(names: Iterable[str], file: Path, content: Path) -> Iterator[Diagnostic]:
    """Warn of each name in a settings file that is no setting, but one letter or two away from one that counts.

    Places are given from the content folder, as those of all diagnostics are.
    """
    known = {*DEFAULT_CONFIG, *_MEANT}
    for name in sorted(set(names) - known):
        if meant := nearest(name, _MEANT, most=1, likeness=_LIKENESS):
            path, line = place_of_setting(name, file, content)
            message = f"there is no setting `{name}`"
            help_ = f"Did you mean `{meant[0]}`?"
            yield Diagnostic(path, line, 1, "unknown-setting", message, help_, Severity.WARNING)


def place_of_setting(name: str, file: Path, content: Path) -> tuple[str, int]:
    """Give the path of a settings file, from the content folder, and the line on which a setting is given."""
    return os.path.relpath(file, content).replace(os.sep, "/"), _line_of(name, file)


def _line_of(name: str, file: Path) -> int:
    """Give the line on which a setting is given, the first where that is in another file."""
    text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    found = re.search(rf"^{re.escape(name)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
