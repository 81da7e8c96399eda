"""Where actors stood at the end of each year, in words and as a strip."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.atlas.as_of import Turn
from briefgen.model.stances import Stance
from briefgen.views.parts import Badge, Link
from briefgen.views.stances import stance_badge

MOST_STRIPS = 30
"""How many rows are drawn as strips too; a longer table says it in words alone."""

WIDTH, HEIGHT = 600, 120
"""The size of a strip in units of its drawing."""

_ROW_HEIGHT = 12


class YearRun(NamedTuple):
    """Years at whose ends a stance was the latest recorded one; `badge` is None for none at all."""

    years: str
    badge: Badge | None


class Band(NamedTuple):
    """All of a strip that shows one stance, as the path of an SVG."""

    stance: str
    path: str


class YearRow(NamedTuple):
    """An actor's stance on an issue at the end of each year, in words and as a strip."""

    subject: Link
    runs: tuple[YearRun, ...]
    bands: tuple[Band, ...]


class YearCounts(NamedTuple):
    """How many actors had each stance at the ends of some years."""

    years: str
    numbers: tuple[int, ...]


class ByYear(NamedTuple):
    """Stances at the end of each year; `stances` are those that occur, which a legend explains.

    `counts` and `bands` add the rows up, and are empty where that says nothing: for the issues of an actor.
    """

    first: str
    last: str
    stances: tuple[Badge, ...]
    rows: tuple[YearRow, ...]
    counts: tuple[YearCounts, ...] = ()
    bands: tuple[Band, ...] = ()


class _Span(NamedTuple):
    """Years, from first to last, at whose ends a stance was the latest recorded one."""

    first: int
    last: int
    stance: Stance | None


class _Counted(NamedTuple):
    """Years, from first to last, with the number of actors by stance."""

    first: int
    last: int
    numbers: Counter[Stance]


def by_year(
    every: Iterable[tuple[Link, Sequence[Turn]]], this_year: int, *, counted: bool = False
) -> ByYear | None:
    """Give stances at the end of each year up to this one; None if they all date from one year.

    Rows stay in their order; they are `counted` where adding them up says something.
    """
    spans = [(subject, spans) for subject, turns in every if (spans := _spans(turns, this_year))]
    first = min((found[0].first for _, found in spans), default=this_year)
    if first == this_year:
        return None
    numbers = _counted([span for _, found in spans for span in found]) if counted else []
    occurring = {span.stance for _, found in spans for span in found}
    stances = tuple(stance for stance in Stance if stance in occurring)
    is_drawn = not counted and len(spans) <= MOST_STRIPS
    return ByYear(
        first=f"{first:04}",
        last=f"{this_year:04}",
        stances=tuple(stance_badge(stance) for stance in stances),
        rows=tuple(
            YearRow(
                subject,
                tuple(_run(span, this_year) for span in found),
                tuple(_row_bands(found, first, this_year)) if is_drawn else (),
            )
            for subject, found in spans
        ),
        counts=tuple(
            YearCounts(_years(one, this_year), tuple(one.numbers[stance] for stance in stances))
            for one in numbers
        ),
        bands=tuple(_stacked(numbers, stances, first, this_year)),
    )


def _spans(turns: Sequence[Turn], this_year: int) -> list[_Span]:
    """Give the years of each stance, without those before the first."""
    at_end = {turn.day.year: turn.latest for turn in turns if turn.day.year <= this_year}
    starts: list[tuple[int, Stance | None]] = []
    for year, latest in at_end.items():
        stance = latest.stance if latest else None
        if not starts or starts[-1][1] is not stance:
            starts.append((year, stance))
    while starts and starts[0][1] is None:
        starts.pop(0)
    ends = [*(year - 1 for year, _ in starts[1:]), this_year]
    return [_Span(year, end, stance) for (year, stance), end in zip(starts, ends, strict=False)]


def _counted(spans: list[_Span]) -> list[_Counted]:
    """Count, year by year, how many actors have each stance; years that are alike stand together."""
    bounds = sorted({one.first for one in spans} | {one.last + 1 for one in spans})
    starting = _by_bound((one.first, one.stance) for one in spans)
    ending = _by_bound((one.last + 1, one.stance) for one in spans)
    numbers: Counter[Stance] = Counter()
    found = []
    for year, following in pairwise(bounds):
        numbers = numbers + starting.get(year, Counter()) - ending.get(year, Counter())
        found.append(_Counted(year, following - 1, numbers))
    return found


def _by_bound(changes: Iterable[tuple[int, Stance | None]]) -> dict[int, Counter[Stance]]:
    found: dict[int, Counter[Stance]] = {}
    for year, stance in changes:
        if stance:
            found.setdefault(year, Counter())[stance] += 1
    return found


def _run(span: _Span, this_year: int) -> YearRun:
    return YearRun(_years(span, this_year), stance_badge(span.stance) if span.stance else None)


def _years(span: _Span | _Counted, this_year: int) -> str:
    """Give years in words; those that reach to this year may go on."""
    if span.last == this_year:
        return f"since {span.first:04}"
    return f"{span.first:04}" if span.first == span.last else f"{span.first:04}–{span.last:04}"  # noqa: RUF001 - a range


def _x(year: int, first: int, last: int) -> int:
    return WIDTH * (year - first) // (last + 1 - first)


def _row_bands(spans: Iterable[_Span], first: int, last: int) -> Iterable[Band]:
    return _bands(
        (one.stance, _rectangle(one, first, last, 0, _ROW_HEIGHT)) for one in spans if one.stance
    )


def _stacked(
    numbers: Sequence[_Counted], stances: Sequence[Stance], first: int, last: int
) -> Iterable[Band]:
    """Give the numbers of years on top of each other, the first stance at the bottom."""
    most = max((one.numbers.total() for one in numbers), default=0)
    found = []
    for one in numbers:
        below = 0
        for stance in stances:
            if size := one.numbers[stance]:
                top, bottom = (HEIGHT - HEIGHT * n // most for n in (below + size, below))
                found.append((stance, _rectangle(one, first, last, top, max(bottom - top, 1))))
                below += size
    return _bands(found)


def _rectangle(one: _Span | _Counted, first: int, last: int, y: int, height: int) -> str:
    start, end = (
        WIDTH * (year - first) // (last + 1 - first) for year in (one.first, one.last + 1)
    )
    width = max(end - start, 1)
    return f"M{start} {y}h{width}v{height}h-{width}z"


def _bands(rectangles: Iterable[tuple[Stance, str]]) -> Iterable[Band]:
    paths: dict[Stance, str] = {}
    for stance, path in rectangles:
        paths[stance] = paths.get(stance, "") + path
    return tuple(Band(stance.value, paths[stance]) for stance in Stance if stance in paths)
