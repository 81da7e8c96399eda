"""Front matter of briefings and plain pages, apart from the records that they declare."""

from pydantic import Field

from briefgen.model import briefings as model
from briefgen.model.identifiers import Origin
from briefgen.model.ignores import Ignore
from briefgen.model.vocabulary import BriefingStatus
from briefgen.reading.schemas.common import Keys, RecordKeys
from briefgen.reading.schemas.languages import Language
from briefgen.reading.schemas.references import FormerIds, Id
from briefgen.reading.schemas.scalars import (
    ClosedDate,
    Line,
    Lines,
    PublicationDate,
    Text,
)


class DefaultsKeys(Keys):
    """What this file's quotes and positions take where they give none."""

    lang: Language = Field(
        default="", description="Language of the file's quotations (BCP 47).", examples=["en"]
    )
    date: ClosedDate | None = Field(
        default=None,
        description="Date of the file's quotations and positions (EDTF).",
        examples=["2031-05"],
    )


class BriefingKeys(RecordKeys):
    """A briefing."""

    title: Line = Field(description="The headline.", examples=["Bouvet wants the ferry toll gone"])
    date: PublicationDate = Field(
        description="When it was published: a day, or a date-time.",
        examples=["2031-05-04", "2031-05-04T08:00Z"],
    )
    summary: Text = Field(
        description="One or two sentences, for lists and search engines.",
        examples=["The government of Bouvet will end the toll if its neighbour pays its share."],
    )
    slug: Id | None = Field(
        None,
        description="The briefing's id and the end of its address; the file name by default.",
        examples=["ferry-toll-talks"],
    )
    lang: Language = Field(
        "",
        description="The language of its text (BCP 47); the site's by default.",
        examples=["en", "fr"],
    )
    translation_of: Id | None = Field(
        None,
        description="Slug of the briefing that this one translates. A translation declares nothing.",
        examples=["ferry-toll-talks"],
    )
    authors: Lines = Field(
        (), description="Names, shown under the headline.", examples=[["Harbour desk"]]
    )
    status: BriefingStatus = Field(
        BriefingStatus.PUBLISHED,
        description="Whether it is published, left out, or written and in no list.",
        examples=["draft"],
    )


class PageKeys(Keys):
    """A plain page."""

    title: Line = Field(description="Its headline.", examples=["How we work"])
    slug: Id | None = Field(
        None, description="Its address; the file name by default.", examples=["method"]
    )
    lang: Language = Field("", description="The language of its text (BCP 47).", examples=["en"])
    summary: Text = Field(
        "", description="For search engines.", examples=["By which rules this record is kept."]
    )
    status: BriefingStatus = Field(
        BriefingStatus.PUBLISHED,
        description="Whether it is published, left out, or written and in no list.",
        examples=["draft"],
    )
    date: PublicationDate | None = Field(
        None, description="For Pelican's sake; not shown.", examples=["2031-05-04"]
    )
    old_ids: FormerIds = Field(
        (), description="Former slugs, which go on working.", examples=[["our-method"]]
    )


class CorrectionKeys(Keys):
    """One correction."""

    date: ClosedDate = Field(description="When it was put right (EDTF).", examples=["2031-05-06"])
    text: Text = Field(
        description="What was wrong, in a sentence.",
        examples=["An earlier version gave another day."],
    )
    of: Line = Field(
        "",
        description="The record corrected, as `kind:id`; the whole file by default.",
        examples=["quote:marsh-on-toll"],
    )


class IgnoreKeys(Keys):
    """One kind of warning that the desk accepts in this file."""

    code: Line = Field(
        description="The code of the warning, as `briefgen check` gives it.",
        examples=["quote-unused"],
    )
    reason: Text = Field(
        description="Why it is accepted, for whoever edits the file next.",
        examples=["It is kept for the briefing of next month."],
    )


def ignore(keys: IgnoreKeys, origin: Origin) -> Ignore:
    """Give the warning that front matter says to pass over."""
    return Ignore(origin, keys.code, keys.reason)


def correction(keys: CorrectionKeys, origin: Origin) -> model.Correction:
    """Give the correction that front matter brings."""
    return model.Correction(origin, keys.date, keys.text, keys.of)
