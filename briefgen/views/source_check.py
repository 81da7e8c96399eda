"""Whether a quotation stands in its source, in words for readers.

They say that words match a text, never that they were spoken.
"""

from typing import NamedTuple

from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.verifications import Verification, can_be_checked, words_in_source
from briefgen.views.names import day
from briefgen.views.parts import When
from briefgen.views.words import Words


class SourceCheck(NamedTuple):
    """What a check found, and when; without a date, why there was none."""

    words: str
    when: When | None = None


def source_check(
    quote: Quote, source: Source | None, verification: Verification | None, words: Words
) -> SourceCheck | None:
    """Give what is known of a quotation; nothing for reported speech and what was withdrawn."""
    if not can_be_checked(quote):
        return None
    if verification and source:
        is_original = (
            quote.original is not None and words_in_source(source, quote) == quote.original.text
        )
        subject = (
            words.gettext("The original matches its source")
            if is_original
            else words.gettext("Matches its source")
        )
        return SourceCheck(subject, day(words, verification.date))
    if source is None:
        return SourceCheck(words.gettext("Not checked: no source is named"))
    if not source.snapshot:
        return SourceCheck(words.gettext("Not checked: no snapshot"))
    return SourceCheck(words.gettext("Not checked: its snapshot has not been compared with it yet"))
