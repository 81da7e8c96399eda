"""Blanks that look like spaces and that YAML does not take for such, where only a space makes sense.

Word processors and some keyboards put a non-breaking space where a space was typed. Inside text it may be wanted,
as before a French colon; where YAML is indented, or ends a key or a dash, it never is.
"""

import re
import unicodedata

from briefgen.reading.source_text import Problem

_ODD = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}\N{EN SPACE}\N{EM SPACE}\N{THIN SPACE}\N{IDEOGRAPHIC SPACE}"
_STRUCTURAL = re.compile(
    rf"^[ ]*+[{_ODD}][ {_ODD}]*+(?=[\w-])"  # an indentation; possessive, as a megabyte of blanks may be one
    rf"|^[ ]*-[ ]?[{_ODD}]+[ {_ODD}]*"  # after a dash
    rf"|(?:^[ ]*(?:-[ ])?|[{{,][ ]*)[\w-]+:[ ]?[{_ODD}]+",  # after the colon of a key
    re.MULTILINE,
)
_RUN = re.compile(f"[{_ODD}]")
_MOST_REPORTED = 20


def with_spaces(text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return `text` with a space for each odd blank that may have broken its YAML, and what to say of them.

    All other characters keep their places.
    """
    letters = list(text)
    problems: list[Problem] = []
    for found in _STRUCTURAL.finditer(text):
        for one in _RUN.finditer(text, found.start(), found.end()):
            letters[one.start()] = " "
        problems.append(_problem(text, _RUN.search(text, found.start(), found.end())))
    return "".join(letters), tuple(problems[:_MOST_REPORTED])


def _problem(text: str, found: re.Match[str] | None) -> Problem:
    offset = found.start() if found else 0
    name = unicodedata.name(text[offset]).lower()
    message = f"a {name} stands here, which YAML does not take for a space"
    return Problem(offset, "yaml-syntax", message, "delete it and type a normal space")
