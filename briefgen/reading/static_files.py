"""Files that are published as they are, and may come from a stranger: none may run script in a browser.

A page on the site's own address could read and do whatever the site can. Formats in which browsers run
script are refused; SVG pictures are read and refused if anything in them could be run (SVG 2, section 2.2.5,
calls what is left the secure static mode).
"""

from pathlib import Path, PurePosixPath
from xml.parsers import expat

from briefgen.model.diagnostics import Diagnostic

_ACTIVE = frozenset(
    [
        ".atom",
        ".hta",
        ".htm",
        ".html",
        ".js",
        ".kml",
        ".mathml",
        ".mht",
        ".mhtml",
        ".mjs",
        ".rdf",
        ".rss",
        ".shtml",
        ".svgz",
        ".swf",
        ".vml",
        ".wasm",
        ".xht",
        ".xhtml",
        ".xml",
        ".xsl",
        ".xslt",
    ]
)
_MAX_SVG_BYTES = 4 << 20
_ACTIVE_ELEMENTS = frozenset(
    [
        "script",
        "foreignobject",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "animate",
        "animatemotion",
        "animatetransform",
        "set",
        "handler",
        "listener",
    ]
)


def problem_of_static_file(content: Path, path: str) -> Diagnostic | None:
    """Tell why the file at `path` below `content` can't be published, or give None if it can."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in _ACTIVE:
        return Diagnostic(
            path,
            1,
            1,
            "active-file",
            f"files ending in `{suffix}` are not published: a browser would run what is in them",
            "Publish text as Markdown under pages/, data as CSV or JSON, documents as PDF.",
        )
    if suffix == ".svg":
        reason = _active_part(content / path)
        if reason:
            return Diagnostic(
                path,
                1,
                1,
                "active-file",
                f"this picture is not published: {reason}",
                "Save it again as plain SVG, without scripts and links, or as PNG.",
            )
    return None


def _active_part(file: Path) -> str:
    """Say what in an SVG picture could be run, or nothing."""
    try:
        with file.open("rb") as opened:
            source = opened.read(_MAX_SVG_BYTES + 1)
    except OSError as error:
        return f"it can't be read: {error.strerror}"
    if len(source) > _MAX_SVG_BYTES:
        return f"it is larger than {_MAX_SVG_BYTES >> 20} MiB"
    found: list[str] = []

    def element(name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2].lower()
        if tag in _ACTIVE_ELEMENTS:
            found.append(f"it holds the element `{tag}`")
        for attribute, value in attributes.items():
            key = attribute.rpartition(":")[2].lower()
            if key.startswith("on"):
                found.append(f"it holds the attribute `{key}`")
            elif key in ("href", "src") and not value.strip().startswith(("#", "data:image/")):
                found.append(f"it links to `{value.strip()[:60]}`")

    def declaration(*_: object) -> None:
        found.append("it holds a document type or a processing instruction")

    parser = expat.ParserCreate()
    parser.StartElementHandler = element
    parser.StartDoctypeDeclHandler = declaration
    parser.EntityDeclHandler = declaration
    parser.ProcessingInstructionHandler = declaration
    try:
        parser.Parse(source, True)  # noqa: FBT003 - the parser's own form: the last part
    except expat.ExpatError as error:
        return found[0] if found else f"it is not well-formed: {error}"
    return found[0] if found else ""
