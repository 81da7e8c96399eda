"""Where actors stood on a day: the latest stance that had been recorded by then."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from briefgen.atlas import Atlas
from briefgen.atlas.as_of import latest_as_of
from briefgen.atlas.declared import is_withdrawn
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.model.positions import Position


class Standing(NamedTuple):
    """One actor's latest position on one issue; `through` where it was another's whose member it was.

    `certain` is false where the position may have been taken after the day, its date being coarse.
    """

    actor: ActorId
    issue: IssueId
    position: Position
    through: bool
    certain: bool


def standings_of(reference: Reference, atlas: Atlas, day: date) -> Iterator[Standing]:
    """Give where an actor stood on each issue, or each actor on an issue, in order of id.

    Taken by the day is what can have been taken by then. Positions through another stand in only where there is
    none of the actor's own.
    """
    for (actor, issue), history in atlas.histories.items():
        if reference.id != (issue if reference.kind is Kind.ISSUE else actor):
            continue
        if is_withdrawn(atlas.issues.get(issue)) or is_withdrawn(atlas.actor(actor)):
            continue
        own = latest_as_of(history, day)
        found = own or latest_as_of(replace(history, own=history.through), day)
        if found:
            latest = found.date.latest
            yield Standing(actor, issue, found, own is None, latest is not None and latest <= day)
