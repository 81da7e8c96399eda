"""Evidence of a position is from before its end."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.evidence_dates import date_of_evidence
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="evidence-later",
    title="evidence of a position is dated after its `until`",
    why="Words or deeds from after the end of a position can't show that it was held. Either it did not end"
    " then, or they belong to another entry.",
    wrong={
        "briefings/toll.md": briefing("""
            positions:
              - actor: BV
                issue: toll
                stance: opposes
                summary: Refuses it.
                date: 2030-02
                until: 2030-08
                evidence: [‸report]
        """)
    },
    right={
        "briefings/toll.md": briefing("""
            positions:
              - actor: BV
                issue: toll
                stance: opposes
                summary: Refuses it.
                date: 2030-02
                until: 2031-08
                evidence: [report]
        """)
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the evidence that is certainly later than the end of its position."""
    for position in atlas.positions.values():
        until = position.until
        if position.withdrawn or until is None or until.latest is None:
            continue
        for index, reference in enumerate(position.evidence):
            date = date_of_evidence(reference, atlas)
            if date and date.earliest and date.earliest > until.latest:
                yield RULE.problem(
                    position.origin.at("evidence", index),
                    f"{reference.kind} `{reference.id}` is dated {date.text}, after this position's"
                    f" end in {until.text}",
                    "Correct `until`, or make an entry of its own for what came later.",
                )
