"""Tokens of markdown-it, made without its constructor.

That makes two empty dictionaries through factories and then looks at what it was given, once more in a function
of its own, which is a thirtieth of the work of reading a file.
"""

from typing import Literal

from markdown_it.token import Token


def light_token(
    type_: str,
    tag: str,
    nesting: Literal[-1, 0, 1],
    level: int,
    content: str = "",
    children: list[Token] | None = None,
) -> Token:
    """Give a token, all else of which is empty."""
    token = Token.__new__(Token)
    token.type = type_
    token.tag = tag
    token.nesting = nesting
    token.attrs = {}
    token.map = None
    token.level = level
    token.children = children
    token.content = content
    token.markup = ""
    token.info = ""
    token.meta = {}
    token.block = False
    token.hidden = False
    return token
