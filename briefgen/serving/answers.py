"""What stands at an address of the preview."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote_to_bytes

from briefgen.cache.own_version import digest
from briefgen.serving.media_types import HTML, media_type
from briefgen.serving.outcomes import Preview

OWN = "/.briefgen/"
"""Below this, the server answers for itself."""

_NO_SITE = b"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>No site yet</title>
<body>
<h1>No site yet</h1>
<p>The site has not been built without errors so far. This page shows it as soon as it has.</p>
</body>
</html>
"""
_NOT_FOUND = b"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Page not found</title>
<body>
<h1>Page not found</h1>
<p>There is no page at this address.</p>
</body>
</html>
"""


class Answer(NamedTuple):
    """The bytes at an address, as they were built; or `location`, where they are to be looked for.

    `file` is the path below the site's folder, empty where no file of that name was asked for.
    """

    status: int
    type: str = HTML
    body: bytes = b""
    file: str = ""
    location: str = ""

    @property
    def mark(self) -> str:
        """A text that differs where the answer does."""
        head = f"{self.status} {self.type} {self.location} "
        return digest(head.encode() + self.body).hex()[:32]


def answer(preview: Preview | None, address: str) -> Answer:
    """Give what stands at the path of a request. A folder stands for its `index.html` and is never listed."""
    if preview is None:
        return Answer(503, body=_NO_SITE)
    names, root = _names(address), _names(preview.root) or []
    if names is None or not _are_related(names, root):
        return _missing(preview)
    if len(names) <= len(root):
        return _moved([*root, ""])
    return _below(preview, names[len(root) :]) or _missing(preview)


def _are_related(names: Sequence[str], root: Sequence[str]) -> bool:
    """Tell whether a path lies below the site's root, or is the root's or one of a folder above it."""
    folders = names[:-1] if names[-1] == "" else names
    return names[: len(root)] == root or (
        folders == root[: len(folders)] and len(folders) < len(names)
    )


def _below(preview: Preview, names: Sequence[str]) -> Answer | None:
    """Give the file at a path below the site's root, or send to the folder that it misses the slash of."""
    file = "/".join(names) + ("" if names[-1] else "index.html")
    body = _content(preview.output, file)
    if body is not None:
        return Answer(200, media_type(file), body, file)
    if names[-1] and _content(preview.output, f"{file}/index.html") is not None:
        return _moved([*(_names(preview.root) or []), *names, ""])
    return None


def _moved(names: Sequence[str]) -> Answer:
    return Answer(302, location="/" + "/".join(quote(name) for name in names))


def _missing(preview: Preview) -> Answer:
    return Answer(404, body=_content(preview.output, "404.html") or _NOT_FOUND)


def _names(address: str) -> list[str] | None:
    """Give the names that a path consists of, the last one empty for a folder; None for no path of a site.

    No name may lead upwards, hide, or hold what separates names.
    """
    try:
        names = [unquote_to_bytes(name).decode() for name in address.split("/")[1:]]
    except ValueError:
        return None
    if not names or any(not name for name in names[:-1]):
        return None
    hidden = (name.startswith(".") and name != ".well-known" for name in names)
    if any(hidden) or any(one in name for name in names for one in "/\\\0"):
        return None
    return names


def _content(output: Path, file: str) -> bytes | None:
    """Give the content of a file of the site; None if there is none, or it lies elsewhere."""
    try:
        path = (output / file).resolve(strict=True)
        return path.read_bytes() if path.is_relative_to(output.resolve()) else None
    except OSError:
        return None
