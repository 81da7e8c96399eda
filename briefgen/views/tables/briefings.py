"""The table of briefings: the articles that bring the records."""

from operator import attrgetter

from briefgen.model.identifiers import Kind
from briefgen.views.site import Site
from briefgen.views.tables.columns import Format, Table, dates, former_ids, ids, text, texts
from briefgen.views.tables.listed import Listed, listed, may_be_named


def _entries(site: Site) -> tuple[Listed, ...]:
    return tuple(one for one in listed(site, Kind.BRIEFING) if may_be_named(one.record))


TABLE = Table(
    name="briefings",
    title="Briefings",
    meaning="The articles, each language version by itself.",
    key=("id",),
    entries=_entries,
    columns=(
        text("id", "The briefing's id.", attrgetter("record.id"), required=True),
        text("url", "Its page.", attrgetter("url"), Format.URL, required=True),
        text("title", "Its title.", attrgetter("record.title"), required=True),
        *dates("date", "When it was published.", attrgetter("record.date"), required=True),
        text("summary", "Its summary.", attrgetter("record.summary"), required=True),
        text("lang", "Its language.", attrgetter("record.lang"), Format.BCP_47, required=True),
        text(
            "translation_of",
            "The briefing of which it is a translation.",
            attrgetter("record.translation_of"),
        ),
        texts("authors", "Who wrote it.", attrgetter("record.authors")),
        ids("actors", "Actors that it names as its subjects.", attrgetter("record.actors")),
        ids("issues", "Issues that it names as its subjects.", attrgetter("record.issues")),
        ids("events", "Events that it names as its subjects.", attrgetter("record.events")),
        former_ids(attrgetter("record.old_ids")),
        text("note", "What readers should know of it.", attrgetter("record.note")),
    ),
)
