"""A picture for link previews put together: the paper, what stands on each, and shapes and texts at their places.

Places are counted from the side at which a page of the site begins, so that pictures of a site that is written
from right to left are mirrored.
"""

from typing import NamedTuple

from briefgen.exports.pictures.lettering import Style, in_one_line, isolated, set_in, width
from briefgen.exports.pictures.palette import AGED, INK, LOOKS, MUTED, PAPER, RULE, TINT, Look
from briefgen.exports.xml_text import escaped
from briefgen.views.parts import Badge, Text
from briefgen.views.pictures import PICTURE_HEIGHT, PICTURE_WIDTH

MARGIN = 64
ROOM = PICTURE_WIDTH - 2 * MARGIN

_FAMILIES = {
    Style.TITLE: 'font-family="Noto Serif, Noto Naskh Arabic" font-weight="700"',
    Style.TEXT: 'font-family="Noto Sans, Noto Sans Arabic"',
    Style.LABEL: 'font-family="Noto Sans SemiBold, Noto Sans Arabic SemBd" font-weight="600"',
}
_HEAD, _FOOT = 70, 594  # base lines of the first line and the last
_SMALL = 26
_BADGE_TEXT = 30
_BADGE_HEIGHT = 46
_LINE, _BELOW = 1.18, 0.28  # of the size of a title


class Surround(NamedTuple):
    """What stands on every picture of a site: its name and address, its direction, and the last line."""

    site: str
    host: str
    dir: str
    foot: str


class Heading(NamedTuple):
    """What a picture is about, and one line about that."""

    title: Text
    line: str


def picture(around: Surround, *parts: str) -> str:
    """Give the SVG of a picture: paper, head and foot of the site, and its own parts."""
    host = around.host if width(around.host, Style.TEXT, _SMALL) < ROOM / 2 else ""
    room = ROOM - width(host, Style.TEXT, _SMALL) - 40
    ink_rule = f'<path d="M0 0h{PICTURE_WIDTH}v14H0zM{MARGIN} 92h{ROOM}v3h-{ROOM}zM{MARGIN} 98h{ROOM}v2h-{ROOM}z" fill="{INK}"/>'
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{PICTURE_WIDTH}" height="{PICTURE_HEIGHT}">',
            f"<defs>{_hatches()}</defs>",
            f'<rect width="{PICTURE_WIDTH}" height="{PICTURE_HEIGHT}" fill="{PAPER}"/>',
            ink_rule,
            text(
                around, 0, _HEAD, in_one_line(around.site, Style.TITLE, 30, room), Style.TITLE, 30
            ),
            text(around, ROOM, _HEAD, host, Style.TEXT, _SMALL, MUTED, from_end=True, dir_="ltr"),
            text(
                around,
                0,
                _FOOT,
                in_one_line(around.foot, Style.TEXT, _SMALL, ROOM),
                Style.TEXT,
                _SMALL,
                MUTED,
            ),
            *parts,
            "</svg>",
        )
    )


def heading(
    around: Surround, one: Heading, sizes: tuple[int, ...], most_lines: tuple[int, ...]
) -> tuple[str, int]:
    """Give the heading of a picture, and how far down it reaches."""
    set_ = set_in(one.title.text, Style.TITLE, sizes, ROOM, most_lines)
    down = 112
    found = []
    for line in set_.lines:
        down += int(set_.size * _LINE)
        found.append(text(around, 0, down, line, Style.TITLE, set_.size, dir_=one.title.dir))
    down += 34 + int(set_.size * _BELOW)
    line = in_one_line(one.line, Style.TEXT, 32, ROOM)
    found.append(text(around, 0, down, line, Style.TEXT, 32, MUTED))
    return "".join(found), down


def text(
    around: Surround,
    start: float,
    down: float,
    line: str,
    style: Style,
    size: int,
    colour: str = INK,
    *,
    from_end: bool = False,
    dir_: str = "",
) -> str:
    """Give a line of text that begins, or with `from_end` ends, at a place; `dir_` is its own direction."""
    if not line:
        return ""
    is_mirrored = around.dir == "rtl"
    x = PICTURE_WIDTH - MARGIN - start if is_mirrored else MARGIN + start
    anchor = ' text-anchor="end"' if is_mirrored is not from_end else ""
    content = escaped(isolated(line, dir_ or around.dir))
    return (
        f'<text x="{x:g}" y="{down:g}" {_FAMILIES[style]} font-size="{size}" fill="{colour}"{anchor}>'
        f"{content}</text>"
    )


def badge(around: Surround, start: float, down: float, shown: Badge) -> tuple[str, float]:
    """Give a stance by shape, word and colour, its year where it is stale, and how wide that is."""
    look = LOOKS[shown.stance]
    hue, fill = (MUTED, TINT) if shown.year else (look.hue, look.fill)
    label = in_one_line(shown.label, Style.LABEL, _BADGE_TEXT, ROOM / 2)
    wide = 62 + width(label, Style.LABEL, _BADGE_TEXT)
    parts = [text(around, start + 50, down + 34, label, Style.LABEL, _BADGE_TEXT, hue)]
    if shown.year:
        parts.append(
            text(around, start + wide - 2, down + 34, shown.year, Style.TEXT, _BADGE_TEXT, hue)
        )
        wide += 8 + width(shown.year, Style.TEXT, _BADGE_TEXT)
    x, edge = left(around, start, wide), left(around, start, 5)
    dashes = f' stroke="{hue}" stroke-width="2" stroke-dasharray="7 5"' if look.is_dashed else ""
    sign = left(around, start + 13, 30)
    drawn = (
        f'<rect x="{x:g}" y="{down}" width="{wide:g}" height="{_BADGE_HEIGHT}" fill="{fill}"{dashes}/>'
        f'<rect x="{edge:g}" y="{down}" width="5" height="{_BADGE_HEIGHT}" fill="{hue}"/>'
        f'<g transform="translate({sign:g} {down + 8}) scale(1.25)" fill="{hue}" stroke="{hue}" stroke-width="2">'
        f"{look.sign}</g>{''.join(parts)}"
    )
    return drawn, wide


def left(around: Surround, start: float, wide: float) -> float:
    """Give the left edge of what begins at a place and is so wide."""
    return PICTURE_WIDTH - MARGIN - start - wide if around.dir == "rtl" else MARGIN + start


def rule(down: int) -> str:
    """Give a thin line across the paper."""
    return f'<path d="M{MARGIN} {down}h{ROOM}" stroke="{RULE}" stroke-width="2"/>'


def hatched(stance: str, *, is_stale: bool) -> str:
    """Give the fill of a stance."""
    look = LOOKS[stance]
    return f"url(#{_pattern_id(stance, is_stale)})" if look.hatch or is_stale else look.hue


def _hatches() -> str:
    """Give the fills of stances, which tell them apart without colour; a line runs through stale ones."""
    return "".join(
        _pattern(stance, look, is_stale=is_stale)
        for stance, look in LOOKS.items()
        for is_stale in (False, True)
    )


def _pattern(stance: str, look: Look, *, is_stale: bool) -> str:
    hue, fill = (AGED, TINT) if is_stale else (look.hue, look.fill)
    age = f'<path d="M0 4h16" stroke="{PAPER}" stroke-width="4"/>' if is_stale else ""
    return (
        f'<pattern id="{_pattern_id(stance, is_stale)}" width="16" height="16" patternUnits="userSpaceOnUse">'
        f'<rect width="16" height="16" fill="{hue if look.is_solid else fill}"/>'
        f'<path transform="scale(2)" d="{look.hatch}" fill="none"'
        f' stroke="{PAPER if look.is_solid else hue}"/>{age}</pattern>'
    )


def _pattern_id(stance: str, is_stale: bool) -> str:  # noqa: FBT001 - it is the other half of the name
    return f"{stance}-stale" if is_stale else stance
