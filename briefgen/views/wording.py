"""The words of the interface for the closed lists, as messages of its catalogues.

Each is a context and a message in English, since a word of one list may be another in the next.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

from briefgen.model.identifiers import Kind
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import (
    Adoption,
    Basis,
    Certainty,
    Classification,
    EventStatus,
    EventType,
    Governance,
    Medium,
    ParticipantRole,
    SourceKind,
    Translation,
    VoteOption,
)


class Message(NamedTuple):
    """A message of the catalogues."""

    context: str
    text: str


class Numbered(NamedTuple):
    """A message that gives a {number} of things."""

    one: str
    many: str


def message(context: str, text: str) -> Message:
    """Mark a message for the catalogues, which is looked up later."""
    return Message(context, text)


def numbered(one: str, many: str) -> Numbered:
    """Mark a message with its plural for the catalogues, which is looked up later."""
    return Numbered(one, many)


STANCES = {
    Stance.SUPPORTS: message("stance", "Supports"),
    Stance.SUPPORTS_WITH_CONDITIONS: message("stance", "Supports with conditions"),
    Stance.NEUTRAL: message("stance", "Neutral"),
    Stance.OPPOSES_WITH_CONDITIONS: message("stance", "Opposes with conditions"),
    Stance.OPPOSES: message("stance", "Opposes"),
    Stance.MIXED: message("stance", "Mixed"),
    Stance.UNDECLARED: message("stance", "Undeclared"),
    Stance.ABSTAINED: message("stance", "Abstained"),
}
STANCE_SYMBOLS = {
    Stance.SUPPORTS: "●",
    Stance.SUPPORTS_WITH_CONDITIONS: "◑",
    Stance.NEUTRAL: "○",
    Stance.OPPOSES_WITH_CONDITIONS: "◑",
    Stance.OPPOSES: "✕",
    Stance.MIXED: "◐",
    Stance.UNDECLARED: "?",
    Stance.ABSTAINED: "⊘",
}
BASES = {
    Basis.STATEMENT: message("basis", "statement"),
    Basis.VOTE: message("basis", "vote"),
    Basis.ACTION: message("basis", "action"),
    Basis.SIGNATURE: message("basis", "signature"),
    Basis.TREATY_ACTION: message("basis", "treaty action"),
    Basis.SUBMISSION: message("basis", "submission"),
    Basis.CORRESPONDENCE: message("basis", "letter"),
    Basis.GROUP_STATEMENT: message("basis", "group statement"),
    Basis.REPORTED: message("basis", "report"),
}
BASES_OF_COLUMNS = {
    Basis.STATEMENT: message("basis, heading of a column", "statements"),
    Basis.VOTE: message("basis, heading of a column", "votes"),
    Basis.ACTION: message("basis, heading of a column", "actions"),
    Basis.SIGNATURE: message("basis, heading of a column", "signatures"),
    Basis.TREATY_ACTION: message("basis, heading of a column", "treaty actions"),
    Basis.SUBMISSION: message("basis, heading of a column", "submissions"),
    Basis.CORRESPONDENCE: message("basis, heading of a column", "letters"),
    Basis.GROUP_STATEMENT: message("basis, heading of a column", "group statements"),
    Basis.REPORTED: message("basis, heading of a column", "reports"),
}
RECORDS = {
    Basis.STATEMENT: numbered("{number} statement", "{number} statements"),
    Basis.VOTE: numbered("{number} vote", "{number} votes"),
    Basis.ACTION: numbered("{number} action", "{number} actions"),
    Basis.SIGNATURE: numbered("{number} signature", "{number} signatures"),
    Basis.TREATY_ACTION: numbered("{number} treaty action", "{number} treaty actions"),
    Basis.SUBMISSION: numbered("{number} submission", "{number} submissions"),
    Basis.CORRESPONDENCE: numbered("{number} letter", "{number} letters"),
    Basis.GROUP_STATEMENT: numbered("{number} group statement", "{number} group statements"),
    Basis.REPORTED: numbered("{number} report", "{number} reports"),
}
YEARS_OLD = numbered("{number} year old or older", "{number} years old or older")
EVIDENCE = {
    Kind.QUOTE: numbered("{number} quotation", "{number} quotations"),
    Kind.EVENT: numbered("{number} event", "{number} events"),
    Kind.SOURCE: numbered("{number} source", "{number} sources"),
}
ROLES = {
    ParticipantRole.INITIATOR: message("role in an event", "Initiated by"),
    ParticipantRole.TARGET: message("role in an event", "Target"),
    ParticipantRole.HOST: message("role in an event", "Hosted by"),
    ParticipantRole.ORGANIZER: message("role in an event", "Organized by"),
    ParticipantRole.MEDIATOR: message("role in an event", "Mediated by"),
    ParticipantRole.FACILITATOR: message("role in an event", "Facilitated by"),
    ParticipantRole.PARTICIPANT: message("role in an event", "Took part"),
    ParticipantRole.EXPECTED: message("role in an event", "Expected to take part"),
    ParticipantRole.INVITED: message("role in an event", "Invited"),
    ParticipantRole.OBSERVER: message("role in an event", "Observed by"),
    ParticipantRole.SIGNATORY: message("role in an event", "Signed by"),
    ParticipantRole.ABSENT: message("role in an event", "Absent"),
}
VOTES = {
    VoteOption.YES: message("vote", "Voted yes"),
    VoteOption.NO: message("vote", "Voted no"),
    VoteOption.ABSTAIN: message("vote", "Abstained"),
    VoteOption.ABSENT: message("vote", "Absent"),
    VoteOption.NOT_VOTING: message("vote", "Did not vote"),
}
VOTES_OF_MANY = {
    VoteOption.YES: message("how many voted", "Voted yes"),
    VoteOption.NO: message("how many voted", "Voted no"),
    VoteOption.ABSTAIN: message("how many voted", "Abstained"),
    VoteOption.ABSENT: message("how many voted", "Absent"),
    VoteOption.NOT_VOTING: message("how many voted", "Did not vote"),
}
ADOPTIONS = {
    Adoption.WITH_VOTE: message("outcome of a vote", "Adopted by vote"),
    Adoption.WITHOUT_VOTE: message("outcome of a vote", "Adopted without a vote"),
    Adoption.REJECTED: message("outcome of a vote", "Rejected"),
}
CERTAINTIES = {
    Certainty.ACKNOWLEDGED: message("certainty of an event", "Acknowledged by those involved"),
    Certainty.REPORTED: message("certainty of an event", "Reported"),
    Certainty.CLAIMED: message("certainty of an event", "Claimed by one side"),
    Certainty.DISPUTED: message("certainty of an event", "Disputed"),
}
GOVERNANCES = {
    Governance.RECOGNISED: message("as what an organization governs", "recognised government"),
    Governance.DE_FACTO: message("as what an organization governs", "de facto authority"),
    Governance.IN_EXILE: message("as what an organization governs", "government in exile"),
    Governance.UN_SEAT: message(
        "as what an organization governs", "holder of the seat at the United Nations"
    ),
}
TRANSLATIONS = {
    Translation.SOURCE: message("quotation", "Translated by the source"),
    Translation.DESK: message("quotation", "Translated by the desk"),
    Translation.UNKNOWN: message("quotation", "Translator unknown"),
}
EVENT_TYPES = {
    EventType.MEETING: message("type of an event", "meeting"),
    EventType.SUMMIT: message("type of an event", "summit"),
    EventType.CALL: message("type of an event", "call"),
    EventType.VISIT: message("type of an event", "visit"),
    EventType.NEGOTIATION: message("type of an event", "negotiation"),
    EventType.VOTE: message("type of an event", "vote"),
    EventType.SIGNING: message("type of an event", "signing"),
    EventType.AGREEMENT: message("type of an event", "agreement"),
    EventType.STATEMENT: message("type of an event", "statement"),
    EventType.REQUEST: message("type of an event", "request"),
    EventType.ACCUSATION: message("type of an event", "accusation"),
    EventType.REJECTION: message("type of an event", "rejection"),
    EventType.THREAT: message("type of an event", "threat"),
    EventType.PROTEST: message("type of an event", "protest"),
    EventType.SANCTION: message("type of an event", "sanction"),
    EventType.MOBILIZATION: message("type of an event", "mobilization"),
    EventType.COERCION: message("type of an event", "coercion"),
    EventType.STRIKE: message("type of an event", "strike"),
    EventType.AID: message("type of an event", "aid"),
    EventType.WITHDRAWAL: message("type of an event", "withdrawal"),
    EventType.ELECTION: message("type of an event", "election"),
    EventType.OTHER: message("type of an event", "other"),
}
EVENT_STATUSES = {
    EventStatus.SCHEDULED: message("status of an event", "scheduled"),
    EventStatus.TENTATIVE: message("status of an event", "tentative"),
    EventStatus.ONGOING: message("status of an event", "ongoing"),
    EventStatus.COMPLETED: message("status of an event", "completed"),
    EventStatus.POSTPONED: message("status of an event", "postponed"),
    EventStatus.CANCELLED: message("status of an event", "cancelled"),
}
MEDIA = {
    Medium.INTERVIEW: message("medium of a quotation", "interview"),
    Medium.PRESS_CONFERENCE: message("medium of a quotation", "press conference"),
    Medium.STATEMENT: message("medium of a quotation", "statement"),
    Medium.SPEECH: message("medium of a quotation", "speech"),
    Medium.POST: message("medium of a quotation", "post"),
    Medium.LETTER: message("medium of a quotation", "letter"),
    Medium.CALL: message("medium of a quotation", "call"),
    Medium.MEETING: message("medium of a quotation", "meeting"),
    Medium.DOCUMENT: message("medium of a quotation", "document"),
    Medium.OTHER: message("medium of a quotation", "other"),
}
SOURCE_KINDS = {
    SourceKind.NEWS: message("kind of a source", "news"),
    SourceKind.TRANSCRIPT: message("kind of a source", "transcript"),
    SourceKind.STATEMENT: message("kind of a source", "statement"),
    SourceKind.RESOLUTION: message("kind of a source", "resolution"),
    SourceKind.VOTE_RECORD: message("kind of a source", "vote record"),
    SourceKind.TREATY: message("kind of a source", "treaty"),
    SourceKind.LETTER: message("kind of a source", "letter"),
    SourceKind.BROADCAST: message("kind of a source", "broadcast"),
    SourceKind.SOCIAL: message("kind of a source", "social"),
    SourceKind.OTHER: message("kind of a source", "other"),
}
CLASSIFICATIONS = {
    Classification.GOVERNMENT: message("kind of an organization", "government"),
    Classification.MINISTRY: message("kind of an organization", "ministry"),
    Classification.BLOC: message("kind of an organization", "bloc"),
    Classification.PARTY: message("kind of an organization", "party"),
    Classification.DE_FACTO_AUTHORITY: message("kind of an organization", "de facto authority"),
    Classification.OPPOSITION: message("kind of an organization", "opposition"),
    Classification.ARMED_GROUP: message("kind of an organization", "armed group"),
    Classification.OUTLET: message("kind of an organization", "outlet"),
    Classification.UN_BODY: message("kind of an organization", "UN body"),
    Classification.OTHER: message("kind of an organization", "other"),
}
VOTE_OPTIONS = {
    VoteOption.YES: message("option of a vote", "yes"),
    VoteOption.NO: message("option of a vote", "no"),
    VoteOption.ABSTAIN: message("option of a vote", "abstaining"),
    VoteOption.ABSENT: message("option of a vote", "absent"),
    VoteOption.NOT_VOTING: message("option of a vote", "not voting"),
}

# By the list, since members of two lists that have one value are equal.
WORDS: dict[type[Enum], Mapping[Any, Message]] = {
    EventType: EVENT_TYPES,
    EventStatus: EVENT_STATUSES,
    Medium: MEDIA,
    SourceKind: SOURCE_KINDS,
    Classification: CLASSIFICATIONS,
    VoteOption: VOTE_OPTIONS,
}
