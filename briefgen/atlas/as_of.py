"""The latest recorded stance as of a day: what the record would say if it ended there."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from briefgen.atlas.histories import History, has_ended, may_follow
from briefgen.model.countries import FORMER_STATES
from briefgen.model.positions import Position


class Turn(NamedTuple):
    """From `day` on, until the next turn, `latest` is the latest recorded stance; None where there is none.

    `is_order_uncertain` tells that another stance may be later, as it does in a history.
    """

    day: date
    latest: Position | None
    is_order_uncertain: bool = False


def latest_as_of(history: History, day: date) -> Position | None:
    """Give the latest recorded stance as of a day, None where there is none."""
    found = None
    for turn in turns(history):
        if turn.day > day:
            break
        found = turn.latest
    return found


def turns(history: History) -> tuple[Turn, ...]:
    """Give when the latest recorded stance became another, oldest first.

    A position counts from its earliest possible day, by which positions are ordered, to the last possible day
    of its `until`. Unlike today, a former state has a latest stance for as long as it existed.
    """
    oldest_first = history.own[::-1]
    former = FORMER_STATES.get(history.actor)
    gone = _day_after(former.end.latest) if former else None
    found: list[Turn] = []
    begun: list[Position] = []  # those that have begun and may not have ended, the latest last
    near: list[Position] = []  # of these, those that may overlap with the latest
    number = 0
    for day in sorted(_days(oldest_first, gone)):
        if gone and day >= gone:
            begun, number = [], len(oldest_first)
        first = number
        while number < len(oldest_first) and oldest_first[number].date.sort_key[0] <= day:
            number += 1
        begun += oldest_first[first:number]
        size = len(begun)
        while begun and has_ended(begun[-1], day):
            begun.pop()
        latest = begun[-1] if begun else None
        if latest:
            new = begun if len(begun) < size else [*near, *oldest_first[first:number]]
            near = [one for one in new if one.date.sort_key[1] >= latest.date.sort_key[0]]
        is_uncertain = latest is not None and any(
            may_follow(one, latest) for one in near if one is not latest and not has_ended(one, day)
        )
        turn = Turn(day, latest, is_uncertain)
        if turn[1:] != (found[-1][1:] if found else (None, False)):
            found.append(turn)
    return tuple(found)


def _days(positions: tuple[Position, ...], gone: date | None) -> set[date]:
    """Give the days on which the latest stance may become another."""
    days = {one.date.sort_key[0] for one in positions} | set(_ends(positions))
    return days | {gone} if gone else days


def _ends(positions: tuple[Position, ...]) -> Iterator[date]:
    for one in positions:
        if one.until and (day := _day_after(one.until.latest)):
            yield day


def _day_after(day: date | None) -> date | None:
    return day + timedelta(days=1) if day and day < date.max else None
