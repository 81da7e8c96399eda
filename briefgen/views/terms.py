"""The time of a membership, post or government, in words."""

from briefgen.atlas.membership import Term
from briefgen.views.date_words import date_words


def term_in_words(term: Term) -> str:
    """Give a term as `since August 2021`, `until 2019`, `from 2014 to 2019`, or nothing if unknown."""
    start = date_words(term.start) if term.start else ""
    end = date_words(term.end) if term.end else ""
    if start and end:
        return f"from {start} to {end}"
    return f"since {start}" if start else f"until {end}" if end else ""
