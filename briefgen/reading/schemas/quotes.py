"""Front matter of quotations."""

from collections.abc import Iterator, Mapping

from pydantic import Field

from briefgen.model import quotes as model
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, EventId, IssueId, Origin, QuoteId, SourceId
from briefgen.model.vocabulary import Medium, Translation
from briefgen.reading.schemas.common import Keys, RecordKeys
from briefgen.reading.schemas.complaints import Contradiction
from briefgen.reading.schemas.languages import Language
from briefgen.reading.schemas.references import Actor, Id, Ids, SourceRef
from briefgen.reading.schemas.scalars import ClosedDate, Flag, Line, Text


class OriginalKeys(Keys):
    """The words as they were spoken."""

    lang: Language
    text: Text


class QuoteKeys(RecordKeys):
    """A quotation."""

    id: Id
    speaker: Actor | None = None
    attribution: Line = Field("", description="Instead of a speaker, for an unnamed one.")
    conveys: Actor | None = Field(None, description="Whose words the speaker relays.")
    role: Line = Field("", description="As the source gives it.")
    on_behalf_of: Actor | None = None
    text: Text = Field("", description="Verbatim, without outer quotation marks.")
    paraphrase: Text = Field("", description="The desk's words for indirect speech.")
    excerpt: Flag = False
    context: Text = ""
    lang: Language = ""
    original: OriginalKeys | None = None
    translation: Translation | None = None
    translator: Line = ""
    date: ClosedDate | None = None
    date_text: Line = ""
    medium: Medium | None = None
    said_to: Line = ""
    said_at: Id | None = None
    about: Ids = ()
    issues: Ids = ()
    source: SourceRef | None = None
    prefix: Text = ""
    suffix: Text = ""

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
