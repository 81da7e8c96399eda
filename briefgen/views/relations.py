"""What points at a thing, as lists in the order in which readers want them."""

from collections.abc import Iterable

from briefgen.atlas import Relation
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.extracts import is_withdrawn_on
from briefgen.views.site import Site

_MENTIONS = (Relation.BODY, Relation.ACTORS, Relation.ISSUES, Relation.EVENTS)


def newest_first(site: Site, references: Iterable[Reference], kind: Kind) -> tuple[Reference, ...]:
    """Give those of `references` that are of a kind and stand in its list, newest first.

    They must come from the lists of a thing, whose facts hold the dates and files of all that is in them.
    """
    ranks = site.unnoted.ranks
    found = [one for one in references if one.kind is kind and one in ranks]
    found.sort(key=ranks.__getitem__)
    return tuple(found)


def quotes_by(site: Site, target: Reference, *relations: Relation) -> tuple[Reference, ...]:
    """Give the quotations that point at a thing in one of these ways, newest first."""
    return newest_first(site, site.pointing_at(target, *relations), Kind.QUOTE)


def events_by(
    site: Site, targets: Iterable[Reference], *relations: Relation
) -> tuple[Reference, ...]:
    """Give the events that point at any of `targets` in one of these ways, newest first."""
    found = (one for target in targets for one in site.pointing_at(target, *relations))
    return newest_first(site, dict.fromkeys(found), Kind.EVENT)


def briefings_about(
    site: Site, target: Reference, brought: Iterable[Reference] = ()
) -> tuple[Reference, ...]:
    """Give the listed briefings that mention a thing, declare it, or bring one of its records."""
    found = dict.fromkeys(site.pointing_at(target, *_MENTIONS, Relation.DECLARES))
    found.update((one, None) for record in brought if (one := site.brought_by(record)))
    return newest_first(site, found, Kind.BRIEFING)


def mentions_of(site: Site, target: Reference) -> tuple[Reference, ...]:
    """Give the pages and things, other than briefings, whose texts lead to a thing."""
    found = site.pointing_at(target, Relation.BODY)
    return tuple(one for one in found if one.kind is not Kind.BRIEFING and is_listed(site, one))


def all_mentions_of(site: Site, target: Reference) -> tuple[Reference, ...]:
    """Give whatever has a text that leads to a thing, on pages that have no list of briefings."""
    found = site.pointing_at(target, Relation.BODY)
    return tuple(one for one in found if is_listed(site, one))


def is_listed(site: Site, reference: Reference) -> bool:
    """Tell whether lists may name a thing: the withdrawn and the hidden have only a page of their own."""
    record = site.record(reference)
    is_hidden = getattr(record, "status", None) is BriefingStatus.HIDDEN
    return not is_hidden and not is_withdrawn_on(site, reference)


def declared_by(site: Site, target: Reference) -> Reference | None:
    """Give the briefing or thing whose file declares a record."""
    return next(iter(site.pointing_at(target, Relation.DECLARES)), None)
