"""The atlas: everything that content says, as one immutable graph."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from briefgen.atlas.agreement import VotingRecords
from briefgen.atlas.bodies import body_of
from briefgen.atlas.dealings import Dealings, DealingsByPair, Pair
from briefgen.atlas.histories import History
from briefgen.atlas.references import Relation
from briefgen.model.actors import Actor, Country, Governing, Organization, Person
from briefgen.model.bodies import Body
from briefgen.model.briefings import Briefing, Correction, Page
from briefgen.model.events import Event
from briefgen.model.identifiers import (
    ActorId,
    BriefingId,
    EventId,
    IssueId,
    Kind,
    PageId,
    PositionId,
    QuoteId,
    Reference,
    SourceId,
)
from briefgen.model.issues import Issue
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.verifications import Verification

__all__ = ["Atlas", "Relation"]


_RECORDS = {
    Kind.COUNTRY: "countries",
    Kind.ORGANIZATION: "organizations",
    Kind.PERSON: "people",
    Kind.ISSUE: "issues",
    Kind.EVENT: "events",
    Kind.QUOTE: "quotes",
    Kind.POSITION: "positions",
    Kind.SOURCE: "sources",
    Kind.BRIEFING: "briefings",
    Kind.PAGE: "pages",
}


@dataclass(frozen=True, slots=True)
class Atlas:
    """All records by kind and id, and what follows from joining them.

    `site_date` decides what is upcoming, ended or stale (UTC). `corrections` come newest first, all of them
    and those of each record. `backlinks` give, for a thing and a relation, what points at it that way, in
    order of kind and id; withdrawn records point at nothing. `histories` hold who stands where, in order of
    actor and issue; `issues_of` and `actors_on` are the ways into them, without withdrawn issues and actors.
    `authorities` are the organizations that govern a country. `dealings` are what two countries share,
    `partners` those with whom each deals, `close` the pairs that have a page of their own. `voting` is how countries voted.
    `redirects` lead from former ids to present ones, `paths` from files to what they are about. `verifications` say which quotations were found
    in their sources, by present id. `bodies` are set where records come without their texts in Markdown.
    """

    site_date: date
    countries: Mapping[ActorId, Country]
    organizations: Mapping[ActorId, Organization]
    people: Mapping[ActorId, Person]
    issues: Mapping[IssueId, Issue]
    events: Mapping[EventId, Event]
    quotes: Mapping[QuoteId, Quote]
    positions: Mapping[PositionId, Position]
    sources: Mapping[SourceId, Source]
    briefings: Mapping[BriefingId, Briefing]
    pages: Mapping[PageId, Page]
    corrections: tuple[Correction, ...]
    corrections_of: Mapping[Reference, tuple[Correction, ...]]
    backlinks: Mapping[tuple[Reference, Relation], tuple[Reference, ...]]
    histories: Mapping[tuple[ActorId, IssueId], History]
    issues_of: Mapping[ActorId, tuple[IssueId, ...]]
    actors_on: Mapping[IssueId, tuple[ActorId, ...]]
    authorities: Mapping[ActorId, tuple[tuple[ActorId, Governing], ...]]
    dealings: DealingsByPair
    partners: Mapping[ActorId, tuple[ActorId, ...]]
    close: tuple[Pair, ...]
    voting: VotingRecords
    redirects: Mapping[Reference, Reference]
    paths: Mapping[str, Reference]
    verifications: Mapping[QuoteId, Verification] = field(default_factory=dict)
    bodies: Mapping[Reference, Body] | None = None
    _by_kind: Mapping[Kind, Mapping[str, object]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Have the records at hand by their kind: they are looked up millions of times on a large site."""
        by_kind = {kind: getattr(self, name) for kind, name in _RECORDS.items()}
        object.__setattr__(self, "_by_kind", by_kind)

    def body(self, reference: Reference) -> Body | None:
        """Give the text in Markdown of a briefing, page or thing."""
        if self.bodies is not None:
            return self.bodies.get(reference)
        return body_of(self.record(reference))

    def actor(self, id_: ActorId) -> Actor | None:
        """Give a country, organization or person."""
        return self.countries.get(id_) or self.organizations.get(id_) or self.people.get(id_)

    def reference_to_actor(self, id_: ActorId) -> Reference:
        """Give an actor's id with its kind."""
        if id_ in self.organizations:
            return Reference(Kind.ORGANIZATION, id_)
        return Reference(Kind.PERSON if id_ in self.people else Kind.COUNTRY, id_)

    def record(self, reference: Reference) -> object | None:
        """Give a record by kind and id, None where there is none."""
        return self._by_kind[reference.kind].get(reference.id)

    def of_kind(self, kind: Kind) -> Mapping[str, object]:
        """Give all records of a kind by id."""
        return self._by_kind[kind]

    def declarer(self, reference: Reference) -> Reference | None:
        """Give the briefing or thing whose file declares a record beside itself."""
        origin = getattr(self.record(reference), "origin", None)
        found = self.paths.get(origin.path) if origin and origin.pointer else None
        return found if found != reference else None

    def dealings_of(self, country: ActorId) -> tuple[tuple[ActorId, Dealings], ...]:
        """Give the countries with which one deals, and what they share."""
        return tuple(
            (one, self.dealings[first, second])
            for one in self.partners.get(country, ())
            for first, second in [sorted((country, one))]
        )

    def pointing_at(self, target: Reference, *relations: Relation) -> tuple[Reference, ...]:
        """Give what points at `target` in one of these ways, each once."""
        found: dict[Reference, None] = {}
        for relation in relations:
            found |= dict.fromkeys(self.backlinks.get((target, relation), ()))
        return tuple(found)
