"""Quotations, events, briefings and plain pages, as the search knows them."""

from collections.abc import Iterable

from briefgen.atlas import Relation
from briefgen.model.briefings import Briefing, Page
from briefgen.model.events import Event
from briefgen.model.identifiers import (
    BriefingId,
    EventId,
    Kind,
    PageId,
    PositionId,
    QuoteId,
    Reference,
)
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.searching.documents import Document
from briefgen.searching.subjects import countries_behind, day_of, years_in
from briefgen.searching.texts import divided
from briefgen.searching.things import joined
from briefgen.views.addresses import path_of
from briefgen.views.extracts import extract
from briefgen.views.names import actor_name, name_of, when
from briefgen.views.site import Site


def quote_document(site: Site, reference: Reference) -> Document:
    """Give the page of a quotation: its words, those in which it was spoken, and for whom."""
    quote: Quote = site.whole.quotes[QuoteId(reference.id)]
    resting = _positions(site, site.whole.pointing_at(reference, Relation.EVIDENCE))
    shown = extract(site).when(quote).text if quote.date else ""
    original = quote.original
    spoken_for = (quote.speaker, quote.on_behalf_of, quote.conveys)
    return Document(
        path=path_of(reference),
        kind=Kind.QUOTE.value,
        title=_actor(site, quote.speaker) or quote.attribution,
        when=shown,
        day=day_of(quote.date),
        countries=countries_behind(
            site,
            (*spoken_for, *(actor for one in resting for actor in one.actors)),
        ),
        issues=_unique((*quote.issues, *(one.issue for one in resting))),
        years=years_in(quote.date),
        languages=_unique(
            (quote.lang or site.settings.lang, *([original.lang] if original else ()))
        ),
        text=joined(
            (
                quote.words,
                original.text if original else "",
                quote.role,
                quote.context,
                quote.note,
                *_unique(
                    _actor(site, one)
                    for one in (*spoken_for[1:], *countries_behind(site, spoken_for))
                ),
            )
        ),
    )


def event_document(site: Site, reference: Reference) -> Document:
    """Give the page of an event: what happened, where, and who took part."""
    event: Event = site.whole.events[EventId(reference.id)]
    text, sections = divided(event.profile.body, site)
    resting = _positions(site, site.whole.pointing_at(reference, Relation.EVIDENCE))
    issue = event.roll_call.issue if event.roll_call else None
    votes = event.roll_call.votes if event.roll_call else ()
    taking_part = (
        *(one.actor for one in event.participants),
        *(one.country for one in event.places),
        *(voter for _, voters in votes for voter in voters),
    )
    return Document(
        path=path_of(reference),
        kind=Kind.EVENT.value,
        title=name_of(site.whole, reference, site.surroundings.words).text,
        when=extract(site).when(event).text,
        day=day_of(event.date),
        countries=countries_behind(site, taking_part),
        # The positions that votes make are on the one issue of the roll call, and are many.
        issues=_unique(([issue] if issue else ()) or (one.issue for one in resting)),
        years=years_in(event.date),
        languages=(event.profile.lang or site.settings.lang,),
        text=joined(
            (
                event.profile.summary,
                event.outcome,
                *(one.name for one in event.places),
                *(_actor(site, one.actor) or one.description for one in event.participants),
                event.profile.note,
                text,
            )
        ),
        sections=sections,
    )


def briefing_document(site: Site, reference: Reference) -> Document:
    """Give the page of a briefing, with what it says by its headings."""
    briefing: Briefing = site.whole.briefings[BriefingId(reference.id)]
    text, sections = divided(briefing.body, site)
    declared = site.unnoted.declared.get(reference, ())
    positions = _positions(site, declared)
    quotes = [site.whole.quotes[QuoteId(one.id)] for one in declared if one.kind is Kind.QUOTE]
    mentioned = (
        one.target.partition("#")[0]
        for one in briefing.body.pieces
        if not isinstance(one, str) and one.kind == Kind.COUNTRY
    )
    return Document(
        path=path_of(reference),
        kind=Kind.BRIEFING.value,
        title=briefing.title,
        when=when(site.surroundings.words, briefing.date).text,
        day=day_of(briefing.date),
        countries=countries_behind(
            site,
            (
                *briefing.actors,
                *mentioned,
                *(actor for one in positions for actor in one.actors),
                *(one.speaker for one in quotes),
            ),
        ),
        issues=_unique((*briefing.issues, *(one.issue for one in positions))),
        years=years_in(briefing.date),
        languages=(briefing.lang or site.settings.lang,),
        text=joined((briefing.summary, text)),
        sections=sections,
    )


def page_document(site: Site, reference: Reference) -> Document:
    """Give a plain page."""
    page: Page = site.whole.pages[PageId(reference.id)]
    text, sections = divided(page.body, site)
    return Document(
        path=path_of(reference),
        kind=Kind.PAGE.value,
        title=page.title,
        languages=(page.lang or site.settings.lang,),
        text=joined((page.summary, text)),
        sections=sections,
    )


def _positions(site: Site, references: Iterable[Reference]) -> list[Position]:
    every = (
        site.whole.positions[PositionId(one.id)]
        for one in references
        if one.kind is Kind.POSITION and one.id in site.whole.positions
    )
    return [one for one in every if one.withdrawn is None]


def _actor(site: Site, id_: str | None) -> str:
    reference = site.reference_to_actor(id_) if id_ else None
    actor = site.actor(id_) if id_ and reference else None
    return actor_name(actor, site.surroundings.lang).text if actor else ""


def _unique(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
