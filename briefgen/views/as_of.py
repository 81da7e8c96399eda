"""Where an actor stood as of any day, as a reader's browser can work it out from the page."""

from datetime import date

from briefgen.atlas import History
from briefgen.atlas.as_of import Turn, turns
from briefgen.model.stances import Stance
from briefgen.views.extracts import Extract
from briefgen.views.parts import AsOf, StanceRow
from briefgen.views.stances import stance_badge
from briefgen.views.standings import Standing
from briefgen.views.words import Words, json_text

NO_STANCE = "-"

_NUMBERS = {stance: str(number) for number, stance in enumerate(Stance)}


def control(words: Words) -> AsOf:
    """Give what the date control of a page needs: every badge, in the order in which turns number them."""
    return AsOf(
        badges=tuple(stance_badge(stance, words) for stance in Stance),
        locale=words.browser_locale,
        words=words.gettext("As of {date}. {counts}. Own positions only."),
        written=json_text(
            words.browser_dates
            | {"counted": words.pgettext("result of a vote", "{option}: {number}")}
        ),
    )


def turns_of(history: History, extract: Extract) -> tuple[Turn, ...]:
    """Give when the latest recorded stance of an actor on an issue became another, oldest first."""
    key = "turns", history.actor, history.issue
    return extract.made(key, lambda plain: _turns(history, plain))


def _turns(history: History, plain: Extract) -> tuple[Turn, ...]:
    plain.standing(history.actor, history.issue)  # on whose facts the turns rest
    return turns(history)


def with_turns(row: StanceRow, standing: Standing, extract: Extract) -> StanceRow:
    """Give a row with all that it said as of earlier days."""
    return row._replace(turns=turns_text(turns_of(standing.history, extract)))


def turns_text(every: tuple[Turn, ...]) -> str:
    """Write turns in lines, as the page carries them: `2025-11-01/2025-11-30 0? the condition`.

    The first day is the one from which on the stance is shown; the second, left out where it is the same,
    the one until which the position may not have been taken yet. The number is that of the stance in its
    closed list, or NO_STANCE; `?` means that the order is uncertain.
    """
    lines: list[str] = []
    said, settled = NO_STANCE, date.min
    for turn in every:
        line = _line(turn)
        says = line.partition(" ")[2]
        if says != said or turn.day <= settled:
            lines.append(line)
        said, settled = says, turn.latest.date.sort_key[1] if turn.latest else date.min
    return "\n".join(lines)


def _line(turn: Turn) -> str:
    position = turn.latest
    if position is None:
        return f"{turn.day} {NO_STANCE}"
    taken = position.date.sort_key[1]
    day = f"{turn.day}/{taken}" if taken > turn.day else f"{turn.day}"
    mark = "?" if turn.is_order_uncertain else ""
    return (
        f"{day} {_NUMBERS[position.stance]}{mark} {' '.join(position.condition.split())}".rstrip()
    )
