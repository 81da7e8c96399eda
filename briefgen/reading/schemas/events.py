"""Front matter of events and of the votes that some of them are."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

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
from briefgen.reading.schemas.written import one_of_keys


class PlaceKeys(Keys):
    """Where it happened."""

    name: Line = Field(description="What it is called.", examples=["Port Nowhere"])
    country: Country | None = Field(None, description="Its country's code.", examples=["BV"])


class ParticipantKeys(Keys):
    """Who took part, in which role."""

    model_config = ConfigDict(json_schema_extra=one_of_keys("actor", "description"))

    actor: Actor | None = Field(None, description="Who took part.", examples=["HM"])
    description: Line = Field(
        "",
        description="Whom the source means, where it names nobody; instead of `actor`.",
        examples=["all neighbours of the strait"],
    )
    role: ParticipantRole = Field(
        ParticipantRole.PARTICIPANT, description="What they did there.", examples=["host"]
    )

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.actor is None) == (not self.description):
            raise problem(
                "participant-unnamed",
                "a participant has either `actor` or `description`",
                "Give the actor's id, or describe whom the source means.",
            )
        return self


Places = Annotated[tuple[Annotated[PlaceKeys, standing_alone("name", "line")], ...], Many]
Participants = Annotated[
    tuple[Annotated[ParticipantKeys, standing_alone("actor", "actor")], ...], Many
]


class EventKeys(ThingKeys):
    """An event."""

    name: Line = Field(description="What it is called.", examples=["Meeting on the quay"])
    type: EventType = Field(description="What kind of event it is.", examples=["meeting"])
    date: DateText = Field(
        description="When it was, or is planned (EDTF); it may be open.",
        examples=["2031-05-02", "2031-10/.."],
    )
    date_text: Line = Field(
        "",
        description="What readers see instead of the date.",
        examples=["some days after Easter"],
    )
    places: Places = Field(
        (),
        description="Where it happened.",
        examples=[["Port Nowhere", {"name": "The quay", "country": "BV"}]],
    )
    participants: Participants = Field(
        (),
        description="Who took part, and in which role.",
        examples=[["HM", {"actor": "BV", "role": "host"}]],
    )
    status: EventStatus | None = Field(
        None, description="How far it has come.", examples=["completed"]
    )
    certainty: Certainty = Field(
        Certainty.REPORTED,
        description="How sure it is that it happened, and who says so.",
        examples=["claimed"],
    )
    according_to: Line = Field(
        "",
        description="Who says so: an actor's or source's id, or a plain name.",
        examples=["lighthouse-council"],
    )
    part_of: Id | None = Field(
        None,
        description="Id of the larger event, such as the series of which it is one round.",
        examples=["long-winter"],
    )
    outcome: Text = Field(
        "",
        description="What came of it.",
        examples=["The lamps were lit again after two nights."],
    )
    issue: Id | None = Field(
        None, description="Of a vote: id of the issue voted on.", examples=["ferry-toll"]
    )
    yes_means: Literal["supports", "opposes"] | None = Field(
        None, description="Of a vote: what a yes says on the issue.", examples=["supports"]
    )
    votes: Annotated[dict[VoteOption, Actors], FewKeys] | None = Field(
        None,
        description="Of a vote: who did what. A key left out means unknown, `[]` means nobody.",
        examples=[{"yes": ["BV", "harbour-league"], "no": [], "abstain": "HM"}],
    )
    tally: Annotated[dict[VoteOption, Count], FewKeys] | None = Field(
        None,
        description="Of a vote: numbers by the same words, checked against the lists.",
        examples=[{"yes": 2, "no": 0, "abstain": 1}],
    )
    adopted: Adoption | None = Field(
        None, description="Of a vote: what became of the text.", examples=["with-vote"]
    )

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
