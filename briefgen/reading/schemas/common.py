"""The keys that every record may have, and those of things with a file or declaration of their own."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field

from briefgen.model.bodies import Body
from briefgen.model.identifiers import SourceId
from briefgen.model.profiles import Profile, Withdrawal
from briefgen.reading.schemas.complaints import Contradiction
from briefgen.reading.schemas.languages import Language, Names
from briefgen.reading.schemas.references import Actor, FormerIds, Id, SourceRef
from briefgen.reading.schemas.scalars import (
    ClosedDate,
    DateText,
    Lines,
    Text,
    WebAddresses,
    pairs,
)


class Keys(BaseModel):
    """The keys of one mapping; any other is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    advice: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """What to write instead of keys that there are not, where the nearest key would be wrong."""

    @classmethod
    def contradictions(cls, raw: Mapping[str, object]) -> Iterator[Contradiction]:
        """Give what is wrong between the keys as typed, whether or not each is right by itself."""
        del raw  # of most mappings, each key may be judged alone
        yield from ()


class WithdrawnKeys(Keys):
    """Why and when a record was taken out."""

    date: ClosedDate = Field(
        description="When the record was withdrawn (EDTF).", examples=["2031-05-20"]
    )
    reason: Text = Field(
        description="Why, in a sentence for readers.",
        examples=["The recording shows that he spoke of the night ferry."],
    )


class RecordKeys(Keys):
    """Keys that every record may have."""

    note: Text = Field(
        "",
        description="Shown to readers: what is inferred, where source and desk differ.",
        examples=["The minutes give no day."],
    )
    withdrawn: WithdrawnKeys | None = Field(
        None,
        description="That the record was wrong. It leaves every list and keeps its own page.",
        examples=[{"date": "2031-05-20", "reason": "The recording says otherwise."}],
    )
    old_ids: FormerIds = Field(
        (),
        description="Former ids. Links and references by them go on working.",
        examples=[["ferry-levy"]],
    )

    def withdrawal(self) -> Withdrawal | None:
        """Give the model's form of `withdrawn`."""
        return Withdrawal(self.withdrawn.date, self.withdrawn.reason) if self.withdrawn else None


class DeclaredId(Keys):
    """The id of a thing that is declared inline, or mentioned."""

    id: Id = Field(
        description="Its id: lower-case letters, digits and single hyphens.",
        examples=["ferry-toll"],
    )


class MentionedActor(Keys):
    """The id of an actor that is declared elsewhere; a country's needs no declaration."""

    id: Actor = Field(
        description="The id of an actor that is declared elsewhere, or a country's code.",
        examples=["HM"],
    )


class MentionedSource(Keys):
    """The id of a source: its own within its file, else its global one."""

    id: SourceRef = Field(
        description="A source of this file, or of another as `file id/source id`.",
        examples=["ferry-toll-talks/gazette"],
    )


class ThingKeys(RecordKeys):
    """Keys of people, organizations, countries, issues and events, in a file of their own or inline."""

    lang: Language = Field(
        "", description="The language of the texts here (BCP 47).", examples=["en"]
    )
    names: Names = Field(
        default_factory=dict,
        description="Names by language (BCP 47).",
        examples=[{"nb": "Tidevannsavisen"}],
    )
    other_names: Lines = Field(
        (),
        description="Other names under which readers may look for it.",
        examples=[["A. Marsh"]],
    )
    summary: Text = Field(
        "",
        description="What it is, in a sentence or two.",
        examples=["Speaks for the Ministry of Tides."],
    )
    bottom_line: Text = Field(
        "",
        description="The sentence that opens its page, where the desk has one.",
        examples=["Would end the ferry toll if its neighbour paid its share."],
    )
    reviewed: DateText | None = Field(
        None, description="When the desk last went through it (EDTF).", examples=["2031-05-04"]
    )
    same_as: WebAddresses = Field(
        (),
        description="Web addresses of the same thing elsewhere, such as Wikidata.",
        examples=[["https://example.org/people/ada-marsh"]],
    )

    def profile(self, lang: str, body: Body | None, sources: tuple[SourceId, ...]) -> Profile:
        """Give the model's form of these keys; `lang` is the file's or the site's language."""
        return Profile(
            lang=self.lang or lang,
            names=pairs(self.names),
            other_names=self.other_names,
            old_ids=self.old_ids,
            summary=self.summary,
            bottom_line=self.bottom_line,
            reviewed=self.reviewed,
            same_as=self.same_as,
            note=self.note,
            withdrawn=self.withdrawal(),
            body=body,
            sources=sources,
        )
