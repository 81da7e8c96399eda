"""A quotation that ends inside a sentence says so."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem
from briefgen.model.vocabulary import Medium

RULE = Rule(
    code="quote-truncated",
    title="a quotation has no end of a sentence, and is not marked as an excerpt",
    why="“We will pay” may have gone on “if we must”. Where the source's sentence goes on, or leaves words"
    " out, `excerpt: true` tells readers.",
    wrong={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, text: ‸We will pay no toll}",
            "![](quote:no-toll)",
        )
    },
    right={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, text: We will pay no toll, excerpt: true}",
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)

_ENDS = (".", "!", "?", "؟", "۔", "。", "！", "？", "।", "॥", "።", "։", "჻")
_CLOSING = "”\"’'»«“)]›」』）】"
_WITHOUT_ENDS = ("th", "lo", "km", "my", "bo")  # written without a mark at the end of a sentence
_WITHOUT_SENTENCES = (Medium.POST, Medium.DOCUMENT)  # a post, a clause of a text


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the verbatim quotations, not excerpts, that do not end as a sentence does."""
    for quote in atlas.quotes.values():
        if not quote.text or quote.excerpt or quote.withdrawn:
            continue
        if quote.medium in _WITHOUT_SENTENCES or quote.lang.split("-")[0] in _WITHOUT_ENDS:
            continue
        end = quote.text.rstrip(_CLOSING)
        if end.endswith("...") or not end.endswith(_ENDS):
            yield RULE.problem(
                quote.origin.at("text"),
                "this quotation does not end as a sentence does",
                "Complete it, or write `excerpt: true` where the source's sentence goes on.",
            )
