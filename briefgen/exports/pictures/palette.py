"""The colours, signs and hatches of stances, as the theme's style sheet has them in the light."""

from typing import Final, NamedTuple

PAPER: Final = "#fffdf8"
INK: Final = "#1a1a1a"
MUTED: Final = "#595959"
RULE: Final = "#ddd6c6"
TINT: Final = "#f7f3e9"
AGED: Final = "#8b8a88"


class Look(NamedTuple):
    """How a stance looks: its two colours, its sign in a square of 24, and the lines that hatch it in one of 8.

    `is_solid` fills are of the strong colour; the others of the pale one, with lines of the strong one.
    """

    hue: str
    fill: str
    sign: str
    hatch: str = ""
    is_solid: bool = False
    is_dashed: bool = False


_RING = "M12 3.5a8.5 8.5 0 1 0 .01 0z"
_FOR, _FOR_FILL = "#004f7c", "#e3f0f8"
_AGAINST, _AGAINST_FILL = "#8a3c00", "#fbe9de"
_NEUTRAL, _NEUTRAL_FILL = "#6b5200", "#fbf3d0"
_RIGHT_HALF = "M12 3.5a8.5 8.5 0 0 1 0 17z"
_LEFT_HALF = "M12 3.5a8.5 8.5 0 0 0 0 17z"


def _outlined(filled: str = "", lines: str = "") -> str:
    """Give a ring with what is filled in it and the lines through it."""
    return f'<path d="{_RING}{lines}" fill="none"/><path d="{filled}" stroke="none"/>'


LOOKS: Final = {
    "supports": Look(_FOR, _FOR_FILL, f'<path d="{_RING}"/>', is_solid=True),
    "supports-with-conditions": Look(
        _FOR, _FOR_FILL, _outlined(_RIGHT_HALF), "M-2 2L2 -2M-2 10L10 -2M6 10L10 6", is_dashed=True
    ),
    "neutral": Look(_NEUTRAL, _NEUTRAL_FILL, _outlined(), "M4 3.5h1.5M0 7.5h1.5"),
    "opposes-with-conditions": Look(
        _AGAINST,
        _AGAINST_FILL,
        _outlined(_RIGHT_HALF),
        "M-2 6L2 10M-2 -2L10 10M6 -2L10 2",
        is_dashed=True,
    ),
    "opposes": Look(
        _AGAINST,
        _AGAINST_FILL,
        '<path d="M4.5 4.5l15 15m0 -15l-15 15" fill="none" stroke-width="3.5"/>',
        "M0 0L8 8M8 0L0 8",
        is_solid=True,
    ),
    "mixed": Look("#6e3a5a", "#f7e8f0", _outlined(_LEFT_HALF), "M0 2H8M0 6H8"),
    "undeclared": Look(
        "#3d4248",
        "#e9e9e6",
        '<path d="M6.5 8.5a5.5 5 0 1 1 8 4.5c-2 1-2.5 1.800-2.500 4M12 19.300v2.400" fill="none"'
        ' stroke-width="2.600"/>',
        "M4 3.5v1.5",
    ),
    "abstained": Look(_NEUTRAL, _NEUTRAL_FILL, _outlined(lines="M6 18L18 6"), "M2 0V8M6 0V8"),
}
"""Each stance by its value in the closed list."""
