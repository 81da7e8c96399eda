"""A quotation holds the words, not the marks around them."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="quote-marked",
    title="`text` has quotation marks around it",
    why="The site puts the marks of the language around a quotation, so it would have two pairs.",
    wrong={
        "briefings/toll.md": briefing(
            """
            quotes:
              - id: no-toll
                speaker: ida-floe
                text: ‸“We will pay no toll.”
            """,
            "![](quote:no-toll)",
        )
    },
    right={
        "briefings/toll.md": briefing(
            """
            quotes:
              - id: no-toll
                speaker: ida-floe
                text: We will pay no toll.
            """,
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)

_PAIRS = ("“”", '""', "«»", "„“", "„”", "””", "‘’", "''", "「」", "『』", "‹›", "»«")


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the verbatim quotations, and their originals, that one pair of marks encloses."""
    for quote in atlas.quotes.values():
        if quote.withdrawn:
            continue
        texts = [(quote.text, quote.origin.at("text"))]
        if quote.original:
            texts.append((quote.original.text, quote.origin.at("original", "text")))
        for text, origin in texts:
            if _is_enclosed(text):
                help_ = "Leave them out; marks inside the quotation stay."
                yield RULE.problem(origin, "the quotation marks belong to the site", help_)


def _is_enclosed(text: str) -> bool:
    if len(text) < 3:  # noqa: PLR2004 - two marks and something between
        return False
    inner = text[1:-1]
    return text[0] + text[-1] in _PAIRS and text[0] not in inner and text[-1] not in inner
