"""Fragments for the headings of a body."""

import re
import unicodedata
from collections.abc import Container

_LEFT_OUT = frozenset("'\u2019\u02bc\u00ad")  # apostrophes and the soft hyphen join their word
_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[^a-z0-9]+")
_DIGIT = re.compile(r"[0-9]")


def heading_id(text: str, page_ids: Container[str]) -> str:
    """Give the fragment for a heading: its words in lower case, joined by hyphens.

    Letters of every script stay, with their marks (Unicode NFC). An id of the page itself cannot
    be met: one of `page_ids`, one with an ASCII digit (ids of records are dated, those of
    footnotes numbered), or one that starts with ``on-`` (histories), is prefixed by ``section-``. A heading without a word is ``section-``
    and its number in the body, once `unique_id` has seen it.
    """
    if text.isascii():  # the same, without a look at each letter
        kept = _NEITHER_LETTER_NOR_DIGIT.sub(" ", text.lower().replace("'", ""))
    else:
        kept = "".join(
            letter if letter.isalnum() or unicodedata.category(letter)[0] == "M" else " "
            for letter in unicodedata.normalize("NFC", text.lower())
            if letter not in _LEFT_OUT
        )
    words = "-".join(kept.split())
    if not words:
        return "section-"
    if words in page_ids or words.startswith("on-") or _DIGIT.search(words):
        return f"section-{words}"
    return words


def unique_id(wanted: str, taken: dict[str, int]) -> str:
    """Give `wanted`, or with `-2`, `-3`, … what is not yet taken, and note it as taken.

    `taken` holds each id given with the last number tried, so that a thousand headings of one
    text cost a thousand steps.
    """
    if wanted not in taken and not wanted.endswith("-"):
        taken[wanted] = 1
        return wanted
    number = taken.get(wanted, 0) + 1
    stem = wanted.rstrip("-")
    while f"{stem}-{number}" in taken:
        number += 1
    taken[wanted] = number
    taken[f"{stem}-{number}"] = 1
    return f"{stem}-{number}"
