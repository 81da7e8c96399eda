"""How often two countries voted alike: what their voting records have in common, in numbers.

Of each country it is kept as sets of roll calls, packed into whole numbers with a bit for each, so that all pairs
of two hundred states can be compared at the cost of a few operations each.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from briefgen.model.dates import Edtf
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, EventId, IssueId
from briefgen.model.vocabulary import CAST

MOST_DIFFERENCES = 20

Ballots = tuple[int, int, int]
"""The roll calls in which a country voted yes, no, and abstained, as bits."""


class Alike(NamedTuple):
    """In how many roll calls two countries voted the same way, of those in which both voted.

    Both voted where each said yes or no or abstained; where either was absent or did not vote, the roll call is
    left out. `issue` is None for roll calls on no issue.
    """

    issue: IssueId | None
    both: int
    alike: int


class Agreement(NamedTuple):
    """What the voting records of two countries have in common.

    `first` and `last` are the dates of the first and the last roll call in which both voted. `by_issue` comes in
    order of issue. `differed` are the newest roll calls in which they voted differently, newest first.
    """

    both: int = 0
    alike: int = 0
    first: Edtf | None = None
    last: Edtf | None = None
    by_issue: tuple[Alike, ...] = ()
    differed: tuple[EventId, ...] = ()


class VotedBeside(NamedTuple):
    """In how many roll calls a country voted the same way as another, of those in which both voted."""

    country: ActorId
    both: int
    alike: int


@dataclass(frozen=True, slots=True)
class VotingRecords:
    """The voting records of all countries: roll calls from the oldest, and who voted how in which."""

    roll_calls: tuple[tuple[EventId, Edtf], ...] = ()
    ballots: Mapping[ActorId, Ballots] = field(default_factory=dict)
    issues: tuple[tuple[IssueId | None, int], ...] = ()

    def agreement(self, one: ActorId, other: ActorId) -> Agreement:
        """Give what the voting records of two countries have in common."""
        if one not in self.ballots or other not in self.ballots:
            return Agreement()
        some, others = self.ballots[one], self.ballots[other]
        both, alike = _both(some, others), _alike(some, others)
        if not both:
            return Agreement()
        return Agreement(
            both=both.bit_count(),
            alike=alike.bit_count(),
            first=self.roll_calls[(both & -both).bit_length() - 1][1],
            last=self.roll_calls[both.bit_length() - 1][1],
            by_issue=tuple(
                Alike(issue, (both & asked).bit_count(), (alike & asked).bit_count())
                for issue, asked in self.issues
                if both & asked
            ),
            differed=tuple(
                self.roll_calls[number][0]
                for number in islice(_bits(both & ~alike), MOST_DIFFERENCES)
            ),
        )

    def voted_in(self, one: ActorId) -> int:
        """Give in how many roll calls a country voted yes or no or abstained."""
        return _cast(self.ballots.get(one, (0, 0, 0))).bit_count()

    def voted_beside(self, one: ActorId) -> tuple[VotedBeside, ...]:
        """Give every other country that ever voted with one, and how often alike, in order of country."""
        if one not in self.ballots:
            return ()
        own = self.ballots[one]
        return tuple(
            VotedBeside(other, both, _alike(own, theirs).bit_count())
            for other, theirs in sorted(self.ballots.items())
            if other != one and (both := _both(own, theirs).bit_count())
        )


def _cast(ballots: Ballots) -> int:
    yes, no, abstained = ballots
    return yes | no | abstained


def _both(some: Ballots, others: Ballots) -> int:
    return _cast(some) & _cast(others)


def _alike(some: Ballots, others: Ballots) -> int:
    return some[0] & others[0] | some[1] & others[1] | some[2] & others[2]


def voting_records(events: Iterable[Event], countries: Mapping[ActorId, object]) -> VotingRecords:
    """Give the voting records of countries; withdrawn roll calls are left out, and so are other voters."""
    calls = sorted(
        (one for one in events if one.roll_call and one.profile.withdrawn is None),
        key=lambda one: (one.date.sort_key, one.id),
    )
    issues: defaultdict[IssueId | None, int] = defaultdict(int)
    found: dict[ActorId, list[int]] = {}
    for number, event in enumerate(calls):
        if event.roll_call is None:
            continue
        issues[event.roll_call.issue] |= 1 << number
        for option, voters in event.roll_call.votes:
            if option in CAST:
                for voter in voters:
                    if voter in countries:
                        cast = found.setdefault(voter, [0, 0, 0])
                        cast[CAST.index(option)] |= 1 << number
    return VotingRecords(
        roll_calls=tuple((one.id, one.date) for one in calls),
        ballots={country: (yes, no, abstained) for country, (yes, no, abstained) in found.items()},
        issues=tuple(sorted(issues.items(), key=lambda entry: entry[0] or "")),
    )


def _bits(number: int) -> Iterator[int]:
    """Give the places of the bits of a number that are set, the highest first."""
    while number:
        place = number.bit_length() - 1
        yield place
        number ^= 1 << place
