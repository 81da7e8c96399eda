"""Names of files and folders that not every computer can have, or shows as they are."""

import re
from unicodedata import normalize

from briefgen.model.diagnostics import Diagnostic
from briefgen.reading.unwanted_characters import has_unwanted, without_unwanted

NOT_IN_NAMES = re.compile(r"[\t\n]")

# "Naming Files, Paths, and Namespaces" of Microsoft: devices, whatever follows their first dot, and characters.
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)",
    re.IGNORECASE,
)
_NOT_ON_WINDOWS = re.compile(r'[<>:"\\|?*]')


def as_some_systems_read(name: str) -> str:
    """Give a name as macOS and Windows compare it: in any case, composed or not."""
    return name.lower() if name.isascii() else normalize("NFC", normalize("NFD", name).casefold())


def problem_of_path(path: str) -> Diagnostic | None:
    """Report a path that is no UTF-8, or holds characters that would deceive whoever reads it."""
    if not (NOT_IN_NAMES.search(path) or has_unwanted(path)):
        return None
    shown = NOT_IN_NAMES.sub("\ufffd", without_unwanted(path))
    return _bad(shown, "the name of this file or folder holds a character that can't be shown")


def problem_on_windows(path: str, name: str) -> Diagnostic | None:
    """Report a name that Windows can't have: a clone there stops, or lacks the file."""
    if _DEVICE.match(name):
        return _bad(
            path, f"on Windows, `{name}` is the name of a device, so there it can't be here"
        )
    if found := _NOT_ON_WINDOWS.search(name):
        return _bad(path, f"on Windows, no name may hold `{found[0]}`")
    if name.endswith((" ", ".")):
        return _bad(path, "on Windows, no name may end in a blank or a dot")
    return None


def problem_of_same(path: str, first: str) -> Diagnostic:
    """Report a name that macOS and Windows take for that of `first`."""
    return Diagnostic(
        path,
        1,
        1,
        "names-alike",
        f"on macOS and Windows this is the same file or folder as `{first}`",
        "Rename one of them: names differ in more than capitals, or how accents are encoded.",
    )


def _bad(path: str, message: str) -> Diagnostic:
    return Diagnostic(path, 1, 1, "bad-file-name", message, "Rename it.")
