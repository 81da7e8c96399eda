"""The YAML parser's errors in plain words, with what to do."""

import re
from typing import NamedTuple

import yaml

from briefgen.reading.source_text import Problem
from briefgen.reading.yaml_slips import key_slip, list_slip

_WORD_COLON_WORD = re.compile(r"[ ]*(?:- )?[\w-]+:[^\s/]")
TAB = "a tab stands where YAML expects spaces"
# What the parser says, in C or in Python, where a key may only stand in a wrong column.
_OF_INDENTATION = ("expected '-' indicator", "expected key", "<block end>", "<document start>")


class _Words(NamedTuple):
    """What to say where PyYAML's C parser or its pure one says one of `said`."""

    said: tuple[str, ...]
    message: str
    help: str
    code: str = "yaml-syntax"


_WORDS = (
    _Words(
        ("undefined tag handle", "while scanning a tag", "while parsing a tag"),
        "`!` starts a tag, and tags are not used here",
        'quote text that starts with an exclamation mark: "!…"',
        "tag",
    ),
    _Words(
        ("while scanning an alias",),
        "`*` starts an alias, and aliases are not used here",
        'quote text that starts with an asterisk: "*…"',
        "alias",
    ),
    _Words(
        ("while scanning an anchor",),
        "`&` starts an anchor, and anchors are not used here",
        'quote text that starts with an ampersand: "&…"',
        "anchor",
    ),
    _Words(
        ("escape c", "escape sequence", "chr()"),
        "a backslash in double quotes starts an escape that YAML does not know",
        "write the backslash twice, or use single quotes",
    ),
    _Words(
        ("scanning a block scalar",),
        "a block scalar's text starts on the line after `>-` or `|`",
        "move the text to the next line and indent it",
    ),
    _Words(
        ("<document start>",),
        "the YAML ended before this line",
        "delete the line above that starts with `...`, `---` or `%`",
        "several-documents",
    ),
    _Words(
        ("sequence entries are not allowed",),
        "a list cannot start on the line of its key",
        'put each `- ` on a line of its own, or quote text that starts with a dash: "- …"',
    ),
    _Words(
        ("mapping keys are not allowed",),
        "`?` starts a key, and no key can stand here",
        'quote text that starts with a question mark: "? …"',
    ),
    _Words(
        ("mapping values are not allowed",),
        "a colon stands where no key can end",
        "put a space after the colon of each key, and indent keys of one mapping alike",
    ),
    _Words(
        ("expected '-' indicator", "expected <block end>, but found '?'"),
        "this line stands neither in the list above it nor beside the list's key",
        "start each entry of a list with `- `, and indent keys of one mapping alike",
    ),
    _Words(
        ("expected ':'",),
        "this line is no key with a colon, and does not belong to the text above it",
        "write `key: value`, or indent the line to go on with the text above",
    ),
    _Words(
        ("expected key", "expected <block end>"),
        "this line does not fit what stands before it",
        "indent keys of one mapping alike, and quote text that starts with a bracket or a quote",
    ),
    _Words(
        ("expected node content", "expected the node content"),
        "a value is missing or starts with a character that means something to YAML",
        "quote text that starts with a bracket or a comma",
    ),
    _Words(
        ("unexpected ':'",),
        "a colon in braces or brackets needs a space after it",
        "write `key: value`, or put the text in quotes",
    ),
)


def is_colon_trap(text: str, error: Exception, last_scalar: tuple[int, int]) -> bool:
    """Tell whether `error` says that `: ` stands inside the last scalar's plain text."""
    start, end = last_scalar
    said = str(getattr(error, "problem", ""))
    if text[end : end + 1] != ":" or text[start] in "\"'":
        return False
    if "mapping values are not allowed" in said:
        return _offset(error) == end
    # Text of several lines in brackets says rather that the bracket was not closed.
    return "expected ',' or" in said and "\n" not in text[start:end]


def syntax_problem(text: str, error: Exception, last_scalar: tuple[int, int]) -> Problem:
    """Return what a parser's error means to the person who wrote `text`."""
    offset = min(_offset(error), max(len(text) - 1, 0))
    opened = _mark_offset(getattr(error, "context_mark", None), offset)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', error)}"
    if slip := list_slip(text, opened if "scanning an alias" in said else offset):
        return slip
    if text[offset : offset + 1] == "\t" or "tab character" in said:
        return _syntax(offset, TAB, "indent with spaces only")
    if "quoted scalar" in said and "escape" not in said:
        message = f"the quote `{text[opened]}` opened here is never closed"
        advice = "close it, or write the text as a block scalar: `key: >-`, then indented lines"
        return _syntax(opened, message, advice)
    if "expected ',' or" in said:
        line = text.count("\n", 0, offset) + 1
        column = offset - text.rfind("\n", 0, offset)
        closing = "]" if text[opened] == "[" else "}"
        message = (
            f"the bracket `{text[opened]}` opened here is not closed with `{closing}` before"
            f" line {line}, column {column}"
        )
        advice = f"close it with `{closing}`, put a comma between entries, or quote the text"
        return _syntax(opened, message, advice)
    if "cannot start any token" in said:
        character = text[offset]
        message = f"plain text cannot start with `{character}`"
        return _syntax(offset, message, f'put the text in quotes: "{character}…"')
    return _said(text, offset, opened, said, last_scalar)


def _said(text: str, offset: int, opened: int, said: str, last_scalar: tuple[int, int]) -> Problem:
    if "expected ':'" in said:
        offset = opened
    if "expected ':'" in said or "mapping values" in said:
        for start in (offset, last_scalar[0]):
            if _WORD_COLON_WORD.match(text, text.rfind("\n", 0, start) + 1):
                message = "a key's colon needs a space after it"
                return _syntax(start, message, "write `key: value`")
    if ("expected key" in said or "<block end>" in said) and _follows_text(text, offset):
        message = "text goes on after a closing quote or bracket"
        advice = "write the whole as a block scalar: `key: >-`, then indented lines"
        return _syntax(offset, message, advice)
    if any(one in said for one in _OF_INDENTATION) and (slip := key_slip(text, offset)):
        return slip
    for words in _WORDS:
        if any(part in said for part in words.said):
            place = offset if words.code == "yaml-syntax" else opened
            return Problem(place, words.code, words.message, words.help)
    return _syntax(offset, f"this is not YAML: {said.strip()}", "compare with a neighbouring file")


def _follows_text(text: str, offset: int) -> bool:
    return bool(text[text.rfind("\n", 0, offset) + 1 : offset].strip(" -"))


def _syntax(offset: int, message: str, advice: str) -> Problem:
    return Problem(offset, "yaml-syntax", message, advice)


def _offset(error: Exception) -> int:
    return _mark_offset(getattr(error, "problem_mark", None), 0)


def _mark_offset(mark: yaml.Mark | None, default: int) -> int:
    return default if mark is None else mark.index
