"""Front matter of sources."""

from pydantic import Field

from briefgen.model import sources as model
from briefgen.model.identifiers import Origin, SourceId
from briefgen.model.vocabulary import SourceKind
from briefgen.reading.schemas.common import RecordKeys
from briefgen.reading.schemas.languages import Language
from briefgen.reading.schemas.references import Id
from briefgen.reading.schemas.scalars import (
    ClosedDate,
    Line,
    SnapshotName,
    WebAddress,
)


class SourceKeys(RecordKeys):
    """A source."""

    id: Id
    title: Line
    kind: SourceKind = SourceKind.OTHER
    outlet: Line = Field("", description="An organization's id, or a plain name.")
    citing: Line = Field("", description="Whose report it rests on.")
    url: WebAddress = ""
    published: ClosedDate | None = None
    accessed: ClosedDate | None = None
    archived: WebAddress = ""
    lang: Language = ""
    snapshot: SnapshotName = Field("", description="Its text in the snapshot folder.")


def source(keys: SourceKeys, origin: Origin, file_id: str, lang: str) -> model.Source:
    """Give the source that the file `file_id` declares; `lang` is the language where it gives none."""
    return model.Source(
        id=SourceId(f"{file_id}/{keys.id}"),
        origin=origin,
        title=keys.title,
        kind=keys.kind,
        outlet=keys.outlet,
        citing=keys.citing,
        url=keys.url,
        published=keys.published,
        accessed=keys.accessed,
        archived=keys.archived,
        lang=keys.lang or lang,
        snapshot=keys.snapshot,
        old_ids=keys.old_ids,
        note=keys.note,
        withdrawn=keys.withdrawal(),
    )
