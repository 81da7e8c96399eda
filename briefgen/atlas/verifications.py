"""What is known of quotations from comparing them with their sources."""

from collections.abc import Iterable

from briefgen.model.identifiers import QuoteId
from briefgen.model.quotes import Quote
from briefgen.model.verifications import Verification, can_be_checked


def verifications_of(
    quotes: Iterable[Quote], verifications: Iterable[Verification]
) -> dict[QuoteId, Verification]:
    """Give the verification of each quotation that has one, under its present id or a former one.

    What is recorded of reported speech and of withdrawn quotations no longer counts.
    """
    known = {one.quote: one for one in verifications}
    if not known:
        return {}
    return {
        quote.id: found
        for quote in quotes
        if can_be_checked(quote)
        and (found := next((known[id_] for id_ in _ids(quote) if id_ in known), None))
    }


def _ids(quote: Quote) -> tuple[QuoteId, ...]:
    return quote.id, *(QuoteId(id_) for id_ in quote.old_ids)
