"""Events: what happened or is planned, who took part in which role, and how they voted."""

from msgspec import field

from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, EventId, IssueId, Origin
from briefgen.model.profiles import Profile
from briefgen.model.record import Record
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import (
    Adoption,
    Certainty,
    EventStatus,
    EventType,
    ParticipantRole,
    VoteOption,
)


class Place(Record, frozen=True):
    """Where an event happened; `country` is a territory code."""

    name: str
    country: ActorId | None = None


class Participant(Record, frozen=True):
    """Who took part; `description` instead of `actor` where the source names nobody."""

    role: ParticipantRole = ParticipantRole.PARTICIPANT
    actor: ActorId | None = None
    description: str = ""


class RollCall(Record, frozen=True):
    """A recorded vote. An option that is missing from `votes` is unknown; an empty one means nobody.

    It makes positions only with an `issue` and with what a yes means for it.
    """

    votes: tuple[tuple[VoteOption, tuple[ActorId, ...]], ...] = ()
    issue: IssueId | None = None
    yes_means: Stance | None = None
    tally: tuple[tuple[VoteOption, int], ...] = ()
    adopted: Adoption | None = None


class Event(Record, frozen=True):
    """Something that happened or is planned.

    `according_to` is an actor or source, for what is claimed or disputed; `part_of` a larger event.
    """

    id: EventId
    origin: Origin
    name: str
    type: EventType
    date: Edtf
    date_text: str = ""
    places: tuple[Place, ...] = ()
    participants: tuple[Participant, ...] = ()
    status: EventStatus | None = None
    certainty: Certainty = Certainty.REPORTED
    according_to: str = ""
    part_of: EventId | None = None
    outcome: str = ""
    roll_call: RollCall | None = None
    profile: Profile = field(default_factory=Profile)
