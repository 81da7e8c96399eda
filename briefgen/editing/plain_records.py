"""Records as plain values under the names of the content format, for programs and for people."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from briefgen.model.bodies import Body
from briefgen.model.dates import Edtf
from briefgen.model.events import RollCall
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.model.profiles import Profile
from briefgen.model.record import Record

_AS_TYPED = {"excepted": "except", "governance": "as"}
_PAIRS = {"names", "votes", "tally"}
"""Fields that hold pairs, which an editor types as a mapping."""

COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    Kind.COUNTRY: ("id", "name"),
    Kind.PERSON: ("id", "represents", "name"),
    Kind.ORGANIZATION: ("id", "classification", "name"),
    Kind.ISSUE: ("id", "part_of", "name"),
    Kind.EVENT: ("id", "date", "type", "name"),
    Kind.QUOTE: ("id", "date", "speaker", "text"),
    Kind.POSITION: ("id", "date", "actors", "issue", "stance"),
    Kind.SOURCE: ("id", "published", "outlet", "title"),
    Kind.BRIEFING: ("id", "date", "status", "title"),
    Kind.PAGE: ("id", "status", "title"),
}
"""What a list shows of each kind."""


def plain_record(reference: Reference, record: Record) -> dict[str, Any]:
    """Give a record's kind and fields; all that its kind may have, in a stable order, without its text."""
    return {"kind": str(reference.kind), **_fields(record)}


def _fields(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name == "body" or isinstance(value, Body):
            continue
        if isinstance(value, Origin):
            found["file"] = value.path
        elif isinstance(value, Profile):
            found.update(_fields(value))
        elif name == "roll_call":
            found.update(_fields(value or RollCall()))
        elif name in _PAIRS:
            found[name] = {str(key): _plain(inner) for key, inner in value}
        else:
            found[_AS_TYPED.get(name, name)] = _plain(value)
    return found


def _plain(value: object) -> Any:
    match value:
        case Reference() | StrEnum():
            return str(value)
        case Edtf():
            return value.text
        case Record():
            return _fields(value)
        case tuple():
            return [_plain(one) for one in value]
        case _:
            return value
