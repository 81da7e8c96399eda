"""The front matter of whole files: the keys of the thing itself, and the lists that it may bring.

Files are not validated by these, but record by record (`declarations`), so that one wrong record does not hide what is
wrong with its neighbours. The JSON Schema of each kind of file is made from them.
"""

from typing import Annotated, Literal

from pydantic import Field

from briefgen.model.identifiers import Kind
from briefgen.reading.schemas.actors import CountryKeys, OrganizationKeys, PersonKeys
from briefgen.reading.schemas.briefings import (
    BriefingKeys,
    CorrectionKeys,
    DefaultsKeys,
    IgnoreKeys,
    PageKeys,
)
from briefgen.reading.schemas.common import DeclaredId, Keys, MentionedActor
from briefgen.reading.schemas.events import EventKeys
from briefgen.reading.schemas.issues import IssueKeys
from briefgen.reading.schemas.positions import PositionKeys
from briefgen.reading.schemas.quotes import QuoteKeys
from briefgen.reading.schemas.references import Actor, Id, SourceRef, SourceRefs
from briefgen.reading.schemas.scalars import Many
from briefgen.reading.schemas.sources import SourceKeys


class SharedLists(Keys):
    """What any file may bring besides the keys of its own thing."""

    defaults: DefaultsKeys | None = Field(
        None,
        description="What this file's quotations and positions take where they give none.",
        examples=[{"lang": "en", "date": "2031-05"}],
    )
    sources: Annotated[tuple[SourceKeys | SourceRef, ...], Many] = Field(
        (),
        description="What the records rest on: declarations, or ids of other files' sources.",
        examples=[
            [{"id": "gazette", "title": "Toll talks", "url": "https://example.org/toll-talks"}],
            ["ferry-toll-talks/gazette"],
        ],
    )
    quotes: Annotated[tuple[QuoteKeys, ...], Many] = Field(
        (),
        description="Words, verbatim or retold. Each has a page of its own.",
        examples=[[{"id": "marsh-on-toll", "speaker": "ada-marsh", "text": "The toll will end."}]],
    )
    positions: Annotated[tuple[PositionKeys, ...], Many] = Field(
        (),
        description="Dated answers of actors to the questions of issues, with their evidence.",
        examples=[
            [
                {
                    "actor": "BV",
                    "issue": "ferry-toll",
                    "stance": "opposes",
                    "summary": "Will end the toll.",
                    "evidence": "marsh-on-toll",
                }
            ]
        ],
    )
    corrections: Annotated[tuple[CorrectionKeys, ...], Many] = Field(
        (),
        description="What was put right in this file, for the corrections log.",
        examples=[[{"date": "2031-05-06", "text": "An earlier version gave another day."}]],
    )
    ignore: Annotated[tuple[IgnoreKeys, ...], Many] = Field(
        (),
        description="Warnings of `briefgen check` that the desk accepts in this file.",
        examples=[[{"code": "quote-unused", "reason": "Kept for next month."}]],
    )


class DeclaredThing(Keys):
    """What a declaration inside a briefing has besides the keys of the thing."""

    id: Id = Field(
        description="Its id: lower-case letters, digits and single hyphens.",
        examples=["ferry-toll"],
    )
    sources: SourceRefs = Field(
        (),
        description="Ids of its sources; the briefing's only one by default.",
        examples=[["gazette"]],
    )


class DeclaredPerson(PersonKeys, DeclaredThing):
    """A person declared inside a briefing."""

    kind: Literal["person"] = Field(description="That it is a person.", examples=["person"])


class DeclaredOrganization(OrganizationKeys, DeclaredThing):
    """An organization declared inside a briefing."""

    kind: Literal["organization"] = Field(
        description="That it is an organization.", examples=["organization"]
    )


class DeclaredIssue(IssueKeys, DeclaredThing):
    """An issue declared inside a briefing."""


class DeclaredEvent(EventKeys, DeclaredThing):
    """An event declared inside a briefing."""


class BriefingFile(SharedLists, BriefingKeys):
    """The front matter of a file in content/briefings/."""

    actors: Annotated[
        tuple[DeclaredPerson | DeclaredOrganization | MentionedActor | Actor, ...], Many
    ] = Field(
        (),
        description="People and organizations: ids, which mention, or mappings, which declare.",
        examples=[["HM", {"id": "ada-marsh", "kind": "person", "name": "Ada Marsh"}]],
    )
    issues: Annotated[tuple[DeclaredIssue | DeclaredId | Id, ...], Many] = Field(
        (),
        description="Issues: ids, which mention, or mappings, which declare.",
        examples=[["ferry-toll", {"id": "shared-waters", "name": "The shared waters"}]],
    )
    events: Annotated[tuple[DeclaredEvent | DeclaredId | Id, ...], Many] = Field(
        (),
        description="Events: ids, which mention, or mappings, which declare.",
        examples=[
            [
                "toll-vote",
                {
                    "id": "quay-meeting",
                    "name": "Meeting on the quay",
                    "type": "meeting",
                    "date": "2031-05-02",
                },
            ]
        ],
    )


class CountryFile(SharedLists, CountryKeys):
    """The front matter of a file in content/countries/."""


class OrganizationFile(SharedLists, OrganizationKeys):
    """The front matter of a file in content/organizations/."""

    kind: Literal["organization"] | None = Field(
        None, description="That it is an organization.", examples=["organization"]
    )


class PersonFile(SharedLists, PersonKeys):
    """The front matter of a file in content/people/."""

    kind: Literal["person"] | None = Field(
        None, description="That it is a person.", examples=["person"]
    )


class IssueFile(SharedLists, IssueKeys):
    """The front matter of a file in content/issues/."""


class EventFile(SharedLists, EventKeys):
    """The front matter of a file in content/events/."""


class PageFile(PageKeys):
    """The front matter of a file in content/pages/."""


FILES: dict[Kind, type[Keys]] = {
    Kind.BRIEFING: BriefingFile,
    Kind.COUNTRY: CountryFile,
    Kind.ORGANIZATION: OrganizationFile,
    Kind.PERSON: PersonFile,
    Kind.ISSUE: IssueFile,
    Kind.EVENT: EventFile,
    Kind.PAGE: PageFile,
}
"""The keys of a whole file, for each kind of file."""
