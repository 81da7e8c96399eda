"""The table of sources: what the records rest on."""

from briefgen.model.identifiers import Kind
from briefgen.model.vocabulary import SourceKind
from briefgen.views.site import Site
from briefgen.views.tables.columns import Format, Table, choice, dates, text
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
            "id", "Its id: that of its file, and its own.", lambda one: one.record.id, required=True
        ),
        text("url", "Where it stands on the site.", lambda one: one.url, Format.URL),
        text("title", "Its title.", lambda one: one.record.title, required=True),
        choice("kind", "What it is.", SourceKind, lambda one: one.record.kind, required=True),
        text(
            "outlet",
            "Who published it: the id of an organization, or a plain name.",
            lambda one: one.record.outlet,
        ),
        text(
            "citing",
            "Whose report it rests on: the id of an organization, or a plain name.",
            lambda one: one.record.citing,
        ),
        text("document", "The document itself.", lambda one: one.record.url, Format.URL),
        text(
            "archived", "A copy of it in an archive.", lambda one: one.record.archived, Format.URL
        ),
        *dates("published", "When it was published.", lambda one: one.record.published),
        *dates("accessed", "When the desk read it.", lambda one: one.record.accessed),
        text("lang", "The language of the document.", lambda one: one.record.lang, Format.BCP_47),
        text("briefing", "The briefing that brings it.", lambda one: one.briefing),
        text("note", "What readers should know of it.", lambda one: one.record.note),
        text("desk_lang", "The language of the note.", lambda one: one.lang, Format.BCP_47),
    ),
)
