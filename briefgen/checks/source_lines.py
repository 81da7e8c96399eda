"""The lines of content files, to be shown beside what is wrong with them."""

from collections.abc import Sequence
from pathlib import Path

from briefgen.reading.front_matter import MAX_BYTES


class SourceLines:
    """The lines of files below a content folder. The file asked for last is kept: problems come by file."""

    def __init__(self, content: Path) -> None:
        """Read nothing yet."""
        self._content = content.resolve()
        self._path = ""
        self._lines: Sequence[str] = ()

    def of(self, path: str) -> Sequence[str]:
        """Give the lines of a file, without their ends; none of one that can't be read or is no text.

        A link out of the content folder is not followed: what it leads to is no one's business. Lines count as in diagnostics: a line ends in CR, LF or both, and a byte order mark is left out.
        """
        if path != self._path:
            self._path, self._lines = path, _lines_of(self._content / path, self._content)
        return self._lines


def _lines_of(file: Path, content: Path) -> Sequence[str]:
    try:
        if not file.resolve(strict=True).is_relative_to(content) or not file.is_file():
            return ()
        with file.open("rb") as opened:
            source = opened.read(MAX_BYTES + 1)
    except (OSError, RuntimeError, ValueError):  # no file, links in a circle, a name with a null
        return ()
    if len(source) > MAX_BYTES or b"\0" in source[:4]:
        return ()
    text = source.decode("utf-8", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
