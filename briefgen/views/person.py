"""A person's page: posts, whom they speak for, their words, and events they took part in."""

from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.model.actors import Person
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.addresses import path_of
from briefgen.views.cards import event_lines, quote_cards, quote_lines
from briefgen.views.dossiers import Dossier, dossier, dossier_view, shown_positions
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import NO_INDEX, Frame, frame
from briefgen.views.linked_data import claims_of_rows, person_node
from briefgen.views.names import actor_name, other_names
from briefgen.views.pages import PageKind
from briefgen.views.paging import LIST_LENGTH
from briefgen.views.parts import (
    EventLine,
    HistorySection,
    Link,
    QuoteCard,
    QuoteLine,
    StanceRow,
    Text,
    YearLink,
)
from briefgen.views.profiles import ProfileInputs, ProfileView, profile_inputs, profile_view
from briefgen.views.relations import events_by, quotes_by
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.terms import term_in_words


class PostLine(NamedTuple):
    """A post and when it was held."""

    title: Text
    organization: Link | None
    term: str


class PersonView(NamedTuple):
    """All that a person's page shows."""

    frame: Frame
    name: Text
    bottom_line: Text
    represents: Link | None
    posts: tuple[PostLine, ...]
    quotes: tuple[QuoteCard, ...]
    older_quotes: tuple[QuoteLine, ...]
    relayed: tuple[QuoteCard, ...]
    rows: tuple[StanceRow, ...]
    sections: tuple[HistorySection, ...]
    years: tuple[YearLink, ...]
    events: tuple[EventLine, ...]
    events_in_all: int
    profile: ProfileView


class PersonInputs(NamedTuple):
    """What a person's page is made from."""

    site: SiteFrame
    person: Person
    dossier: Dossier
    quotes: tuple[Reference, ...]
    relayed: tuple[Reference, ...]
    events: tuple[Reference, ...]
    events_in_all: int
    profile: ProfileInputs
    extract: Extract


def inputs(site: Site, id_: ActorId) -> PersonInputs:
    """Pick what the page of a person shows."""
    reference = Reference(Kind.PERSON, id_)
    person: Person = site.record(reference)
    own = dossier(site, reference)
    quotes = quotes_by(site, reference, Relation.SPEAKER)
    relayed = quotes_by(site, reference, Relation.CONVEYS)
    events = events_by(site, (reference,), Relation.PARTICIPANTS)
    brought = (*quotes, *relayed, *events)
    profile = profile_inputs(site, reference, brought, most=LIST_LENGTH)
    return PersonInputs(
        site=site.frame,
        person=person,
        dossier=own,
        quotes=quotes,
        relayed=relayed,
        events=events[:LIST_LENGTH],
        events_in_all=len(events),
        profile=profile,
        extract=extract(
            site,
            (
                reference,
                *shown_positions(own),
                *quotes,
                *relayed,
                *events[:LIST_LENGTH],
                *profile.briefings,
            ),
            named=profile.named,
        ),
    )


def view(given: PersonInputs) -> PersonView:
    """Show a person."""
    person, shown, words = given.person, given.extract, given.extract.words
    reference = Reference(Kind.PERSON, person.id)
    profile = person.profile
    positions = dossier_view(given.dossier, shown)
    name = actor_name(person, given.site.lang)
    line = shown.told(person, profile.bottom_line) or Text(_bottom_line(given))
    names = other_names(person.name, profile, given.site.lang)
    represents = shown.actor(person.represents)
    path = path_of(reference)
    return PersonView(
        frame=frame(
            given.site,
            path,
            name,
            f"{name.text}. {line.text}",
            crumbs=(given.site.section("people/"),),
            robots=NO_INDEX if profile.withdrawn else "",
            type_="profile",
            about=None
            if profile.withdrawn
            else person_node(
                given.site,
                name.text,
                names,
                line.text,
                same_as=profile.same_as,
                represents=represents,
                posts=person.posts,
                claims=claims_of_rows(positions.rows, given.site, path),
            ),
        ),
        name=name,
        bottom_line=line,
        represents=represents,
        posts=tuple(
            PostLine(
                shown.told(person, post.title),
                shown.actor_or_name(person, post.organization),
                term_in_words(post, words),
            )
            for post in person.posts
        ),
        quotes=quote_cards(given.quotes[:LIST_LENGTH], shown),
        older_quotes=quote_lines(given.quotes[LIST_LENGTH:], shown),
        relayed=quote_cards(given.relayed, shown),
        rows=positions.rows,
        sections=positions.sections,
        years=positions.years,
        events=event_lines(given.events, shown),
        events_in_all=given.events_in_all,
        profile=profile_view(given.profile, reference, profile, names, shown),
    )


def _bottom_line(given: PersonInputs) -> str:
    """Say, where the desk has not, in which post, for whom, and how much is recorded."""
    person, shown, words = given.person, given.extract, given.extract.words
    represented = shown.actor(person.represents)
    who = words.enumerated(tuple(post.title for post in person.posts))
    if represented:
        pattern = (
            words.gettext("{posts} speaking for {actor}")
            if who
            else words.gettext("speaking for {actor}")
        )
        who = pattern.format(posts=who, actor=represented.text)
    own, relayed = len(given.quotes), len(given.relayed)
    counted = []
    if own or not relayed:
        counted.append(words.counted("{number} quotation", "{number} quotations", own))
    if relayed:
        counted.append(
            words.counted(
                "{number} quotation relayed by others",
                "{number} quotations relayed by others",
                relayed,
            )
        )
    said = words.gettext("{quotations} recorded.").format(
        quotations=words.enumerated(tuple(counted))
    )
    return words.gettext("{title}: {line}").format(title=who, line=said) if who else said


KIND: PageKind[ActorId] = PageKind(
    name="person",
    template="person.html",
    keys=lambda site: site.whole.people,
    path=lambda id_: path_of(Reference(Kind.PERSON, id_)),
    inputs=inputs,
    view=view,
    of=Kind.PERSON,
)
