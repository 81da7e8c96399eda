"""The table of quotations: whose words, which, when, to whom, and by which source."""

from briefgen.model.identifiers import Kind
from briefgen.model.vocabulary import Medium, Translation
from briefgen.views.site import Site
from briefgen.views.tables.columns import Format, Table, choice, dates, flag, ids, text
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
        text("id", "The quotation's id.", lambda one: one.record.id, required=True),
        text("url", "Its page.", lambda one: one.url, Format.URL, required=True),
        flag(
            "verbatim",
            "Whether the text is what was said. If not, it is the desk's account of it and must not be"
            " put in quotation marks.",
            lambda one: bool(one.record.text),
        ),
        text("text", "The words.", lambda one: one.record.words, required=True),
        text("lang", "The language of the text.", lambda one: one.record.lang, Format.BCP_47),
        flag(
            "excerpt",
            "Whether the text starts or ends inside a sentence, or leaves words out.",
            lambda one: one.record.excerpt,
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
        choice("translation", "Who translated.", Translation, lambda one: one.record.translation),
        text("translator", "The translator's name.", lambda one: one.record.translator),
        text("context", "What stood before or around it.", lambda one: one.record.context),
        text("speaker", "The id of the actor who said it.", lambda one: one.record.speaker),
        text(
            "attribution",
            "Who said it, where the source gives no name.",
            lambda one: one.record.attribution,
        ),
        text(
            "conveys",
            "The id of the person whose words the speaker relays.",
            lambda one: one.record.conveys,
        ),
        text("role", "The speaker's role, as the source gives it.", lambda one: one.record.role),
        text(
            "on_behalf_of",
            "The id of the country or organization for which it was said.",
            lambda one: one.record.on_behalf_of,
        ),
        *dates("date", "When it was said.", lambda one: one.record.date),
        text(
            "date_text",
            "The desk's wording of the date, where it has one.",
            lambda one: one.record.date_text,
        ),
        choice("medium", "Through what it was said.", Medium, lambda one: one.record.medium),
        text(
            "said_to",
            "To whom: the id of an actor, or a plain name.",
            lambda one: one.record.said_to,
        ),
        text("said_at", "The event at which it was said.", lambda one: one.record.said_at),
        ids("about", "The events of which it speaks.", lambda one: one.record.about),
        ids("issues", "The issues of which it speaks.", lambda one: one.record.issues),
        text("source", "The source that reports it.", lambda one: one.record.source),
        text(
            "prefix",
            "The words before it in the source, where these are needed to find it.",
            lambda one: one.record.prefix,
        ),
        text("suffix", "The words after it, likewise.", lambda one: one.record.suffix),
        text("briefing", "The briefing that brings it.", lambda one: one.briefing),
        text("note", "What readers should know of it.", lambda one: one.record.note),
        text(
            "desk_lang",
            "The language of the context and the note.",
            lambda one: one.lang,
            Format.BCP_47,
        ),
    ),
)
