"""For a comment on a pull request: Markdown in which nothing that content says is markup, a link or a mention.

Hosts look for mentions, issues and addresses in what is left once Markdown is read, so an escape does not stop
them: a zero-width space does. Everything stands on one line, so no line starts with a command of the host.
"""

import re
from collections.abc import Iterator

from briefgen.checks.printable import printable
from briefgen.editing.comparison.formats.report import Report
from briefgen.editing.comparison.sections import Section, joined, sections_of
from briefgen.editing.comparison.word_differences import Mark, Piece
from briefgen.views.words import words_in

LIMIT = 65_536
"""What GitHub takes in one comment: characters, those outside the basic plane counted as two here."""

_RESERVED = 400  # for the line that says what is left out
_LONGEST = 2000  # characters of one line
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$:@=^-])")
_PART = "\u200b"
_LINKED = re.compile(
    r"(?<=[@#!%&~$^*])(?=[\w{\"])|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-)", re.IGNORECASE
)


def markdown_report(report: Report) -> str:
    """Give the report as Markdown (GitHub's and GitLab's), cut to `LIMIT` with a count of what is left out."""
    if not report.changes:
        return "No commit changed the record.\n"
    room = LIMIT - _RESERVED
    kept: list[str] = []
    left = 0
    for text, changes in _blocks(report):
        size = _size(text)
        if left or size > room:
            left += changes
        else:
            kept.append(text)
            room -= size
    if left:
        more = words_in("en").counted("{number} more change is", "{number} more changes are", left)
        kept.append(
            f"\n{more} left out: this comment is full. Run `briefgen diff` to see them all.\n"
        )
    return "".join(kept)


def _blocks(report: Report) -> Iterator[tuple[str, int]]:
    """Give pieces of Markdown that stand or go as a whole, and how many changes each tells."""
    for change in report.changes:
        yield f"### {_escaped(change.title)}\n", 0
        if change.compared.is_empty:
            yield "\nNo change of the record.\n", 0
        for section in sections_of(change.compared):
            yield from _section_blocks(section)
        yield "\n", 0


def _section_blocks(section: Section) -> Iterator[tuple[str, int]]:
    heading = f"\n**{_escaped(section.title)}**\n\n"
    for entry in section.entries:
        details = "".join(f"  - {joined(line, _piece)}\n" for line in entry.details)
        yield f"{heading}- {joined(entry.line, _piece)}\n{details}", entry.changes
        heading = ""


def _piece(one: Piece) -> str:
    if one.mark is Mark.CODE:
        return f"`{_plain(one.text).replace('`', chr(39))}`"
    text = _escaped(one.text)
    match one.mark:
        case Mark.REMOVED:
            return f"<del>{text}</del>"
        case Mark.ADDED:
            return f"<ins>{text}</ins>"
        case Mark.STRONG:
            return f"<b>{text}</b>"
        case _:
            return text


def _escaped(text: str) -> str:
    """Give text that Markdown shows as it is and hosts make nothing of."""
    return _MARKUP.sub(r"\\\1", _LINKED.sub(_PART, _plain(text)))


def _plain(text: str) -> str:
    one_line = " ".join(printable(text).split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 2]} \u2026"


def _size(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
