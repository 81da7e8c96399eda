"""One cell of the matrix: where an actor stands on an issue, kept small, as a table may have thousands."""

from typing import NamedTuple

from briefgen.model.countries import FORMER_STATES
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import IssueId
from briefgen.model.positions import Position
from briefgen.views.extracts import NOTHING_TOLD, Extract
from briefgen.views.names import excerpt
from briefgen.views.parts import Link, Text
from briefgen.views.recorded import recorded
from briefgen.views.stances import section_id
from briefgen.views.standings import Standing
from briefgen.views.words import Words

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
    condition: Text
    is_stale: bool
    is_uncertain: bool


def cell(standing: Standing, issue: IssueId, page: str, shown: Extract) -> Cell:
    """Give the cell of a history; `page` is the address of the actor's page."""
    history = standing.history
    latest, words = history.latest, shown.words
    details = f"{page}#{section_id(history)}" if recorded(history) else page
    if latest:
        return Cell(
            url=details,
            stance=latest.stance.value,
            label=words.stances[latest.stance],
            basis=latest.basis.value,
            terms=words.pgettext("basis of a stance", "{basis} {year}").format(
                basis=words.bases[latest.basis], year=_year(latest.date, words)
            ),
            condition=_condition(latest, shown),
            is_stale=bool(standing.stale),
            is_uncertain=history.is_order_uncertain,
        )
    if standing.through:
        organization, position = standing.through[0]
        held = shown.actor(organization) or Link(organization, "")
        return Cell(
            url=f"{held.url}#on-{issue}" if held.url and not recorded(history) else details,
            stance=position.stance.value,
            label=words.stances[position.stance],
            basis=THROUGH,
            terms=words.gettext("through {organization}, {year}").format(
                organization=held.text, year=_year(position.date, words)
            ),
            condition=_condition(position, shown),
            is_stale=False,
            is_uncertain=False,
        )
    newest = history.own[0]
    ended = (
        words.gettext("former state, {year}")
        if history.actor in FORMER_STATES
        else words.pgettext("position", "ended, {year}")
    )
    return Cell(
        url=details,
        stance="",
        label=words.gettext("No latest stance"),
        basis="",
        terms=ended.format(year=_year(newest.until or newest.date, words)),
        condition=NOTHING_TOLD,
        is_stale=False,
        is_uncertain=False,
    )


def _condition(position: Position, shown: Extract) -> Text:
    return shown.told(position, excerpt(position.condition, _LONGEST_CONDITION))


def _year(date: Edtf, words: Words) -> str:
    return words.in_digits(f"{date.sort_key[1].year:04}")
