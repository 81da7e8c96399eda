"""Recorded votes, as the positions that they are."""

from collections.abc import Iterator

from msgspec.structs import replace

from briefgen.atlas.declared import Declared
from briefgen.atlas.references import Relation
from briefgen.atlas.resolving import Pointing
from briefgen.atlas.unknown import report_unknown
from briefgen.model.dates import Edtf
from briefgen.model.events import Event, RollCall
from briefgen.model.identifiers import ACTOR_KINDS, ActorId, Kind, PositionId, Reference
from briefgen.model.positions import Position
from briefgen.model.problems import Problem
from briefgen.model.stances import OPPOSITES, Stance
from briefgen.model.vocabulary import Basis, VoteOption

Votes = tuple[tuple[VoteOption, tuple[ActorId, ...]], ...]


def with_resolved_votes(event: Event, declared: Declared) -> tuple[Event, list[Pointing]]:
    """Give the event with the present id of every voter, and the voters whose votes make no positions.

    Any actor may vote, organizations too. Votes that make positions are found through these.
    """
    call = event.roll_call
    if call is None or not call.votes:
        return event, []
    stances = _stances(call)
    pointing: list[Pointing] = []
    votes = []
    for option, voters in call.votes:
        present = []
        for index, voter in enumerate(voters):
            found = declared.find(ACTOR_KINDS, voter)
            if found is None:
                place = event.origin.at("votes", option, index)
                report_unknown(declared, ACTOR_KINDS, voter, place)
            elif option not in stances:
                pointing.append((Relation.VOTES, found))
            present.append(ActorId(found.id) if found else voter)
        votes.append((option, tuple(present)))
    if tuple(votes) == call.votes:
        return event, pointing
    return replace(event, roll_call=replace(call, votes=tuple(votes))), pointing


def positions_from_vote(event: Event, recorded: Edtf | None) -> Iterator[Position]:
    """Give a position for each voter who said yes or no or abstained, if the vote makes positions.

    Yes is the stance that `yes_means` gives, no its opposite. Absent and not voting make none. `recorded`
    is the date of the briefing that brings the vote.
    """
    call = event.roll_call
    if call is None or call.issue is None or event.date.is_open:
        return
    stances = _stances(call)
    evidence = (Reference(Kind.EVENT, event.id),)
    seen: set[ActorId] = set()
    for option, voters in call.votes:
        if option not in stances:
            continue
        for voter in voters:
            if voter in seen:
                continue
            seen.add(voter)
            yield Position(
                id=PositionId(f"{voter.lower()}-{event.id}"),
                origin=event.origin,
                actors=(voter,),
                issue=call.issue,
                stance=stances[option],
                date=event.date,
                basis=Basis.VOTE,
                evidence=evidence,
                date_text=event.date_text,
                event=event.id,
                vote=option,
                recorded=recorded,
                withdrawn=event.profile.withdrawn,
            )


def problems_of_vote(event: Event) -> Iterator[Problem]:
    """Tell what does not add up in a recorded vote."""
    call = event.roll_call
    if call is None:
        return
    if _stances(call) and event.date.is_open:
        yield Problem(
            event.origin.at("date"),
            "open-date",
            f"`{event.date.text}` has an open end, and a vote makes dated positions",
            "Give the day or month of the vote.",
        )
    yield from _voted_twice(event, call.votes)
    counted = {option: len(voters) for option, voters in call.votes}
    for option, number in call.tally:
        if option in counted and counted[option] != number:
            yield Problem(
                event.origin.at("tally", option),
                "tally-mismatch",
                f"the tally gives {number} `{option}`, and {counted[option]} are listed",
                "Correct the number or the list.",
            )


def _voted_twice(event: Event, votes: Votes) -> Iterator[Problem]:
    seen: dict[ActorId, VoteOption] = {}
    for option, voters in votes:
        for index, voter in enumerate(voters):
            if voter in seen:
                yield Problem(
                    event.origin.at("votes", option, index),
                    "voted-twice",
                    f"`{voter}` is listed under `{seen[voter]}` and again under `{option}`",
                    "List each voter once.",
                )
            else:
                seen[voter] = option


def _stances(call: RollCall) -> dict[VoteOption, Stance]:
    """Give the stance that each option stands for; none, if the vote makes no positions."""
    if call.issue is None or call.yes_means is None:
        return {}
    return {
        VoteOption.YES: call.yes_means,
        VoteOption.NO: OPPOSITES[call.yes_means],
        VoteOption.ABSTAIN: Stance.ABSTAINED,
    }
