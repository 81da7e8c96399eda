"""Turn Natural Earth's countries into `static/world.svg`, from which every map of the site takes its shapes.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python themes/briefing/world/convert.py package > themes/briefing/static/world.svg

The geometry is Natural Earth's (public domain, naturalearthdata.com), 1:110m, with those that are too small for it
as dots at their place in 1:50m. The projection is Equal Earth (Savric, Patterson and Jenny, 2018), about 11 degrees
east, so that the map is cut in the Bering Strait. Antarctica is left out. Ids are CLDR's territory codes; areas whose
status is disputed belong to no country's shape.
"""

# ruff: noqa: INP001 - run by hand, and no part of the package

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

import pycountry

Point = tuple[float, float]
Ring = list[Point]

ORIGIN = (
    "Made with Natural Earth (naturalearthdata.com), which is in the public domain, by way of world-atlas;"
    " see themes/briefing/world/convert.py"
)
WIDTH, TOP, BOTTOM = 1000, 84.0, -57.0
EAST_EDGE = 191.0  # degrees; the west edge lies 360 degrees before it
DOT = 3
KOSOVO = {"Kosovo": "XK"}
AREAS = {"N. Cyprus": "northern-cyprus", "Somaliland": "somaliland", "Siachen Glacier": "siachen"}
CRIMEA = (32.0, 44.0, 37.0, 46.5)
TOO_SMALL_FOR_BOTH = {"TV": (179.2, -8.5)}
SAHARA_BORDER = (
    27.667  # the latitude to which Western Sahara reaches, of which the data give a part to Morocco
)
LEFT_OUT = frozenset({"AQ"})


def rings_by_name(topology: Any) -> Iterator[tuple[str, str, list[Ring]]]:
    """Give the numeric code, the name and the outer and inner rings of each country, in degrees."""
    (scale_x, scale_y), (shift_x, shift_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs: list[Ring] = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            arc.append((x * scale_x + shift_x, y * scale_y + shift_y))
        arcs.append(arc)
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [_joined(ring, arcs) for polygon in polygons for ring in polygon]
        yield shape.get("id", ""), shape["properties"]["name"], rings


def _joined(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return _unwrapped(ring)


def _unwrapped(ring: Ring) -> Ring:
    """Give a ring that crosses the antimeridian in one piece, within the map's edges."""
    found = [ring[0]]
    for x, y in ring[1:]:
        while x - found[-1][0] > 180:  # noqa: PLR2004 - half a turn
            x -= 360  # noqa: PLW2901
        while x - found[-1][0] < -180:  # noqa: PLR2004
            x += 360  # noqa: PLW2901
        found.append((x, y))
    turn = -360 if max(x for x, _ in found) > EAST_EDGE else 0
    turn = 360 if min(x for x, _ in found) < EAST_EDGE - 360 else turn
    return [(x + turn, y) for x, y in found]


def projected(point: Point) -> Point:
    """Give a place of the Equal Earth projection, without scale."""
    longitude, latitude = radians(point[0] - (EAST_EDGE - 180)), radians(point[1])
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    angle = asin(sqrt(3) / 2 * sin(latitude))
    below = 9 * a4 * angle**8 + 7 * a3 * angle**6 + 3 * a2 * angle**2 + a1
    x = 2 * sqrt(3) * longitude * cos(angle) / (3 * below)
    return x, angle * (a1 + a2 * angle**2 + angle**6 * (a3 + a4 * angle**2))


_LEFT = projected((EAST_EDGE - 360, 0))[0]
_SCALE = WIDTH / (2 * -_LEFT)
_TOP = projected((0, TOP))[1]
HEIGHT = round((_TOP - projected((0, BOTTOM))[1]) * _SCALE)


def placed(point: Point) -> tuple[int, int]:
    """Give a place on the map in whole units."""
    x, y = projected(point)
    return round((x - _LEFT) * _SCALE), round((_TOP - y) * _SCALE)


def path(rings: Sequence[Ring]) -> str:
    """Give rings as the path of an SVG; those that come to nothing are left out."""
    parts = []
    for ring in rings:
        points = [placed(point) for point in ring]
        kept = [points[0]]
        for one in points[1:]:
            if one != kept[-1]:
                kept.append(one)
        if len(kept) > 3:  # noqa: PLR2004 - a triangle that is closed
            steps = [
                f"{x - before_x} {y - before_y}"
                for (before_x, before_y), (x, y) in pairwise(kept[:-1])
            ]
            parts.append(f"M{kept[0][0]} {kept[0][1]}l{' '.join(steps)}z")
    return "".join(parts).replace(" -", "-")


def is_crimea(ring: Ring) -> bool:
    """Tell whether a ring is that of Crimea, which the data give to a state as an island of its own."""
    west, south, east, north = CRIMEA
    return all(west < x < east and south < y < north for x, y in ring)


def cut(ring: Ring, side: int) -> Ring:
    """Give the part of a ring that lies north (1) or south (-1) of the border of Western Sahara."""
    found: Ring = []
    for (x, y), (next_x, next_y) in pairwise([*ring, ring[0]]):
        if side * (y - SAHARA_BORDER) >= 0:
            found.append((x, y))
        if (y < SAHARA_BORDER) != (next_y < SAHARA_BORDER):
            share = (SAHARA_BORDER - y) / (next_y - y)
            found.append((x + share * (next_x - x), SAHARA_BORDER))
    return [*found, found[0]] if found else []


def dot(rings: Sequence[Ring]) -> Point:
    """Give the middle of the longest ring."""
    ring = max(rings, key=len)
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


def code_of(number: str, name: str) -> str:
    """Give a country's code, empty for what has none."""
    found = pycountry.countries.get(numeric=number) if number else None
    return found.alpha_2 if found else KOSOVO.get(name, "")


def drawn(atlas: Path) -> str:
    """Give the whole picture."""
    coarse, fine = (
        list(rings_by_name(json.loads((atlas / f"countries-{scale}.json").read_text())))
        for scale in ("110m", "50m")
    )
    countries: dict[str, list[Ring]] = {}
    areas: dict[str, str] = {}
    for number, name, rings in coarse:
        if island := [one for one in rings if is_crimea(one)]:
            areas["crimea"] = path(island)
        if name in AREAS:
            areas[AREAS[name]] = path(rings)
        elif (code := code_of(number, name)) and code not in LEFT_OUT:
            countries[code] = [one for one in rings if not is_crimea(one)]
    south = [part for ring in countries["MA"] if (part := cut(ring, -1))]
    countries["EH"] += south
    countries["MA"] = [part for ring in countries["MA"] if (part := cut(ring, 1))]
    shapes = {code: path(rings) for code, rings in countries.items()}
    dots = dict(TOO_SMALL_FOR_BOTH)
    for number, name, rings in fine:
        if name in AREAS and AREAS[name] not in areas and (found := path(rings)):
            areas[AREAS[name]] = found
        elif (code := code_of(number, name)) and code not in LEFT_OUT and not shapes.get(code):
            dots[code] = dot(rings)
    lines = [f'<path id="{code}" d="{shapes[code]}"/>' for code in sorted(shapes) if shapes[code]]
    for code in sorted(dots):
        x, y = placed(dots[code])
        lines.append(f'<circle id="{code}" cx="{x}" cy="{y}" r="{DOT}"/>')
    disputed = [f'<path id="{area}" d="{areas[area]}"/>' for area in sorted(areas)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
            f"<metadata>{ORIGIN}</metadata>",
            '<g id="land">',
            *lines,
            "</g>",
            '<g id="disputed">',
            *disputed,
            "</g>",
            "</svg>",
            "",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(drawn(Path(sys.argv[1])))
