"""Plain text that YAML would cut, mended so that it can be read whole.

YAML cuts plain text at ` #` and breaks at `: `. While such a text is read again, a noncharacter
stands for the hash, the colon or the asterisk; no input holds one, since they are unwanted characters.
"""

import re
from collections.abc import Sequence

HASH_WITHOUT_SPACE = re.compile(r"(?<=\s)#+[^\s#]")
"""What may cut plain text anywhere in a file; a comment has a space after its hash."""

CUT = re.compile(r"[ \t]*(\n\s*)?(#)#*[^\s#]")
"""What cuts plain text where it ends: perhaps an end of line, then the hash."""

STAND_IN = re.compile("[\ufdd0-\ufdd2]")

STAND_IN_OF_STAR = "\ufdd2"
"""Stands for an asterisk at the start of plain text, which YAML takes for an alias."""

_STAND_INS = {"#": "\ufdd0", ":": "\ufdd1", "*": STAND_IN_OF_STAR}
_ORIGINALS = str.maketrans({stand_in: original for original, stand_in in _STAND_INS.items()})


def repaired_text(text: str, cuts: Sequence[int]) -> str:
    """Return `text` with stand-ins for the characters at these offsets, in order."""
    pieces = []
    end = 0
    for cut in cuts:
        pieces += [text[end:cut], _STAND_INS[text[cut]]]
        end = cut + 1
    return "".join([*pieces, text[end:]])


def original_text(text: str) -> str:
    """Return `text` with the characters that its stand-ins stand for."""
    return text.translate(_ORIGINALS)
