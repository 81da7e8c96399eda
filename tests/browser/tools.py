"""The programs that these tests need beside Python's packages, and what to do where one is missing."""

import shutil
import sys
from pathlib import Path

import pytest

VALIDATOR = Path(sys.prefix) / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
BROWSERS = ("chromium", "google-chrome")
HELP = (
    "`make test` installs it where it may. On Debian:"
    " sudo apt install chromium default-jre-headless npm; then `make test` again."
)


def browser() -> str:
    """The path of Chromium, under the name that this system has for it."""
    return _path("A browser", *BROWSERS)


def java() -> str:
    return _path("Java", "java")


def validator() -> str:
    """The path of the Nu validator's archive, which `make test` puts beside Python's packages."""
    if not VALIDATOR.is_file():
        pytest.fail(f"The Nu validator is missing. {HELP}", pytrace=False)
    return str(VALIDATOR)


def _path(what: str, *names: str) -> str:
    for name in names:
        if found := shutil.which(name):
            return found
    return pytest.fail(f"{what} is missing. {HELP}", pytrace=False)
