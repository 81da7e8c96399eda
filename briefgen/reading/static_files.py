"""Files that are published as they are, and may come from a stranger: none may run script in a browser.

A page on the site's own address could read and do whatever the site can. So only formats are published in
which browsers run nothing; SVG pictures, which may hold script, are read by `svg_pictures`.
"""

import re
from pathlib import Path, PurePosixPath

from briefgen.model.diagnostics import Diagnostic
from briefgen.reading.svg_pictures import active_part

PUBLISHED = frozenset(
    {
        *(".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".webp"),
        *(".bib", ".csv", ".geojson", ".ics", ".json", ".md", ".pdf", ".tsv", ".txt"),
        *(".docx", ".epub", ".gz", ".odp", ".ods", ".odt", ".pptx", ".sqlite", ".xlsx", ".zip"),
        *(".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".opus", ".srt", ".vtt", ".wav", ".webm"),
        *(".otf", ".ttf", ".woff", ".woff2"),
    }
)
"""The endings of files that are published. How an unknown one is served depends on the host."""

_PICTURES_NOT_SHOWN = frozenset({".bmp", ".eps", ".heic", ".heif", ".psd", ".raw", ".tif", ".tiff"})

# Some hosts serve `a.html.gz` or `a.html.md` by the ending before the last one.
_ACTIVE_BEFORE_THE_END = re.compile(
    r"\.(?:m?html?|s?html?|xht(?:ml)?|xml|xslt?|svgz?|rdf|rss|atom|m?js|wasm|swf|hta|php\w*|pht|phtml|phar|cgi|pl|py|aspx?|jspx?|var)\.",
    re.IGNORECASE,
)

# Where a host names no type, browsers take for HTML what begins like it (WHATWG MIME Sniffing, section 7.1).
# No format above begins so.
_LIKE_HTML = re.compile(rb"(?:\xef\xbb\xbf)?[\t\n\f\r ]*<[!?/a-z]", re.IGNORECASE)
_SNIFFED_BYTES = 1445


def problem_of_static_file(content: Path, path: str) -> Diagnostic | None:
    """Tell why the file at `path` below `content` can't be published, or give None if it can."""
    name = PurePosixPath(path).name
    dot, ending = name.rpartition(".")[1:]
    if f".{ending.lower()}" not in PUBLISHED or not dot:
        shown = f"files ending in `.{ending}`" if dot and ending else "files without an ending"
        return _refusal(path, f"{shown} are not published: a browser might run what is in them")
    if hidden := _ACTIVE_BEFORE_THE_END.search(name):
        return _refusal(
            path, f"the `{hidden[0][:-1]}` inside its name might make a browser run what is in it"
        )
    if ending.lower() == "svg":
        reason = active_part(content / path)
        help_ = "Save it again as plain SVG, without scripts and links, or as PNG."
        return _refusal(path, f"this picture is not published: {reason}", help_) if reason else None
    try:
        with (content / path).open("rb") as opened:
            start = opened.read(_SNIFFED_BYTES)
    except OSError as error:
        return Diagnostic(path, 1, 1, "unreadable", f"the file can't be read: {error.strerror}")
    if _LIKE_HTML.match(start):
        return _refusal(path, "this file begins like HTML, which a browser might run")
    return None


def _refusal(path: str, message: str, help_: str = "") -> Diagnostic:
    advice = "Publish text as Markdown under pages/, data as CSV or JSON, documents as PDF."
    if PurePosixPath(path).suffix.lower() in _PICTURES_NOT_SHOWN:
        advice = "Browsers do not show it: save the picture as PNG, JPEG, WebP, AVIF or SVG."
    return Diagnostic(path, 1, 1, "active-file", message, help_ or advice)
