"""Blocs: organizations and unions of countries by whose members lists of countries can be narrowed."""

from typing import NamedTuple

from briefgen.atlas.membership import lasts
from briefgen.model.actors import Country, Organization
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.model.vocabulary import Classification
from briefgen.views.site import Site

MOST_BLOCS = 30


class Bloc(NamedTuple):
    """A bloc and its members on the site's date."""

    reference: Reference
    members: frozenset[ActorId]

    @property
    def id(self) -> str:
        """Its id, as an address has it."""
        return self.reference.id.lower()


def blocs_of(site: Site) -> tuple[Bloc, ...]:
    """Give the blocs with the most members, in order of id: organizations of that kind, and unions of countries."""
    found = [
        bloc
        for kind in (Kind.ORGANIZATION, Kind.COUNTRY)
        for id_ in site.ids(kind)
        if (bloc := _bloc(site, Reference(kind, id_))).members
    ]
    found.sort(key=lambda bloc: (-len(bloc.members), bloc.id))
    return tuple(sorted(found[:MOST_BLOCS], key=lambda bloc: bloc.id))


def _bloc(site: Site, reference: Reference) -> Bloc:
    record: Organization | Country = site.record(reference)
    is_bloc = isinstance(record, Country) or record.classification is Classification.BLOC
    if not is_bloc or record.profile.withdrawn:
        return Bloc(reference, frozenset())
    return Bloc(reference, frozenset(one.actor for one in record.members if lasts(one, site.date)))
