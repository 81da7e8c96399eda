"""The time of a membership, post or government, in words."""

from briefgen.atlas.membership import Term
from briefgen.views.date_words import date_words
from briefgen.views.words import Words


def term_in_words(term: Term, words: Words) -> str:
    """Give a term as `since August 2021`, `until 2019`, `from 2014 to 2019`, or nothing if unknown."""
    start = date_words(term.start, words) if term.start else ""
    end = date_words(term.end, words) if term.end else ""
    if start and end:
        return words.pgettext("term", "from {start} to {end}").format(start=start, end=end)
    if start:
        return words.pgettext("term", "since {start}").format(start=start)
    return words.pgettext("term", "until {end}").format(end=end) if end else ""
