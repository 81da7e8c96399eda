"""The keys that every record may have, and those of things with a file or declaration of their own."""

from pydantic import BaseModel, Field

from briefgen.model.bodies import Body
from briefgen.model.identifiers import SourceId
from briefgen.model.profiles import Profile, Withdrawal
from briefgen.reading.schemas.scalars import (
    SCHEMA,
    ClosedDate,
    DateText,
    Id,
    Language,
    Names,
    Text,
    Texts,
    WebAddresses,
    pairs,
)


class WithdrawnKeys(BaseModel):
    """Why and when a record was taken out."""

    model_config = SCHEMA
    date: ClosedDate
    reason: Text


class RecordKeys(BaseModel):
    """Keys that every record may have."""

    model_config = SCHEMA
    note: Text = Field(
        "", description="Shown to readers: what is inferred, where source and desk differ."
    )
    withdrawn: WithdrawnKeys | None = None
    old_ids: Texts = Field((), description="Former ids, which go on working.")

    def withdrawal(self) -> Withdrawal | None:
        """Give the model's form of `withdrawn`."""
        return Withdrawal(self.withdrawn.date, self.withdrawn.reason) if self.withdrawn else None


class DeclaredId(BaseModel):
    """The id of a thing that is declared inline."""

    model_config = SCHEMA
    id: Id


class ThingKeys(RecordKeys):
    """Keys of people, organizations, countries, issues and events, in a file of their own or inline."""

    lang: Language = ""
    names: Names = Field(default_factory=dict, description="Names by language.")
    other_names: Texts = ()
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
