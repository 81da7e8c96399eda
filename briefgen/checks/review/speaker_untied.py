"""Who speaks for someone has a tie to them."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.ties import Ties
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="speaker-untied",
    title="a quotation is on behalf of someone to whom its speaker has no recorded tie",
    why="The words show on the page of that state. If the speaker does speak for it, `represents` or a post"
    " says so once for all quotations.",
    wrong={
        "briefings/toll.md": briefing(
            """
            quotes:
              - id: no-toll
                speaker: olaf-berg
                on_behalf_of: ‸BV
                text: We will pay no toll.
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
                on_behalf_of: BV
                text: We will pay no toll.
            """,
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, review: Review) -> Iterator[Problem]:
    """Give the quotations whose speaker neither is, represents nor belongs to the one spoken for."""
    ties = Ties(atlas)
    for quote in atlas.quotes.values():
        behalf, speaker = quote.on_behalf_of, quote.speaker
        if quote.withdrawn or quote.note or behalf is None or speaker is None:
            continue
        relayed = ties.of(quote.conveys) if quote.conveys else frozenset()
        voices = ties.of(speaker) | relayed
        if behalf not in voices and review.can_judge(quote, *map(atlas.actor, voices)):
            yield RULE.problem(
                quote.origin.at("on_behalf_of"),
                f"nothing says that `{speaker}` speaks for `{behalf}`",
                f"Give `{speaker}` a post there or `represents: {behalf}`, or say in `note` how it is known.",
            )
