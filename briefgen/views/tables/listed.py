"""What tables list: records with their address, the briefing that brings them, and its language."""

from typing import Any, NamedTuple

from briefgen.atlas.declared import is_withdrawn
from briefgen.model.briefings import Briefing
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.export_paths import web_address
from briefgen.views.site import Site

_HAVE_STATUS = (Kind.BRIEFING, Kind.PAGE)


class Listed(NamedTuple):
    """A record with the address of its page, in full where the site's own is known.

    `briefing` is the id of the briefing that brings it, if that is listed; `lang` (BCP 47) is that of the
    desk's own words in it.
    """

    record: Any
    url: str
    briefing: str = ""
    lang: str = ""


def listed(site: Site, kind: Kind) -> tuple[Listed, ...]:
    """Give the records of a kind in order of id, without those that have been withdrawn."""
    return tuple(
        _listed(site, Reference(kind, id_), record)
        for id_, record in site.data.of_kind(kind).items()
        if is_published(site, record)
    )


def listed_record(site: Site, reference: Reference) -> Listed:
    """Give one record with its address, the briefing that brings it, and its language."""
    return _listed(site, reference, site.record(reference))


def _listed(site: Site, reference: Reference, record: Any) -> Listed:
    url, root = site.frame.url, site.frame.root
    address = web_address(url, root, site.unnoted.urls.get(reference, ""))
    owner = owner_of(site, record)
    if isinstance(owner, Briefing):
        is_named = owner is not record and may_be_named(owner)
        return Listed(record, address, owner.id if is_named else "", owner.lang)
    profile = getattr(owner, "profile", None)
    return Listed(record, address, "", (profile and profile.lang) or site.words.lang)


def owner_of(site: Site, record: Any) -> Any:
    """Give the briefing or thing whose file declares a record; that may be the record itself.

    Whoever has the record from the site has noted all that its file declares.
    """
    owner = site.whole.paths.get(record.origin.path) if record.origin else None
    return site.whole.record(owner) if owner else None


def is_published(site: Site, record: Any) -> bool:
    """Tell whether other programs get a record: it is neither withdrawn nor brought by a draft."""
    if record is None or is_withdrawn(record):
        return False
    owner = site.whole.paths.get(record.origin.path) if record.origin else None
    if owner is None or owner.kind not in _HAVE_STATUS:
        return True
    if getattr(site.whole.record(owner), "status", None) is BriefingStatus.DRAFT:
        site.record(owner)  # it is noted, since it may come to be published
        return False
    return True


def may_be_named(briefing: Briefing) -> bool:
    """Tell whether other programs are told of a briefing: it is no draft, nor hidden, nor withdrawn."""
    return briefing.status is BriefingStatus.PUBLISHED and briefing.withdrawn is None
