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

    id: Id = Field(description="Unique within the file.", examples=["gazette"])
    title: Line = Field(
        description="Its headline or name, as it gives it.",
        examples=["Toll talks: Bouvet moves first"],
    )
    kind: SourceKind = Field(SourceKind.OTHER, description="What it is.", examples=["transcript"])
    outlet: Line = Field(
        "",
        description="Who published it: an organization's id, or a plain name.",
        examples=["tidal-gazette"],
    )
    citing: Line = Field(
        "",
        description="Whose report it rests on: an organization's id, or a plain name.",
        examples=["Seal Telegraph Agency"],
    )
    url: WebAddress = Field(
        "", description="Its web address.", examples=["https://example.org/2031/toll-talks"]
    )
    published: ClosedDate | None = Field(
        None,
        description="When it was published (EDTF). A quotation without a date takes this one.",
        examples=["2031-05-03"],
    )
    accessed: ClosedDate | None = Field(
        None, description="When you read it (EDTF).", examples=["2031-05-04"]
    )
    archived: WebAddress = Field(
        "",
        description="Web address of a copy in an archive.",
        examples=["https://archive.example.org/2031/toll-talks"],
    )
    lang: Language = Field(
        "",
        description="Its language (BCP 47). A quotation from it without `lang` takes this one.",
        examples=["en"],
    )
    snapshot: SnapshotName = Field(
        "",
        description="A file with its text, in your folder of snapshots. Never published.",
        examples=["league/minutes-12.txt"],
    )


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
