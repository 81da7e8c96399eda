"""SVG pictures, read to see whether anything in them could be run, would ask another host, or stop a browser.

What passes is drawing alone: SVG 2, section 2.2.5, calls that the secure static mode.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from briefgen.reading.svg_expansion import heavy_part

MAX_SVG_BYTES = 4 << 20

_SVG = "http://www.w3.org/2000/svg"
# Drawing programs leave notes in these, which browsers pass over.
_NOTES = frozenset(
    {
        "http://creativecommons.org/ns#",
        "http://purl.org/dc/elements/1.1/",
        "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
        "http://web.resource.org/cc/",
        "http://www.inkscape.org/namespaces/inkscape",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    }
)
_ACTIVE_ELEMENTS = frozenset(
    {
        *("script", "handler", "listener", "foreignobject", "meta", "link", "base"),
        *("iframe", "object", "embed", "audio", "video", "canvas", "form"),
        *("animate", "animatecolor", "animatemotion", "animatetransform", "discard", "set"),
    }
)
_ACTIVE_ATTRIBUTES = frozenset(
    {"action", "formaction", "http-equiv", "ping", "srcdoc", "srcset", "base", "data", "poster"}
)
_LINKS = frozenset({"href", "src"})
_RASTER = r"data:image/(?:png|jpe?g|gif|webp|avif)[;,]"
_INSIDE_LINK = re.compile(rf"\s*(?:#|{_RASTER})", re.IGNORECASE)
_LEADING_OUT = re.compile(
    r"@\s*import"
    r"|\b(?:image-set|src|image|expression)\s*\("
    r"|behavior\s*:|-moz-binding"
    rf"|\burl\s*\((?!\s*(?:['\"]\s*)?(?:#|{_RASTER}|data:(?:application/(?:x-)?font|font/)))"
    r"|\\",  # an escape could hide any of these
    re.IGNORECASE,
)
_SEPARATOR = " "


@dataclass(slots=True)
class _Reading:
    """What one picture has shown so far; lives as long as the reading of it."""

    found: list[str] = field(default_factory=list)
    styles: int = 0
    rules: list[str] = field(default_factory=list)
    sheets: list[str] = field(default_factory=list)
    is_root: bool = True


def active_part(file: Path) -> str:
    """Say what in an SVG picture could be run, leads out of it or is too much to draw, or nothing."""
    try:
        with file.open("rb") as opened:
            source = opened.read(MAX_SVG_BYTES + 1)
    except OSError as error:
        return f"it can't be read: {error.strerror}"
    if len(source) > MAX_SVG_BYTES:
        return f"it is larger than {MAX_SVG_BYTES >> 20} MiB"
    reading = _Reading()
    # An encoding of its own could make it read differently here and in a browser.
    parser = expat.ParserCreate("utf-8", _SEPARATOR)
    parser.buffer_text = True
    parser.XmlDeclHandler = lambda _version, encoding, _alone: _declared(reading, encoding)
    parser.StartElementHandler = lambda name, given: _opened(reading, name, given)
    parser.EndElementHandler = lambda name: _closed(reading, name)
    parser.CharacterDataHandler = lambda text: _written(reading, text)
    parser.StartDoctypeDeclHandler = lambda *_: _forbidden(reading)
    parser.EntityDeclHandler = lambda *_: _forbidden(reading)
    parser.ProcessingInstructionHandler = lambda *_: _forbidden(reading)
    try:
        parser.Parse(source, True)  # noqa: FBT003 - the parser's own form: the last part
    except expat.ExpatError as error:
        reading.found.append(f"it is not well-formed: {error}")
    return reading.found[0] if reading.found else heavy_part(source, "".join(reading.sheets))


def _declared(reading: _Reading, encoding: str | None) -> None:
    if encoding and encoding.lower() != "utf-8":
        reading.found.append(f"its encoding is {encoding[:20]}, not UTF-8")


def _forbidden(reading: _Reading) -> None:
    reading.found.append("it holds a document type or a processing instruction")


def _opened(reading: _Reading, name: str, attributes: dict[str, str]) -> None:
    space, _, local = name.rpartition(_SEPARATOR)
    tag = local.lower()
    if reading.is_root and (space != _SVG or tag != "svg"):
        reading.found.append(f"its outermost element is not `svg` of the namespace {_SVG}")
    elif (space != _SVG and space not in _NOTES) or tag in _ACTIVE_ELEMENTS:
        reading.found.append(f"it holds the element `{tag[:40]}`")
    reading.is_root = False
    if reading.styles and tag == "style":
        reading.found.append("it holds a style inside a style")
    reading.styles += tag == "style"
    for attribute, value in attributes.items():
        foreign, _, local = attribute.rpartition(_SEPARATOR)
        key = local.lower()
        if key.startswith("on") or (key in _ACTIVE_ATTRIBUTES and foreign not in _NOTES):
            reading.found.append(f"it holds the attribute `{key[:40]}`")
        elif key in _LINKS:
            if not _INSIDE_LINK.match(value):
                reading.found.append(f"it links to `{value.strip()[:60]}`")
        elif not foreign and (out := _LEADING_OUT.search(value)):
            reading.found.append(
                f"`{out[0][:20]}` in its attribute `{key[:40]}` may lead out of it"
            )


def _written(reading: _Reading, text: str) -> None:
    if reading.styles:
        reading.rules.append(text)


def _closed(reading: _Reading, name: str) -> None:
    if name.rpartition(_SEPARATOR)[2].lower() != "style":
        return
    reading.styles -= 1
    if reading.styles:
        return
    reading.sheets.append("".join(reading.rules))
    if out := _LEADING_OUT.search(reading.sheets[-1]):
        reading.found.append(f"`{out[0][:20]}` in its style may lead out of it")
    reading.rules.clear()
