"""With whom a country deals, and how often the record shows it."""

from typing import NamedTuple

from briefgen.atlas.dealings import Dealings
from briefgen.model.actors import Country
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.addresses import pair_path
from briefgen.views.extracts import Extract
from briefgen.views.parts import Link


class Partner(NamedTuple):
    """A country with which this one deals, and how often the record shows it, in words.

    `together` is the address of the page of both; empty where they met in wide circles alone.
    """

    link: Link
    events: str
    positions: str
    together: str


def partner(
    country: Country, other: ActorId, dealings: Dealings, shown: Extract, root: str
) -> Partner:
    """Give a country with which another deals; `root` is the path of the site in its language."""
    link = shown.link_to(Reference(Kind.COUNTRY, other))
    first, second = sorted((country.id, other))
    has_page = dealings.is_close and bool(link.url) and not country.profile.withdrawn
    return Partner(
        link=link,
        events=shown.words.counted("{number} event", "{number} events", len(dealings.events))
        if dealings.events
        else "",
        positions=shown.words.counted(
            "{number} directed position", "{number} directed positions", len(dealings.positions)
        )
        if dealings.positions
        else "",
        together=f"{root}/{pair_path((first, second))}" if has_page else "",
    )
