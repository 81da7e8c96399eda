"""When evidence is from, whatever it is."""

from briefgen.atlas import Atlas
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import EventId, Kind, QuoteId, Reference, SourceId


def date_of_evidence(reference: Reference, atlas: Atlas) -> Edtf | None:
    """Give when evidence was said or published or happened."""
    if reference.kind is Kind.QUOTE:
        quote = atlas.quotes.get(QuoteId(reference.id))
        return quote.date if quote else None
    if reference.kind is Kind.SOURCE:
        source = atlas.sources.get(SourceId(reference.id))
        return source.published if source else None
    event = atlas.events.get(EventId(reference.id))
    return event.date if event else None
