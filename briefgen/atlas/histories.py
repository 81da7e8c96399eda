"""Where one actor stood on one issue, over time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefgen.model.dates import Edtf, overlaps
from briefgen.model.identifiers import ActorId, IssueId
from briefgen.model.positions import Position


@dataclass(frozen=True, slots=True)
class History:
    """The positions of one actor on one issue.

    `own` are those that it took itself, newest first; the withdrawn are not among them. `latest` is the
    latest recorded stance, None where there is none of its own that has not ended. `contenders` are
    positions whose dates overlap with the latest one's and whose stance differs, so that the order is
    uncertain. `through` are positions of organizations whose member it was on their date, newest first.
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


def is_own(position: Position, actor: ActorId) -> bool:
    """Tell whether `actor` took the position itself, not through another organization."""
    return actor in position.actors and position.group in (None, actor)


def history(
    actor: ActorId,
    issue: IssueId,
    own: Iterable[Position],
    through: Iterable[Position],
    *,
    today: date,
    ended: Edtf | None = None,
) -> History:
    """Order what is recorded for an actor on an issue; `ended` is when a former state ceased to be."""
    ordered = newest_first(position for position in own if position.withdrawn is None)
    gone = ended is not None and ended.latest is not None and ended.latest < today
    standing = () if gone else tuple(p for p in ordered if not has_ended(p, today))
    latest = standing[0] if standing else None
    return History(
        actor=actor,
        issue=issue,
        own=ordered,
        latest=latest,
        contenders=tuple(
            position
            for position in standing[1:]
            if latest
            and position.stance is not latest.stance
            and overlaps(position.date, latest.date)
        )
        if latest and not latest.preferred
        else (),
        through=newest_first(position for position in through if position.withdrawn is None),
    )


def newest_first(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Order positions by how late they were taken.

    The latest earliest-possible day comes first, then the latest latest-possible one; then the preferred
    one, the one with the later briefing, and the greater id.
    """
    return tuple(sorted(positions, key=_recency, reverse=True))


def has_ended(position: Position, today: date) -> bool:
    """Tell whether a position's `until` lies before `today`, by its upper bound."""
    until = position.until
    return until is not None and until.latest is not None and until.latest < today


def _recency(position: Position) -> tuple[tuple[date, date], bool, tuple[date, date], str]:
    recorded = position.recorded.sort_key if position.recorded else (date.min, date.min)
    return position.date.sort_key, position.preferred, recorded, position.id
