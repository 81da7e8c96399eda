"""The map of an issue: each country by the stance that colours it, its own or that of an authority."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.model.actors import Organization
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.extracts import Extract
from briefgen.views.maps import Coloured, WorldMap, world_map
from briefgen.views.site import Site
from briefgen.views.standings import Standing


class MapInputs(NamedTuple):
    """What the site says of its maps.

    `authorities` give countries with the authority whose stance colours them.
    """

    base: str
    authorities: tuple[tuple[ActorId, ActorId], ...]
    areas: tuple[tuple[str, str], ...]
    stale_after: int


def map_inputs(site: Site) -> MapInputs:
    """Pick what the site says of its maps, which is among the facts of the frame."""
    return MapInputs(
        site.frame.base,
        tuple(_authorities(site)),
        site.settings.map_areas,
        site.settings.stale_after,
    )


def _authorities(site: Site) -> Iterator[tuple[ActorId, ActorId]]:
    for id_ in site.settings.map_authorities:
        authority = site.actor(id_)
        if isinstance(authority, Organization) and authority.profile.withdrawn is None:
            yield from ((one.country, authority.id) for one in authority.governs if not one.end)


def issue_map(given: MapInputs, standings: Iterable[Standing], shown: Extract) -> WorldMap | None:
    """Give the map of an issue by what is recorded on it, None where no country has a stance."""
    coloured = _coloured(given, standings, shown)
    return world_map(given.base, coloured, dict(given.areas), given.stale_after, shown.words)


def _coloured(
    given: MapInputs, standings: Iterable[Standing], shown: Extract
) -> Iterator[Coloured]:
    """Give each country with the stance that colours it: an authority's where the site says so, else its own."""
    latest = {one.history.actor: one for one in standings if one.history.latest}
    authorities = {
        country: authority
        for country, authority in reversed(given.authorities)
        if authority in latest
    }
    countries = (code for code in latest if code.isupper())
    for code in sorted({*countries, *authorities}):
        authority = authorities.get(code)
        standing = latest[authority or code]
        if standing.history.latest:
            yield Coloured(
                code,
                shown.link_to(Reference(Kind.COUNTRY, code)),
                standing.history.latest.stance,
                shown.actor(authority) if authority else None,
                standing.stale,
            )
