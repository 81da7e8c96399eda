"""What the site's date makes of the record: what is stale, has ended, lies ahead, or is held through others."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from briefgen.atlas import Atlas, History
from briefgen.atlas.histories import has_ended
from briefgen.atlas.membership import members_on
from briefgen.model.actors import Country, Organization
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId
from briefgen.model.positions import Position
from briefgen.model.vocabulary import Basis, EventStatus
from briefgen.views.recorded import changes_in


class Standing(NamedTuple):
    """A history, and what the site's date makes of it.

    `stale` is the year of its latest stance where that is old. `other` is the latest position that has not
    ended of the other sort: words where the latest stance is a vote, a vote where it is not. `through` are
    the latest positions that have not ended of the organizations through which an actor holds one, where
    it has none of its own. `changed` gives, by the id of a position, the one that it changed.
    """

    history: History
    stale: str = ""
    other: Position | None = None
    through: tuple[tuple[ActorId, Position], ...] = ()
    changed: Mapping[str, Position] = MappingProxyType({})


def standing(atlas: Atlas, stale_after: int, history: History) -> Standing:
    """Give a history with what the site's date makes of it; it is stale after so many years."""
    today = atlas.site_date
    latest = history.latest
    if latest is None:
        held = tuple(_held_through(atlas, history).items())
        return Standing(history, through=held, changed=changes_in(history))
    day = latest.date.sort_key[1]
    is_stale = years_between(day, today) >= stale_after
    others = (
        one
        for one in history.own
        if (one.basis is Basis.VOTE) is not (latest.basis is Basis.VOTE)
        and not has_ended(one, today)
    )
    return Standing(
        history,
        f"{day.year:04}" if is_stale else "",
        next(others, None),
        changed=changes_in(history),
    )


def _held_through(atlas: Atlas, history: History) -> dict[ActorId, Position]:
    found: dict[ActorId, Position] = {}
    if not history.own:
        for position in history.through:
            if not has_ended(position, atlas.site_date):
                for organization in _holders(atlas, history.actor, position):
                    found.setdefault(organization, position)
    return found


def _holders(atlas: Atlas, actor: ActorId, position: Position) -> Iterator[ActorId]:
    """Give the organizations through which an actor holds a position."""
    if actor in position.actors:
        yield from (one for one in (position.group,) if one)
        return
    for holder in position.actors:
        whole = atlas.actor(holder)
        members = whole.members if isinstance(whole, Organization | Country) else ()
        if actor in members_on(members, position.date):
            yield holder


def years_between(day: date, today: date) -> int:
    """Give how many whole years have passed from one day to a later one."""
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def is_upcoming(event: Event, today: date) -> bool:
    """Tell whether an event may still lie ahead."""
    if event.status in (EventStatus.CANCELLED, EventStatus.COMPLETED):
        return False
    has_begun = event.date.sort_key[0] <= today and event.status not in (
        EventStatus.SCHEDULED,
        EventStatus.TENTATIVE,
    )
    return event.date.sort_key[1] >= today and not has_begun
