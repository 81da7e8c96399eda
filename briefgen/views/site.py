"""What every page of a site is made from: its settings, its atlas, and the addresses of its things."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

from briefgen.atlas import Atlas, Relation
from briefgen.atlas.references import uses
from briefgen.model.briefings import Page
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.addresses import addresses, path_of
from briefgen.views.log import LogEntry, corrections_by_page, log_of
from briefgen.views.names import direction, link_to, text_in
from briefgen.views.paging import Paged
from briefgen.views.parts import Link

_NAVIGATION = (
    ("Countries", "countries/"),
    ("Issues", "issues/"),
    ("Events", "events/"),
    ("Quotes", "quotes/"),
    ("Briefings", "briefings/"),
    ("People", "people/"),
    ("Organizations", "organizations/"),
    ("Sources", "sources/"),
    ("Corrections", "corrections/"),
)


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings that decide what pages say.

    `url` is the site's full address without its last slash, empty if unknown; `lang` is BCP 47;
    `stale_after` is in years.
    """

    name: str = "Briefings"
    intro: str = ""
    url: str = ""
    lang: str = "en"
    stale_after: int = 5


class SiteFrame(NamedTuple):
    """What pages show of the site around them."""

    name: str
    url: str
    root: str
    lang: str
    dir: str
    navigation: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the inputs of a page are picked from. Views themselves never see it.

    `declared` gives what each file declares, in its order; `corrections` those that concern a page.
    """

    settings: SiteSettings
    atlas: Atlas
    frame: SiteFrame
    addresses: Mapping[Reference, str] = field(repr=False)
    lists: Mapping[Kind, Paged[Reference]] = field(repr=False)
    archives: Mapping[Reference, Paged[Reference]] = field(repr=False)
    declared: Mapping[Reference, tuple[Reference, ...]] = field(repr=False)
    log: Paged[LogEntry] = field(repr=False)
    corrections: Mapping[Reference, tuple[LogEntry, ...]] = field(repr=False)
    # What follows from the rest and is asked for by many pages, worked out when first asked for.
    _links: dict[Reference, Link | None] = field(default_factory=dict, repr=False, compare=False)
    _named: dict[Reference, tuple[Reference, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def link_to(self, reference: Reference) -> Link | None:
        """Give the link of a thing, None where there is no such thing."""
        if reference not in self._links:
            exists = self.atlas.record(reference) is not None
            self._links[reference] = (
                link_to(self.atlas, self.addresses, reference, self.settings.lang)
                if exists
                else None
            )
        return self._links[reference]

    def named_by(self, reference: Reference) -> tuple[Reference, ...]:
        """Give the things that a record names in its fields, as whatever kind they may be."""
        if reference not in self._named:
            self._named[reference] = tuple(
                Reference(kind, use.id)
                for use in uses(self.atlas.record(reference))
                for kind in use.field.kinds
                if self.atlas.record(Reference(kind, use.id)) is not None
            )
        return self._named[reference]


def site_of(atlas: Atlas, settings: SiteSettings) -> Site:
    """Give the site of an atlas: where everything stands, and what surrounds every page."""
    root = urlsplit(settings.url).path.rstrip("/")
    found = addresses(atlas, root)
    frame = SiteFrame(
        name=settings.name,
        url=settings.url,
        root=root,
        lang=settings.lang,
        dir=direction(settings.lang),
        navigation=(
            *(Link(title, f"{root}/{path}") for title, path in _NAVIGATION),
            *(
                _link_to_page(page, root, settings.lang)
                for page in atlas.pages.values()
                if page.status is BriefingStatus.PUBLISHED
            ),
        ),
    )
    return Site(
        settings=settings,
        atlas=atlas,
        frame=frame,
        addresses=found.urls,
        lists=found.lists,
        archives=found.archives,
        declared=_declared(atlas),
        log=log_of(atlas),
        corrections=corrections_by_page(atlas),
    )


def _link_to_page(page: Page, root: str, lang: str) -> Link:
    title = text_in(page.title, page.lang, lang)
    url = f"{root}/{path_of(Reference(Kind.PAGE, page.id))}"
    return Link(title.text, url, title.lang, title.dir)


def _declared(atlas: Atlas) -> dict[Reference, tuple[Reference, ...]]:
    """Give what each briefing or thing declares beside itself, in the order of its file."""
    found: defaultdict[Reference, list[Reference]] = defaultdict(list)
    for (target, relation), owners in atlas.backlinks.items():
        if relation is Relation.DECLARES:
            for owner in owners:
                found[owner].append(target)
    return {
        owner: tuple(sorted(targets, key=lambda one: _place(atlas, one)))
        for owner, targets in found.items()
    }


def _place(atlas: Atlas, reference: Reference) -> tuple[str, int, str]:
    origin = getattr(atlas.record(reference), "origin", None)
    key, index = (*origin.pointer, "", 0)[:2] if origin else ("", 0)
    return str(key), index if isinstance(index, int) else 0, reference.id
