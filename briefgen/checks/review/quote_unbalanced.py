"""Brackets and quotation marks inside a quotation come in pairs."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="quote-unbalanced",
    title="a bracket or quotation mark inside a quotation has no partner",
    why="A mark without its partner is what a cut leaves behind: the quotation lacks words, or has some that"
    " are the reporter's.",
    wrong={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, text: ‸We will (for now pay no toll.}",
            "![](quote:no-toll)",
        )
    },
    right={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, text: We will (for now) pay no toll.}",
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)

_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"), ("「", "」"), ("（", "）"))


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the verbatim quotations with a mark that opens and does not close, or the other way round."""
    for quote in atlas.quotes.values():
        if quote.withdrawn or not quote.text:
            continue
        if mark := _unbalanced(quote.text):
            yield RULE.problem(
                quote.origin.at("text"),
                f"`{mark}` in this quotation has no partner",
                "Compare it with the source: words may be missing.",
            )


def _unbalanced(text: str) -> str:
    """Give the first mark that stands more often than its partner, or nothing.

    „German“ and ”Swedish” marks share signs with “English” ones, and each paragraph of a long quotation may
    open marks anew, so quotation marks count only where none of that can be.
    """
    for opening, closing in _PAIRS:
        opened, closed = text.count(opening), text.count(closing)
        if opened == closed or (opening in "«“" and ("\n" in text or "„" in text)):
            continue
        if opening == "“" and not opened:
            continue
        return opening if opened > closed else closing
    return '"' if text.count('"') % 2 and "\n" not in text else ""
