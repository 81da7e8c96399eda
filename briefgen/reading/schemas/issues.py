"""Front matter of issues."""

from pydantic import Field

from briefgen.model import issues as model
from briefgen.model.identifiers import IssueId, Origin
from briefgen.model.profiles import Profile
from briefgen.reading.schemas.common import ThingKeys
from briefgen.reading.schemas.references import Id
from briefgen.reading.schemas.scalars import Line, Text


class IssueKeys(ThingKeys):
    """An issue."""

    name: Line = Field(description="What it is called.", examples=["The ferry toll"])
    question: Text = Field(
        "",
        description="What is asked; `supports` means yes.",
        examples=["Should ships pay for crossing the strait?"],
    )
    part_of: Id | None = Field(
        None,
        description="Id of the larger issue that this one is part of.",
        examples=["shared-waters"],
    )
    criteria: Text = Field(
        "",
        description="The rule of what counts as a position on it.",
        examples=["Only what is said of the toll on ferries counts."],
    )


def issue(keys: IssueKeys, id_: str, origin: Origin, profile: Profile) -> model.Issue:
    """Give the issue that front matter declares."""
    return model.Issue(
        id=IssueId(id_),
        origin=origin,
        name=keys.name,
        question=keys.question,
        part_of=IssueId(keys.part_of) if keys.part_of else None,
        criteria=keys.criteria,
        profile=profile,
    )
