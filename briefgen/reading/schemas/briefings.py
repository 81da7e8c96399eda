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

    lang: Language = ""
    date: ClosedDate | None = None


class BriefingKeys(RecordKeys):
    """A briefing."""

    title: Line
    date: PublicationDate
    summary: Text
    slug: Id | None = None
    lang: Language = ""
    translation_of: Id | None = None
    authors: Lines = ()
    status: BriefingStatus = BriefingStatus.PUBLISHED


class PageKeys(Keys):
    """A plain page."""

    title: Line
    slug: Id | None = None
    lang: Language = ""
    summary: Text = ""
    status: BriefingStatus = BriefingStatus.PUBLISHED
    date: PublicationDate | None = Field(None, description="Pelican's; not shown.")
    old_ids: FormerIds = Field((), description="Former slugs, which go on working.")


class CorrectionKeys(Keys):
    """One correction."""

    date: ClosedDate
    text: Text
    of: Line = Field("", description="The record corrected, as `kind:id`.")


class IgnoreKeys(Keys):
    """One kind of warning that the desk accepts in this file."""

    code: Line
    reason: Text


def ignore(keys: IgnoreKeys, origin: Origin) -> Ignore:
    """Give the warning that front matter says to pass over."""
    return Ignore(origin, keys.code, keys.reason)


def correction(keys: CorrectionKeys, origin: Origin) -> model.Correction:
    """Give the correction that front matter brings."""
    return model.Correction(origin, keys.date, keys.text, keys.of)
