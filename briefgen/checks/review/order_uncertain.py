"""Which of two stances came last is known."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="order-uncertain",
    title="two stances differ, and their dates do not tell which came last",
    why="Readers see “order uncertain” beside the badge. A closer date, or `preferred` where both have the"
    " same, decides it.",
    wrong={
        "briefings/toll.md": briefing("""
            positions:
              - {actor: BV, issue: toll, stance: opposes, summary: Refuses it., date: 2031, id: first}
              - {actor: BV, issue: toll, stance: supports, summary: Accepts it., date: ‸2031-05, id: second}
        """)
    },
    right={
        "briefings/toll.md": briefing("""
            positions:
              - {actor: BV, issue: toll, stance: opposes, summary: Refuses it., date: 2031-02}
              - {actor: BV, issue: toll, stance: supports, summary: Accepts it., date: 2031-05}
        """)
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the latest stances that another may follow, apart from votes, whose dates are what they are."""
    told: set[str] = set()
    for history in atlas.histories.values():
        latest = history.latest
        if latest is None or latest.id in told:
            continue
        other = next((one for one in history.contenders if not (one.event and latest.event)), None)
        if other is None:
            continue
        told.add(latest.id)
        place = latest.origin if latest.event else latest.origin.at("date")
        yield RULE.problem(
            place,
            f"`{latest.stance}` of {latest.date.text} and `{other.stance}` of {other.date.text} of the same"
            f" actor, `{history.actor}`, overlap",
            "The other stands at {other}. Give a closer date to either, or `preferred: true` to one where"
            " both have the same.",
            other=other.origin,
        )
