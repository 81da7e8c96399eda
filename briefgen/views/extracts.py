"""What the view of a page may look up: records, links and histories of what its inputs have picked.

What has been withdrawn keeps its name where a record gives it, but is shown and linked to only where the page
itself is about it or names it as withdrawn.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

from msgspec.structs import replace

from briefgen.atlas.declared import is_withdrawn
from briefgen.model.actors import Person
from briefgen.model.briefings import Briefing
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.model.issues import Issue
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.views.names import text_in, when
from briefgen.views.paging import placed
from briefgen.views.parts import Link, Text, When
from briefgen.views.site import Site
from briefgen.views.standings import Standing
from briefgen.views.words import Words

Made = TypeVar("Made")

NOTHING_TOLD = Text("")


class Extract(NamedTuple):
    """A way into the site for one page.

    `words` are those of the page's language. `shown` are things that the page shows even if they were withdrawn,
    `named` those that it links to even then. Whatever is looked up is among the facts on which the page rests.

    `record` and `source` may be asked for whatever a record names, and give nothing of what is withdrawn. The other
    methods that give records are for what the inputs have picked, and so have judged: they give even that.
    """

    site: Site
    shown: frozenset[Reference]
    named: frozenset[Reference]
    words: Words

    @property
    def lang(self) -> str:
        """The language of the page, BCP 47."""
        return self.words.lang

    def told(self, record: Any, text: str) -> Text:
        """Give what a record says in prose, in the language of the file that declares it."""
        return text_in(text, self.site.language_of(record), self.lang) if text else NOTHING_TOLD

    def when(self, record: Any) -> When:
        """Give the date of a record that has one: in the editor's words, where they are in the page's language."""
        told = record.date_text if record.date_text and self._is_at_home(record) else ""
        return when(self.words, record.date, told)

    def when_told(self, record: Any) -> Text:
        """Give the editor's words for the date of a record, where they are in another language than the page."""
        return NOTHING_TOLD if self._is_at_home(record) else self.told(record, record.date_text)

    def _is_at_home(self, record: Any) -> bool:
        """Tell whether a record is in the language of the page."""
        return self.site.language_of(record) in ("", self.lang)

    def made(self, key: object, make: Callable[["Extract"], Made]) -> Made:
        """Give what stands on many pages and is the same on each, made once from what any page may show."""
        return self.site.made(key, lambda: make(extract(self.site)))

    def record(self, reference: Reference) -> Any:
        """Give a record, None where there is none, or where it was withdrawn and is not what the page is about."""
        found = self.site.record(reference)
        is_hidden = reference not in self.shown and is_withdrawn(found)
        return None if is_hidden else found

    def quote(self, id_: str) -> Quote:
        """Give a quotation that the inputs have picked, withdrawn or not."""
        found: Quote = self.site.record(Reference(Kind.QUOTE, id_))
        return found

    def event(self, id_: str) -> Event:
        """Give an event that the inputs have picked, withdrawn or not."""
        found: Event = self.site.record(Reference(Kind.EVENT, id_))
        return found

    def issue(self, id_: str) -> Issue:
        """Give an issue that the inputs have picked, withdrawn or not."""
        found: Issue = self.site.record(Reference(Kind.ISSUE, id_))
        return found

    def person(self, id_: str) -> Person:
        """Give a person that the inputs have picked, withdrawn or not."""
        found: Person = self.site.record(Reference(Kind.PERSON, id_))
        return found

    def briefing(self, id_: str) -> Briefing:
        """Give a briefing that the inputs have picked, withdrawn or not."""
        found: Briefing = self.site.record(Reference(Kind.BRIEFING, id_))
        return found

    def position(self, id_: str) -> Position:
        """Give a position that the inputs have picked, withdrawn or not."""
        found: Position = self.site.record(Reference(Kind.POSITION, id_))
        return found

    def source(self, id_: str) -> Source | None:
        """Give a source, None where there is none, or where it was withdrawn and is not what the page is about."""
        found: Source | None = self.record(Reference(Kind.SOURCE, id_))
        return found

    def standing(self, actor: ActorId, issue: IssueId) -> Standing | None:
        """Give what is recorded of an actor on an issue."""
        return self.site.standing(actor, issue)

    def recorded(self, actor: ActorId, issue: IssueId) -> Standing | None:
        """Give what is recorded of an actor on an issue, None where either has been withdrawn."""
        reference = self.site.reference_to_actor(actor)
        is_listed = reference is not None and issue in self.site.issues_of(reference)
        return self.site.standing(actor, issue) if is_listed else None

    def standings_on(self, issue: IssueId) -> tuple[Standing, ...]:
        """Give what is recorded on an issue, by the ids of the actors."""
        found = (self.site.standing(actor, issue) for actor in sorted(self.site.actors_on(issue)))
        return tuple(one for one in found if one)

    def link_to(self, reference: Reference) -> Link:
        """Give the link of a thing that the page names."""
        return self.known(reference) or Link("", "")

    def url_of(self, reference: Reference) -> str:
        """Give the address of a thing that the page names, without its name; empty where it has none."""
        return self.site.url_of(reference)

    def known(self, reference: Reference | None) -> Link | None:
        """Give the link of a thing, None where there is no such thing."""
        if reference is None:
            return None
        link, is_gone = self.site.link_to(reference)
        if is_gone and link and reference not in self.named and reference not in self.shown:
            return replace(link, url="")
        return link

    def links_to(self, references: Iterable[Reference]) -> tuple[Link, ...]:
        """Give the links of things that the page names."""
        return tuple(self.link_to(one) for one in references)

    def links_of(self, kind: Kind, ids: Iterable[str]) -> tuple[Link, ...]:
        """Give the links of things that a record lists, without those that have been withdrawn."""
        found = (self.known(Reference(kind, id_)) for id_ in ids)
        return tuple(link for link in found if link and link.url)

    def link(self, kind: Kind, id_: str | None) -> Link | None:
        """Give the link of a thing, None where there is none to give."""
        return self.known(Reference(kind, id_)) if id_ else None

    def part(self, thing: Reference, fragment: str) -> str:
        """Give the address of a part of a thing's page, or of the page of a year to which it has moved.

        The former id of a position leads to where the position stands, too.
        """
        url = self.link_to(thing).url
        position = Reference(Kind.POSITION, fragment)
        if not self.site.record(position):
            position = self.site.redirect(position)
        if self.site.record(position):
            where = dict(placed(url, self.site.archive(thing)))
            url = where.get(position, url)
        return f"{url}#{fragment}"

    def actor(self, id_: str | None) -> Link | None:
        """Give the link of a country, organization or person."""
        return self.known(self.site.reference_to_actor(id_)) if id_ else None

    def actor_or_name(self, record: Any, text: str) -> Link | None:
        """Give the link of an actor, or a plain name, in the language of the record, where `text` is the id of none."""
        if not text:
            return None
        name = self.told(record, text)
        return self.actor(text) or Link(name.text, "", name.lang, name.dir)


def extract(
    site: Site, shown: Iterable[Reference] = (), *, named: Iterable[Reference] = ()
) -> Extract:
    """Let a page look up what it shows, and what this names."""
    return Extract(site, frozenset(shown), frozenset(named), site.words)


def references_of(site: Site, references: Iterable[Reference], kind: Kind) -> tuple[Reference, ...]:
    """Give those of `references` that are of one kind and have not been withdrawn."""
    return tuple(one for one in references if one.kind is kind and not is_withdrawn_on(site, one))


def is_withdrawn_on(site: Site, reference: Reference) -> bool:
    """Tell whether a record has been withdrawn, so that only its own page shows it."""
    return is_withdrawn(site.record(reference))
