"""What was checked of a quotation: that its words stand in the text of its source.

That says nothing of whether they were spoken, or of who spoke them.
"""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from briefgen.model.identifiers import QuoteId
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.vocabulary import Translation


class Found(StrEnum):
    """As what the words were found: whole sentences, or an excerpt that a person confirmed."""

    WHOLE = "whole"
    CONFIRMED = "excerpt-confirmed"


@dataclass(frozen=True, slots=True)
class Verification:
    """One quotation found in the snapshot of its source, on a day (UTC).

    `words` is the `words_digest` of that day, `snapshot` the SHA-256 of the file. `line` is where the record
    stands in its file, from 1.
    """

    quote: QuoteId
    words: str
    snapshot: str
    date: date
    found: Found
    line: int = 0


def words_in_source(source: Source, quote: Quote) -> str:
    """Give the words of a quotation as its source should have them; none for reported speech.

    Where the desk translated them, or the source is in the language of the original, these are the original.
    """
    original = quote.original
    if original is None or quote.translation is Translation.SOURCE:
        return quote.text
    is_original = quote.translation is Translation.DESK or source.lang == original.lang
    return original.text if is_original else quote.text


def words_digest(quote: Quote, source: Source) -> str:
    """Give the SHA-256 of all that decides whether a quotation matches its source.

    These are its words, whether it is an excerpt, its context, and where the source's text lies; as a JSON
    list in UTF-8, white space folded.
    """
    deciding = [
        " ".join(words_in_source(source, quote).split()),
        quote.excerpt,
        " ".join(quote.prefix.split()),
        " ".join(quote.suffix.split()),
        source.snapshot,
    ]
    encoded = json.dumps(deciding, ensure_ascii=False, separators=(",", ":"))
    return sha256(encoded.encode()).hexdigest()


def can_be_checked(quote: Quote) -> bool:
    """Tell whether a quotation claims to have someone's words: not if it is reported speech or withdrawn."""
    return bool(quote.text) and quote.withdrawn is None
