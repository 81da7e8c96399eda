"""A position rests on something that still stands."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rule import Rule, briefing
from briefgen.model.identifiers import EventId, Kind, QuoteId, Reference, SourceId
from briefgen.model.problems import Problem

CODE = "evidence-withdrawn"
RULE = Rule(
    CODE,
    title="all evidence of a position is withdrawn",
    why="What shows the position is no longer held to be right, so the position hangs in the air.",
    wrong={
        "briefings/toll.md": briefing("""
            quotes:
              - id: no-toll
                speaker: ida-floe
                text: We will pay no toll.
                withdrawn: {date: 2031-05-06, reason: The words were another's.}
            positions:
              - actor: BV
                issue: toll
                stance: opposes
                summary: Refuses it.
                evidence: ‸no-toll
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
                evidence: no-toll
        """)
    },
)


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Give the positions, not withdrawn themselves, all of whose evidence is."""
    for position in atlas.positions.values():
        if position.withdrawn or not position.evidence:
            continue
        if all(_is_withdrawn(reference, atlas) for reference in position.evidence):
            yield Problem(
                position.origin.at("evidence"),
                CODE,
                f"all evidence of position `{position.id}` is withdrawn",
                "Name evidence that stands, or withdraw the position too.",
            )


def _is_withdrawn(reference: Reference, atlas: Atlas) -> bool:
    kind, id_ = reference.kind, reference.id
    if kind is Kind.QUOTE:
        quote = atlas.quotes.get(QuoteId(id_))
        return quote is not None and quote.withdrawn is not None
    if kind is Kind.SOURCE:
        source = atlas.sources.get(SourceId(id_))
        return source is not None and source.withdrawn is not None
    event = atlas.events.get(EventId(id_))
    return event is not None and event.profile.withdrawn is not None
