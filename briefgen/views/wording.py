"""The words of the interface for the closed lists, and for numbers of things."""

from briefgen.model.identifiers import Kind
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import (
    Adoption,
    Basis,
    BriefingStatus,
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

STANCES = {
    Stance.SUPPORTS: "Supports",
    Stance.SUPPORTS_WITH_CONDITIONS: "Supports with conditions",
    Stance.NEUTRAL: "Neutral",
    Stance.OPPOSES_WITH_CONDITIONS: "Opposes with conditions",
    Stance.OPPOSES: "Opposes",
    Stance.MIXED: "Mixed",
    Stance.UNDECLARED: "Undeclared",
    Stance.ABSTAINED: "Abstained",
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
    Basis.STATEMENT: ("statement", "statements"),
    Basis.VOTE: ("vote", "votes"),
    Basis.ACTION: ("action", "actions"),
    Basis.SIGNATURE: ("signature", "signatures"),
    Basis.TREATY_ACTION: ("treaty action", "treaty actions"),
    Basis.SUBMISSION: ("submission", "submissions"),
    Basis.CORRESPONDENCE: ("letter", "letters"),
    Basis.GROUP_STATEMENT: ("group statement", "group statements"),
    Basis.REPORTED: ("report", "reports"),
}
EVIDENCE = {
    Kind.QUOTE: ("quotation", "quotations"),
    Kind.EVENT: ("event", "events"),
    Kind.SOURCE: ("source", "sources"),
}
ROLES = {
    ParticipantRole.INITIATOR: "Initiator",
    ParticipantRole.TARGET: "Target",
    ParticipantRole.HOST: "Host",
    ParticipantRole.ORGANIZER: "Organizer",
    ParticipantRole.MEDIATOR: "Mediator",
    ParticipantRole.FACILITATOR: "Facilitator",
    ParticipantRole.PARTICIPANT: "Participant",
    ParticipantRole.EXPECTED: "Expected to take part",
    ParticipantRole.INVITED: "Invited",
    ParticipantRole.OBSERVER: "Observer",
    ParticipantRole.SIGNATORY: "Signatory",
    ParticipantRole.ABSENT: "Absent",
}
VOTES = {
    VoteOption.YES: "Voted yes",
    VoteOption.NO: "Voted no",
    VoteOption.ABSTAIN: "Abstained",
    VoteOption.ABSENT: "Absent",
    VoteOption.NOT_VOTING: "Did not vote",
}
ADOPTIONS = {
    Adoption.WITH_VOTE: "Adopted by vote",
    Adoption.WITHOUT_VOTE: "Adopted without a vote",
    Adoption.REJECTED: "Rejected",
}
CERTAINTIES = {
    Certainty.ACKNOWLEDGED: "Acknowledged by those involved",
    Certainty.REPORTED: "Reported",
    Certainty.CLAIMED: "Claimed by one side",
    Certainty.DISPUTED: "Disputed",
}
GOVERNANCES = {
    Governance.RECOGNISED: "recognised government",
    Governance.DE_FACTO: "de facto authority",
    Governance.IN_EXILE: "government in exile",
    Governance.UN_SEAT: "holder of the seat at the United Nations",
}
TRANSLATIONS = {
    Translation.NONE: "",
    Translation.SOURCE: "Translated by the source",
    Translation.DESK: "Translated by the desk",
    Translation.UNKNOWN: "Translator unknown",
}
Word = VoteOption | BriefingStatus | Classification | EventStatus | EventType | Medium | SourceKind


def word(value: Word | None) -> str:
    """Give a value of a closed list as a word of a sentence: `press-conference` is a press conference."""
    return "" if value is None else value.value.replace("-", " ").replace("un body", "UN body")


def counted(number: int, one: str, many: str) -> str:
    """Give a number of things in words: 1 vote, 2 votes, 1,350 votes."""
    return f"{number:,} {one if number == 1 else many}"


def enumerated(parts: tuple[str, ...]) -> str:
    """Join words as a sentence does: a, b and c."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def records_in_words(bases: dict[Basis, int]) -> str:
    """Say how many records there are on each basis, the most frequent first: 44 votes and 1 statement."""
    ordered = sorted(bases.items(), key=lambda entry: (-entry[1], entry[0]))
    return enumerated(tuple(counted(number, *BASES[basis]) for basis, number in ordered))


def old_in_words(years: int) -> str:
    """Say how old a stale stance is: 5 years old or older."""
    return f"{counted(years, 'year', 'years')} old or older"


def stance_label(stance: Stance, old: int = 0) -> str:
    """Give a stance as a legend calls it; one that is `old` goes with the years after which it is that."""
    return f"{STANCES[stance]}, {old_in_words(old)}" if old else STANCES[stance]
