"""Front matter of briefings and plain pages, apart from the records that they declare."""

from pydantic import BaseModel, Field

from briefgen.model import briefings as model
from briefgen.model.identifiers import Origin
from briefgen.model.vocabulary import BriefingStatus
from briefgen.reading.schemas.common import RecordKeys
from briefgen.reading.schemas.scalars import (
    SCHEMA,
    ClosedDate,
    Id,
    Language,
    PublicationDate,
    Text,
    Texts,
)


class DefaultsKeys(BaseModel):
    """What this file's quotes and positions take where they give none."""

    model_config = SCHEMA
    lang: Language = ""
    date: ClosedDate | None = None


class BriefingKeys(RecordKeys):
    """A briefing."""

    title: Text
    date: PublicationDate
    summary: Text
    slug: Id | None = None
    lang: Language = ""
    translation_of: Id | None = None
    authors: Texts = ()
    status: BriefingStatus = BriefingStatus.PUBLISHED


class PageKeys(BaseModel):
    """A plain page."""

    model_config = SCHEMA
    title: Text
    slug: Id | None = None
    lang: Language = ""
    summary: Text = ""
    status: BriefingStatus = BriefingStatus.PUBLISHED
    date: PublicationDate | None = Field(None, description="Pelican's; not shown.")


class CorrectionKeys(BaseModel):
    """One correction."""

    model_config = SCHEMA
    date: ClosedDate
    text: Text
    of: Text = Field("", description="The record corrected, as `kind:id`.")


def correction(keys: CorrectionKeys, origin: Origin) -> model.Correction:
    """Give the correction that front matter brings."""
    return model.Correction(origin, keys.date, keys.text, keys.of)
