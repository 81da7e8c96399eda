"""A quotation's page: the words, whose they are, where they stand, and what rests on them."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from briefgen.atlas import Relation
from briefgen.model.identifiers import Kind, QuoteId, Reference
from briefgen.model.quotes import Quote
from briefgen.model.verifications import Verification
from briefgen.views.addresses import path_of
from briefgen.views.bibliography import CitationFormat, citation_formats, quote_work
from briefgen.views.cards import quote_card
from briefgen.views.citations import attribution, citation
from briefgen.views.correction_lines import CorrectionLine, correction_lines
from briefgen.views.extracts import Extract, extract, references_of
from briefgen.views.frames import NO_INDEX, Frame, frame
from briefgen.views.linked_data import quotation_node
from briefgen.views.log import LogEntry, named_in
from briefgen.views.names import quote_name, text_in
from briefgen.views.pages import PageKind
from briefgen.views.parts import Entry, Link, QuoteCard
from briefgen.views.pictures import picture_of
from briefgen.views.relations import all_mentions_of, declared_by
from briefgen.views.site import Site
from briefgen.views.source_check import SourceCheck, source_check
from briefgen.views.stances import entry_alone
from briefgen.views.surroundings import SiteFrame
from briefgen.views.text_fragments import at_words

_LONGEST_TITLE = 60  # characters of the quotation in the title of its page
_LONGEST_DESCRIPTION = 160


class QuoteView(NamedTuple):
    """All that a quotation's page shows; `stands_in` is the briefing or thing that brings it."""

    frame: Frame
    heading: str
    card: QuoteCard
    check: SourceCheck | None
    stands_in: Link | None
    about: tuple[Link, ...]
    issues: tuple[Link, ...]
    positions: tuple[Entry, ...]
    mentions: tuple[Link, ...]
    attribution: str
    citation: str
    formats: tuple[CitationFormat, ...]
    corrections: tuple[CorrectionLine, ...]


class QuoteInputs(NamedTuple):
    """What a quotation's page is made from."""

    site: SiteFrame
    quote: Quote
    verification: Verification | None
    stands_in: Reference | None
    positions: tuple[Reference, ...]
    mentions: tuple[Reference, ...]
    corrections: tuple[LogEntry, ...]
    extract: Extract


def inputs(site: Site, id_: QuoteId) -> QuoteInputs:
    """Pick what the page of a quotation shows."""
    reference = Reference(Kind.QUOTE, id_)
    stands_in = declared_by(site, reference)
    positions = references_of(site, site.pointing_at(reference, Relation.EVIDENCE), Kind.POSITION)
    mentions = tuple(one for one in all_mentions_of(site, reference) if one != stands_in)
    corrections = site.corrections_of(reference)
    return QuoteInputs(
        site=site.frame,
        quote=site.record(reference),
        verification=site.verification(id_),
        stands_in=stands_in,
        positions=positions,
        mentions=mentions,
        corrections=corrections,
        extract=extract(
            site,
            (reference, *positions),
            named=(
                *mentions,
                *named_in(corrections),
                *((stands_in,) if stands_in else ()),
            ),
        ),
    )


def view(given: QuoteInputs) -> QuoteView:
    """Show a quotation."""
    quote, shown, words = given.quote, given.extract, given.site.words
    card = quote_card(quote, shown)
    path = path_of(Reference(Kind.QUOTE, quote.id))
    who = card.speaker.text if card.speaker else card.attribution.text
    heading = words.pgettext("list", ", ").join((who, card.when.text)) if card.when else who
    title = quote_name(quote, who, words, _LONGEST_TITLE)
    said_by = attribution(card, words)
    about = shown.links_of(Kind.EVENT, quote.about)
    issues = shown.links_of(Kind.ISSUE, quote.issues)
    return QuoteView(
        frame=frame(
            given.site,
            path,
            text_in(title, quote.lang, given.site.lang),
            f"{quote_name(quote, who, words, _LONGEST_DESCRIPTION)} {said_by}.",
            crumbs=(given.site.section("quotes/"),),
            robots=NO_INDEX if quote.withdrawn else "",
            type_="article",
            picture=picture_of(shown.site, _pictured(quote, shown)),
            about=None if quote.withdrawn else quotation_node(given.site, card, (*issues, *about)),
        ),
        heading=heading,
        card=card,
        check=source_check(
            quote, shown.source(quote.source) if quote.source else None, given.verification, words
        ),
        stands_in=_where_it_stands(given.stands_in, card, shown),
        about=about,
        issues=issues,
        positions=tuple(entry_alone(shown.position(one.id), shown) for one in given.positions),
        mentions=shown.links_to(given.mentions),
        # Words that were withdrawn are not to be quoted on.
        attribution="" if quote.withdrawn else said_by,
        citation=""
        if quote.withdrawn
        else citation(card, said_by, f"{given.site.url}/{path}" if given.site.url else "", words),
        formats=() if quote.withdrawn else citation_formats(quote_work(shown.site, quote)),
        corrections=correction_lines(given.corrections, shown, Reference(Kind.QUOTE, quote.id)),
    )


def _where_it_stands(stands_in: Reference | None, card: QuoteCard, shown: Extract) -> Link | None:
    """Give the briefing or thing that brings a quotation; a briefing at the words, which it always shows."""
    link = shown.known(stands_in)
    if link is None or stands_in is None or stands_in.kind is not Kind.BRIEFING or not link.url:
        return link
    return replace(link, url=at_words(link.url, card.words.text))


def _pictured(quote: Quote, shown: Extract) -> Iterator[Reference | None]:
    """Give those whose picture may stand for a quotation: for whom it was said, who said it, on what."""
    for actor in (quote.on_behalf_of, quote.speaker):
        yield shown.site.reference_to_actor(actor) if actor else None
    yield from (Reference(Kind.ISSUE, one) for one in quote.issues)


KIND: PageKind[QuoteId] = PageKind(
    name="quote",
    template="quote.html",
    keys=lambda site: site.whole.quotes,
    path=lambda id_: path_of(Reference(Kind.QUOTE, id_)),
    inputs=inputs,
    view=view,
    of=Kind.QUOTE,
)
