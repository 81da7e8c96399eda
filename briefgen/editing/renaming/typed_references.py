"""The ids that a file's front matter types to refer to other things, as edits of those that are renamed."""

from collections.abc import Iterator
from typing import Any

from briefgen.atlas.declared import Declared, home_of
from briefgen.atlas.references import FIELDS
from briefgen.atlas.resolving import EVIDENCE_KINDS
from briefgen.editing.renaming.renamed_ids import Renaming
from briefgen.editing.renaming.source_edits import ANY_KEY, EACH, Edit, Typed, typed_texts, written
from briefgen.model.events import Event
from briefgen.model.identifiers import ACTOR_KINDS, Kind
from briefgen.model.positions import DeclaredPosition
from briefgen.reading.front_matter import FrontMatter
from briefgen.reading.records import FileRecords

Way = tuple[str | int, ...]

_CORRECTED = ("corrections", EACH, "of")
_KINDS = {str(kind): kind for kind in Kind}


def front_matter_edits(
    file: FileRecords, front: FrontMatter, text: str, renaming: Renaming, declared: Declared
) -> Iterator[Edit]:
    """Give the edits of all references in a file's front matter that a renaming changes.

    A reference that is written with escapes stays, as the former id leads to the same thing.
    """
    home = home_of(file)
    kinds = {renaming.old.kind, *(one.kind for one in renaming.following)}
    for way, fitting in dict.fromkeys(_ways(file)):
        if kinds.isdisjoint(fitting):
            continue
        for typed in typed_texts(front.values, front.marks.root, way):
            id_ = typed.text.strip()
            if found := declared.find(fitting, id_, home):
                yield from _edit(typed, renaming.renamed(id_, found), text)
    for typed in typed_texts(front.values, front.marks.root, _CORRECTED):
        word, colon, id_ = typed.text.strip().partition(":")
        if word in _KINDS and (found := declared.find((_KINDS[word],), id_, home)):
            yield from _edit(typed, f"{word}{colon}{renaming.renamed(id_, found)}", text)


def _edit(typed: Typed, new: str, text: str) -> Iterator[Edit]:
    if new != typed.text.strip() and (place := written(text, typed)):
        yield Edit(place.start, place.end, new)


def _ways(file: FileRecords) -> Iterator[tuple[Way, tuple[Kind, ...]]]:
    """Give the ways to all that may be a reference in a file's front matter, and what it may lead to."""
    for record in _records(file):
        base = record.origin.pointer if record.origin else ()
        for field in FIELDS[type(record)]:
            yield (*base, *field.key), field.kinds
            if field.lone_key:
                yield (*base, field.lone_key), field.kinds
        if isinstance(record, DeclaredPosition):
            yield (*base, "evidence", EACH), EVIDENCE_KINDS
        if isinstance(record, Event):
            yield (*base, "votes", ANY_KEY, EACH), ACTOR_KINDS
    if file.briefing:
        yield ("sources", EACH), (Kind.SOURCE,)


def _records(file: FileRecords) -> Iterator[Any]:
    yield from file.countries
    yield from file.organizations
    yield from file.people
    yield from file.issues
    yield from file.events
    yield from file.quotes
    yield from file.positions
    yield from file.sources
    if file.briefing:
        yield file.briefing
