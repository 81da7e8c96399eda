"""One cell of the matrix: where an actor stands on an issue, kept small, as a table may have thousands."""

from typing import NamedTuple

from briefgen.model.countries import FORMER_STATES
from briefgen.model.identifiers import IssueId
from briefgen.views.extracts import Extract
from briefgen.views.names import excerpt
from briefgen.views.parts import Link
from briefgen.views.recorded import recorded
from briefgen.views.stances import section_id
from briefgen.views.standings import Standing
from briefgen.views.wording import BASES, STANCES

THROUGH = "through"
"""Stands in the place of a basis where a position is held through an organization."""

_LONGEST_CONDITION = 60  # characters; the whole stands where the cell leads


class Cell(NamedTuple):
    """Where an actor stands on an issue; `url` leads to what shows it.

    `stance` is empty where there is no latest stance although something is recorded. `basis` is the value of
    the closed list, or `through`; `terms` say in words by what and when.
    """

    url: str
    stance: str
    label: str
    basis: str
    terms: str
    condition: str
    is_stale: bool
    is_uncertain: bool


def cell(standing: Standing, issue: IssueId, page: str, shown: Extract) -> Cell:
    """Give the cell of a history; `page` is the address of the actor's page."""
    history = standing.history
    latest = history.latest
    details = f"{page}#{section_id(history)}" if recorded(history) else page
    if latest:
        return Cell(
            url=details,
            stance=latest.stance.value,
            label=STANCES[latest.stance],
            basis=latest.basis.value,
            terms=f"{BASES[latest.basis][0]} {latest.date.sort_key[1].year:04}",
            condition=excerpt(latest.condition, _LONGEST_CONDITION),
            is_stale=bool(standing.stale),
            is_uncertain=history.is_order_uncertain,
        )
    if standing.through:
        organization, position = standing.through[0]
        held = shown.actor(organization) or Link(organization, "")
        return Cell(
            url=f"{held.url}#on-{issue}" if held.url and not recorded(history) else details,
            stance=position.stance.value,
            label=STANCES[position.stance],
            basis=THROUGH,
            terms=f"through {held.text}, {position.date.sort_key[1].year:04}",
            condition=excerpt(position.condition, _LONGEST_CONDITION),
            is_stale=False,
            is_uncertain=False,
        )
    newest = history.own[0]
    ended = "former state" if history.actor in FORMER_STATES else "ended"
    day = newest.until or newest.date
    return Cell(
        url=details,
        stance="",
        label="No latest stance",
        basis="",
        terms=f"{ended}, {day.sort_key[1].year:04}",
        condition="",
        is_stale=False,
        is_uncertain=False,
    )
