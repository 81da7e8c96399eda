"""XML that holds whatever content says: escaped, and without the characters that XML 1.0 forbids."""

import re

HEAD = '<?xml version="1.0" encoding="utf-8"?>'

_SPECIAL = re.compile(
    "[^\t\n\r\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escaped(text: str) -> str:
    """Give a text as it may stand in an element or in an attribute between double quotation marks.

    What is neither a sign to be escaped nor one that XML allows is left out.
    """
    return _SPECIAL.sub(lambda sign: _ENTITIES.get(sign[0], ""), text)


def element(tag: str, text: str = "", **attributes: str) -> str:
    """Give an element with a text and those of its attributes that are not empty.

    An underscore stands for the colon of a prefix: `xml_lang`.
    """
    found = "".join(
        f' {name.replace("_", ":")}="{escaped(value)}"'
        for name, value in attributes.items()
        if value
    )
    return f"<{tag}{found}>{escaped(text)}</{tag}>" if text else f"<{tag}{found}/>"


def document(*lines: str) -> bytes:
    """Give a whole document of these lines."""
    return "\n".join((HEAD, *lines, "")).encode()
