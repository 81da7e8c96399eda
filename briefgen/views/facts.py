"""What a page may ask after of a site: the units in which changes are told apart between two builds.

A page is made from facts, and asks for each through its `Site`, which notes them. So it need not be made
again unless one of these has changed since. Facts are coarse where that costs little: what a file declares is
one, since a page that is made again for nothing gives the same view, and is then not written.
"""

from enum import StrEnum
from zlib import crc32

import msgspec

from briefgen.model.bodies import Body
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.model.record import Record

_encoded = msgspec.msgpack.Encoder().encode

_BUCKETS = 1 << 12  # unknown ids share a fact with one in so many


class Aspect(StrEnum):
    """What of something a page has asked after.

    RECORDS: the records that a file declares, with their names and addresses but without the text in
    Markdown, which is TEXT; `of` is the file's path. LISTS: what
    points at the things that a file declares, and other lists of theirs; `of` is its path. HISTORY: the
    positions of one actor on one issue; `of` is `actor/issue`. PAIR: what there is of two countries together; `of`
    is `country/country`. UNKNOWN: whether an id exists after all; `of`
    is a number that it shares with others. SITE: something that there is once, by name.
    """

    RECORDS = "records"
    TEXT = "text"
    LISTS = "lists"
    HISTORY = "history"
    PAIR = "pair"
    UNKNOWN = "unknown"
    SITE = "site"


class Fact(Record, frozen=True, order=True):
    """One aspect of something."""

    aspect: Aspect
    of: str


DATA = Fact(Aspect.SITE, "data")
"""All records but for their texts in Markdown, which tables of what is recorded do not hold."""

FRAME = Fact(Aspect.SITE, "frame")
"""The settings that pages show, and what surrounds each of them."""

TODAY = Fact(Aspect.SITE, "date")
"""The day on which the site stands."""

YEAR = Fact(Aspect.SITE, "year")
"""The year in which the site stands, which changes less often than its day."""

LOG = Fact(Aspect.SITE, "log")
"""The corrections and withdrawn records."""

REDIRECTS = Fact(Aspect.SITE, "redirects")
"""Where former ids lead."""

MATRIX = Fact(Aspect.SITE, "matrix")
"""Which issues stand side by side in which table."""

PAIRS = Fact(Aspect.SITE, "pairs")
"""Which countries have a page together."""

VOTING = Fact(Aspect.SITE, "voting")
"""How countries voted in all roll calls."""

UPCOMING = Fact(Aspect.SITE, "upcoming")
"""Which events lie ahead."""


def unknown(reference: Reference) -> Fact:
    """Give the fact that there is no such thing."""
    return Fact(Aspect.UNKNOWN, str(crc32(reference.id.encode()) % _BUCKETS))


def file_of(record: object, reference: Reference) -> str:
    """Give the path of the file that declares a record; a country without a file is by itself."""
    origin: Origin | None = getattr(record, "origin", None)
    return origin.path if origin else str(reference)


def records_fact(record: object, reference: Reference) -> Fact:
    """Give the fact of what is declared where a record is, or that there is none."""
    if record is None:
        return unknown(reference)
    return Fact(Aspect.RECORDS, file_of(record, reference))


def lists_fact(record: object, reference: Reference) -> Fact:
    """Give the fact of what is listed of what is declared where a record is, or that there is none."""
    return unknown(reference) if record is None else Fact(Aspect.LISTS, file_of(record, reference))


def text_fact(path: str) -> Fact:
    """Give the fact of the text in Markdown of the file at a path, or of what has no file."""
    return Fact(Aspect.TEXT, path)


def text_value(body: Body | None) -> bytes:
    """Give the value of the fact of a text, empty where there is none."""
    return _encoded(body) if body and body.pieces else b""


def ids_of(kind: Kind) -> Fact:
    """Give the fact of which things of a kind there are."""
    return Fact(Aspect.SITE, f"ids {kind}")


def newest_of(kind: str) -> Fact:
    """Give the fact of which things of a list are the newest."""
    return Fact(Aspect.SITE, f"newest {kind}")


def sizes_of(kind: str) -> Fact:
    """Give the fact of how long a list is, and each of its years."""
    return Fact(Aspect.SITE, f"sizes {kind}")


def years_of(kind: str) -> Fact:
    """Give the fact of which years a list has."""
    return Fact(Aspect.SITE, f"years {kind}")


def page_of(kind: str, year: int, number: int) -> Fact:
    """Give the fact of what stands on one page of a year of a list, and how many pages the year has."""
    return Fact(Aspect.SITE, f"{kind} {year}/{number}")
