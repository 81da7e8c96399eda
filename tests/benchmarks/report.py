"""The figures as tables, on the terminal and in the documentation."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from benchmarks.figures import BASELINE, SCENARIOS, Figures, Written

BEGIN = "<!-- measured: begin -->"
END = "<!-- measured: end -->"
TARGETS = {"cold": 0.7, "edit": 0.05, "unchanged": 0.02}
MEMORY_TARGET = 0.5


class Circumstances(NamedTuple):
    """When, on what and how often it was measured."""

    date: str
    machine: str
    versions: str
    places: str
    rounds: int
    command: str


def report(figures: Figures, circumstances: Circumstances) -> str:
    """Give all figures as Markdown."""
    parts = [_circumstances(circumstances)]
    for size in figures.sizes:
        parts += [
            f"### {size:,} briefings",
            _table(_time_rows(figures, size)),
            *_remarks(figures, size),
            _table(_page_rows(figures, size)),
        ]
    if len(figures.sizes) > 1:
        parts += ["### Growth", _table(_growth_rows(figures))]
    return "\n\n".join(parts) + "\n"


def with_report(document: str, measured: str) -> str:
    """Give a document with its measured part, which stands between two marks, replaced."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the document has no place for figures, between {BEGIN} and {END}")
    return f"{before}{begin}\n\n{measured}\n{end}{after}"


def _circumstances(given: Circumstances) -> str:
    rounds = "one round" if given.rounds == 1 else f"medians of {given.rounds} rounds"
    lines = (
        f"Measured on {given.date or 'a day not given'}, {rounds}, by `{given.command}`.",
        f"- Machine: {given.machine}",
        f"- Versions: {given.versions}",
        f"- Places: {given.places}",
    )
    return f"{lines[0]}\n\n" + "\n".join(lines[1:])


def _time_rows(figures: Figures, size: int) -> Iterator[tuple[str, ...]]:
    places = figures.places
    yield (
        "",
        *(heading for place in places for heading in (f"{place}, s", f"of {BASELINE}'s")),
        "target",
        "processors, s",
    )
    for scenario, words in SCENARIOS.items():
        for tool in figures.tools:
            times = [figures.seconds(tool, size, place, scenario) for place in places]
            if not any(times):
                continue
            ratios = [figures.ratio(tool, size, place, scenario) for place in places]
            pairs = zip(times, ratios, strict=True)
            yield (
                f"{tool}, {words}",
                *(cell for time, ratio in pairs for cell in (_seconds(time), _ratio(ratio))),
                f"≤ {TARGETS[scenario]}" if tool == "briefgen" else "",
                _seconds(figures.cpu_seconds(tool, size, places[0], scenario)),
            )


def _page_rows(figures: Figures, size: int) -> Iterator[tuple[str, ...]]:
    found = [one for tool in figures.tools if (one := figures.pages_of(tool, size))]
    yield ("", *(one.tool for one in found))
    kinds = dict.fromkeys(kind for one in found for kind, _ in one.kinds)
    counts = [dict(one.kinds) for one in found]
    for kind in kinds:
        yield (kind, *(_count(count.get(kind, 0)) for count in counts))
    rows: tuple[tuple[str, Callable[[Written], str]], ...] = (
        ("lists and archives", lambda one: _count(one.further)),
        ("**all pages**", lambda one: _count(one.pages)),
        ("HTML, MB", lambda one: f"{one.page_bytes / 1e6:,.1f}"),
        ("all files, MB", lambda one: f"{one.all_bytes / 1e6:,.1f}"),
        ("feeds", lambda one: _count(one.feeds)),
        ("data files and calendars", lambda one: _count(one.data_files)),
        ("sitemap", lambda one: _yes(one.has_sitemap)),
        ("JSON-LD", lambda one: _yes(one.has_json_ld)),
    )
    for name, cell in rows:
        yield (name, *(cell(one) for one in found))
    peaks = [figures.peak(one.tool, size) for one in found]
    base = figures.peak(BASELINE, size)
    yield ("peak memory, MiB", *(f"{peak / 2**20:,.0f}" if peak else "" for peak in peaks))
    yield (
        f"of {BASELINE}'s (target ≤ {MEMORY_TARGET})",
        *(_ratio(peak / base if peak and base else None) for peak in peaks),
    )


def _remarks(figures: Figures, size: int) -> Iterator[str]:
    """Say which pages were wrong, and where a tool had less to write than Hugo."""
    wrong = [(tool, text) for tool, at, text in figures.problems if at == size]
    if wrong:
        listed = "\n".join(f"- {tool}: {text}" for tool, text in wrong)
        yield f"**No ratio is given for tools that did not write what they claim:**\n\n{listed}"
    base = figures.pages_of(BASELINE, size)
    own = figures.pages_of("briefgen", size)
    lacking = _lacking(own, base) if own and base else ()
    if lacking:
        yield (
            f"briefgen wrote no {', '.join(lacking)}, and {BASELINE} did: with them briefgen's times would be"
            " higher."
        )


def _lacking(own: Written, base: Written) -> tuple[str, ...]:
    extras: tuple[tuple[str, Callable[[Written], int]], ...] = (
        ("feeds", lambda one: one.feeds),
        ("data files", lambda one: one.data_files),
        ("sitemap", lambda one: one.has_sitemap),
        ("JSON-LD", lambda one: one.has_json_ld),
    )
    return tuple(name for name, of in extras if of(base) and not of(own))


def _growth_rows(figures: Figures) -> Iterator[tuple[str, ...]]:
    place = figures.places[0]
    yield (
        "cold build, ms a page",
        *(f"{size:,} briefings" for size in figures.sizes),
        "growth, times",
    )
    for tool in figures.tools:
        costs = [_milliseconds_a_page(figures, tool, size, place) for size in figures.sizes]
        first, last = costs[0], costs[-1]
        yield (
            tool,
            *(f"{cost:.2f}" if cost else "" for cost in costs),
            f"{last / first:.2f}" if first and last else "",
        )


def _milliseconds_a_page(figures: Figures, tool: str, size: int, place: str) -> float | None:
    seconds, written = figures.seconds(tool, size, place, "cold"), figures.pages_of(tool, size)
    return 1000 * seconds / written.pages if seconds and written and written.pages else None


def _table(rows: Iterator[tuple[str, ...]]) -> str:
    """Give rows as a table of Markdown whose columns line up; the first row is its head."""
    cells = list(rows)
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths) for row in cells]
    rule = "|".join(("-" * (widths[0] + 2), *(f"{'-' * (width + 1)}:" for width in widths[1:])))
    return "\n".join((lines[0], f"|{rule}|", *lines[1:]))


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    first, *rest = zip(row, widths, strict=True)
    cells = (first[0].ljust(first[1]), *(text.rjust(width) for text, width in rest))
    return f"| {' | '.join(cells)} |"


def _seconds(number: float | None) -> str:
    return "" if number is None else f"{number:.2f}" if number < 10 else f"{number:.1f}"


def _ratio(number: float | None) -> str:
    return "" if number is None else f"{number:.2f}" if number >= 0.1 else f"{number:.3f}"


def _count(number: int) -> str:
    return f"{number:,}" if number else ""


def _yes(is_there: bool) -> str:
    return "yes" if is_there else ""
