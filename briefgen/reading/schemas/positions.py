"""Front matter of positions."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from briefgen.model import positions as model
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, IssueId, Origin, PositionId
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import Basis
from briefgen.reading.schemas.common import RecordKeys
from briefgen.reading.schemas.complaints import Contradiction, problem
from briefgen.reading.schemas.references import Actor, Actors, EvidenceRefs, Id
from briefgen.reading.schemas.scalars import ClosedDate, Flag, Line, Text
from briefgen.reading.schemas.written import all_of, needed_where, one_of_keys


def _declarable(stance: object) -> object:
    if stance == Stance.ABSTAINED:
        raise problem(
            "stance-of-votes",
            "`abstained` comes from votes alone",
            "Record the vote as an event of type vote, or write `neutral` or `undeclared`.",
        )
    return stance


DeclarableStance = Literal[
    "supports",
    "supports-with-conditions",
    "neutral",
    "opposes-with-conditions",
    "opposes",
    "mixed",
    "undeclared",
]
_CONDITIONAL = tuple(str(stance) for stance in Stance if stance.is_conditional)


class PositionKeys(RecordKeys):
    """A position."""

    model_config = ConfigDict(
        json_schema_extra=all_of(
            one_of_keys("actor", "actors"), needed_where("stance", _CONDITIONAL, "condition")
        )
    )

    id: Id | None = Field(
        None,
        description="Its permanent name; `actor-issue-date` by default.",
        examples=["league-on-toll"],
    )
    actor: Actor | None = Field(
        None,
        description="Who holds it: a country's code, or the id of an organization or a person.",
        examples=["BV"],
    )
    actors: Actors = Field(
        (),
        description="Those who hold it jointly, instead of `actor`.",
        examples=[["BV", "HM"]],
    )
    issue: Id = Field(description="Id of the issue.", examples=["ferry-toll"])
    stance: Annotated[DeclarableStance, BeforeValidator(_declarable)] = Field(
        description="The answer to the issue's question; the two conditional ones need a `condition`.",
        examples=["opposes-with-conditions"],
    )
    condition: Line = Field(
        "",
        description="On what terms; readers see it beside the badge.",
        examples=["The other harbour pays its share of the ferry."],
    )
    summary: Text = Field(
        description="One sentence in the desk's own words.",
        examples=["Will end the toll as soon as the cost is shared."],
    )
    date: ClosedDate | None = Field(
        None,
        description="When it was taken (EDTF); the latest date of its evidence by default.",
        examples=["2031-05-02", "2031-05~"],
    )
    date_text: Line = Field(
        "",
        description="What readers see instead of the date.",
        examples=["at the beginning of June"],
    )
    until: ClosedDate | None = Field(
        None,
        description="When it ended (EDTF), if it did without a successor.",
        examples=["2031-12"],
    )
    basis: Basis | None = Field(
        None, description="By what act it was taken.", examples=["statement"]
    )
    group: Actor | None = Field(
        None,
        description="The organization through which it is held.",
        examples=["harbour-league"],
    )
    excepted: Actors = Field(
        (),
        alias="except",
        description="Members of the group who do not share it.",
        examples=[["lighthouse-council"]],
    )
    toward: Actor | None = Field(
        None, description="The actor at whom it is directed.", examples=["AQ"]
    )
    evidence: EvidenceRefs = Field(
        (),
        description="Ids of the quotations, events or sources that show it.",
        examples=[["marsh-on-toll"]],
    )
    searched: Text = Field(
        "",
        description="Where the desk looked: for `undeclared`, instead of `evidence`.",
        examples=["The archive of The Tidal Gazette, 2029 to 2031."],
    )
    preferred: Flag = Field(
        default=False,
        description="Whether it decides between entries of the same date.",
        examples=[True],
    )

    @classmethod
    def contradictions(cls, raw: Mapping[str, object]) -> Iterator[Contradiction]:
        """Give what is wrong: a position is someone's, and a conditional one says on what terms."""
        if bool(raw.get("actor")) == bool(raw.get("actors")):
            yield Contradiction(
                "actor-missing",
                "a position has either `actor` or `actors`",
                "Give `actor: IR`, or `actors: [IR, RU]` for a joint position.",
                "actors",
                missing=("actor", "actors"),
            )
        stance = raw.get("stance")
        if stance in _CONDITIONAL and "condition" not in raw:
            yield Contradiction(
                "condition-missing",
                f"`{stance}` needs a `condition`",
                "Say on what terms; readers see it beside the badge.",
                "stance",
                missing=("condition",),
            )


def position(
    keys: PositionKeys, origin: Origin, evidence: tuple[str, ...], date: Edtf | None
) -> model.DeclaredPosition:
    """Give the position that front matter declares; `date` is the file's default."""
    return model.DeclaredPosition(
        origin=origin,
        actors=tuple(ActorId(id_) for id_ in keys.actors or (keys.actor or "",)),
        issue=IssueId(keys.issue),
        stance=Stance(keys.stance),
        summary=keys.summary,
        id=PositionId(keys.id) if keys.id else None,
        condition=keys.condition,
        date=keys.date or date,
        date_text=keys.date_text,
        until=keys.until,
        basis=keys.basis,
        group=ActorId(keys.group) if keys.group else None,
        excepted=tuple(ActorId(id_) for id_ in keys.excepted),
        toward=ActorId(keys.toward) if keys.toward else None,
        evidence=evidence,
        searched=keys.searched,
        preferred=keys.preferred,
        old_ids=keys.old_ids,
        note=keys.note,
        withdrawn=keys.withdrawal(),
    )
