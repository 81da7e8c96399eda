"""The tables of events: what happened or is planned, who took part, where, and how each voter voted."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from briefgen.model.identifiers import Kind
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import (
    Adoption,
    Certainty,
    EventStatus,
    EventType,
    ParticipantRole,
    VoteOption,
)
from briefgen.views.site import Site
from briefgen.views.tables.columns import Column, ColumnType, Table, choice, dates, text
from briefgen.views.tables.listed import Listed, listed
from briefgen.views.tables.shared import PROFILE, named, numbered, parts


class _Vote(NamedTuple):
    event: str
    voter: str
    option: VoteOption


def _events(site: Site) -> tuple[Listed, ...]:
    return listed(site, Kind.EVENT)


def _votes(site: Site) -> tuple[_Vote, ...]:
    return tuple(_votes_in(_events(site)))


def _votes_in(events: tuple[Listed, ...]) -> Iterator[_Vote]:
    for one in events:
        call = one.record.roll_call
        for option, voters in call.votes if call else ():
            for voter in voters:
                yield _Vote(one.record.id, voter, option)


def _of_call(name: str) -> Any:
    """Give the function that reads a field of a vote; other events have none."""
    return lambda one: getattr(one.record.roll_call, name) if one.record.roll_call else None


def _tally(option: VoteOption) -> Column:
    def number(one: Any) -> int | None:
        call = one.record.roll_call
        if call is None:
            return None
        counted = {voted: len(voters) for voted, voters in call.votes}
        return dict(call.tally).get(option, counted.get(option))

    name = option.value.replace("-", "_")
    return Column(
        f"tally_{name}",
        ColumnType.NUMBER,
        f"For a vote: how many voted `{option}` or, for `absent` and `not-voting`, did not. Empty where"
        " unknown.",
        number,
    )


EVENTS = Table(
    name="events",
    title="Events",
    meaning="What happened or is planned, votes included.",
    key=("id",),
    entries=_events,
    columns=(
        *named(attrgetter("record.name")),
        choice("type", "What kind of event.", EventType, attrgetter("record.type"), required=True),
        *dates("date", "When it was or is to be.", attrgetter("record.date"), required=True),
        text(
            "date_text",
            "The desk's wording of the date, where it has one.",
            attrgetter("record.date_text"),
        ),
        choice("status", "How far it has come.", EventStatus, attrgetter("record.status")),
        choice(
            "certainty",
            "How sure it is.",
            Certainty,
            attrgetter("record.certainty"),
            required=True,
        ),
        text(
            "according_to",
            "Who says so, for what is claimed or disputed: the id of an actor or source, or a name.",
            attrgetter("record.according_to"),
        ),
        text("part_of", "The larger event of which it is part.", attrgetter("record.part_of")),
        text("outcome", "What came of it.", attrgetter("record.outcome")),
        text("issue", "For a vote: the issue that it answers.", _of_call("issue")),
        choice(
            "yes_means",
            "For a vote: the stance that a yes stands for; a no stands for its opposite.",
            (Stance.SUPPORTS, Stance.OPPOSES),
            _of_call("yes_means"),
        ),
        choice("adopted", "For a vote: what became of the text.", Adoption, _of_call("adopted")),
        *(_tally(option) for option in VoteOption),
        *PROFILE,
    ),
)

VOTES = Table(
    name="votes",
    title="Votes",
    meaning="How each voter voted at each recorded vote, those included that make no position: the absent,"
    " and votes on what is no issue.",
    key=("event", "voter"),
    entries=_votes,
    columns=(
        text("event", "The vote: the id of an event.", attrgetter("event"), required=True),
        text("voter", "Who voted: the id of an actor.", attrgetter("voter"), required=True),
        choice("option", "How.", VoteOption, attrgetter("option"), required=True),
    ),
)

PARTICIPANTS = Table(
    name="participants",
    title="Participants",
    meaning="Who took part in which event, in which role.",
    key=("event", "number"),
    entries=parts("participants", Kind.EVENT),
    columns=(
        *numbered("event", "The event's id."),
        text("actor", "The actor's id.", attrgetter("what.actor")),
        text(
            "description",
            "Who it was, where the source names nobody.",
            attrgetter("what.description"),
        ),
        choice("role", "In which role.", ParticipantRole, attrgetter("what.role"), required=True),
    ),
)

PLACES = Table(
    name="places",
    title="Places",
    meaning="Where events happened or are to happen.",
    key=("event", "number"),
    entries=parts("places", Kind.EVENT),
    columns=(
        *numbered("event", "The event's id."),
        text("name", "The place's name.", attrgetter("what.name"), required=True),
        text("country", "The code of the country in which it lies.", attrgetter("what.country")),
    ),
)
