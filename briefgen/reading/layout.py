"""Which files of a content folder are read, and which look as if they should be."""

from pathlib import Path

from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.reading.nearest import did_you_mean, nearest
from briefgen.reading.records import Folder

_MARKDOWN = ".md"
_OTHER_MARKUP = (
    ".markdown",
    ".mdown",
    ".mkd",
    ".mdx",
    ".rst",
    ".html",
    ".yml",
    ".yaml",
    ".txt",
    ".adoc",
)
_OTHER_TEXT = (".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf")
_PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_FOLDERS = frozenset(Folder)
_RENAME = "Content is Markdown: rename it to end in `.md`, or move it out of this folder."


def is_content(path: str) -> bool:
    """Tell whether a file is read."""
    folder, slash, _ = path.partition("/")
    return bool(slash) and folder in _FOLDERS and path.endswith(_MARKDOWN)


def problem_of_unread(content: Path, path: str) -> Diagnostic | None:
    """Report a file that is not read, if it looks as if it should be; `path` counts from `content`."""
    folder, slash, _ = path.partition("/")
    suffix = Path(path).suffix.lower()
    if slash and folder in _FOLDERS:
        return _of_ending(content, path, suffix)
    if suffix != _MARKDOWN:
        return None
    meant = next(iter(nearest(folder, Folder, most=1)), "") if slash else ""
    if meant and _has_front_matter(content / path):
        message = f"nothing is read from `{folder}/`"
        help_ = f"The folder is called `{meant}/`: move the file there."
        return Diagnostic(path, 1, 1, "not-read", message, help_)
    return Diagnostic(
        path,
        1,
        1,
        "unknown-folder",
        f"nothing is read from `{folder}/`" if slash else "this file lies in no folder",
        f"{did_you_mean(folder, Folder) if slash else ''} The folders are {', '.join(Folder)}.".strip(),
        Severity.WARNING,
    )


def _of_ending(content: Path, path: str, suffix: str) -> Diagnostic | None:
    """Report a file in one of the folders whose name does not end in `.md`."""
    if suffix in (_MARKDOWN, *_OTHER_MARKUP):
        help_ = _RENAME
    elif suffix in _OTHER_TEXT:
        help_ = (
            "Content is Markdown: write its text into a file that ends in `.md`; what readers are to"
            " download belongs in `files/`."
        )
    elif suffix in _PICTURES:
        help_ = f"Move it to `images/`, and show it by `![…]({{static}}/images/{Path(path).name})`."
    elif not suffix and _has_front_matter(content / path):
        help_ = _RENAME
    else:
        return None
    ending = f"files ending in `{Path(path).suffix}`" if suffix else "files without an ending"
    return Diagnostic(path, 1, 1, "not-read", f"{ending} are not read", help_)


def _has_front_matter(file: Path) -> bool:
    """Tell whether a file starts as content does; one that can't be read does not."""
    try:
        with file.open("rb") as opened:
            start = opened.read(8)
    except OSError:
        return False
    return start.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].rstrip() == b"---"
