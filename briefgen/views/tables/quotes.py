"""The table of quotations: whose words, which, when, to whom, and by which source."""

from operator import attrgetter

from briefgen.model.identifiers import Kind
from briefgen.model.vocabulary import Medium, Translation
from briefgen.views.site import Site
from briefgen.views.tables.columns import Format, Table, choice, dates, flag, former_ids, ids, text
from briefgen.views.tables.listed import Listed, listed


def _entries(site: Site) -> tuple[Listed, ...]:
    return listed(site, Kind.QUOTE)


TABLE = Table(
    name="quotes",
    title="Quotations",
    meaning="Each quotation, and each report of what was said in other words than the speaker's.",
    key=("id",),
    entries=_entries,
    columns=(
        text("id", "The quotation's id.", attrgetter("record.id"), required=True),
        text("url", "Its page.", attrgetter("url"), Format.URL, required=True),
        flag(
            "verbatim",
            "Whether the text is what was said, or its translation. If not, it is the desk's account of it and must not be"
            " put in quotation marks.",
            lambda one: bool(one.record.text),
        ),
        text("text", "The words.", attrgetter("record.words"), required=True),
        text("lang", "The language of the text.", attrgetter("record.lang"), Format.BCP_47),
        flag(
            "excerpt",
            "Whether the text starts or ends inside a sentence, or leaves words out.",
            attrgetter("record.excerpt"),
        ),
        text(
            "original",
            "The words as they were spoken, where the text is a translation.",
            lambda one: one.record.original.text if one.record.original else "",
        ),
        text(
            "original_lang",
            "The language of the original.",
            lambda one: one.record.original.lang if one.record.original else "",
            Format.BCP_47,
        ),
        choice("translation", "Who translated.", Translation, attrgetter("record.translation")),
        text("translator", "The translator's name.", attrgetter("record.translator")),
        text("context", "What stood before or around it.", attrgetter("record.context")),
        text("speaker", "The id of the actor who said it.", attrgetter("record.speaker")),
        text(
            "attribution",
            "Who said it, where the source gives no name.",
            attrgetter("record.attribution"),
        ),
        text(
            "conveys",
            "The id of the person whose words the speaker relays.",
            attrgetter("record.conveys"),
        ),
        text("role", "The speaker's role, as the source gives it.", attrgetter("record.role")),
        text(
            "on_behalf_of",
            "The id of the country or organization for which it was said.",
            attrgetter("record.on_behalf_of"),
        ),
        *dates("date", "When it was said.", attrgetter("record.date")),
        text(
            "date_text",
            "The desk's wording of the date, where it has one.",
            attrgetter("record.date_text"),
        ),
        choice("medium", "Through what it was said.", Medium, attrgetter("record.medium")),
        text(
            "said_to",
            "To whom: the id of an actor, or a plain name.",
            attrgetter("record.said_to"),
        ),
        text("said_at", "The event at which it was said.", attrgetter("record.said_at")),
        ids("about", "The events of which it speaks.", attrgetter("record.about")),
        ids("issues", "The issues of which it speaks.", attrgetter("record.issues")),
        text("source", "The source that reports it.", attrgetter("record.source")),
        text(
            "prefix",
            "The words before it in the source, where these are needed to find it.",
            attrgetter("record.prefix"),
        ),
        text("suffix", "The words after it, likewise.", attrgetter("record.suffix")),
        text("briefing", "The briefing that brings it.", attrgetter("briefing")),
        former_ids(attrgetter("record.old_ids")),
        text("note", "What readers should know of it.", attrgetter("record.note")),
        text(
            "desk_lang",
            "The language of the context and the note.",
            attrgetter("lang"),
            Format.BCP_47,
        ),
    ),
)
