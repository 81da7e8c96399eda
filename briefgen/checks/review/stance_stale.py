"""A stance that nobody has looked at for years."""

from collections.abc import Iterator
from datetime import date

from briefgen.atlas import Atlas, History
from briefgen.checks.review.date_calendar import is_foreign
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, front
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="stance-stale",
    title="the latest stance is old, and neither actor nor issue was reviewed since",
    why="After `STALE_AFTER` years the site greys it. A newer stance, or `reviewed` on the actor or the issue,"
    " tells readers whether the desk looked again. Votes are left out: they stay what they were.",
    wrong={
        "issues/fees.md": front("""
            name: Fees of the harbour
            sources: {id: letter, title: A letter, url: https://news.example/letter}
            positions: {actor: BV, issue: fees, stance: opposes, summary: Refuses them., date: ‸2024-05}
        """)
    },
    right={
        "issues/fees.md": front("""
            name: Fees of the harbour
            reviewed: 2031-02
            sources: {id: letter, title: A letter, url: https://news.example/letter}
            positions: {actor: BV, issue: fees, stance: opposes, summary: Refuses them., date: 2024-05}
        """)
    },
    severity=Severity.WARNING,
    reads_clock=True,
)


def problems(atlas: Atlas, review: Review) -> Iterator[Problem]:
    """Give the latest stances, not votes, older than that many years and not reviewed within them."""
    told: set[str] = set()
    for history in atlas.histories.values():
        latest = history.latest
        if latest is None or latest.event or latest.id in told or not latest.date.latest:
            continue
        if is_foreign(latest.date):  # it is told what that means
            continue
        if not _is_old(latest.date.latest, review) or _is_reviewed(history, atlas, review):
            continue
        told.add(latest.id)
        yield RULE.problem(
            latest.origin.at("date"),
            f"the latest stance of `{history.actor}` on `{history.issue}` is of {latest.date.text}, more"
            f" than {review.stale_after} years ago",
            "Record a newer one, or give the actor or the issue `reviewed` with the day of the review.",
        )


def _is_reviewed(history: History, atlas: Atlas, review: Review) -> bool:
    issue = atlas.issues.get(history.issue)
    for thing in (issue, atlas.actor(history.actor)):
        reviewed = thing.profile.reviewed if thing else None
        if reviewed and reviewed.latest and not _is_old(reviewed.latest, review):
            return True
    return False


def _is_old(day: date, review: Review) -> bool:
    today = review.today
    return (day.year + review.stale_after, day.month, day.day) < (
        today.year,
        today.month,
        today.day,
    )
