"""Whose words show a position speaks for the actor who holds it."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.ties import Ties
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind, QuoteId
from briefgen.model.positions import Position
from briefgen.model.problems import Problem
from briefgen.model.vocabulary import Basis

RULE = Rule(
    code="evidence-not-theirs",
    title="a position rests on words of someone who does not speak for the actor",
    why="What an envoy of one state says of another is not the other's position. If the speaker does speak"
    " for the actor, the record should say so: `represents`, a post, or `on_behalf_of`.",
    wrong={
        "briefings/toll.md": briefing("""
            quotes: {id: they-refuse, speaker: olaf-berg, text: They will pay no toll.}
            positions:
              - actor: BV
                issue: toll
                stance: opposes
                summary: Refuses it.
                evidence: [‸they-refuse]
        """)
    },
    right={
        "briefings/toll.md": briefing("""
            quotes: {id: no-toll, speaker: ida-floe, text: We will pay no toll.}
            positions:
              - actor: BV
                issue: toll
                stance: opposes
                summary: Refuses it.
                evidence: [no-toll]
        """)
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, review: Review) -> Iterator[Problem]:
    """Give the quotations among evidence whose known speakers have no tie to the actor."""
    ties = Ties(atlas)
    for position in atlas.positions.values():
        if not position.withdrawn and position.basis is not Basis.REPORTED:
            yield from _of_others(position, atlas, ties, review)


def _of_others(position: Position, atlas: Atlas, ties: Ties, review: Review) -> Iterator[Problem]:
    quotes = [
        (index, quote)
        for index, reference in enumerate(position.evidence)
        if reference.kind is Kind.QUOTE and (quote := atlas.quotes.get(QuoteId(reference.id)))
    ]
    holders = {*position.actors, *((position.group,) if position.group else ())}
    if not quotes or not all(map(atlas.actor, holders)):  # one that is unknown is reported as such
        return
    # An organization's words may be its members', or come from those for whom it speaks.
    related = holders.union(*(ties.of(holder) for holder in holders))
    for holder in holders:
        if organization := atlas.organizations.get(holder):
            related.update(member.actor for member in organization.members)
    for index, quote in quotes:
        voices = ties.of_quote(quote)
        records = (position, quote, *map(atlas.actor, voices))
        # Whom a speaker, or an organization on the way, represents may be what could not be read.
        if voices and related.isdisjoint(voices) and review.can_judge(*records):
            names = " or ".join(f"`{holder}`" for holder in sorted(holders))
            yield RULE.problem(
                position.origin.at("evidence", index),
                f"nothing says that `{quote.speaker or quote.on_behalf_of}`, whose words `{quote.id}` are,"
                f" speaks for {names}",
                "Name other evidence, write `basis: reported`, or record the tie in `represents`, a post or"
                " `on_behalf_of`.",
            )
