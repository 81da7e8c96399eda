"""What a page is about, for the facets of the search: countries, issues, years."""

from collections.abc import Iterable

from briefgen.model.actors import Country, Organization, Person
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId
from briefgen.views.site import Site


def countries_behind(site: Site, actors: Iterable[str | None]) -> tuple[str, ...]:
    """Give the countries that actors are, speak for or govern, in order of code."""
    found = {code for one in actors if one for code in _countries(site, one)}
    return tuple(sorted(found))


def _countries(site: Site, actor: str) -> tuple[str, ...]:
    match site.whole.actor(ActorId(actor)):
        case Country(id=code):
            return (code,)
        case Organization(governs=governed, represents=represented):
            return (*(one.country for one in governed), *_country(site, represented))
        case Person(represents=represented):
            body = site.whole.actor(represented) if represented else None
            governed = body.governs if isinstance(body, Organization) else ()
            return (*(one.country for one in governed), *_country(site, represented))
        case _:
            return ()


def _country(site: Site, actor: ActorId | None) -> tuple[str, ...]:
    return (actor,) if actor is not None and actor in site.whole.countries else ()


def years_in(date: Edtf | None) -> tuple[str, ...]:
    """Give the years between the bounds of a date, none where a bound is open; at most ten."""
    if date is None or date.earliest is None or date.latest is None:
        return ()
    first, last = date.earliest.year, date.latest.year
    return tuple(f"{year:04}" for year in range(first, min(last, first + 9) + 1))


def day_of(date: Edtf | None) -> str:
    """Give the ISO 8601 day by which a date is ordered, empty for none."""
    return date.earliest.isoformat() if date and date.earliest else ""
