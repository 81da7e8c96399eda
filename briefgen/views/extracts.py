"""What a page needs to know of the atlas, and nothing else of it.

A page's inputs name the things that it shows; an extract holds their records, those of the quotations and
sources that they rest on, and a link for everything that any of them mentions. A view is made from its
inputs alone, so it changes exactly when one of these does.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast

from briefgen.atlas.declared import is_withdrawn as record_is_withdrawn
from briefgen.model.bodies import Body
from briefgen.model.briefings import Briefing
from briefgen.model.events import Event
from briefgen.model.identifiers import ACTOR_KINDS, Kind, Reference
from briefgen.model.issues import Issue
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.views.gathering import HistoryKey, gather_body, gather_record, gather_standing
from briefgen.views.parts import Link
from briefgen.views.site import Site
from briefgen.views.standings import Standing, standing


class Extract(NamedTuple):
    """Records by kind and id, links of all that they mention, and histories that are shown."""

    lang: str
    records: Mapping[Reference, object]
    links: Mapping[Reference, Link]
    standings: Mapping[HistoryKey, Standing]

    def quote(self, id_: str) -> Quote:
        """Give a quotation that the page shows."""
        return cast("Quote", self.records[Reference(Kind.QUOTE, id_)])

    def event(self, id_: str) -> Event:
        """Give an event that the page shows."""
        return cast("Event", self.records[Reference(Kind.EVENT, id_)])

    def issue(self, id_: str) -> Issue:
        """Give an issue that the page shows."""
        return cast("Issue", self.records[Reference(Kind.ISSUE, id_)])

    def briefing(self, id_: str) -> Briefing:
        """Give a briefing that the page shows."""
        return cast("Briefing", self.records[Reference(Kind.BRIEFING, id_)])

    def position(self, id_: str) -> Position:
        """Give a position that the page shows."""
        return cast("Position", self.records[Reference(Kind.POSITION, id_)])

    def source(self, id_: str) -> Source | None:
        """Give a source, None where it is unknown."""
        return cast("Source | None", self.records.get(Reference(Kind.SOURCE, id_)))

    def links_to(self, references: Iterable[Reference]) -> tuple[Link, ...]:
        """Give the links of things that the page names."""
        return tuple(self.links[one] for one in references)

    def links_of(self, kind: Kind, ids: Iterable[str]) -> tuple[Link, ...]:
        """Give the links of things that a record lists, without those that have been withdrawn."""
        found = (self.links.get(Reference(kind, id_)) for id_ in ids)
        return tuple(link for link in found if link and link.url)

    def link(self, kind: Kind, id_: str | None) -> Link | None:
        """Give the link of a thing, None where there is none to give."""
        return self.links.get(Reference(kind, id_)) if id_ else None

    def actor(self, id_: str | None) -> Link | None:
        """Give the link of a country, organization or person."""
        return next((link for kind in ACTOR_KINDS if (link := self.link(kind, id_))), None)

    def actor_or_name(self, text: str) -> Link | None:
        """Give the link of an actor, or a plain name where `text` is the id of none."""
        return (self.actor(text) or Link(text, "")) if text else None


def extract(
    site: Site,
    shown: Iterable[Reference],
    *,
    histories: Iterable[HistoryKey] = (),
    bodies: Iterable[Body | None] = (),
    mentioned: Iterable[Reference] = (),
) -> Extract:
    """Gather the records of what a page shows, and links for all that these mention.

    What has been withdrawn keeps its name where a record gives it, but a link only where the page itself
    is about it or names it as withdrawn: where it is among `shown` or `mentioned`.
    """
    keys = list(histories)
    wanted = list(shown)
    mentions: dict[Reference, None] = dict.fromkeys((*mentioned, *wanted))
    linked = frozenset(mentions)
    for body in bodies:
        gather_body(site, body, wanted, keys, mentions)
    standings = {
        key: standing(site, site.atlas.histories[key])
        for key in dict.fromkeys(keys)
        if key in site.atlas.histories
    }
    for one in standings.values():
        gather_standing(one, wanted, mentions)
    records: dict[Reference, object] = {}
    while wanted:
        reference = wanted.pop()
        record = None if reference in records else site.atlas.record(reference)
        if record is not None:
            records[reference] = record
            mentions[reference] = None
            gather_record(site, reference, record, wanted, mentions)
    links = {}
    for reference in sorted(mentions):
        link = site.link_to(reference)
        if link is not None:
            is_hidden = reference not in linked and is_withdrawn(site, reference)
            links[reference] = link._replace(url="") if is_hidden else link
    return Extract(site.settings.lang, dict(sorted(records.items())), links, standings)


def references_of(site: Site, references: Iterable[Reference], kind: Kind) -> tuple[Reference, ...]:
    """Give those of `references` that are of one kind and have not been withdrawn."""
    return tuple(one for one in references if one.kind is kind and not is_withdrawn(site, one))


def is_withdrawn(site: Site, reference: Reference) -> bool:
    """Tell whether a record has been withdrawn, so that only its own page shows it."""
    return record_is_withdrawn(site.atlas.record(reference))
