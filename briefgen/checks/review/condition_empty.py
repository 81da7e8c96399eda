"""A conditional stance names its terms."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.words import words_of
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="condition-empty",
    title="a condition says nothing",
    why="Readers see the condition beside the badge. “Under certain conditions” tells them no more than the"
    " badge does; the source names the terms, or the stance is `mixed`.",
    wrong={
        "briefings/toll.md": briefing("""
            positions:
              - actor: BV
                issue: toll
                stance: supports-with-conditions
                condition: ‸Under certain conditions.
                summary: Would accept the toll.
        """)
    },
    right={
        "briefings/toll.md": briefing("""
            positions:
              - actor: BV
                issue: toll
                stance: supports-with-conditions
                condition: If half of it pays for the quay.
                summary: Would accept the toll.
        """)
    },
    severity=Severity.WARNING,
)

_SAYS_NOTHING = frozenset(
    [
        "a",
        "all",
        "and",
        "any",
        "apply",
        "are",
        "as",
        "be",
        "can",
        "certain",
        "circumstances",
        "condition",
        "conditional",
        "conditionally",
        "conditions",
        "depends",
        "determined",
        "fulfilled",
        "given",
        "has",
        "have",
        "if",
        "in",
        "is",
        "it",
        "known",
        "later",
        "limited",
        "met",
        "n",
        "none",
        "not",
        "of",
        "on",
        "only",
        "other",
        "possible",
        "proper",
        "right",
        "see",
        "several",
        "some",
        "specific",
        "specified",
        "stated",
        "subject",
        "suitable",
        "summary",
        "tba",
        "tbc",
        "tbd",
        "term",
        "terms",
        "the",
        "there",
        "to",
        "todo",
        "under",
        "unclear",
        "unknown",
        "unspecified",
        "various",
        "with",
        "without",
        "yes",
    ]
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the conditions that have no word of their own."""
    for position in atlas.positions.values():
        if position.withdrawn or not position.stance.is_conditional:
            continue
        if _SAYS_NOTHING.issuperset(words_of(position.condition)):
            yield RULE.problem(
                position.origin.at("condition"),
                "this condition names no terms",
                "Say what would have to happen, in the source's sense.",
            )
