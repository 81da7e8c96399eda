"""What things are called, and their links, in the language of the page."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from unicodedata import combining, normalize

from briefgen.atlas import Atlas
from briefgen.model.actors import Actor, Country
from briefgen.model.countries import country_name, country_name_in
from briefgen.model.dates import Edtf, parse_edtf
from briefgen.model.identifiers import (
    ActorId,
    BriefingId,
    EventId,
    IssueId,
    Kind,
    PageId,
    PositionId,
    QuoteId,
    Reference,
    SourceId,
)
from briefgen.model.profiles import Profile
from briefgen.model.quotes import Quote
from briefgen.views.date_words import date_words, html_datetime
from briefgen.views.parts import Link, Text, When
from briefgen.views.words import Words, direction

_CUT_AFTER = ",;:.\u2013\u2014-"  # marks that should not stand before an ellipsis
_MARKS = {
    **dict.fromkeys(
        ("ar", "az", "es", "fa", "fr", "it", "ps", "pt", "ru", "tr", "uk", "ur"), ("«", "»")
    ),
    **dict.fromkeys(("cs", "de", "pl", "sk"), ("„", "“")),
    **dict.fromkeys(("ja", "zh"), ("「", "」")),
}
_CLOSING = "”»“」"
_ARABIC_ALPHABETS = "ءاأإآبپتةټٹثجچځڅحخدډڈذرړڑزژږسشښصضطظعغفقكکګگلمنںڼوؤهھىیيېۍئے"
_ARABIC_RANKS = {ord(letter): chr(0x600 + rank) for rank, letter in enumerate(_ARABIC_ALPHABETS)}
_ALEF, _ALEF_MADDA = "\N{ARABIC LETTER ALEF}", "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
_LONGEST_EXCERPT = 90  # characters of a quotation that stand for it in a link


def text_in(text: str, lang: str, page_lang: str) -> Text:
    """Give a text with its language and direction where they differ from the page's."""
    if not lang or lang == page_lang:
        return Text(text)
    other = direction(lang)
    return Text(text, lang, other if other != direction(page_lang) else "")


def actor_name(actor: Actor, page_lang: str) -> Text:
    """Give an actor's name: the one in the page's language, which countries have from CLDR, else its own."""
    name = actor.name
    if isinstance(actor, Country) and (not name or actor.profile.lang != page_lang):
        listed = country_text(actor.id, page_lang)
        if own := dict(actor.profile.names).get(page_lang):
            return Text(own)
        if not name or not listed.lang:
            return listed
    return _name(name, actor.profile, page_lang)


def country_text(code: str, page_lang: str) -> Text:
    """Give a country's name as lists have it: in the page's language, else in English."""
    own = country_name_in(code, page_lang)
    return Text(own) if own else text_in(country_name(code, page_lang), "en", page_lang)


def _name(name: str, profile: Profile, page_lang: str) -> Text:
    named = dict(profile.names).get(page_lang)
    return Text(named) if named else text_in(name, profile.lang, page_lang)


def other_names(name: str, profile: Profile, page_lang: str) -> tuple[Text, ...]:
    """Give what a thing is called besides the name that its page shows, each name once."""
    shown = dict(profile.names).get(page_lang) or name
    found = (
        *((text_in(name, profile.lang, page_lang),) if name else ()),
        *(text_in(text, lang, page_lang) for lang, text in profile.names),
        *(Text(text) for text in profile.other_names),
    )
    return tuple(dict.fromkeys(one for one in found if one.text != shown))


@lru_cache(maxsize=65_536)
def alphabetical(name: str) -> str:
    """Give a name as lists order it: without accents and capitals, and in the order of alphabets.

    Unicode has the letters that Persian and Pashto add to the Arabic alphabet after all others. Alef with madda
    counts as two alefs, and so stands before alef and any other letter. Other scripts are in the order of Unicode.
    """
    return _plain(normalize("NFC", name).replace(_ALEF_MADDA, 2 * _ALEF)).translate(_ARABIC_RANKS)


def initial(name: str) -> str:
    """Give the letter under which a name stands in an index."""
    return _plain(name)[:1].upper()


def _plain(name: str) -> str:
    return "".join(mark for mark in normalize("NFKD", name) if not combining(mark)).casefold()


def excerpt(text: str, longest: int = _LONGEST_EXCERPT) -> str:
    """Give the start of a text, cut between words."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rsplit(None, 1)[0].rstrip(_CUT_AFTER)} …"


def shortened(name: str, longest: int) -> str:
    """Give the start of a name, with the mark that closes a quotation at its end."""
    mark = name[-1:] if name[-1:] in _CLOSING else ""
    short = excerpt(name.removesuffix(mark).rstrip().removesuffix(" …"), longest)
    return f"{short}{mark}" if short != name and mark else short


def quote_name(quote: Quote, speaker: str, words: Words, longest: int = _LONGEST_EXCERPT) -> str:
    """Give what stands for a quotation in a link: who says it and how it begins."""
    said = excerpt(quote.words, longest)
    return words.pgettext("speaker and words", "{speaker}: {words}").format(
        speaker=speaker, words=quoted(said, quote.lang or words.lang) if quote.text else said
    )


def quoted(text: str, lang: str) -> str:
    """Give a text between the quotation marks of its language (BCP 47)."""
    start, end = _MARKS.get(lang.partition("-")[0], ("“", "”"))
    space = "\N{NO-BREAK SPACE}" if lang.startswith("fr") else ""
    return f"{start}{space}{text}{space}{end}"


def name_of(atlas: Atlas, reference: Reference, words: Words) -> Text:  # noqa: PLR0911 - a kind each
    """Give the name by which a link calls a thing."""
    id_, page_lang = reference.id, words.lang
    match reference.kind:
        case Kind.COUNTRY | Kind.ORGANIZATION | Kind.PERSON:
            actor = atlas.actor(ActorId(id_))
            return actor_name(actor, page_lang) if actor else Text(id_)
        case Kind.ISSUE:
            issue = atlas.issues[IssueId(id_)]
            return _name(issue.name, issue.profile, page_lang)
        case Kind.EVENT:
            event = atlas.events[EventId(id_)]
            return _name(event.name, event.profile, page_lang)
        case Kind.QUOTE:
            quote = atlas.quotes[QuoteId(id_)]
            speaker = quote.attribution
            if quote.speaker and (actor := atlas.actor(quote.speaker)):
                speaker = actor_name(actor, page_lang).text
            return text_in(quote_name(quote, speaker, words), quote.lang, page_lang)
        case Kind.POSITION:
            position = atlas.positions[PositionId(id_)]
            actors = (
                actor_name(actor, page_lang).text
                for holder in position.actors
                if (actor := atlas.actor(holder))
            )
            issue = atlas.issues[position.issue]
            return Text(
                words.pgettext("position", "{actors}: {stance}, {issue} ({date})").format(
                    actors=words.enumerated(tuple(actors)),
                    stance=words.stances[position.stance].lower(),
                    issue=_name(issue.name, issue.profile, page_lang).text,
                    date=date_words(position.date, words),
                )
            )
        case Kind.SOURCE:
            source = atlas.sources[SourceId(id_)]
            return text_in(source.title, source.lang, page_lang)
        case Kind.BRIEFING:
            briefing = atlas.briefings[BriefingId(id_)]
            return text_in(briefing.title, briefing.lang, page_lang)
        case Kind.PAGE:
            page = atlas.pages[PageId(id_)]
            return text_in(page.title, page.lang, page_lang)


def link_to(
    atlas: Atlas, addresses: Mapping[Reference, str], reference: Reference, words: Words
) -> Link:
    """Give a link to a thing; without an address where the site has no page for it."""
    name = name_of(atlas, reference, words)
    return Link(name.text, addresses.get(reference, ""), name.lang, name.dir)


@lru_cache(maxsize=65_536)
def when(words: Words, date: Edtf, date_text: str = "") -> When:
    """Give a date as readers see it: in the editor's words where there are some, else in ours."""
    return When(date_text or date_words(date, words), html_datetime(date))


def day(words: Words, known: date) -> When:
    """Give a day as readers see it."""
    return when(words, parse_edtf(known.isoformat()))
