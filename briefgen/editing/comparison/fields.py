"""A record's fields as plain values, and which of them differ from another's."""

from collections.abc import Collection
from enum import StrEnum
from typing import Any

from msgspec import Struct

from briefgen.editing.comparison.changes import FieldChange, Plain
from briefgen.model.bodies import Body
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Reference

BODY = "body"

# Where a record stands, which ids it had, and what follows from other fields is not what it says.
_NOT_SAID = frozenset({"id", "origin", "old_ids", "recorded", "slug"})
_UNFOLDED = ("profile", "roll_call")
_LEFT_OUT: tuple[Plain, ...] = (None, "", [], {}, False)
_PAIRS = frozenset({"names", "votes", "tally"})

Pairs = Collection[tuple[str, str]]
"""Ids, before and after, of what is the same thing under another id."""


def fields_of(record: Any) -> dict[str, Plain]:
    """Give what a record says, by field, without what it leaves out."""
    found: dict[str, Plain] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if name in _UNFOLDED:
            found |= fields_of(value) if value else {}
        elif name not in _NOT_SAID and (plain := _plain(value, name)) not in _LEFT_OUT:
            found[name] = plain
    return found


def field_changes(old: Any, new: Any, pairs: Pairs) -> tuple[FieldChange, ...]:
    """Give the fields of a record that say something else; an id that was renamed says the same."""
    if old == new:  # most are
        return ()
    before, after = fields_of(old), fields_of(new)
    changed = [
        name
        for name in dict.fromkeys((*before, *after))
        if not _same(before.get(name), after.get(name), pairs)
    ]
    return tuple(
        FieldChange(name, None, None)
        if name == BODY
        else FieldChange(name, before.get(name), after.get(name))
        for name in sorted(changed)
    )


def _same(old: Plain, new: Plain, pairs: Pairs) -> bool:
    if old == new:
        return True
    match old, new:
        case str(), str():
            return (old, new) in pairs
        case list(), list():
            return len(old) == len(new) and all(
                _same(*both, pairs) for both in zip(old, new, strict=True)
            )
        case dict(), dict():
            return old.keys() == new.keys() and all(_same(old[key], new[key], pairs) for key in old)
        case _:
            return False


def _plain(value: Any, name: str = "") -> Plain:
    if isinstance(value, Reference):  # two words, where other structs are told field by field
        value = value.kind, value.id
    match value:
        case Edtf():
            return value.text
        case Body():
            return _said(value)
        case Struct():
            plain = {one: _plain(getattr(value, one), one) for one in value.__struct_fields__}
            return {one: kept for one, kept in plain.items() if kept not in _LEFT_OUT}
        case tuple() if name in _PAIRS:
            return {str(key): _plain(held) for key, held in value}
        case tuple():
            return [_plain(one) for one in value]
        case _:
            return str(value) if isinstance(value, StrEnum) else value


def _said(body: Body) -> Plain:
    """Give a body without the lines that its references stand on, which change with what is above them."""
    return [
        one if isinstance(one, str) else [str(one.form), one.kind, one.target, one.text, one.title]
        for one in body.pieces
    ]
