"""The scalar types of front matter. Every scalar arrives as text; its key's type says what it means."""

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from briefgen.model.dates import DateKind, Edtf, EdtfError, Precision, parse_edtf
from briefgen.model.diagnostics import sentence
from briefgen.reading.schemas.complaints import problem, quoted, shape_of
from briefgen.reading.schemas.slips import bare, slip_in
from briefgen.reading.schemas.written import OneOrMany, Shortened, written

MOST_ENTRIES = 500
"""So many entries a list may have: lists multiply, as members and positions do, into what pages show."""

_MOST_FORMER_IDS = 20  # each is a page of its own

_MOST_KEYS = 500
_MOST_EVIDENCE = 50  # each is shown wherever the position is
LONGEST_LINE = 500  # characters: a title, a name, an office
LONGEST_TEXT = 20_000  # an hour of speech has fewer than 60,000; nobody reads a card of 20,000
LONGEST_URL = 2000
LONGEST_COUNT = 9  # digits
# No-break spaces stay; so do single ones, lest each be replaced by itself.
_WHITE_SPACE = re.compile(r"[ \t\n]{2,}|[\t\n]")
_NOT_IN_URLS = re.compile(r"[\s\x00-\x20<>\"\\]")
_UNSEEN_IN_URLS = re.compile("[\u034f\u061c\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_A_DAY = "The date of publication is a day, as in 2025-11-18, or a date-time."
_DAY_THEN_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2}.*)")


def at_most(most: int) -> Callable[[object], object]:
    """Give a validator that gives a list of at most so many entries; one may stand without its list."""

    def one_or_many(value: object) -> object:
        if not isinstance(value, list):
            return [value]
        if len(value) > most:
            raise problem(
                "too-many-entries", f"this list may have {most} entries, and has {len(value):,}"
            )
        return value

    return one_or_many


def few_keys(value: object) -> object:
    """Give a mapping as it is, if it is as short as one by language or option should be."""
    if isinstance(value, dict) and len(value) > _MOST_KEYS:
        raise problem(
            "too-many-entries", f"this has at most {_MOST_KEYS} keys, and here are {len(value)}"
        )
    return value


def standing_alone(key: str, shape: str) -> Shortened:
    """Where a mapping would hold one key, its value, of this shape, may stand alone."""

    def mapping(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return Shortened(shape, mapping)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise problem("wrong-type", f"this is {shape_of(value)}, and text is expected")
    if len(value) > LONGEST_TEXT:
        raise problem(
            "too-long",
            f"a text has at most {LONGEST_TEXT:,} characters, and this {len(value):,}",
            "Give the part that matters, and link to the rest.",
        )
    text = value.strip()
    if not text:
        raise problem("empty-text", "nothing is written here", "Fill it in or leave the key out.")
    return text


def _line(value: object) -> str:
    text = _WHITE_SPACE.sub(" ", _text(value))
    if len(text) > LONGEST_LINE:
        raise problem(
            "too-long", f"this has at most {LONGEST_LINE} characters, and here are {len(text):,}"
        )
    return text


def _date(value: object) -> Edtf:
    text = value
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        # `[a..b]` without quotes is a YAML list of one text.
        joined = ",".join(value)
        text = joined if joined.startswith("[") else f"[{joined}]"
    if not isinstance(text, str):
        raise problem(
            "bad-date",
            f"this is {shape_of(value)}, and a date is expected",
            "Write it in EDTF, as in 2025-11-18.",
        )
    try:
        return parse_edtf(text.strip())
    except EdtfError as error:
        remedy = f"{error.remedy[:1].upper()}{error.remedy[1:]}." if error.remedy else ""
        raise problem("bad-date", error.message, remedy) from None


def _closed(date: Edtf) -> Edtf:
    if date.is_open:
        raise problem(
            "open-date",
            f"{quoted(date.text)} has an open end, and a day is needed to put this in order",
            "Give both bounds, as in 2025-10/2025-11, or the date when it began.",
        )
    return date


def _with_time(value: object) -> object:
    """Take the space that many write, and RFC 3339 allows, between day and time."""
    return _DAY_THEN_TIME.sub(r"\1T\2", value.strip()) if isinstance(value, str) else value


def _day(value: object) -> Edtf:
    """Give a date, advising nothing that is less than a day where it can't be read."""
    try:
        return _date(value)
    except PydanticCustomError as error:
        context = error.context or {}
        raise problem(
            context["code"], context["message"], _advice_for_a_day(context["help"])
        ) from None


def _advice_for_a_day(advice: str) -> str:
    """Give what to do about a date that can't be read where a day is wanted."""
    if advice.startswith("Write"):
        is_example = advice.startswith("Write for example")
        return advice if _DAY.search(advice) and not is_example else _A_DAY
    fact = "Months are 01 to 12." if advice.startswith("Months") else advice
    return f"{fact} {_A_DAY}".strip()


def _publication(date: Edtf) -> Edtf:
    is_day = date.kind is DateKind.DATE and date.precision in (Precision.DAY, Precision.TIME)
    if not is_day or date.earliest != date.latest:
        raise problem(
            "bad-date",
            f"{quoted(date.text)} is not a day",
            _A_DAY,
        )
    return date


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        has_host = bool(parts.hostname) and (parts.port or 0) >= 0
    except ValueError:
        parts, has_host = None, False
    if (
        parts is None
        or parts.scheme not in ("http", "https")
        or not has_host
        or len(text) > LONGEST_URL
        or _NOT_IN_URLS.search(text)
        or (not text.isascii() and _UNSEEN_IN_URLS.search(text))
    ):
        raise problem("bad-url", f"{quoted(text)} is not a web address", _advice_for_address(text))
    if parts.username is not None or parts.password is not None:
        raise problem(
            "bad-url",
            f"{quoted(text)} leads to `{parts.hostname}`: what stands before `@` is a name for signing in there",
            "Leave out the name and `@`.",
        )
    return text


def _advice_for_address(text: str) -> str:
    if slip := slip_in(text):
        return sentence(f"{slip}: type `{bare(text)}`")
    if _NOT_IN_URLS.search(text):
        return "In a web address, spaces are written %20."
    if unseen := _UNSEEN_IN_URLS.search(text):
        name = unicodedata.name(unseen[0], "").lower()
        return f"A {name}, which shows nothing, is its character {unseen.start() + 1}: delete it."
    return "It starts with https:// or http://."


def _flag(text: object) -> bool:
    words = {"true": True, "yes": True, "false": False, "no": False}
    if not isinstance(text, str) or text.strip().lower() not in words:
        typed = quoted(text) if isinstance(text, str) else shape_of(text)
        raise problem("wrong-type", f"{typed} is neither true nor false", "Write true or false.")
    return words[text.strip().lower()]


def _count(text: object) -> int:
    digits = text.strip() if isinstance(text, str) else ""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_COUNT):
        typed = quoted(text) if isinstance(text, str) else shape_of(text)
        raise problem("wrong-type", f"{typed} is not a whole number", "Write digits, as in 122.")
    return int(digits)


def _snapshot(text: str) -> str:
    if text.startswith(("/", "~")) or "\\" in text or ".." in text.split("/"):
        raise problem(
            "bad-path",
            f"{quoted(text)} leaves the snapshot folder",
            "Name a file inside it, as in report.txt.",
        )
    return text


Text = Annotated[str, BeforeValidator(_text), written("text")]
"""Prose, of one paragraph or more."""

Line = Annotated[str, BeforeValidator(_line), written("line")]
"""A title or name: one line, however it was wrapped."""

DateText = Annotated[Edtf, BeforeValidator(_date), written("open-date")]
ClosedDate = Annotated[Edtf, BeforeValidator(_date), AfterValidator(_closed), written("date")]
PublicationDate = Annotated[
    Edtf,
    BeforeValidator(_day),
    BeforeValidator(_with_time),
    AfterValidator(_publication),
    written("day"),
]
WebAddress = Annotated[Text, AfterValidator(_web_address), written("web-address")]
Flag = Annotated[bool, BeforeValidator(_flag), written("flag")]
Count = Annotated[int, BeforeValidator(_count), written("count")]
SnapshotName = Annotated[Line, AfterValidator(_snapshot)]

Many = OneOrMany(MOST_ENTRIES, at_most(MOST_ENTRIES))
FewFormer = OneOrMany(_MOST_FORMER_IDS, at_most(_MOST_FORMER_IDS))
FewEvidence = OneOrMany(_MOST_EVIDENCE, at_most(_MOST_EVIDENCE))
FewKeys = BeforeValidator(few_keys)
Lines = Annotated[tuple[Line, ...], Many]
WebAddresses = Annotated[tuple[WebAddress, ...], Many]


def pairs(mapping: dict[Any, Any]) -> tuple[tuple[Any, Any], ...]:
    """Give a mapping as pairs in its own order, which no one can change."""
    return tuple(mapping.items())
