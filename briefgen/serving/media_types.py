"""What kind of file a browser is told it gets."""

import mimetypes
from pathlib import PurePath

HTML = "text/html; charset=utf-8"

# Those that a site consists of are named here: the tables of systems differ.
_TYPES = {
    ".atom": "application/atom+xml; charset=utf-8",
    ".bib": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json",
    ".htm": HTML,
    ".html": HTML,
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".sqlite": "application/vnd.sqlite3",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


def media_type(name: str) -> str:
    """Give the media type of a file by the end of its name (RFC 9110, Content-Type)."""
    known = _TYPES.get(PurePath(name).suffix.lower())
    if known:
        return known
    guessed, encoding = mimetypes.guess_type(name)
    return guessed if guessed and not encoding else "application/octet-stream"
