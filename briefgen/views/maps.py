"""Maps of the world: which countries are drawn, by which stance, and which areas stand apart as disputed.

The shapes stand in one picture of the theme (`theme/world.svg`), of which pages show parts by their ids.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefgen.model.stances import Stance
from briefgen.views.parts import Link, Sign
from briefgen.views.words import Words

WORLD = "theme/world.svg"

_SHAPES = """
AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BR BS BT BW BY
BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ
FK FM FO FR GA GB GD GE GG GH GL GM GN GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ
IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
MF MG MH MK ML MM MN MO MP MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE
PF PG PH PK PL PM PN PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST
SV SX SY SZ TC TD TF TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS
XK YE ZA ZM ZW
"""
SHAPES = frozenset(_SHAPES.split())
"""The codes of countries that the picture has a shape or, where they are small, a dot for."""

AREAS = ("crimea", "northern-cyprus", "siachen", "somaliland")
"""The areas whose status is disputed, drawn apart from every country."""


class Shape(NamedTuple):
    """A country or area on a map: the id of its shape, the link of its page, and the year of a stale stance."""

    id: str
    link: Link
    year: str = ""


class Fill(NamedTuple):
    """All shapes of one stance, stale or not, with its name for the legend."""

    stance: str
    label: str
    shapes: tuple[Shape, ...]
    is_stale: bool = False


class WorldMap(NamedTuple):
    """A map by stances; `picture` is the address of the shapes.

    `undrawn` have a stance and no shape, `by_authority` name the authorities whose stance colours a country.
    """

    picture: str
    fills: tuple[Fill, ...]
    undrawn: tuple[Link, ...] = ()
    by_authority: tuple[tuple[Link, Link], ...] = ()


class Coloured(NamedTuple):
    """A country with the stance that colours it, and the authority whose stance that is, if not its own.

    `stale` is the year of a stance that is old.
    """

    code: str
    link: Link
    stance: Stance
    authority: Link | None = None
    stale: str = ""


def world_map(
    base: str,
    coloured: Iterable[Coloured],
    areas: Mapping[str, str],
    stale_after: int,
    words: Words,
) -> WorldMap | None:
    """Give the map of stances, None where no country has one; `areas` go with the country that they name."""
    by_stance: defaultdict[tuple[Stance, bool], list[Shape]] = defaultdict(list)
    undrawn: list[Link] = []
    by_authority = []
    for one in coloured:
        with_it = [area for area in AREAS if areas.get(area) == one.code]
        drawn = [code for code in (one.code,) if code in SHAPES]
        by_stance[one.stance, bool(one.stale)] += [
            Shape(id_, one.link, one.stale) for id_ in (*drawn, *with_it)
        ]
        if not drawn:
            undrawn.append(one.link)
        if one.authority:
            by_authority.append((one.link, one.authority))
    fills = tuple(
        Fill(
            stance.value,
            words.stance_label(stance, stale_after * is_stale),
            tuple(shapes),
            is_stale,
        )
        for stance in Stance
        for is_stale in (False, True)
        if (shapes := by_stance.get((stance, is_stale)))
    )
    if not fills:
        return None
    return WorldMap(f"{base}/{WORLD}", fills, tuple(undrawn), tuple(by_authority))


def signs_of(world: WorldMap | None) -> tuple[Sign, ...]:
    """Give the signs of a map, as a legend explains them."""
    fills = world.fills if world else ()
    return tuple(Sign(fill.stance, fill.label, fill.is_stale) for fill in fills)
