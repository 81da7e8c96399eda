"""Where one actor stood on one issue, over time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from briefgen.atlas.declared import is_withdrawn
from briefgen.atlas.membership import members_on
from briefgen.model.actors import Actor, Membership, Person
from briefgen.model.countries import FORMER_STATES
from briefgen.model.dates import Edtf, Precision, overlaps
from briefgen.model.identifiers import ActorId, IssueId
from briefgen.model.positions import Position

Key = tuple[ActorId, IssueId]

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class History:
    """The positions of one actor on one issue.

    `own` are those that it took itself, newest first; the withdrawn are not among them. `latest` is the
    latest recorded stance, None where there is none of its own that has not ended, and for former states.
    `contenders` are positions whose dates overlap with the latest one's and whose stance differs, so that
    the order is uncertain, unless `preferred` decides it. `through` are positions of organizations whose
    member it was on their date, and those that it holds through a group, newest first.
    """

    actor: ActorId
    issue: IssueId
    own: tuple[Position, ...]
    latest: Position | None
    contenders: tuple[Position, ...] = ()
    through: tuple[Position, ...] = ()

    @property
    def is_order_uncertain(self) -> bool:
        """Tell whether another stance may be later than the latest recorded one."""
        return bool(self.contenders)

    @property
    def first(self) -> Position | None:
        """The earliest recorded position of its own."""
        return self.own[-1] if self.own else None


class _Members(NamedTuple):
    """The members of an organization: those of whom no term is known, and the others."""

    always: dict[ActorId, None]
    for_a_term: tuple[Membership, ...]


def is_own(position: Position, actor: ActorId) -> bool:
    """Tell whether `actor` took the position itself, not through another organization."""
    return actor in position.actors and position.group in (None, actor)


def histories_of(
    positions: Iterable[Position], actors: Mapping[ActorId, Actor], today: date
) -> dict[Key, History]:
    """Give the history of each actor on each issue on which anything is recorded, in order of id."""
    members = {
        actor.id: _Members(
            dict.fromkeys(one.actor for one in actor.members if not (one.start or one.end)),
            tuple(one for one in actor.members if one.start or one.end),
        )
        for actor in actors.values()
        if not isinstance(actor, Person) and actor.members and not is_withdrawn(actor)
    }
    own: defaultdict[Key, list[Position]] = defaultdict(list)
    through: defaultdict[Key, list[Position]] = defaultdict(list)
    for position in positions:
        if position.withdrawn:
            continue
        for holder in position.actors:
            where = own if is_own(position, holder) else through
            where[holder, position.issue].append(position)
        for member in _members_bound_by(position, members):
            through[member, position.issue].append(position)
    return {
        key: history(*key, own.get(key, ()), through.get(key, ()), today=today)
        for key in sorted(own.keys() | through.keys())
    }


def history(
    actor: ActorId,
    issue: IssueId,
    own: Iterable[Position],
    through: Iterable[Position],
    *,
    today: date,
) -> History:
    """Order what is recorded, and not withdrawn, for an actor on an issue."""
    ordered = positions_newest_first(own)
    standing = (
        () if actor in FORMER_STATES else tuple(p for p in ordered if not has_ended(p, today))
    )
    latest = standing[0] if standing else None
    return History(
        actor=actor,
        issue=issue,
        own=ordered,
        latest=latest,
        contenders=tuple(one for one in standing[1:] if latest and may_follow(one, latest)),
        through=positions_newest_first(through),
    )


def positions_newest_first(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Order positions by how late they were taken.

    The latest earliest-possible day comes first, then the latest latest-possible one; then the preferred
    one, the one with the later briefing, and the greater id.
    """
    found = tuple(positions)
    return found if len(found) < 2 else tuple(sorted(found, key=_recency, reverse=True))  # noqa: PLR2004


def has_ended(position: Position, today: date) -> bool:
    """Tell whether a position's `until` lies before `today`, by its upper bound."""
    until = position.until
    return until is not None and until.latest is not None and until.latest < today


def _members_bound_by(position: Position, members: Mapping[ActorId, _Members]) -> Iterable[ActorId]:
    """Give the members, on its date, of organizations that hold a position, apart from those excepted."""
    found: dict[ActorId, None] = {}
    for holder in position.actors:
        if holder in members:
            always, for_a_term = members[holder]
            found.update(always)
            found.update(dict.fromkeys(members_on(for_a_term, position.date)))
    return [one for one in found if one not in position.excepted and one not in position.actors]


def may_follow(one: Position, latest: Position) -> bool:
    """Tell whether a position of another stance may be later than the one that is taken for the latest."""
    if one.stance is latest.stance or not overlaps(one.date, latest.date):
        return False
    is_decided = latest.preferred and not one.preferred
    return not (is_decided and one.date.sort_key == latest.date.sort_key)


def _recency(position: Position) -> tuple[tuple[date, date], bool, datetime, str]:
    return position.date.sort_key, position.preferred, _moment(position.recorded), position.id


def _moment(recorded: Edtf | None) -> datetime:
    """Give when a briefing was published; without a zone, its time is taken as UTC."""
    if recorded is None or recorded.earliest is None:
        return _BEFORE_ALL
    if recorded.precision is not Precision.TIME:
        return datetime.combine(recorded.earliest, datetime.min.time(), UTC)
    moment = datetime.fromisoformat(recorded.text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
