"""A state that is no more neither voted nor took a position after its end, or before its start."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rule import Rule, front
from briefgen.model.countries import FORMER_STATES, FormerState
from briefgen.model.dates import Edtf
from briefgen.model.diagnostics import Severity
from briefgen.model.events import Event
from briefgen.model.identifiers import Origin
from briefgen.model.positions import Position
from briefgen.model.problems import Problem

CODE = "former-state-date"
RULE = Rule(
    CODE,
    title="a former state takes a position or votes when there was none",
    why="Either the date is wrong, or the state is: after 1991, for one, what is put down to the Soviet Union is"
    " someone else's.",
    wrong={
        "events/vote.md": front("""
            name: The vote on the toll
            type: vote
            date: 1995-03
            issue: toll
            yes_means: supports
            votes: {"yes": [‸SU]}
        """)
    },
    right={
        "events/vote.md": front("""
            name: The vote on the toll
            type: vote
            date: 1985-03
            issue: toll
            yes_means: supports
            votes: {"yes": [SU]}
        """)
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Give the positions and votes of former states that are dated when there was no such state."""
    for position in atlas.positions.values():
        if position.event is None and position.withdrawn is None:
            yield from _problems_of_position(position)
    for event in atlas.events.values():
        if event.profile.withdrawn is None:
            yield from _problems_of_vote(event)


def _problems_of_position(position: Position) -> Iterator[Problem]:
    for actor in position.actors:
        if state := FORMER_STATES.get(actor):
            yield from _problem(state, position.date, position.origin.at("date"))


def _problems_of_vote(event: Event) -> Iterator[Problem]:
    for option, voters in event.roll_call.votes if event.roll_call else ():
        for index, voter in enumerate(voters):
            if state := FORMER_STATES.get(voter):
                yield from _problem(state, event.date, event.origin.at("votes", option, index))


def _problem(state: FormerState, date: Edtf, origin: Origin) -> Iterator[Problem]:
    first, last = date.sort_key
    if last < state.start.sort_key[0]:
        message = f"`{state.code}` came to be on {state.start.text}, and this is dated {date.text}"
    elif first > state.end.sort_key[1]:
        message = f"`{state.code}` ended on {state.end.text}, and this is dated {date.text}"
    else:
        return
    successors = ", ".join(state.successors)
    help_ = f"Correct the date, or name a state of that time; after it came {successors}."
    yield Problem(origin, CODE, message, help_, Severity.WARNING)
