"""What tables list: records with their address, the briefing that brings them, and its language."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from briefgen.atlas.declared import is_withdrawn
from briefgen.model.briefings import Briefing
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.export_paths import web_address
from briefgen.views.site import Site


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
    atlas = site.atlas
    by_kind: dict[Kind, Mapping[Any, Any]] = {
        Kind.COUNTRY: atlas.countries,
        Kind.ORGANIZATION: atlas.organizations,
        Kind.PERSON: atlas.people,
        Kind.ISSUE: atlas.issues,
        Kind.EVENT: atlas.events,
        Kind.QUOTE: atlas.quotes,
        Kind.POSITION: atlas.positions,
        Kind.SOURCE: atlas.sources,
        Kind.BRIEFING: atlas.briefings,
    }
    return tuple(
        listed_record(site, Reference(kind, id_), record)
        for id_, record in by_kind[kind].items()
        if is_published(site, record)
    )


def listed_record(site: Site, reference: Reference, record: Any) -> Listed:
    """Give one record with its address, the briefing that brings it, and its language."""
    owner = owner_of(site, record)
    brought = owner if isinstance(owner, Briefing) and owner is not record else None
    profile = getattr(record, "profile", None)
    lang = brought.lang if brought else profile.lang if profile else getattr(owner, "lang", "")
    return Listed(
        record,
        web_address(site.frame.url, site.frame.root, site.addresses.get(reference, "")),
        brought.id if brought and is_listed(brought) else "",
        lang or _lang_of(owner) or site.settings.lang,
    )


def _lang_of(owner: Any) -> str:
    """Give the language of the file of one thing."""
    profile = getattr(owner, "profile", None)
    return profile.lang if profile else ""


def owner_of(site: Site, record: Any) -> Any:
    """Give the briefing or thing whose file declares a record; that may be the record itself."""
    owner = site.atlas.paths.get(record.origin.path) if record.origin else None
    return site.atlas.record(owner) if owner else None


def is_published(site: Site, record: Any) -> bool:
    """Tell whether other programs get a record: it is neither withdrawn nor brought by a draft."""
    is_drafted = getattr(owner_of(site, record), "status", None) is BriefingStatus.DRAFT
    return not is_drafted and not is_withdrawn(record)


def is_listed(briefing: Briefing) -> bool:
    """Tell whether lists name a briefing: it is neither hidden, nor a draft, nor withdrawn."""
    return briefing.status is BriefingStatus.PUBLISHED and briefing.withdrawn is None
