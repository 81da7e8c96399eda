"""XML that holds whatever content says: escaped, and without the characters that XML 1.0 forbids."""

import re
from xml.etree import ElementTree as ET

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Add an element with a text and those of its attributes that are not empty.

    An underscore stands for the colon of a prefix: `xml_lang`.
    """
    child = ET.SubElement(
        parent,
        tag,
        {name.replace("_", ":"): allowed(value) for name, value in attributes.items() if value},
    )
    if text:
        child.text = allowed(text)
    return child


def allowed(text: str) -> str:
    """Give a text without what may not stand in XML even if escaped."""
    return _FORBIDDEN.sub("", text)


def document(root: ET.Element) -> bytes:
    """Give a whole document, one element a line."""
    ET.indent(root)
    text: str = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
