"""How two countries voted in the roll calls in which both did."""

from typing import NamedTuple

from briefgen.atlas.agreement import Agreement
from briefgen.atlas.dealings import Pair
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.extracts import Extract
from briefgen.views.names import when
from briefgen.views.parts import Link, When
from briefgen.views.words import Words


class VotesOnIssue(NamedTuple):
    """In how many roll calls on an issue both voted, and in how many of them alike; without link: on none."""

    issue: Link | None
    both: int
    alike: int


class RollCallLine(NamedTuple):
    """A roll call, and how each of the two voted in it, in words."""

    link: Link
    when: When
    votes: tuple[str, ...]


class VotesTogether(NamedTuple):
    """In how many roll calls both voted, in how many of them alike, and the newest in which they did not."""

    calls: str
    both: int
    alike: int
    first: When
    last: When
    by_issue: tuple[VotesOnIssue, ...]
    differed: tuple[RollCallLine, ...]


def votes_together(pair: Pair, agreement: Agreement, shown: Extract) -> VotesTogether | None:
    """Give how two countries voted where both did, None where they never did."""
    if agreement.first is None or agreement.last is None:
        return None
    events = [shown.event(id_) for id_ in agreement.differed]
    return VotesTogether(
        calls=shown.words.counted("{number} roll call", "{number} roll calls", agreement.both),
        both=agreement.both,
        alike=agreement.alike,
        first=when(shown.words, agreement.first),
        last=when(shown.words, agreement.last),
        by_issue=tuple(
            VotesOnIssue(shown.link(Kind.ISSUE, one.issue), one.both, one.alike)
            for one in agreement.by_issue
        ),
        differed=tuple(
            RollCallLine(
                shown.link_to(Reference(Kind.EVENT, one.id)),
                shown.when(one),
                tuple(_vote(one, country, shown.words) for country in pair),
            )
            for one in events
        ),
    )


def _vote(event: Event, country: ActorId, words: Words) -> str:
    """Say how a country voted in a roll call."""
    votes = event.roll_call.votes if event.roll_call else ()
    return next((words.votes[option] for option, voters in votes if country in voters), "")
