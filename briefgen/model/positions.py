"""Positions: where an actor stands on an issue, since when, and on what evidence."""

from briefgen.model.dates import Edtf
from briefgen.model.identifiers import (
    ActorId,
    EventId,
    IssueId,
    Origin,
    PositionId,
    Reference,
)
from briefgen.model.profiles import Withdrawal
from briefgen.model.record import Record
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import Basis, VoteOption


class DeclaredPosition(Record, frozen=True):
    """A position as a file declares it: its evidence not yet found, its id and date perhaps left out.

    `evidence` holds ids of quotes, events or sources. `searched` says where the desk looked, for a
    stance that is `undeclared`. `excepted` are members that don't share a group's position.
    """

    origin: Origin
    actors: tuple[ActorId, ...]
    issue: IssueId
    stance: Stance
    summary: str
    id: PositionId | None = None
    condition: str = ""
    date: Edtf | None = None
    date_text: str = ""
    until: Edtf | None = None
    basis: Basis | None = None
    group: ActorId | None = None
    excepted: tuple[ActorId, ...] = ()
    toward: ActorId | None = None
    evidence: tuple[str, ...] = ()
    searched: str = ""
    preferred: bool = False
    old_ids: tuple[str, ...] = ()
    note: str = ""
    withdrawn: Withdrawal | None = None


class Position(Record, frozen=True):
    """A position in the atlas, from a declaration or from a vote.

    `date` is when it was taken (EDTF); `recorded` the date of the briefing that brought it, if one did;
    `event` and `vote` are set for a vote's position. Joint positions have several actors.
    """

    id: PositionId
    origin: Origin
    actors: tuple[ActorId, ...]
    issue: IssueId
    stance: Stance
    date: Edtf
    basis: Basis
    evidence: tuple[Reference, ...]
    summary: str = ""
    condition: str = ""
    date_text: str = ""
    until: Edtf | None = None
    group: ActorId | None = None
    excepted: tuple[ActorId, ...] = ()
    toward: ActorId | None = None
    searched: str = ""
    preferred: bool = False
    event: EventId | None = None
    vote: VoteOption | None = None
    recorded: Edtf | None = None
    old_ids: tuple[str, ...] = ()
    note: str = ""
    withdrawn: Withdrawal | None = None
