"""Front matter of events and of the votes that some of them are."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from briefgen.model import events as model
from briefgen.model.identifiers import ActorId, EventId, IssueId, Origin
from briefgen.model.profiles import Profile
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import (
    Adoption,
    Certainty,
    EventStatus,
    EventType,
    ParticipantRole,
    VoteOption,
)
from briefgen.reading.schemas.common import Keys, ThingKeys
from briefgen.reading.schemas.complaints import Contradiction, problem
from briefgen.reading.schemas.references import Actor, Actors, Country, Id
from briefgen.reading.schemas.scalars import (
    Count,
    DateText,
    FewKeys,
    Line,
    Many,
    Text,
    standing_alone,
)


class PlaceKeys(Keys):
    """Where it happened."""

    name: Line
    country: Country | None = None


class ParticipantKeys(Keys):
    """Who took part, in which role."""

    actor: Actor | None = None
    description: Line = Field("", description="Instead of an actor, where the source names nobody.")
    role: ParticipantRole = ParticipantRole.PARTICIPANT

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.actor is None) == (not self.description):
            raise problem(
                "participant-unnamed",
                "a participant has either `actor` or `description`",
                "Give the actor's id, or describe whom the source means.",
            )
        return self


class EventKeys(ThingKeys):
    """An event."""

    name: Line
    type: EventType
    date: DateText
    date_text: Line = ""
    places: Annotated[
        tuple[Annotated[PlaceKeys, BeforeValidator(standing_alone("name"))], ...], Many
    ] = ()
    participants: Annotated[
        tuple[Annotated[ParticipantKeys, BeforeValidator(standing_alone("actor"))], ...], Many
    ] = ()
    status: EventStatus | None = None
    certainty: Certainty = Certainty.REPORTED
    according_to: Line = ""
    part_of: Id | None = None
    outcome: Text = ""
    issue: Id | None = None
    yes_means: Literal["supports", "opposes"] | None = None
    votes: Annotated[dict[VoteOption, Actors], FewKeys] | None = None
    tally: Annotated[dict[VoteOption, Count], FewKeys] | None = None
    adopted: Adoption | None = None

    @classmethod
    def contradictions(cls, raw: Mapping[str, object]) -> Iterator[Contradiction]:
        """Give the keys of votes that other events have."""
        type_ = raw.get("type")
        if type_ == EventType.VOTE or type_ not in list(EventType):
            return
        for key in ("issue", "yes_means", "votes", "tally", "adopted"):
            if key in raw:
                yield Contradiction(
                    "not-a-vote",
                    f"`{key}` belongs to events of type vote, and this one is of type `{type_}`",
                    "Write `type: vote`, or leave the key out.",
                    key,
                )


def event(keys: EventKeys, id_: str, origin: Origin, profile: Profile) -> model.Event:
    """Give the event that front matter declares."""
    return model.Event(
        id=EventId(id_),
        origin=origin,
        name=keys.name,
        type=keys.type,
        date=keys.date,
        date_text=keys.date_text,
        places=tuple(
            model.Place(place.name, ActorId(place.country) if place.country else None)
            for place in keys.places
        ),
        participants=tuple(
            model.Participant(one.role, ActorId(one.actor) if one.actor else None, one.description)
            for one in keys.participants
        ),
        status=keys.status,
        certainty=keys.certainty,
        according_to=keys.according_to,
        part_of=EventId(keys.part_of) if keys.part_of else None,
        outcome=keys.outcome,
        roll_call=_roll_call(keys) if keys.type is EventType.VOTE else None,
        profile=profile,
    )


def _roll_call(keys: EventKeys) -> model.RollCall:
    votes = keys.votes or {}
    tally = keys.tally or {}
    return model.RollCall(
        votes=tuple(
            (option, tuple(ActorId(voter) for voter in votes[option]))
            for option in VoteOption
            if option in votes
        ),
        issue=IssueId(keys.issue) if keys.issue else None,
        yes_means=Stance(keys.yes_means) if keys.yes_means else None,
        tally=tuple((option, tally[option]) for option in VoteOption if option in tally),
        adopted=keys.adopted,
    )
