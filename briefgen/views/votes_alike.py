"""Which countries voted as one did most and least often, in numbers."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefgen.atlas.agreement import VotedBeside
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.extracts import Extract
from briefgen.views.matrix_pages import COMPARE
from briefgen.views.parts import Link

MOST = 5
"""So many countries are named at either end."""

FEWEST = 10
"""Of fewer roll calls in common, nothing is said."""


class VotesAlikeLine(NamedTuple):
    """A country, and in how many of the roll calls in which both voted it voted the same way.

    `together` is the address where both stand side by side.
    """

    link: Link
    both: str
    alike: str
    together: str


class VotesAlikeEnd(NamedTuple):
    """The first of the countries that voted most, or least, often alike; `more` counts those that share the last place."""

    lines: tuple[VotesAlikeLine, ...]
    more: str


class VotesAlike(NamedTuple):
    """The countries that voted most often as one did, those that did least often; `calls` are its own, counted."""

    calls: str
    most: VotesAlikeEnd
    least: VotesAlikeEnd


def votes_alike(
    country: ActorId,
    own: int,
    beside: Iterable[VotedBeside],
    shown: Extract,
    together: Mapping[ActorId, str],
    root: str,
) -> VotesAlike | None:
    """Give who voted most and least often as `country` did in its `own` roll calls, None where too few can be compared.

    Only those count that voted in half of them or more: of two that share few, the share says little. `together` are
    the addresses of the pages that it has with others; `root` is the path of the site in its language.
    """
    fewest = max(FEWEST, own / 2)
    compared = [one for one in beside if one.both >= fewest]
    if len(compared) < 2 * MOST:
        return None

    def end(sign: int) -> VotesAlikeEnd:
        ordered = sorted(compared, key=lambda one: (sign * _share(one), -one.both, one.country))
        last = _share(ordered[MOST - 1])
        more = sum(_share(one) == last for one in ordered[MOST:])
        return VotesAlikeEnd(
            tuple(map(line, ordered[:MOST])),
            shown.words.counted(
                "{number} more country with the same share",
                "{number} more countries with the same share",
                more,
            )
            if more
            else "",
        )

    def line(one: VotedBeside) -> VotesAlikeLine:
        return VotesAlikeLine(
            shown.link_to(Reference(Kind.COUNTRY, one.country)),
            shown.words.number(one.both),
            shown.words.number(one.alike),
            together.get(one.country)
            or f"{root}/{COMPARE}?a={country.lower()}&b={one.country.lower()}",
        )

    calls = shown.words.counted("{number} roll call", "{number} roll calls", own)
    return VotesAlike(calls, most=end(-1), least=end(1))


def _share(one: VotedBeside) -> float:
    return one.alike / one.both  # equal shares of numbers as small as these are equal
