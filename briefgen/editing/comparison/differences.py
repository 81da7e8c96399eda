"""What is another in one atlas than in another, as data: the latest recorded stances, then every record."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.atlas import Atlas
from briefgen.atlas.declared import is_withdrawn
from briefgen.editing.comparison.changes import (
    ChangeType,
    FieldChange,
    Plain,
    RecordChange,
    StanceChange,
    Stand,
)
from briefgen.editing.comparison.fields import field_changes, fields_of
from briefgen.editing.comparison.pairing import pairs_of
from briefgen.model.briefings import Correction
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, IssueId, Kind, QuoteId, Reference
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.verifications import Verification
from briefgen.model.vocabulary import EventStatus
from briefgen.views.names import name_of
from briefgen.views.words import words_in

_LANGUAGE = "en"  # of what briefgen says to editors

_ORDER = (
    *(Kind.POSITION, Kind.QUOTE, Kind.EVENT, Kind.SOURCE),
    *(Kind.BRIEFING, Kind.PAGE, Kind.ISSUE, Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON),
)
CORRECTION = "correction"
VERIFICATION = "verification"

_WORDS = frozenset({"text", "paraphrase", "original"})


def differences(
    base: Atlas, head: Atlas
) -> tuple[tuple[StanceChange, ...], tuple[RecordChange, ...]]:
    """Give what changed from `base` to `head`, in an order that depends on nothing else.

    The other way round it is the mirror of that: what was added was removed, old is new.
    """
    found = pairs_of(base, head)
    return tuple(_stance_changes(base, head, found)), (
        *_record_changes(base, head, found),
        *sorted(_verification_changes(base, head, found), key=record_order),
        *_correction_changes(base, head),
    )


def _stance_changes(
    base: Atlas, head: Atlas, found: Mapping[Reference, Reference]
) -> Iterator[StanceChange]:
    def present(actor: ActorId, issue: IssueId) -> tuple[str, str]:
        references = base.reference_to_actor(actor), Reference(Kind.ISSUE, issue)
        new_actor, new_issue = (found.get(one, one).id for one in references)
        return new_actor, new_issue

    before = {present(*key): stand for key, stand in _latest_stands(base).items()}
    after = {(str(actor), str(issue)): one for (actor, issue), one in _latest_stands(head).items()}
    changes = []
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if not (old and new) or (old.stance, old.condition) != (new.stance, new.condition):
            actor, issue = key
            atlas = head if new else base
            names = (
                _name(atlas, atlas.reference_to_actor(ActorId(actor))),
                _name(atlas, Reference(Kind.ISSUE, issue)),
            )
            changes.append(StanceChange(actor, names[0], issue, names[1], old, new))
    yield from sorted(changes, key=stance_order)


def stance_order(one: StanceChange) -> tuple[int, str, str]:
    """Put changes before stances that are no more, and those before what is recorded for the first time."""
    return 0 if one.old and one.new else 1 if one.old else 2, one.issue, one.actor


def _latest_stands(atlas: Atlas) -> dict[tuple[ActorId, IssueId], Stand]:
    """Give where each actor stands, without withdrawn actors and issues."""
    return {
        (actor, issue): _stand(latest)
        for issue, actors in atlas.actors_on.items()
        for actor in actors
        if issue in atlas.issues_of.get(actor, ())
        and (latest := atlas.histories[actor, issue].latest)
    }


def _stand(one: Position) -> Stand:
    return Stand(one.id, one.stance, one.condition, one.date.text, str(one.basis))


def _record_changes(
    base: Atlas, head: Atlas, found: Mapping[Reference, Reference]
) -> Iterator[RecordChange]:
    renamed = frozenset((old.id, new.id) for old, new in found.items() if old.id != new.id)
    before, after = _declared_in(base), _declared_in(head)
    both = {old: new for old, new in found.items() if old in before and new in after}
    removed = (_change(ChangeType.REMOVED, base, one) for one in before - both.keys())
    added = (_change(ChangeType.ADDED, head, one) for one in after - set(both.values()))
    changes = [*removed, *added]
    for reference, present in both.items():
        old, new = base.record(reference), head.record(present)
        fields = field_changes(old, new, renamed)
        if fields or present != reference:
            change = _change_type(old, new, fields)
            changes.append(_change(change, head, present, reference, fields))
    yield from sorted(changes, key=record_order)


def _declared_in(atlas: Atlas) -> set[Reference]:
    """Give every record, without the countries that others only name."""
    records: Iterator[tuple[Kind, str, Any]] = (
        (kind, id_, record) for kind in _ORDER for id_, record in atlas.of_kind(kind).items()
    )
    return {Reference(kind, id_) for kind, id_, record in records if record.origin}


def record_order(one: RecordChange) -> tuple[int, int, str]:
    """Put records in order of kind, of what happened to them, and of id; verifications, then corrections last, as they come."""
    type_ = _TYPES.index(one.change)
    if one.kind == CORRECTION:
        return len(_ORDER) + 1, type_, ""
    if one.kind == VERIFICATION:
        return len(_ORDER), type_, one.id
    return _ORDER.index(Kind(one.kind)), type_, one.id


_TYPES = tuple(ChangeType)


def _change(
    change: ChangeType,
    atlas: Atlas,
    reference: Reference,
    former: Reference | None = None,
    fields: tuple[FieldChange, ...] = (),
) -> RecordChange:
    record: Any = atlas.record(reference)
    if is_withdrawn(record) and change in _SIDES:  # which nobody would guess
        old, new = _SIDES[change]
        withdrawal = fields_of(record)["withdrawn"]
        fields = (
            FieldChange("withdrawn", withdrawal if old else None, withdrawal if new else None),
        )
    return RecordChange(
        change=change,
        kind=str(reference.kind),
        id=reference.id,
        old_id=former.id if former and former != reference else "",
        name=_name(atlas, reference),
        path=record.origin.path,
        vote=(record.event or "") if isinstance(record, Position) else "",
        fields=fields,
    )


_SIDES = {ChangeType.ADDED: (False, True), ChangeType.REMOVED: (True, False)}
"""Which revisions have a record that only one of them has: the older, the newer."""


def _change_type(old: Any, new: Any, fields: tuple[FieldChange, ...]) -> ChangeType:
    names = {one.field for one in fields}
    if is_withdrawn(old) is not is_withdrawn(new):
        return ChangeType.WITHDRAWN if is_withdrawn(new) else ChangeType.REINSTATED
    if isinstance(new, Position) and new.until and not old.until:
        return ChangeType.ENDED
    if isinstance(new, Event) and (change := _change_of_event(new, names)):
        return change
    if isinstance(new, Quote) and names & _WORDS:
        return ChangeType.REWORDED
    return ChangeType.CHANGED if old.id == new.id else ChangeType.MOVED


def _change_of_event(new: Event, names: set[str]) -> ChangeType | None:
    stopped = {
        EventStatus.CANCELLED: ChangeType.CANCELLED,
        EventStatus.POSTPONED: ChangeType.POSTPONED,
    }
    if "status" in names and new.status in stopped:
        return stopped[new.status]
    return ChangeType.RESCHEDULED if "date" in names else None


def _verification_changes(
    base: Atlas, head: Atlas, found: Mapping[Reference, Reference]
) -> Iterator[RecordChange]:
    """Give the quotations of which it is recorded for the first time, no more or otherwise that they match.

    Readers are told so, and a line of the lock is enough for it: anyone can write one.
    """
    former = {
        found.get(Reference(Kind.QUOTE, quote), Reference(Kind.QUOTE, quote)).id: quote
        for quote in base.verifications
    }
    for id_ in former.keys() | head.verifications.keys():
        old = base.verifications[former[id_]] if id_ in former else None
        new = head.verifications.get(QuoteId(id_))
        before, after = (_recorded(one) if one else {} for one in (old, new))
        if before != after:
            fields = tuple(
                FieldChange(name, before.get(name), after.get(name))
                for name in sorted(before.keys() | after.keys())
                if before.get(name) != after.get(name)
            )
            change = (
                ChangeType.CHANGED
                if old and new
                else (ChangeType.ADDED if new else ChangeType.REMOVED)
            )
            atlas, present = (head, id_) if new else (base, former[id_])
            name = _name(atlas, Reference(Kind.QUOTE, present))
            path = atlas.quotes[QuoteId(present)].origin.path
            yield RecordChange(change, VERIFICATION, present, "", name, path, fields=fields)


def _recorded(one: Verification) -> dict[str, Plain]:
    return {
        "words": one.words,
        "snapshot": one.snapshot,
        "date": one.date.isoformat(),
        "found": str(one.found),
    }


def _correction_changes(base: Atlas, head: Atlas) -> Iterator[RecordChange]:
    """Give the entries of the corrections log that are new or gone; they have no ids."""
    before, after = ({_key(one) for one in atlas.corrections} for atlas in (base, head))
    for change, atlas, others in (
        (ChangeType.ADDED, head, before),
        (ChangeType.REMOVED, base, after),
    ):
        for one in atlas.corrections:
            if _key(one) not in others:
                yield RecordChange(
                    change, CORRECTION, one.of, "", f"{one.date.text}: {one.text}", one.origin.path
                )


def _key(one: Correction) -> tuple[str, str]:
    return one.date.text, one.text


def _name(atlas: Atlas, reference: Reference) -> str:
    """Give what a thing is called; its id where something that its name is made from is missing."""
    try:
        return name_of(atlas, reference, words_in(_LANGUAGE)).text
    except KeyError:
        return reference.id
