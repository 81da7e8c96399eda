"""Recorded votes, as the positions that they are."""

from collections.abc import Iterator

from briefgen.model.diagnostics import Severity
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, Kind, PositionId, Reference, id_from
from briefgen.model.positions import Position
from briefgen.model.problems import Problem
from briefgen.model.stances import OPPOSITES, Stance
from briefgen.model.vocabulary import Basis, VoteOption


def positions_from_vote(event: Event) -> tuple[Position, ...]:
    """Give a position for each voter who said yes or no or abstained, if the vote makes positions.

    Yes is the stance that `yes_means` gives, no its opposite. Absent and not voting make none.
    """
    call = event.roll_call
    if call is None or call.issue is None or call.yes_means is None or event.date.is_open:
        return ()
    stances = {
        VoteOption.YES: call.yes_means,
        VoteOption.NO: OPPOSITES[call.yes_means],
        VoteOption.ABSTAIN: Stance.ABSTAINED,
    }
    return tuple(
        Position(
            id=PositionId(id_from(voter, event.id)),
            origin=event.origin,
            actors=(voter,),
            issue=call.issue,
            stance=stances[option],
            date=event.date,
            basis=Basis.VOTE,
            evidence=(Reference(Kind.EVENT, event.id),),
            date_text=event.date_text,
            event=event.id,
            vote=option,
            withdrawn=event.profile.withdrawn,
        )
        for option, voters in call.votes
        if option in stances
        for voter in dict.fromkeys(voters)
    )


def problems_of_vote(event: Event) -> Iterator[Problem]:
    """Tell what does not add up in a recorded vote."""
    call = event.roll_call
    if call is None:
        return
    if call.issue and call.yes_means and event.date.is_open:
        yield Problem(
            event.origin.at("date"),
            "open-date",
            f"`{event.date.text}` has an open end, and a vote makes dated positions",
            "Give the day or month of the vote.",
        )
    seen: dict[ActorId, VoteOption] = {}
    for option, voters in call.votes:
        for index, voter in enumerate(voters):
            if voter in seen:
                yield Problem(
                    event.origin.at("votes", option, index),
                    "voted-twice",
                    f"`{voter}` is listed under `{seen[voter]}` and again under `{option}`",
                    "List each voter once.",
                )
            seen.setdefault(voter, option)
    counted = {option: len(voters) for option, voters in call.votes}
    for option, number in call.tally:
        if option in counted and counted[option] != number:
            yield Problem(
                event.origin.at("tally", option),
                "tally-mismatch",
                f"the tally gives {number} `{option}`, and {counted[option]} are listed",
                "Correct the number or the list.",
                Severity.ERROR,
            )
