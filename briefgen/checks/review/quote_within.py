"""A part of a quotation is not stored again."""

from collections import defaultdict
from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.words import words_of
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import QuoteId
from briefgen.model.problems import Problem
from briefgen.model.quotes import Quote

RULE = Rule(
    code="quote-within",
    title="a quotation is part of another one of the same speaker",
    why="Readers would take one utterance for two, and the part without the rest may mislead them.",
    wrong={
        "briefings/toll.md": briefing(
            """
            quotes:
              - {id: whole, speaker: ida-floe, text: We will pay no toll while the quay is closed.}
              - {id: part, speaker: ida-floe, text: ‸We will pay no toll, excerpt: true}
            """,
            "![](quote:whole)\n\n![](quote:part)",
        )
    },
    right={
        "briefings/toll.md": briefing(
            "quotes: {id: whole, speaker: ida-floe, text: We will pay no toll while the quay is closed.}",
            "![](quote:whole)",
        )
    },
    severity=Severity.WARNING,
)

_RUN = 5  # words; fewer may be in two sentences by chance
_MOST_COMPARED = 8  # quotations that start alike
_MOST_WORDS = (
    300  # of a part: whoever repeats so much at length would cost more than they are worth
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the quotations whose words all stand, in their order, inside a longer one of the same speaker.

    Of each, the first words are looked up among all the words of all, so the cost grows with the text.
    """
    words = {
        id_: words_of(quote.words) for id_, quote in atlas.quotes.items() if quote.withdrawn is None
    }
    starting: defaultdict[tuple[str, ...], list[QuoteId]] = defaultdict(list)
    for id_, run in words.items():
        if _RUN <= len(run) <= _MOST_WORDS and len(starting[run[:_RUN]]) < _MOST_COMPARED:
            starting[run[:_RUN]].append(id_)
    told: set[QuoteId] = set()
    for whole, run in words.items():
        for start in range(len(run) - _RUN + 1):
            for part in starting.get(run[start : start + _RUN], ()):
                is_part = part not in told and part != whole and len(words[part]) < len(run)
                if is_part and run[start : start + len(words[part])] == words[part]:
                    quote, other = atlas.quotes[part], atlas.quotes[whole]
                    if _speaker(quote) == _speaker(other):
                        told.add(part)
                        yield _problem(quote, other)


def _speaker(quote: Quote) -> str:
    return quote.speaker or quote.attribution


def _problem(quote: Quote, other: Quote) -> Problem:
    return RULE.problem(
        quote.origin.at("text" if quote.text else "paraphrase"),
        f"these words are part of quotation `{other.id}`",
        "It stands at {other}. Refer to the whole, or shorten it there if the source has two utterances.",
        other=other.origin,
    )
