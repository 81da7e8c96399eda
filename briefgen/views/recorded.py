"""What a history records, and which of it is news."""

from collections.abc import Iterator

from briefgen.atlas import History
from briefgen.atlas.histories import positions_newest_first
from briefgen.model.positions import Position


def recorded(history: History) -> tuple[Position, ...]:
    """Give the positions that a page shows of a history: its own, and those it holds through a group.

    What its organizations hold stands on their pages, and is not among them.
    """
    held = tuple(one for one in history.through if history.actor in one.actors)
    return positions_newest_first((*history.own, *held)) if held else history.own


def since(history: History) -> Position | None:
    """Give the position with which the latest recorded stance began, None where there is none.

    It is the earliest of those that say the same without another stance in between.
    """
    latest = history.latest
    if latest is None:
        return None
    began = latest
    for position in history.own[history.own.index(latest) :]:
        if position.stance is not latest.stance:
            break
        began = position
    return began


def changes_in(history: History) -> dict[str, Position]:
    """Give, by id, the position that each own position of another stance changed."""
    pairs = zip(history.own, history.own[1:], strict=False)
    return {new.id: old for new, old in pairs if new.stance is not old.stance}


def news_in(history: History) -> Iterator[tuple[Position, Position | None]]:
    """Give own positions that changed one, with that, and the first, with None; newest first.

    Imported votes are no news and are left out, on either side of a change.
    """
    changed = changes_in(history)
    for position in history.own:
        before = changed.get(position.id)
        if position.event or (before and before.event):
            continue
        if before or position is history.first:
            yield position, before


def repeated_votes(history: History) -> Iterator[str]:
    """Give the ids of votes that say what the position before them said: no news to a reader."""
    for new, old in zip(history.own, history.own[1:], strict=False):
        if new.event and new.stance is old.stance:
            yield new.id
