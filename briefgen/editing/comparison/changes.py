"""What may have changed between two revisions of content, as plain values under the field's names."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.diagnostics import Diagnostic
from briefgen.model.stances import Stance

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"] | None
"""What JSON can say."""


SHORT = 10
"""Digits that stand for a commit where people read it."""


class ChangeType(StrEnum):
    """What happened to a record; where more than one thing did, the first of these that fits."""

    ADDED = "added"
    REMOVED = "removed"
    WITHDRAWN = "withdrawn"
    REINSTATED = "reinstated"  # no longer withdrawn
    ENDED = "ended"  # a position that has got its `until`
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    RESCHEDULED = "rescheduled"  # an event whose date is another
    REWORDED = "reworded"  # a quotation whose words are others
    MOVED = "moved"  # its id is another, and the former one leads to it
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Stand:
    """Where an actor stood: `position` is the id of the record that says so, `date` is EDTF."""

    position: str
    stance: Stance
    condition: str
    date: str
    basis: str


@dataclass(frozen=True, slots=True)
class StanceChange:
    """Another latest recorded stance of an actor on an issue, or another condition of it.

    `old` is None where there was none, `new` where there is none any more. Ids and names are the new ones.
    """

    actor: str
    actor_name: str
    issue: str
    issue_name: str
    old: Stand | None
    new: Stand | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a record, before and after. Of a `body` only that it changed is told, with None for both."""

    field: str
    old: Plain
    new: Plain


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happened to one record.

    `kind` is that of a link, `correction`, or `verification`: what the lock says of a quotation; `id` the present id, the last one where the record was removed;
    `old_id` the former one where it was another. `path` is its file below the content folder. `vote` is the
    event whose roll call made a position.
    """

    change: ChangeType
    kind: str
    id: str
    old_id: str
    name: str
    path: str
    vote: str = ""
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of two revisions: as it was named, its full commit (empty for the work tree), and what is wrong in it.

    Records that are wrong may be missing, so a comparison may be less than whole.
    """

    name: str
    commit: str
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a change means: the latest recorded stances that are others, then all records that are."""

    base: Side
    head: Side
    stances: tuple[StanceChange, ...] = ()
    records: tuple[RecordChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing changed."""
        return not (self.stances or self.records)

    @property
    def is_silent(self) -> bool:
        """Tell whether nothing changed, and no new problem may hide that something did."""
        return self.is_empty and not (problems_of(self.head) - problems_of(self.base))


def problems_of(side: Side) -> frozenset[tuple[str, str, str]]:
    """Give what is wrong in a revision, wherever in their files it stands: its lines may be others in another."""
    return frozenset((one.path, one.code, one.message) for one in side.problems)
