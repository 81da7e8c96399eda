"""What lies where files are looked for and is none: it would silently be missing from the site."""

from collections.abc import Iterator
from pathlib import Path

from briefgen.model.diagnostics import Diagnostic
from briefgen.reading.records import Folder
from briefgen.reading.static_files import PUBLISHED


def problems_of_no_file(file: Path, path: str, *, is_published: bool) -> Iterator[Diagnostic]:
    """Report a folder with the name of a file, a device or pipe; `is_published` tells that it lies among such files."""
    if file.is_dir():
        top, slash, _ = path.partition("/")
        suffix = file.suffix.lower()
        is_content = slash and top in list(Folder) and suffix == ".md"
        if is_content or (is_published and suffix in PUBLISHED):
            yield _problem(
                path,
                "this is a folder with the name of a file, and no file",
                f"Name the folder without `{file.suffix}`, or put a file here instead.",
            )
    elif file.exists():  # and has not gone meanwhile
        message = "this is a pipe, a socket or a device, and no file"
        yield _problem(path, message, "Put a file here, or take it away.")


def problem_of_link(path: str) -> Diagnostic:
    """Report a link that may bring what is not of this folder."""
    return Diagnostic(
        path,
        1,
        1,
        "link-outside",
        "this is a link to a folder, to a place outside the content folder or hidden in it, or to nowhere",
        "Put a copy of what it leads to here instead.",
    )


def _problem(path: str, message: str, help_: str) -> Diagnostic:
    return Diagnostic(path, 1, 1, "no-file", message, help_)
