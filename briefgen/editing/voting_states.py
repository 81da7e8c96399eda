"""Which state cast a vote, where a table of votes runs several states together under one name.

The United Nations General Assembly Voting Data name states as they are named today and give some no
code at all. Each rule below says, for one name and one span of time, whose vote it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.model.dates import Edtf


@dataclass(frozen=True, slots=True)
class VotingState:
    """From `start` (included) to `end` (not included), `name` in the table is the country `code`.

    `note` is what readers of such a vote must know: it stands with the event.
    """

    name: str
    code: str
    start: date = date.min
    end: date = date.max
    note: str = ""


# Serbia and Montenegro has no code of its own: ISO 3166 called it YU until 2003 and CS thereafter, and
# CS is Czechoslovakia in content. It was one and the same member of the United Nations throughout, so
# it keeps the code that it had for longest, and each such vote says so. From 2006-06 on, after
# Montenegro had left, the member is Serbia.
UNGA_STATES = (
    VotingState(
        "Federal Republic of Germany",
        "DE",
        note="Germany is the Federal Republic of Germany, before unification.",
    ),
    VotingState(
        "Yemen Arab Republic", "YE", note="Yemen is the Yemen Arab Republic, before unification."
    ),
    VotingState("Russia", "SU", end=date(1991, 12, 1)),
    VotingState(
        "Yugoslavia",
        "YU",
        start=date(1992, 1, 1),
        end=date(2006, 6, 1),
        note="Yugoslavia is the state of Serbia and Montenegro, which has no code of its own here.",
    ),
    VotingState("Yugoslavia", "RS", start=date(2006, 6, 1)),
)
"""The states of the United Nations General Assembly Voting Data that are not what they seem."""


def voting_state(
    name: str, code: str, when: Edtf, states: Sequence[VotingState] = UNGA_STATES
) -> VotingState:
    """Give the state that a table calls `name`, with the code `code`, at the time of a vote.

    The first rule for the name and the earliest day of `when` decides; without one, the table's own
    code does, which may be empty.
    """
    day = when.earliest or date.min
    for state in states:
        if state.name == name and state.start <= day < state.end:
            return state
    return VotingState(name, code)
