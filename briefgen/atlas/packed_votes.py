"""Voting records as bytes, which take numbers of any length."""

from typing import NamedTuple

from briefgen.atlas.agreement import Ballots, VotingRecords
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, EventId, IssueId


class PackedVotes(NamedTuple):
    """Voting records with numbers of any length as bytes."""

    roll_calls: tuple[tuple[EventId, Edtf], ...]
    ballots: dict[ActorId, tuple[bytes, bytes, bytes]]
    issues: tuple[tuple[IssueId | None, bytes], ...]


def packed_votes(voting: VotingRecords) -> PackedVotes:
    """Give voting records so that they can be encoded."""
    return PackedVotes(
        voting.roll_calls,
        {
            country: (_bytes(yes), _bytes(no), _bytes(abstained))
            for country, (yes, no, abstained) in voting.ballots.items()
        },
        tuple((issue, _bytes(asked)) for issue, asked in voting.issues),
    )


def unpacked_votes(kept: PackedVotes) -> VotingRecords:
    """Give back the voting records."""
    ballots: dict[ActorId, Ballots] = {
        country: (_number(yes), _number(no), _number(abstained))
        for country, (yes, no, abstained) in kept.ballots.items()
    }
    return VotingRecords(
        kept.roll_calls, ballots, tuple((issue, _number(asked)) for issue, asked in kept.issues)
    )


def _bytes(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "little")


def _number(content: bytes) -> int:
    return int.from_bytes(content, "little")
