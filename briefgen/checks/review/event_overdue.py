"""A planned event whose time has come."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, front
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem
from briefgen.model.vocabulary import EventStatus

RULE = Rule(
    code="event-overdue",
    title="the date of a planned event has passed, and it is still scheduled",
    why="Readers can't tell an event that took place from one that nobody looked at again. Only"
    " `briefgen check` reads the clock for this; what the site shows follows from the content.",
    wrong={
        "events/toll-talks.md": front("""
            name: Talks on the toll
            type: meeting
            date: 2031-03
            status: ‸scheduled
        """)
    },
    right={
        "events/toll-talks.md": front("""
            name: Talks on the toll
            type: meeting
            date: 2031-03
            status: completed
        """)
    },
    severity=Severity.WARNING,
    reads_clock=True,
)

_PLANNED = (EventStatus.SCHEDULED, EventStatus.TENTATIVE)


def problems(atlas: Atlas, review: Review) -> Iterator[Problem]:
    """Give the planned events whose last possible day lies before today."""
    for event in atlas.events.values():
        if event.status not in _PLANNED or event.profile.withdrawn:
            continue
        if event.date.latest and event.date.latest < review.today:
            yield RULE.problem(
                event.origin.at("status"),
                f"event `{event.id}` is still `{event.status}`, and its date, {event.date.text}, has passed",
                "Say what became of it: `completed`, `postponed` or `cancelled`. Where no source says,"
                " ignore this with that reason.",
            )
