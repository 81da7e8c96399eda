"""The words of a quotation are stored once."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.words import words_of
from briefgen.model.dates import overlaps
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem
from briefgen.model.quotes import Quote

RULE = Rule(
    code="quote-repeated",
    title="the same words of the same speaker are declared under two ids",
    why="Each would have a page, a permalink and its own backlinks, and a correction of one would miss the"
    " other. Case, marks and punctuation don't count.",
    wrong={
        "briefings/toll.md": briefing(
            """
            quotes:
              - {id: no-toll, speaker: ida-floe, text: We will pay no toll.}
              - {id: no-toll-at-all, speaker: ida-floe, text: ‸We will pay no toll!}
            """,
            "![](quote:no-toll)\n\n![](quote:no-toll-at-all)",
        )
    },
    right={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, text: We will pay no toll.}",
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)

_FEW_WORDS = 8  # which someone may well say again on another day


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the quotations whose words, by the same speaker, stand under an earlier id too."""
    first: dict[tuple[str, tuple[str, ...]], Quote] = {}
    for quote in atlas.quotes.values():
        words = words_of(quote.words)
        if quote.withdrawn or not words:
            continue
        other = first.setdefault((quote.speaker or quote.attribution, words), quote)
        if other is quote or (len(words) < _FEW_WORDS and not _may_be_of_one_day(quote, other)):
            continue
        yield RULE.problem(
            quote.origin.at("text" if quote.text else "paraphrase"),
            f"quotation `{other.id}` has the same words",
            "It stands at {other}. Keep one, and give it the other's id in `old_ids`.",
            other=other.origin,
        )


def _may_be_of_one_day(quote: Quote, other: Quote) -> bool:
    return quote.date is None or other.date is None or overlaps(quote.date, other.date)
