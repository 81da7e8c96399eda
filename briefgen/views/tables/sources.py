"""The table of sources: what the records rest on."""

from operator import attrgetter

from briefgen.model.identifiers import Kind
from briefgen.model.vocabulary import SourceKind
from briefgen.views.addresses import former_source_ids
from briefgen.views.site import Site
from briefgen.views.tables.columns import Format, Table, choice, dates, former_ids, text
from briefgen.views.tables.listed import Listed, listed


def _entries(site: Site) -> tuple[Listed, ...]:
    return listed(site, Kind.SOURCE)


TABLE = Table(
    name="sources",
    title="Sources",
    meaning="The reports, transcripts, resolutions and other documents on which the records rest.",
    key=("id",),
    entries=_entries,
    columns=(
        text(
            "id", "Its id: that of its file, and its own.", attrgetter("record.id"), required=True
        ),
        text("url", "Where it stands on the site.", attrgetter("url"), Format.URL),
        text("title", "Its title.", attrgetter("record.title"), required=True),
        choice("kind", "What it is.", SourceKind, attrgetter("record.kind"), required=True),
        text(
            "outlet",
            "Who published it: the id of an organization, or a plain name.",
            attrgetter("record.outlet"),
        ),
        text(
            "citing",
            "Whose report it rests on: the id of an organization, or a plain name.",
            attrgetter("record.citing"),
        ),
        text("document", "The document itself.", attrgetter("record.url"), Format.URL),
        text("archived", "A copy of it in an archive.", attrgetter("record.archived"), Format.URL),
        *dates("published", "When it was published.", attrgetter("record.published")),
        *dates("accessed", "When the desk read it.", attrgetter("record.accessed")),
        text("lang", "The language of the document.", attrgetter("record.lang"), Format.BCP_47),
        text("briefing", "The briefing that brings it.", attrgetter("briefing")),
        former_ids(lambda one: former_source_ids(one.record)),
        text("note", "What readers should know of it.", attrgetter("record.note")),
        text("desk_lang", "The language of the note.", attrgetter("lang"), Format.BCP_47),
    ),
)
