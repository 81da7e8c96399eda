"""What every page of a site is made from: its settings, its atlas, and the addresses of its things.

Pages ask for what they need through the methods of `Site`, which notes each fact that was asked after.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from briefgen.atlas import Atlas, Relation
from briefgen.atlas.agreement import VotingRecords
from briefgen.atlas.dealings import Dealings, Pair
from briefgen.atlas.declared import is_withdrawn
from briefgen.model.actors import Actor, Governing
from briefgen.model.bodies import Body
from briefgen.model.identifiers import ActorId, IssueId, Kind, QuoteId, Reference
from briefgen.model.verifications import Verification
from briefgen.views import facts
from briefgen.views.facts import Aspect, Fact
from briefgen.views.log import LogEntry
from briefgen.views.meetings import Meeting, meeting_of
from briefgen.views.memory import Memory
from briefgen.views.names import link_to
from briefgen.views.paging import ListName, Paged, PageOfYear, Year, year_of
from briefgen.views.parts import Link
from briefgen.views.standings import Standing, standing
from briefgen.views.surroundings import SiteFrame, SiteSettings
from briefgen.views.unnoted import Unnoted
from briefgen.views.words import Words

Made = TypeVar("Made")


@dataclass(slots=True)
class Site:
    """Everything that the inputs of a page are picked from, in one language.

    `whole` is the graph, `surroundings` what surrounds every page, and `unnoted` what follows from both; whoever
    looks into these has noted nothing. `noted` are the facts that were asked after since it was last emptied;
    `memory` is what need not be made twice.
    """

    whole: Atlas
    surroundings: SiteFrame
    unnoted: Unnoted = field(repr=False)
    noted: set[Fact] = field(default_factory=set, repr=False, compare=False)
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)

    @property
    def frame(self) -> SiteFrame:
        """What surrounds every page."""
        self.noted.add(facts.FRAME)
        return self.surroundings

    @property
    def settings(self) -> SiteSettings:
        """The settings, which are among the facts of what surrounds every page."""
        self.noted.add(facts.FRAME)
        return self.unnoted.settings

    @property
    def words(self) -> Words:
        """The words of the interface."""
        return self.frame.words

    @property
    def data(self) -> Atlas:
        """The whole graph, for what holds all records but none of their texts in Markdown."""
        self.noted.add(facts.DATA)
        return self.whole

    @property
    def date(self) -> date:
        """The day on which the site stands (UTC)."""
        self.noted.add(facts.TODAY)
        return self.whole.site_date

    @property
    def year(self) -> int:
        """The year in which the site stands."""
        self.noted.add(facts.YEAR)
        return self.whole.site_date.year

    @property
    def log(self) -> Paged[LogEntry]:
        """The log of corrections and withdrawn records."""
        self.noted.add(facts.LOG)
        return self.unnoted.log_entries

    def made(self, key: object, make: Callable[[], Made]) -> Made:
        """Give what `make` makes, made once for all pages; each that asks is noted to rest on the same facts."""
        found = self.memory.made.get(key)
        if found is None:
            outer, self.noted = self.noted, set()
            try:
                value = make()
            finally:
                inner, self.noted = self.noted, outer
            found = self.memory.made[key] = value, inner
        self.noted |= found[1]
        return found[0]

    def language_of(self, record: Any) -> str:
        """Give the language (BCP 47) of the file that declares a record.

        It is among the facts of records and histories, so whoever has the record from either has noted it.
        """
        return self.unnoted.languages.get(record.origin.path, "") if record.origin else ""

    def record(self, reference: Reference) -> Any:
        """Give a record, None where there is none."""
        found = self.memory.records.get(reference)
        if found is None:
            record = self.whole.record(reference)
            found = self.memory.records[reference] = record, facts.records_fact(record, reference)
        self.noted.add(found[1])
        return found[0]

    def verification(self, quote: QuoteId) -> Verification | None:
        """Give what a quotation was found in, None where it was not; its day is among the facts of records."""
        self.record(Reference(Kind.QUOTE, quote))
        return self.whole.verifications.get(quote)

    def body(self, reference: Reference) -> Body | None:
        """Give the text in Markdown of a briefing, page or thing."""
        if (record := self.record(reference)) is not None:
            self.noted.add(facts.text_fact(facts.file_of(record, reference)))
        return self.whole.body(reference)

    def link_to(self, reference: Reference) -> tuple[Link | None, bool]:
        """Give the link of a thing, None where there is no such thing, and whether it has been withdrawn."""
        found = self.memory.links.get(reference)
        if found is None:
            record = self.whole.record(reference)
            named = None if record is None else self.unnoted_link(reference)
            fact = facts.records_fact(record, reference)
            found = self.memory.links[reference] = named, is_withdrawn(record), fact
        link, is_gone, fact = found
        self.noted.add(fact)
        return link, is_gone

    def unnoted_link(self, reference: Reference) -> Link:
        """Give the link of a thing that there is, for what is made anew by every build."""
        shown = self.unnoted.translations.get(reference, reference)
        return link_to(self.whole, self.unnoted.urls, shown, self.surroundings.words)

    def url_of(self, reference: Reference) -> str:
        """Give the address of a thing, empty where it has none."""
        self.record(reference)
        return self.unnoted.urls.get(reference, "")

    def in_place_of(self, reference: Reference) -> Reference:
        """Give what stands in the place of a briefing in the language of the site: a translation, or itself."""
        self.record(reference)
        return self.unnoted.translations.get(reference, reference)

    def actor(self, id_: str) -> Actor | None:
        """Give a country, organization or person."""
        reference = self.reference_to_actor(id_)
        return self.record(reference) if reference else None

    def reference_to_actor(self, id_: str) -> Reference | None:
        """Give an actor's id with its kind, None where there is none: the kinds share one space of ids."""
        if id_ not in self.memory.actors:
            known = self.whole.reference_to_actor(ActorId(id_))
            self.memory.actors[id_] = None if self.whole.record(known) is None else known
        found = self.memory.actors[id_]
        if found is None:
            self.noted.add(facts.unknown(Reference(Kind.COUNTRY, id_)))
        return found

    def pointing_at(self, target: Reference, *relations: Relation) -> tuple[Reference, ...]:
        """Give what points at `target` in one of these ways, each once."""
        self._note_lists(target)
        return self.whole.pointing_at(target, *relations)

    def declared_in(self, reference: Reference) -> tuple[Reference, ...]:
        """Give what the file of a briefing or thing declares beside it, in its order."""
        self._note_lists(reference)
        return self.unnoted.declared.get(reference, ())

    def corrections_of(self, reference: Reference) -> tuple[LogEntry, ...]:
        """Give the corrections that concern a thing, newest first."""
        self._note_lists(reference)
        return self.unnoted.corrections.get(reference, ())

    def archive(self, reference: Reference) -> Paged[Reference]:
        """Give the positions of an actor, or on an issue, split by year."""
        self._note_lists(reference)
        return self.unnoted.archives.get(reference, Paged())

    def issues_of(self, actor: Reference) -> tuple[IssueId, ...]:
        """Give the issues on which anything is recorded of an actor, without withdrawn ones."""
        self._note_lists(actor)
        return self.whole.issues_of.get(ActorId(actor.id), ())

    def actors_on(self, issue: IssueId) -> tuple[ActorId, ...]:
        """Give the actors of whom anything is recorded on an issue, without withdrawn ones."""
        self._note_lists(Reference(Kind.ISSUE, issue))
        return self.whole.actors_on.get(issue, ())

    def authorities(self, country: ActorId) -> tuple[tuple[ActorId, Governing], ...]:
        """Give the organizations that govern a country."""
        self._note_lists(Reference(Kind.COUNTRY, country))
        return self.whole.authorities.get(country, ())

    def dealings_of(self, country: ActorId) -> tuple[tuple[ActorId, Dealings], ...]:
        """Give the countries with which one deals, and what they share."""
        self._note_lists(Reference(Kind.COUNTRY, country))
        return self.whole.dealings_of(country)

    def voting(self) -> VotingRecords:
        """Give how countries voted."""
        self.noted.add(facts.VOTING)
        return self.whole.voting

    def meeting(self, pair: Pair) -> Meeting:
        """Give what the record holds of two countries together."""
        self.noted.add(Fact(Aspect.PAIR, "/".join(pair)))
        return meeting_of(self.whole, pair)

    def pairs(self) -> tuple[Pair, ...]:
        """Give the countries that have a page together."""
        self.noted.add(facts.PAIRS)
        return self.whole.close

    def matrix(self) -> tuple[tuple[IssueId, ...], ...]:
        """Give the issues of each table of countries."""
        self.noted.add(facts.MATRIX)
        return self.unnoted.tables

    def standing(self, actor: ActorId, issue: IssueId) -> Standing | None:
        """Give what is recorded of an actor on an issue, and what the site's date makes of it."""
        key = actor, issue
        found = self.memory.standings.get(key)
        if found is None:
            history = self.whole.histories.get(key)
            if history is None:
                # Whatever comes to be recorded is then among the lists of the actor.
                self._note_lists(self.reference_to_actor(actor) or Reference(Kind.COUNTRY, actor))
                return None
            made = standing(self.whole, self.unnoted.settings.stale_after, history)
            found = self.memory.standings[key] = made, Fact(Aspect.HISTORY, f"{actor}/{issue}")
        self.noted.add(found[1])
        return found[0]

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Give the ids of everything of a kind that has a page."""
        self.noted.add(facts.ids_of(kind))
        return tuple(self.whole.of_kind(kind))

    def newest(self, kind: ListName) -> tuple[Reference, ...]:
        """Give the newest events, quotations, briefings or sources, or of all that the timeline shows."""
        self.noted.add(facts.newest_of(kind))
        return self.unnoted.lists[kind].newest

    def sized_years(self, kind: ListName) -> Paged[Reference]:
        """Give a list for how much of it there is, and of which year."""
        self.noted.add(facts.sizes_of(kind))
        return self.unnoted.lists[kind]

    def years(self, kind: ListName) -> Paged[Reference]:
        """Give a list for links to its years."""
        self.noted.add(facts.years_of(kind))
        return self.unnoted.lists[kind]

    def year_page(self, key: PageOfYear[ListName]) -> Year[Reference]:
        """Give a year of a list for one of its pages."""
        self.noted.add(facts.page_of(key.of, key.year, key.number))
        return year_of(self.unnoted.lists[key.of], key)

    def upcoming(self) -> tuple[Reference, ...]:
        """Give the events that lie ahead, the next first."""
        self.noted.add(facts.UPCOMING)
        return self.unnoted.ahead

    def brought_by(self, reference: Reference) -> Reference | None:
        """Give the briefing or thing whose file declares a record.

        It is among the facts of lists, so whoever has the record from the lists of a thing has noted it.
        """
        return self.whole.declarer(reference)

    def redirect(self, old: Reference) -> Reference:
        """Give where a former id leads; an id that is none leads to itself."""
        self.noted.add(facts.REDIRECTS)
        return self.whole.redirects.get(old, old)

    def _note_lists(self, reference: Reference) -> None:
        found = self.memory.lists.get(reference)
        if found is None:
            found = facts.lists_fact(self.whole.record(reference), reference)
            self.memory.lists[reference] = found
        self.noted.add(found)
