"""The keys that every record may have, and those of things with a file or declaration of their own."""

from collections.abc import Iterator, Mapping

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

    @classmethod
    def contradictions(cls, raw: Mapping[str, object]) -> Iterator[Contradiction]:
        """Give what is wrong between the keys as typed, whether or not each is right by itself."""
        del raw  # of most mappings, each key may be judged alone
        yield from ()


class WithdrawnKeys(Keys):
    """Why and when a record was taken out."""

    date: ClosedDate
    reason: Text


class RecordKeys(Keys):
    """Keys that every record may have."""

    note: Text = Field(
        "", description="Shown to readers: what is inferred, where source and desk differ."
    )
    withdrawn: WithdrawnKeys | None = None
    old_ids: FormerIds = Field((), description="Former ids, which go on working.")

    def withdrawal(self) -> Withdrawal | None:
        """Give the model's form of `withdrawn`."""
        return Withdrawal(self.withdrawn.date, self.withdrawn.reason) if self.withdrawn else None


class DeclaredId(Keys):
    """The id of a thing that is declared inline, or mentioned."""

    id: Id


class MentionedActor(Keys):
    """The id of an actor that is declared elsewhere; a country's needs no declaration."""

    id: Actor


class MentionedSource(Keys):
    """The id of a source: its own within its file, else its global one."""

    id: SourceRef


class ThingKeys(RecordKeys):
    """Keys of people, organizations, countries, issues and events, in a file of their own or inline."""

    lang: Language = ""
    names: Names = Field(default_factory=dict, description="Names by language.")
    other_names: Lines = ()
    summary: Text = ""
    bottom_line: Text = ""
    reviewed: DateText | None = Field(None, description="When the desk last went through it.")
    same_as: WebAddresses = Field((), description="The same thing elsewhere, such as Wikidata.")

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
