"""Unwanted characters that a body does not hold as such, but writes as `&#x202e;` or `%E2%80%AE`."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from urllib.parse import unquote

from markdown_it.token import Token

from briefgen.reading.body_complaints import BodyComplaints, Spot
from briefgen.reading.link_rules import POSITION
from briefgen.reading.link_targets import SiteTarget, link_target
from briefgen.reading.unwanted_characters import (
    REORDERING,
    complaint_about,
    has_unwanted,
    unwanted_offsets,
)

_ENTITY = re.compile(r"&#?\w{1,32};")


def complain_of_unwanted(tokens: Sequence[Token], complaints: BodyComplaints) -> None:
    """Report every unwanted character that parsing has decoded."""
    if "&" not in complaints.source and "%" not in complaints.source:
        return
    for token in tokens:
        line = token.map[0] if token.map else 0
        for character, position in _unwanted(token):
            code, message, help_ = complaint_about(character)
            entity = _place_of(character, token.content) if position is None else position
            before = token.content.count("\n", 0, entity)
            complaints.add(Spot(line + before, token.content, entity), code, message, help=help_)


def _unwanted(token: Token) -> Iterator[tuple[str, int | None]]:
    """Give the unwanted characters of a block, each with its position if that of its link is known."""
    if token.type in ("html_block", "html_inline"):
        yield from ((one, None) for one in _found(unescape(token.content)))
    elif token.info:
        yield from ((one, None) for one in _found(unescape(token.info)))
    for child in token.children or ():
        position = child.meta.get(POSITION)
        if child.type == "text":
            yield from ((one, None) for one in _found(child.content))
        for name in ("href", "src", "title"):
            value = str(child.attrs.get(name, ""))
            yield from ((one, position) for one in _found(_as_read(name, value)))
        yield from ((one, position) for one, _ in _unwanted(child))


def _as_read(name: str, value: str) -> str:
    """Give what a person or this program makes of an attribute."""
    if name == "title" or "%" not in value:
        return value
    if isinstance(link_target(value), SiteTarget):
        return unquote(value)
    # In an address, only what reorders its letters deceives whoever sees it decoded.
    return "".join(letter for letter in unquote(value) if letter in REORDERING)


def _found(text: str) -> list[str]:
    return [text[offset] for offset in unwanted_offsets(text)] if has_unwanted(text) else []


def _place_of(character: str, content: str) -> int:
    entities = _ENTITY.finditer(content)
    return next((one.start() for one in entities if unescape(one[0]) == character), 0)
