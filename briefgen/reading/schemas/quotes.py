"""Front matter of quotations."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from pydantic import ConfigDict, Field

from briefgen.model import quotes as model
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, EventId, IssueId, Origin, QuoteId, SourceId
from briefgen.model.vocabulary import Medium, Translation
from briefgen.reading.schemas.common import Keys, RecordKeys
from briefgen.reading.schemas.complaints import Contradiction
from briefgen.reading.schemas.languages import Language
from briefgen.reading.schemas.references import Actor, Id, Ids, SourceRef
from briefgen.reading.schemas.scalars import ClosedDate, Flag, Line, Text
from briefgen.reading.schemas.written import all_of, one_of_keys


class OriginalKeys(Keys):
    """The words as they were spoken."""

    lang: Language = Field(
        description="The language in which it was said (BCP 47).", examples=["nb"]
    )
    text: Text = Field(
        description="The words in that language.",
        examples=["Tollen har betalt for hver lykt i denne havna."],
    )


_TRANSLATED = (
    "The words as they were spoken go into `original: {lang: fa, text: …}`, their translation into `text`;"
    " `translation: desk` says who translated."
)


class QuoteKeys(RecordKeys):
    """A quotation."""

    model_config = ConfigDict(
        json_schema_extra=all_of(
            one_of_keys("text", "paraphrase"), one_of_keys("speaker", "attribution")
        )
    )
    advice: ClassVar[Mapping[str, str]] = MappingProxyType(
        dict.fromkeys(("translations", "texts", "originals"), _TRANSLATED)
    )

    id: Id = Field(
        description="Its id, and the end of its page's address.", examples=["marsh-on-toll"]
    )
    speaker: Actor | None = Field(
        None, description="The actor who said it.", examples=["ada-marsh"]
    )
    attribution: Line = Field(
        "",
        description="How the source calls a speaker whom it does not name.",
        examples=["a senior official"],
    )
    conveys: Actor | None = Field(
        None,
        description="The actor whose words a spokesperson relays.",
        examples=["tom-fennick"],
    )
    role: Line = Field(
        "",
        description="The speaker's office as the source gives it, never put right.",
        examples=["Spokesperson of the Ministry of Tides"],
    )
    on_behalf_of: Actor | None = Field(
        None,
        description="For whom it was said; whom the speaker `represents` by default.",
        examples=["BV"],
    )
    text: Text = Field(
        "",
        description="The words, verbatim, without the quotation marks around them.",
        examples=["We will end the toll on the day that the other harbour pays its share."],
    )
    paraphrase: Text = Field(
        "",
        description="The desk's words for indirect speech, instead of `text`.",
        examples=["The lamps will stay lit, toll or no toll."],
    )
    excerpt: Flag = Field(
        default=False,
        description="Whether `text` starts or ends inside a sentence, or leaves words out.",
        examples=[True],
    )
    context: Text = Field(
        "",
        description="One sentence before or around it, for readers.",
        examples=["She had been asked who lights the harbour."],
    )
    lang: Language = Field(
        "", description="The language of `text` or `paraphrase` (BCP 47).", examples=["en"]
    )
    original: OriginalKeys | None = Field(
        None,
        description="The words as they were spoken, where `text` is a translation.",
        examples=[{"lang": "nb", "text": "Tollen har betalt for hver lykt i denne havna."}],
    )
    translation: Translation | None = Field(
        None, description="Who translated it.", examples=["desk"]
    )
    translator: Line = Field(
        "", description="The translator's name, where it is known.", examples=["I. Quill"]
    )
    date: ClosedDate | None = Field(
        None,
        description="When it was said (EDTF); the file's default or the source's by default.",
        examples=["2031-05-02", "2031-05"],
    )
    date_text: Line = Field(
        "",
        description="What readers see instead of the date.",
        examples=["early on Wednesday"],
    )
    medium: Medium | None = Field(
        None, description="Through what it reached the public.", examples=["interview"]
    )
    said_to: Line = Field(
        "",
        description="The outlet or counterpart: an actor's id, or a plain name.",
        examples=["The Evening Tide"],
    )
    said_at: Id | None = Field(
        None, description="Id of the event at which it was said.", examples=["quay-meeting"]
    )
    about: Ids = Field(
        (), description="Ids of the events of which it speaks.", examples=[["toll-vote"]]
    )
    issues: Ids = Field(
        (), description="Ids of the issues of which it speaks.", examples=[["ferry-toll"]]
    )
    source: SourceRef | None = Field(
        None,
        description="Id of its source; the file's only one by default.",
        examples=["gazette"],
    )
    prefix: Text = Field(
        "",
        description="The words just before `text`, where it is short or stands there twice.",
        examples=["She said that"],
    )
    suffix: Text = Field(
        "", description="The words just after `text`.", examples=["and would go on doing so"]
    )

    @classmethod
    def contradictions(cls, raw: Mapping[str, object]) -> Iterator[Contradiction]:
        """Give what is wrong: words stand verbatim or in the desk's own, and are someone's."""
        if ("text" in raw) == ("paraphrase" in raw):
            yield Contradiction(
                "text-or-paraphrase",
                "a quotation has exactly one of `text` and `paraphrase`",
                "`text` holds the words verbatim; `paraphrase` holds ours for what the source reports indirectly.",
                "paraphrase",
            )
        if "speaker" not in raw and "attribution" not in raw:
            yield Contradiction(
                "speaker-missing",
                "a quotation has a `speaker` or an `attribution`",
                "Give the speaker's id, or `attribution: a senior official` for an unnamed one.",
            )


def quote(
    keys: QuoteKeys, origin: Origin, source: SourceId | None, lang: str, date: Edtf | None
) -> model.Quote:
    """Give the quotation that front matter declares; `lang` and `date` are the file's defaults."""
    original = keys.original
    return model.Quote(
        id=QuoteId(keys.id),
        origin=origin,
        source=source,
        speaker=ActorId(keys.speaker) if keys.speaker else None,
        attribution=keys.attribution,
        conveys=ActorId(keys.conveys) if keys.conveys else None,
        role=keys.role,
        on_behalf_of=ActorId(keys.on_behalf_of) if keys.on_behalf_of else None,
        text=keys.text,
        paraphrase=keys.paraphrase,
        excerpt=keys.excerpt,
        context=keys.context,
        lang=keys.lang or lang,
        original=model.Original(original.lang, original.text) if original else None,
        translation=keys.translation,
        translator=keys.translator,
        date=keys.date or date,
        date_text=keys.date_text,
        medium=keys.medium,
        said_to=keys.said_to,
        said_at=EventId(keys.said_at) if keys.said_at else None,
        about=tuple(EventId(id_) for id_ in keys.about),
        issues=tuple(IssueId(id_) for id_ in keys.issues),
        prefix=keys.prefix,
        suffix=keys.suffix,
        old_ids=keys.old_ids,
        note=keys.note,
        withdrawn=keys.withdrawal(),
    )
