"""A plot of time against the number of briefings, as SVG that follows the reader's light or dark system."""

from html import escape
from typing import NamedTuple

from benchmarks.figures import Figures

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 150, 40, 56
STEPS = (1, 2, 2.5, 5, 10)
LINES = (
    ("Pelican", "cold", "Pelican, articles only"),
    ("Hugo", "cold", "Hugo"),
    ("briefgen", "cold", "briefgen"),
    ("briefgen", "edit", "briefgen, one edit"),
)
LABEL_GAP = 16

STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #595959 }
text.title { font-weight: 600; fill: #1a1a1a }
.grid { stroke: #e4e0d6 }
.line { fill: none; stroke: currentColor; stroke-width: 2.5 }
.edit { stroke-dasharray: 6 4 }
circle, text.label { fill: currentColor }
.Pelican { color: #6b5200 }
.Hugo { color: #8a3c00 }
.briefgen { color: #005a8c }
@media (prefers-color-scheme: dark) {
  text { fill: #a8b0b8 }
  text.title { fill: #e6e6e6 }
  .grid { stroke: #343b44 }
  .Pelican { color: #f0d060 }
  .Hugo { color: #f5a06a }
  .briefgen { color: #7cc4f0 }
}"""


class _Line(NamedTuple):
    tool: str
    scenario: str
    label: str
    points: tuple[tuple[int, float], ...]


def plot(figures: Figures) -> str:
    """Give the plot of all sizes that were measured, in the first place."""
    place = figures.places[0]
    lines = [
        _Line(tool, scenario, label, points)
        for tool, scenario, label in LINES
        if (
            points := tuple(
                (size, seconds)
                for size in figures.sizes
                if (seconds := figures.seconds(tool, size, place, scenario)) is not None
            )
        )
    ]
    most_seconds = max(seconds for line in lines for _, seconds in line.points)
    return _drawing(lines, max(figures.sizes), most_seconds)


def _drawing(lines: list[_Line], most_briefings: int, most_seconds: float) -> str:
    def across(briefings: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * briefings / most_briefings

    def up(seconds: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * seconds / most_seconds

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        "<title>Seconds to build a site against its number of briefings</title>",
        f"<style>{STYLE}</style>",
        f'<text class="title" x="{LEFT}" y="20">Seconds to build: the whole site, and after one edit (dashed)</text>',
    ]
    for tick in ticks(most_seconds):
        parts += [
            f'<path class="grid" d="M{LEFT} {up(tick):.1f}H{WIDTH - RIGHT}"/>',
            f'<text x="{LEFT - 8}" y="{up(tick) + 4:.1f}" text-anchor="end">{tick:g}</text>',
        ]
    parts += [
        f'<text x="{across(tick):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{tick:,g}</text>'
        for tick in ticks(most_briefings)
    ]
    parts.append(
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 14}" text-anchor="middle">briefings</text>'
    )
    lowest = HEIGHT + LABEL_GAP
    for line in sorted(lines, key=lambda one: one.points[-1][1]):
        marks = [(across(briefings), up(seconds)) for briefings, seconds in line.points]
        course = "L".join(f"{x:.1f} {y:.1f}" for x, y in marks)
        kind = f"line {line.tool} {line.scenario}"
        parts.append(f'<path class="{kind}" d="M{course}"/>')
        parts += [
            f'<circle class="{line.tool}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in marks
        ]
        lowest = min(marks[-1][1] + 4, lowest - LABEL_GAP)  # labels do not cover one another
        parts.append(
            f'<text class="label {line.tool}" x="{marks[-1][0] + 10:.1f}" y="{lowest:.1f}">'
            f"{escape(line.label)}</text>"
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


def ticks(most: float) -> list[float]:
    """Give round numbers from 0 to `most`, some five of them."""
    size = 10.0 ** (len(str(int(most))) - 2)
    step = next(
        size * factor * scale
        for scale in (0.1, 1, 10)
        for factor in STEPS
        if most <= 5 * size * factor * scale
    )
    return [place * step for place in range(int(most / step) + 1)]
