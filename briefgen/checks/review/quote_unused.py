"""A quotation is there for something."""

from collections.abc import Iterator

from briefgen.atlas import Atlas, Relation
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.problems import Problem

RULE = Rule(
    code="quote-unused",
    title="a quotation is neither evidence nor shown in a text, and is about no issue or event",
    why="It was meant to be embedded or to show a position, and the embed or the evidence names another id"
    " or none. Nobody will find it except on its speaker's page.",
    wrong={
        "briefings/toll.md": briefing(
            "quotes: {id: ‸no-toll, speaker: ida-floe, text: We pay no toll.}"
        )
    },
    right={
        "briefings/toll.md": briefing(
            "quotes: {id: no-toll, speaker: ida-floe, text: We pay no toll.}",
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, review: Review) -> Iterator[Problem]:
    """Give the quotations that no position rests on, no text names, and no issue or event lists."""
    for quote in atlas.quotes.values():
        if quote.withdrawn or quote.issues or quote.about or quote.said_at:
            continue
        if not review.can_judge(quote):  # what uses it may be what could not be read
            continue
        reference = Reference(Kind.QUOTE, quote.id)
        if not atlas.pointing_at(reference, Relation.EVIDENCE, Relation.BODY):
            yield RULE.problem(
                quote.origin.at("id"),
                f"quotation `{quote.id}` is declared and never used",
                f"Embed it, `![](quote:{quote.id})`, name it as evidence, or say in `issues` what it is about.",
            )
