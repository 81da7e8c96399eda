"""Front matter of positions."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from briefgen.model import positions as model
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, IssueId, Origin, PositionId
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import Basis
from briefgen.reading.schemas.common import RecordKeys
from briefgen.reading.schemas.complaints import Contradiction, problem
from briefgen.reading.schemas.references import Actor, Actors, Id, SourceRefs
from briefgen.reading.schemas.scalars import ClosedDate, Flag, Line, Text


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

    id: Id | None = None
    actor: Actor | None = None
    actors: Actors = Field((), description="Those who hold it jointly.")
    issue: Id
    stance: Annotated[DeclarableStance, BeforeValidator(_declarable)]
    condition: Text = ""
    summary: Text
    date: ClosedDate | None = None
    date_text: Line = ""
    until: ClosedDate | None = None
    basis: Basis | None = None
    group: Actor | None = None
    excepted: Actors = Field((), alias="except")
    toward: Actor | None = None
    evidence: SourceRefs = Field((), description="Ids of quotes, events or sources.")
    searched: Text = Field("", description="Where the desk looked, for `undeclared`.")
    preferred: Flag = False

    @classmethod
    def contradictions(cls, raw: Mapping[str, object]) -> Iterator[Contradiction]:
        """Give what is wrong: a position is someone's, and a conditional one says on what terms."""
        if bool(raw.get("actor")) == bool(raw.get("actors")):
            yield Contradiction(
                "actor-missing",
                "a position has either `actor` or `actors`",
                "Give `actor: IR`, or `actors: [IR, RU]` for a joint position.",
                "actors",
            )
        stance = raw.get("stance")
        if stance in _CONDITIONAL and "condition" not in raw:
            yield Contradiction(
                "condition-missing",
                f"`{stance}` needs a `condition`",
                "Say on what terms; readers see it beside the badge.",
                "stance",
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
