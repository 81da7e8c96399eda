"""Slips of indentation and punctuation that break YAML, recognised by what stands around them."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from briefgen.reading.block_form import block_form
from briefgen.reading.schemas import actors, briefings, events, issues, positions, quotes, sources
from briefgen.reading.source_text import Problem
from briefgen.reading.yaml_repair import original_text, repaired_text

_KEYS = frozenset(
    field.alias or name
    for schema in (
        actors.OrganizationKeys,
        actors.PersonKeys,
        briefings.BriefingKeys,
        briefings.CorrectionKeys,
        events.EventKeys,
        events.ParticipantKeys,
        issues.IssueKeys,
        positions.PositionKeys,
        quotes.QuoteKeys,
        sources.SourceKeys,
    )
    for name, field in schema.model_fields.items()
)
_KEYS_OF_LISTS = (
    "actors",
    "corrections",
    "events",
    "governs",
    "ignore",
    "issues",
    "members",
    "participants",
    "places",
    "positions",
    "posts",
    "quotes",
    "sources",
)
_INDENTED_WORD = re.compile(r"( +)([\w-]+)")
_KEY_WITH_VALUE = re.compile(r"( *(?:-  *)?)([\w-]+):(?: |$)")
_UNSPACED = re.compile(r"[ ]*(?:- )?([\w-]+):(?=[^\s/])")
_STARRED = re.compile(r"([ ]*)(?:- +)?(?:([\w-]+): +|(?<=- ))(\*.*\S)[ ]*$", re.MULTILINE)
_TABS = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_DASH = re.compile(r"( *)-(?: |$)")
_LAST_WORD = re.compile(r"(?<= )[\w-]+\Z")
_BULLET = re.compile(r"[ ]*([*\u2022\u2023\u2043\u2013\u2014\u00b7])[ \u00a0]+[\w-]+:")
_LONGEST_KEY = 60
_MOST_LINES = 500  # that are searched for the list to which a dash belongs


class Insertion(NamedTuple):
    """So many blanks were put into a text at `offset`."""

    offset: int
    blanks: int


class Mended(NamedTuple):
    """A text in which a slip is put right, and what to say of the slip.

    All else is in its place, but for what follows the insertions; each counts from what those before it left.
    """

    text: str
    problem: Problem
    insertions: tuple[Insertion, ...] = ()


def offset_before(insertions: Sequence[Insertion], offset: int) -> int:
    """Give where a character stood before these insertions."""
    for one in reversed(insertions):
        offset = max(one.offset, offset - one.blanks) if offset > one.offset else offset
    return offset


def deep_key_mended(text: str, colon: int) -> Mended | None:
    """Put right the key that ends at `colon`, if it stands deeper than the key with a value above it.

    YAML takes such a key for more of that value. The blanks that are too many go to the end of the line above.
    """
    start = text.rfind("\n", 0, colon) + 1
    word = _INDENTED_WORD.fullmatch(text, start, colon)
    above = _KEY_WITH_VALUE.match(text, text.rfind("\n", 0, max(0, start - 1)) + 1)
    if not (word and above) or word[2] not in _KEYS or above.end() > start:
        return None
    wanted = len(above[1])
    extra = len(word[1]) - wanted
    if extra <= 0:
        return None
    message = (
        f"`{word[2]}:` is indented deeper than `{above[2]}:` above it, and so belongs to its text"
    )
    advice = f"put it in column {wanted + 1}, right under `{above[2]}:`"
    mended = f"{text[: start - 1]}{' ' * extra}\n{' ' * wanted}{text[word.start(2) :]}"
    return Mended(mended, Problem(word.start(2), "yaml-syntax", message, advice))


def comma_mended(text: str, colon: int) -> Mended | None:
    """Put a comma before the word that ends at `colon`, in braces, if it is a key: in the place of the blank."""
    word = _LAST_WORD.search(text[max(0, colon - _LONGEST_KEY) : colon])
    if word is None or word[0] not in _KEYS:
        return None
    start = colon - len(word[0])
    message = f"a comma is missing before `{word[0]}:`"
    mended = f"{text[: start - 1]},{text[start:]}"
    return Mended(mended, Problem(start, "yaml-syntax", message, f"write `, {word[0]}: …`"))


def stray_words_mended(text: str, offset: int) -> Mended | None:
    """Take away the words at `offset`, if they stand between the key of a list and the list."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    key = _KEY_WITH_VALUE.match(text, start)
    dash = _DASH.match(text, end + 1) if end >= 0 else None
    if key is None or key[2] not in _KEYS_OF_LISTS or dash is None or len(dash[1]) < len(key[1]):
        return None
    words = text[offset:end].rstrip()
    message = f"`{words}` stands between `{key[2]}:` and its list"
    problem = Problem(offset, "yaml-syntax", message, f"delete `{words}`")
    return Mended(f"{text[:offset]}{' ' * (end - offset)}{text[end:]}", problem)


def star_mended(text: str, offset: int) -> Mended | None:
    """Take for text what starts with an asterisk in the line of `offset`, and goes on after a blank."""
    line = _STARRED.match(text, text.rfind("\n", 0, offset) + 1)
    if line is None:
        return None
    indent = len(line[1])
    more = takewhile(
        lambda one: one[: indent + 1].isspace() and not one.isspace(),
        text[line.end() + 1 :].split("\n"),
    )
    whole = original_text(" ".join((line[3], *(one.strip() for one in more))))
    message = "the text starts with `*`, which YAML takes for an alias"
    advice = f"write the whole as a block scalar:\n{block_form(line[2], whole)}"
    star = line.start(3)
    return Mended(repaired_text(text, (star,)), Problem(star, "alias", message, advice))


def unspaced_key(text: str, offset: int) -> int | None:
    """Give where the colon stands of a known key at the start of a line that has no blank after it."""
    key = _UNSPACED.match(text, text.rfind("\n", 0, offset) + 1)
    return key.end() - 1 if key and key[1] in _KEYS else None


def colon_mended(text: str, problem: Problem) -> Mended | None:
    """Put a blank after the colon of the key in whose line `problem` is."""
    colon = unspaced_key(text, problem.offset)
    if colon is None:
        return None
    spaced = f"{text[: colon + 1]} {text[colon + 1 :]}"
    return Mended(spaced, problem, (Insertion(colon + 1, 1),))


def unspaced_mended(text: str, offset: int) -> Mended | None:
    """Put a blank after the colon of the key that was read as the start of the text at `offset`."""
    start = text.rfind("\n", 0, offset) + 1
    if text[start:offset].strip(" -"):
        return None
    message = "a key's colon needs a space after it"
    return colon_mended(text, Problem(offset, "yaml-syntax", message, "write `key: value`"))


def tabs_mended(text: str, problem: Problem, width: int) -> Mended:
    """Indent each line by so many spaces for each tab that it is indented by."""
    tabs = [
        offset
        for indent in _TABS.finditer(text)
        for offset in range(*indent.span())
        if text[offset] == "\t"
    ]
    lines = _TABS.sub(lambda indent: indent[0].replace("\t", " " * width), text)
    return Mended(lines, problem, tuple(Insertion(one, width - 1) for one in reversed(tabs)))


def column_mended(text: str, problem: Problem) -> Mended | None:
    """Put the key at `problem` under the one that it misses by a column, if there is one."""
    start = text.rfind("\n", 0, problem.offset) + 1
    key = _KEY_WITH_VALUE.match(text, start)
    if key is None or "-" in key[1]:
        return None
    columns = [column for _, column, _ in _keys_around(text, start)]
    indent = len(key[1])
    if indent in columns:
        return None
    if indent + 1 in columns:
        return Mended(f"{text[:start]} {text[start:]}", problem, (Insertion(start, 1),))
    if indent - 1 in columns and start > 0:  # the blank goes to the end of the line above
        return Mended(f"{text[: start - 1]} \n{text[start + 1 :]}", problem)
    return None


def list_slip(text: str, offset: int) -> Problem | None:
    """Tell what is wrong with the entry of a list in whose line the parser stopped, if anything."""
    start = text.rfind("\n", 0, offset) + 1
    if bullet := _BULLET.match(text, start):
        message = f"a list's entries begin with `- `, and this line with `{bullet[1]}`"
        return Problem(bullet.start(1), "yaml-syntax", message, "write `- ` in its place")
    indent = len(text[start:]) - len(text[start:].lstrip(" "))
    place = start + indent
    dash = _DASH.match(text, start)
    found = _dash_above(text, start, indent, is_dash=dash is not None)
    if found is None:
        return None
    line, column = found
    if dash:
        message = f"this dash is in column {indent + 1}, and that of line {line} in column {column}"
        advice = "put the dashes of one list under one another"
        return Problem(place, "yaml-syntax", message, advice)
    if not _KEY_WITH_VALUE.match(text, start):
        return None
    message = f"this key stands under the dash of line {line}, and has none itself"
    advice = (
        "put `- ` before it if an entry of the list begins here; else indent it like the keys above"
    )
    return Problem(place, "yaml-syntax", message, advice)


def key_slip(text: str, offset: int) -> Problem | None:
    """Tell of a key in whose line the parser stopped that it stands under none of the keys to which it may belong."""
    start = text.rfind("\n", 0, offset) + 1
    key = _KEY_WITH_VALUE.match(text, start)
    if key is None or "-" in key[1]:
        return None
    indent = len(key[1])
    above = list(_keys_around(text, start))
    if not above or indent in (column for _, column, _ in above):
        return None
    nearest = [next((one for one in above if one[1] > indent), None)]
    nearest.append(next((one for one in above if one[1] < indent), None))
    shown = ", ".join(
        f"`{one[2]}:` of line {one[0]} in column {one[1] + 1}" for one in nearest if one
    )
    message = f"`{key[2]}:` is in column {indent + 1}, under no key above it: {shown}"
    advice = "put it right under the key beside which it belongs"
    return Problem(start + indent, "yaml-syntax", message, advice)


def _keys_around(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Give line, column from 0 and name of the keys before a line beside or inside which it may stand, upwards."""
    lines = text[:start].split("\n")[:-1]
    least = len(text)
    for number in range(len(lines), max(0, len(lines) - _MOST_LINES), -1):
        found = _KEY_WITH_VALUE.match(lines[number - 1])
        if found and len(found[1]) < least:
            least = len(found[1])
            yield number, least, found[2]


def _dash_above(text: str, start: int, indent: int, *, is_dash: bool) -> tuple[int, int] | None:
    """Give line and column of the nearest dash that a dash just misses, or that a key stands under."""
    lines = text[:start].split("\n")[:-1]
    for number in range(len(lines), max(0, len(lines) - _MOST_LINES), -1):
        if found := _DASH.match(lines[number - 1]):
            distance = abs(len(found[1]) - indent)
            if distance in ((1, 2) if is_dash else (0,)):
                return number, len(found[1]) + 1
    return None
