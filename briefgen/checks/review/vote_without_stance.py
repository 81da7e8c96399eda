"""A roll call says where its voters stand."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, front
from briefgen.model.diagnostics import Severity
from briefgen.model.events import RollCall
from briefgen.model.problems import Problem
from briefgen.model.vocabulary import CAST

RULE = Rule(
    code="vote-without-stance",
    title="a roll call makes no positions, since nothing says what a yes means",
    why="With `issue` and `yes_means`, each voter gets a dated position. Without them the vote stands on its own page,"
    " and on no country's, issue's or map's. Where it was on no question that the site follows, that is right: then"
    " accept this with that reason.",
    wrong={
        "events/toll-vote.md": front("""
            name: Vote on the toll
            type: vote
            date: 2031-04-09
            issue: toll
            votes: ‸{yes: [BV], no: [HM]}
        """)
    },
    right={
        "events/toll-vote.md": front("""
            name: Vote on the toll
            type: vote
            date: 2031-04-09
            issue: toll
            yes_means: supports
            votes: {yes: [BV], no: [HM]}
        """)
    },
    severity=Severity.WARNING,
)

_YES_MEANS = "`yes_means: supports` or `yes_means: opposes`, what a yes says on the issue"


def problems(atlas: Atlas, review: Review) -> Iterator[Problem]:
    """Give the roll calls with voters who said something, and nothing that says on what or which way."""
    for event in atlas.events.values():
        call = event.roll_call
        if call is None or event.profile.withdrawn or not review.can_judge(event):
            continue
        lacking = [key for key in ("issue", "yes_means") if getattr(call, key) is None]
        if lacking and (number := _voters(call)):
            yield RULE.problem(
                event.origin.at("votes"),
                f"this roll call of {number} makes no positions: `{event.id}` has no"
                f" {' and no '.join(f'`{key}`' for key in lacking)}",
                f"{_to_add(call)}, beside `votes`.",
            )


def _voters(call: RollCall) -> int:
    """Give how many said yes or no, or abstained."""
    return sum(len(voters) for option, voters in call.votes if option in CAST)


def _to_add(call: RollCall) -> str:
    if call.issue is not None:
        return f"Add {_YES_MEANS} `{call.issue}`"
    issue = "`issue:`, the id of the question that was voted on"
    return f"Add {issue}" if call.yes_means else f"Add {issue}, and {_YES_MEANS}"
