"""Where actors stood at the end of each year, in words and as a strip."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from briefgen.atlas.as_of import Turn
from briefgen.model.positions import Position
from briefgen.model.stances import Stance
from briefgen.views.parts import Badge, Link, Sign
from briefgen.views.stances import stance_badge
from briefgen.views.words import Words

MOST_STRIPS = 30
"""How many rows are drawn as strips too; a longer table says it in words alone."""

WIDTH, HEIGHT = 600, 120
"""The size of a strip in units of its drawing."""

_ROW_HEIGHT = 12


class Turned(NamedTuple):
    """How the latest recorded stance of an actor on an issue turned, and whether it is stale by now."""

    subject: Link
    turns: Sequence[Turn]
    is_stale: bool = False


class YearRun(NamedTuple):
    """Years at whose ends a stance was the latest recorded one; `badge` is None for none at all.

    `last` is the year of its last record, where that was stale at the end.
    """

    years: str
    badge: Badge | None
    last: str = ""


class Band(NamedTuple):
    """All of a strip that shows one stance, stale or not, as the path of an SVG."""

    stance: str
    path: str
    is_stale: bool = False


class YearRow(NamedTuple):
    """An actor's stance on an issue at the end of each year, in words and as a strip."""

    subject: Link
    runs: tuple[YearRun, ...]
    bands: tuple[Band, ...]


class YearCounts(NamedTuple):
    """How many actors had each stance at the ends of some years, and how many of these were stale."""

    years: str
    numbers: tuple[int, ...]
    stale: int = 0


class ByYear(NamedTuple):
    """Stances at the end of each year; `stances` are those that occur, and `legend` explains their signs.

    `old` says what is stale, and is empty where nothing is. `counts` and `bands` add the rows up, and are empty where that says nothing: for the issues of an actor.
    """

    first: str
    last: str
    stances: tuple[Badge, ...]
    legend: tuple[Sign, ...]
    old: str
    rows: tuple[YearRow, ...]
    counts: tuple[YearCounts, ...] = ()
    bands: tuple[Band, ...] = ()


class _Shown(NamedTuple):
    """What a strip shows of a year: a stance, and whether it was stale at its end."""

    stance: Stance | None
    is_stale: bool


class _Span(NamedTuple):
    """Years, from first to last, that look alike; `recorded` is the year of the last record by then."""

    first: int
    last: int
    shown: _Shown
    recorded: int


class _Counted(NamedTuple):
    """Years, from first to last, with the number of actors by stance, stale or not."""

    first: int
    last: int
    numbers: Counter[_Shown]


def by_year(
    every: Iterable[Turned],
    this_year: int,
    words: Words,
    *,
    stale_after: int,
    counted: bool = False,
) -> ByYear | None:
    """Give stances at the end of each year up to this one; None if they all date from one year.

    A stance is stale in the years that end so many years after it was recorded. Rows stay in their order; they
    are `counted` where adding them up says something.
    """
    spans = [
        (one.subject, found) for one in every if (found := _spans(one, this_year, stale_after))
    ]
    first = min((found[0].first for _, found in spans), default=this_year)
    if first == this_year:
        return None
    numbers = _counted([span for _, found in spans for span in found]) if counted else []
    occurring = {span.shown for _, found in spans for span in found}
    shown = tuple(one for one in _EVERY if one in occurring)
    stances = tuple(dict.fromkeys(one.stance for one in shown if one.stance))
    is_drawn = not counted and len(spans) <= MOST_STRIPS
    return ByYear(
        first=words.in_digits(f"{first:04}"),
        last=words.in_digits(f"{this_year:04}"),
        stances=tuple(stance_badge(stance, words) for stance in stances),
        legend=tuple(
            Sign(
                one.stance.value,
                words.stance_label(one.stance, stale_after * one.is_stale),
                one.is_stale,
            )
            for one in shown
            if one.stance
        ),
        old=words.old(stale_after) if any(one.is_stale for one in shown) else "",
        rows=tuple(
            YearRow(
                subject,
                tuple(_runs(found, this_year, words)),
                tuple(_row_bands(found, first, this_year)) if is_drawn else (),
            )
            for subject, found in spans
        ),
        counts=tuple(
            YearCounts(
                _years(one.first, one.last, this_year, words),
                tuple(
                    sum(one.numbers[_Shown(stance, old)] for old in (False, True))
                    for stance in stances
                ),
                sum(number for shown, number in one.numbers.items() if shown.is_stale),
            )
            for one in numbers
        ),
        bands=tuple(_stacked(numbers, shown, first, this_year)),
    )


def _spans(one: Turned, this_year: int, stale_after: int) -> list[_Span]:
    """Give the years that look alike, without those before the first stance."""
    at_end = {turn.day.year: turn.latest for turn in one.turns if turn.day.year <= this_year}
    ends = [*(year - 1 for year in [*at_end][1:]), this_year]  # one too many where all lies ahead
    found: list[_Span] = []
    for (first, latest), last in zip(at_end.items(), ends, strict=False):
        for span in _aging(latest, first, last, stale_after):
            before = found[-1] if found else None
            if before and before.shown == span.shown:
                found[-1] = span._replace(first=before.first)
            elif before or span.shown.stance:
                found.append(span)
    return _with_today(found, is_stale=one.is_stale)


def _aging(latest: Position | None, first: int, last: int, stale_after: int) -> Iterator[_Span]:
    """Give the years of one record: those at whose end it was not stale yet, and those at whose end it was."""
    recorded = latest.date.sort_key[1].year if latest else last
    stale = max(recorded + stale_after, first)
    stance = latest.stance if latest else None
    if first < stale:
        yield _Span(first, min(stale - 1, last), _Shown(stance, is_stale=False), recorded)
    if stale <= last:
        yield _Span(stale, last, _Shown(stance, is_stale=True), recorded)


def _with_today(spans: list[_Span], *, is_stale: bool) -> list[_Span]:
    """Give spans of which the last, in a year that is not over, says what the site's date says."""
    if not spans or spans[-1].shown.is_stale is is_stale or spans[-1].shown.stance is None:
        return spans
    *others, last = spans
    today = last._replace(first=last.last, shown=last.shown._replace(is_stale=is_stale))
    if last.first < last.last:
        return [*others, last._replace(last=last.last - 1), today]
    if others and others[-1].shown == today.shown:
        return [*others[:-1], today._replace(first=others[-1].first)]
    return [*others, today]


def _counted(spans: list[_Span]) -> list[_Counted]:
    """Count, year by year, how many actors have each stance; years that are alike stand together."""
    bounds = sorted({one.first for one in spans} | {one.last + 1 for one in spans})
    starting = _by_bound((one.first, one.shown) for one in spans)
    ending = _by_bound((one.last + 1, one.shown) for one in spans)
    numbers: Counter[_Shown] = Counter()
    found = []
    for year, following in pairwise(bounds):
        numbers = numbers + starting.get(year, Counter()) - ending.get(year, Counter())
        found.append(_Counted(year, following - 1, numbers))
    return found


def _by_bound(changes: Iterable[tuple[int, _Shown]]) -> dict[int, Counter[_Shown]]:
    found: dict[int, Counter[_Shown]] = {}
    for year, shown in changes:
        if shown.stance:
            found.setdefault(year, Counter())[shown] += 1
    return found


def _runs(spans: Iterable[_Span], this_year: int, words: Words) -> Iterator[YearRun]:
    """Give the years of each stance, whether it was stale then or not."""
    for stance, some in groupby(spans, key=lambda one: one.shown.stance):
        alike = tuple(some)
        last = alike[-1]
        yield YearRun(
            _years(alike[0].first, last.last, this_year, words),
            stance_badge(stance, words) if stance else None,
            words.in_digits(f"{last.recorded:04}") if last.shown.is_stale else "",
        )


def _years(first: int, last: int, this_year: int, words: Words) -> str:
    """Give years in words; those that reach to this year may go on."""
    start, end = (words.in_digits(f"{year:04}") for year in (first, last))
    if last == this_year:
        return words.pgettext("years", "since {year}").format(year=start)
    if first == last:
        return start
    return words.pgettext("years", "{first}–{last}").format(first=start, last=end)  # noqa: RUF001 - a range


def _row_bands(spans: Iterable[_Span], first: int, last: int) -> Iterable[Band]:
    return _bands(
        (one.shown, _rectangle(one, first, last, 0, _ROW_HEIGHT))
        for one in spans
        if one.shown.stance
    )


def _stacked(
    numbers: Sequence[_Counted], every: Sequence[_Shown], first: int, last: int
) -> Iterable[Band]:
    """Give the numbers of years on top of each other, the first stance at the bottom."""
    most = max((one.numbers.total() for one in numbers), default=0)
    found = []
    for one in numbers:
        below = 0
        for shown in every:
            if size := one.numbers[shown]:
                top, bottom = (HEIGHT - HEIGHT * n // most for n in (below + size, below))
                found.append((shown, _rectangle(one, first, last, top, max(bottom - top, 1))))
                below += size
    return _bands(found)


def _rectangle(one: _Span | _Counted, first: int, last: int, y: int, height: int) -> str:
    start, end = (
        WIDTH * (year - first) // (last + 1 - first) for year in (one.first, one.last + 1)
    )
    width = max(end - start, 1)
    return f"M{start} {y}h{width}v{height}h-{width}z"


def _bands(rectangles: Iterable[tuple[_Shown, str]]) -> Iterable[Band]:
    paths: dict[_Shown, str] = {}
    for shown, path in rectangles:
        paths[shown] = paths.get(shown, "") + path
    return tuple(
        Band(one.stance.value, paths[one], one.is_stale)
        for one in _EVERY
        if one.stance and one in paths
    )


_EVERY = tuple(_Shown(stance, is_stale) for stance in Stance for is_stale in (False, True))
