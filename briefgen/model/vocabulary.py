"""The closed lists of the content format, named as schema.org, Popolo and PLOVER name them."""

from enum import StrEnum


class BriefingStatus(StrEnum):
    """Pelican's states of an article."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"


class SourceKind(StrEnum):
    """What a source is."""

    NEWS = "news"
    TRANSCRIPT = "transcript"
    STATEMENT = "statement"
    RESOLUTION = "resolution"
    VOTE_RECORD = "vote-record"
    TREATY = "treaty"
    LETTER = "letter"
    BROADCAST = "broadcast"
    SOCIAL = "social"
    OTHER = "other"


class EventType(StrEnum):
    """What kind of event."""

    MEETING = "meeting"
    SUMMIT = "summit"
    CALL = "call"
    VISIT = "visit"
    NEGOTIATION = "negotiation"
    VOTE = "vote"
    SIGNING = "signing"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    REQUEST = "request"
    ACCUSATION = "accusation"
    REJECTION = "rejection"
    THREAT = "threat"
    PROTEST = "protest"
    SANCTION = "sanction"
    MOBILIZATION = "mobilization"
    COERCION = "coercion"
    STRIKE = "strike"
    AID = "aid"
    WITHDRAWAL = "withdrawal"
    ELECTION = "election"
    OTHER = "other"


class EventStatus(StrEnum):
    """How far an event has come."""

    SCHEDULED = "scheduled"
    TENTATIVE = "tentative"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Certainty(StrEnum):
    """How sure it is that an event happened, and who says so."""

    ACKNOWLEDGED = "acknowledged"
    REPORTED = "reported"
    CLAIMED = "claimed"
    DISPUTED = "disputed"


class ParticipantRole(StrEnum):
    """What a participant does in an event."""

    INITIATOR = "initiator"
    TARGET = "target"
    HOST = "host"
    ORGANIZER = "organizer"
    MEDIATOR = "mediator"
    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"
    EXPECTED = "expected"
    INVITED = "invited"
    OBSERVER = "observer"
    SIGNATORY = "signatory"
    ABSENT = "absent"


class VoteOption(StrEnum):
    """What a voter did in a roll call (Popolo's `option`)."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    ABSENT = "absent"
    NOT_VOTING = "not-voting"


CAST = (VoteOption.YES, VoteOption.NO, VoteOption.ABSTAIN)
"""What a voter says who takes part; the other options tell why one did not."""


class Adoption(StrEnum):
    """What became of the text put to the vote."""

    WITH_VOTE = "with-vote"
    WITHOUT_VOTE = "without-vote"
    REJECTED = "rejected"


class Medium(StrEnum):
    """Through what a quotation reached the public."""

    INTERVIEW = "interview"
    PRESS_CONFERENCE = "press-conference"
    STATEMENT = "statement"
    SPEECH = "speech"
    POST = "post"
    LETTER = "letter"
    CALL = "call"
    MEETING = "meeting"
    DOCUMENT = "document"
    OTHER = "other"


class Translation(StrEnum):
    """Who translated a quotation."""

    NONE = "none"
    SOURCE = "source"
    DESK = "desk"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """By what act a position was taken."""

    STATEMENT = "statement"
    VOTE = "vote"
    ACTION = "action"
    SIGNATURE = "signature"
    TREATY_ACTION = "treaty-action"
    SUBMISSION = "submission"
    CORRESPONDENCE = "correspondence"
    GROUP_STATEMENT = "group-statement"
    REPORTED = "reported"


class Classification(StrEnum):
    """What kind of organization (Popolo's `classification`)."""

    GOVERNMENT = "government"
    MINISTRY = "ministry"
    BLOC = "bloc"
    PARTY = "party"
    DE_FACTO_AUTHORITY = "de-facto-authority"
    OPPOSITION = "opposition"
    ARMED_GROUP = "armed-group"
    OUTLET = "outlet"
    UN_BODY = "un-body"
    OTHER = "other"


class Governance(StrEnum):
    """As what an organization governs a country."""

    RECOGNISED = "recognised"
    DE_FACTO = "de-facto"
    IN_EXILE = "in-exile"
    UN_SEAT = "un-seat"
