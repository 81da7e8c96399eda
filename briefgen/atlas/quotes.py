"""Quotations, completed from their speakers and sources where the file gives less."""

from msgspec.structs import replace

from briefgen.atlas.declared import Declared
from briefgen.atlas.membership import posts_on
from briefgen.model.actors import Organization, Person
from briefgen.model.identifiers import ACTOR_KINDS, Kind
from briefgen.model.problems import Problem
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source


def completed(quote: Quote, declared: Declared) -> Quote:
    """Give the quotation with its date, role and the actor on whose behalf it was said.

    The date is, if not its own, the day its source was published; the role the one post that the speaker
    held then; the actor the one whom the speaker represents.
    """
    date, role, on_behalf_of = quote.date, quote.role, quote.on_behalf_of
    source = declared.records[Kind.SOURCE].get(quote.source) if quote.source else None
    if date is None and isinstance(source, Source):
        date = source.published
    if date is None and (source or not quote.source):  # an unknown source is reported already
        declared.problems.append(_undated(quote))
    reference = declared.find(ACTOR_KINDS, quote.speaker) if quote.speaker else None
    speaker = declared.record(reference) if reference else None
    if isinstance(speaker, Person) and not role:
        posts = posts_on(speaker, date)
        role = posts[0].title if len(posts) == 1 else ""
    if isinstance(speaker, Person | Organization):
        on_behalf_of = on_behalf_of or speaker.represents
    if (date, role, on_behalf_of) == (quote.date, quote.role, quote.on_behalf_of):
        return quote
    return replace(quote, date=date, role=role, on_behalf_of=on_behalf_of)


def _undated(quote: Quote) -> Problem:
    advice = "`date:`, in EDTF, as precise as the source is and no more."
    if quote.source:
        message = f"quotation `{quote.id}` has no date, and neither has its source"
        return Problem(quote.origin, "undated", message, f"Add {advice}")
    # The same words for all of a file that lacks its source: they are one mistake.
    message = "this quotation names no source, and has no date of its own"
    help_ = "Declare its source in `sources`, with the day when it was `published`, and where the file has several"
    return Problem(
        quote.origin, "undated", message, f"{help_}, name it in `source`; or add {advice}"
    )
