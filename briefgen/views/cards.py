"""Quotations, sources, events and briefings as they stand on any page."""

from collections.abc import Iterable

from briefgen.model.briefings import Briefing
from briefgen.model.events import Event
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.verifications import words_in_source
from briefgen.model.vocabulary import Certainty, EventStatus, ParticipantRole, SourceKind
from briefgen.views.extracts import Extract
from briefgen.views.names import text_in, when
from briefgen.views.parts import (
    BriefingLine,
    EventLine,
    Link,
    QuoteCard,
    QuoteLine,
    Role,
    SourceLine,
    Text,
)
from briefgen.views.tallies import tally
from briefgen.views.text_fragments import at_words
from briefgen.views.words import Words


def quote_card(quote: Quote, extract: Extract) -> QuoteCard:
    """Give the card of a quotation: the words, and everything that says whose they are."""
    if quote.withdrawn:  # what is then linked to depends on the page
        return _quote_card(quote, extract)
    return extract.made(("quote", quote.id), lambda plain: _quote_card(quote, plain))


def _quote_card(quote: Quote, extract: Extract) -> QuoteCard:
    link = extract.link_to(Reference(Kind.QUOTE, quote.id))
    source = extract.source(quote.source) if quote.source else None
    original, words = quote.original, extract.words
    return QuoteCard(
        id=quote.id,
        url=link.url,
        words=text_in(quote.words, quote.lang, extract.lang),
        is_verbatim=bool(quote.text),
        is_excerpt=quote.excerpt,
        original=text_in(original.text, original.lang, extract.lang) if original else None,
        translated_by=quote.translator
        or (words.translations.get(quote.translation, "") if quote.translation else ""),
        speaker=extract.actor(quote.speaker),
        attribution=extract.told(quote, quote.attribution),
        conveys=extract.actor(quote.conveys),
        role=extract.told(quote, quote.role),
        on_behalf_of=extract.actor(quote.on_behalf_of),
        when=extract.when(quote) if quote.date else None,
        medium=words.word(quote.medium),
        said_to=extract.actor_or_name(quote, quote.said_to),
        said_at=extract.link(Kind.EVENT, quote.said_at),
        context=extract.told(quote, quote.context),
        note=extract.told(quote, quote.note),
        withdrawn=extract.told(quote, quote.withdrawn.reason if quote.withdrawn else ""),
        source=source_line(source, extract, quote) if source else None,
    )


def source_line(source: Source, extract: Extract, cited_for: Quote | None = None) -> SourceLine:
    """Give a source in one line; cited for a quotation, its address leads to the words themselves."""
    if source.withdrawn or cited_for:
        return _source_line(source, extract, cited_for)
    return extract.made(("source", source.id), lambda plain: _source_line(source, plain))


def _source_line(source: Source, extract: Extract, cited_for: Quote | None = None) -> SourceLine:
    words = words_in_source(source, cited_for) if cited_for else ""
    return SourceLine(
        link=extract.link_to(Reference(Kind.SOURCE, source.id)),
        kind=source_kind(source, extract.words),
        outlet=extract.actor_or_name(source, source.outlet),
        citing=extract.actor_or_name(source, source.citing),
        published=when(extract.words, source.published) if source.published else None,
        href=at_words(source.url, words) if source.url else "",
        archived=source.archived,
    )


def source_kind(source: Source, words: Words) -> str:
    """Give a source's kind in a word; none for one of which no kind is stated, which is kept as `other`."""
    return "" if source.kind is SourceKind.OTHER else words.word(source.kind)


def event_line(event: Event, extract: Extract) -> EventLine:
    """Give an event in one line."""
    if event.profile.withdrawn:
        return _event_line(event, extract)
    return extract.made(("event", event.id), lambda plain: _event_line(event, plain))


def _event_line(event: Event, extract: Extract) -> EventLine:
    words = extract.words
    return EventLine(
        link=extract.link_to(Reference(Kind.EVENT, event.id)),
        when=extract.when(event),
        type=words.word(event.type),
        status=event_status(event, words),
        places=event_places(event, extract),
        roles=event_roles(event, extract),
        outcome=extract.told(event, event.outcome),
        certainty=event_certainty(event, words),
        tally=tally(event, words),
    )


def event_status(event: Event, words: Words) -> str:
    """Give an event's status in a word, where it says more than that the event is over."""
    return "" if event.status in (None, EventStatus.COMPLETED) else words.word(event.status)


def event_certainty(event: Event, words: Words) -> str:
    """Give how sure an event is, where that is more or less than that it was reported."""
    return "" if event.certainty is Certainty.REPORTED else words.certainties[event.certainty]


def event_places(event: Event, extract: Extract) -> tuple[Link, ...]:
    """Give an event's places, each leading to its country where that is known."""
    return tuple(
        _link_of(
            extract.told(event, place.name),
            country.url if (country := extract.actor(place.country)) else "",
        )
        for place in event.places
    )


def _link_of(name: Text, url: str = "") -> Link:
    return Link(name.text, url, name.lang, name.dir)


def event_roles(event: Event, extract: Extract) -> tuple[Role, ...]:
    """Give who took part, by role, in the order of the closed list."""
    return tuple(
        Role(extract.words.roles[role], participants)
        for role in ParticipantRole
        if (
            participants := tuple(
                (extract.actor(one.actor) if one.actor else None)
                or _link_of(extract.told(event, one.description))
                for one in event.participants
                if one.role is role
            )
        )
    )


def briefing_line(briefing: Briefing, extract: Extract) -> BriefingLine:
    """Give a briefing in a list."""
    if briefing.withdrawn:
        return _briefing_line(briefing, extract)
    return extract.made(("briefing", briefing.id), lambda plain: _briefing_line(briefing, plain))


def _briefing_line(briefing: Briefing, extract: Extract) -> BriefingLine:
    reference = Reference(Kind.BRIEFING, briefing.id)
    shown = extract.briefing(extract.site.in_place_of(reference).id)
    return BriefingLine(
        link=extract.link_to(reference),
        when=when(extract.words, briefing.date),
        summary=text_in(shown.summary, shown.lang, extract.lang),
    )


def quote_cards(references: Iterable[Reference], extract: Extract) -> tuple[QuoteCard, ...]:
    """Give the cards of quotations, in their order."""
    return tuple(quote_card(extract.quote(one.id), extract) for one in references)


def quote_lines(references: Iterable[Reference], extract: Extract) -> tuple[QuoteLine, ...]:
    """Give quotations as lines of a list, in their order."""
    return tuple(
        QuoteLine(extract.link_to(one), extract.when(quote) if quote.date else None)
        for one in references
        for quote in (extract.quote(one.id),)
    )


def event_lines(references: Iterable[Reference], extract: Extract) -> tuple[EventLine, ...]:
    """Give events as lines of a list, in their order."""
    return tuple(event_line(extract.event(one.id), extract) for one in references)


def briefing_lines(references: Iterable[Reference], extract: Extract) -> tuple[BriefingLine, ...]:
    """Give briefings as lines of a list, in their order."""
    return tuple(briefing_line(extract.briefing(one.id), extract) for one in references)


def source_lines(references: Iterable[Reference], extract: Extract) -> tuple[SourceLine, ...]:
    """Give sources as lines of a list, in their order."""
    found = (extract.source(one.id) for one in references)
    return tuple(source_line(one, extract) for one in found if one)
