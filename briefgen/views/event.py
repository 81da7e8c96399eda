"""An event's page: what, when, where, who in which role, how they voted, and what was said."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from briefgen.atlas import Relation
from briefgen.model.events import Event
from briefgen.model.identifiers import EventId, Kind, Reference
from briefgen.model.stances import OPPOSITES, Stance
from briefgen.model.vocabulary import VoteOption
from briefgen.views.addresses import path_of
from briefgen.views.cards import (
    event_line,
    event_lines,
    quote_cards,
    source_lines,
)
from briefgen.views.citations import page_citation
from briefgen.views.extracts import Extract, extract, references_of
from briefgen.views.frames import NO_INDEX, Frame, frame
from briefgen.views.linked_data import event_node
from briefgen.views.names import alphabetical, other_names, quoted
from briefgen.views.pages import PageKind
from briefgen.views.parts import (
    Badge,
    Entry,
    EventLine,
    Link,
    QuoteCard,
    Role,
    SourceLine,
    Text,
    When,
)
from briefgen.views.profiles import ProfileInputs, ProfileView, profile_inputs, profile_view
from briefgen.views.relations import (
    events_by,
    quotes_by,
)
from briefgen.views.site import Site
from briefgen.views.stances import entry, stance_badge, with_quotes_once
from briefgen.views.surroundings import SiteFrame
from briefgen.views.wording import VOTES_OF_MANY
from briefgen.views.words import Words


class VoteGroup(NamedTuple):
    """Those who voted alike; `badge` is the stance that their vote makes, if it makes one."""

    option: str
    badge: Badge | None
    voters: tuple[Link, ...]


class EventView(NamedTuple):
    """All that an event's page shows; `when_told` are the editor's words for its date, in another language."""

    frame: Frame
    name: Text
    type: str
    when: When
    when_told: Text
    is_upcoming: bool
    status: str
    certainty: str
    according_to: Link | None
    places: tuple[Link, ...]
    roles: tuple[Role, ...]
    outcome: Text
    bottom_line: Text
    part_of: Link | None
    parts: tuple[EventLine, ...]
    votes: tuple[VoteGroup, ...]
    tally: str
    unrecorded: str
    issue: Link | None
    adopted: str
    said_at: tuple[QuoteCard, ...]
    said_about: tuple[QuoteCard, ...]
    positions: tuple[Entry, ...]
    sources: tuple[SourceLine, ...]
    citation: str
    profile: ProfileView


class EventInputs(NamedTuple):
    """What an event's page is made from."""

    site: SiteFrame
    event: Event
    is_upcoming: bool
    parts: tuple[Reference, ...]
    said_at: tuple[Reference, ...]
    said_about: tuple[Reference, ...]
    positions: tuple[Reference, ...]
    sources: tuple[Reference, ...]
    profile: ProfileInputs
    extract: Extract


def inputs(site: Site, id_: EventId) -> EventInputs:
    """Pick what the page of an event shows."""
    reference = Reference(Kind.EVENT, id_)
    event: Event = site.record(reference)
    parts = events_by(site, (reference,), Relation.PART_OF)[::-1]
    said_at = quotes_by(site, reference, Relation.SAID_AT)
    said_about = tuple(
        one for one in quotes_by(site, reference, Relation.ABOUT) if one not in said_at
    )
    positions = references_of(site, site.pointing_at(reference, Relation.EVIDENCE), Kind.POSITION)
    sources = references_of(
        site, (Reference(Kind.SOURCE, one) for one in event.profile.sources), Kind.SOURCE
    )
    profile = profile_inputs(site, reference)
    return EventInputs(
        site=site.frame,
        event=event,
        is_upcoming=reference in site.upcoming(),
        parts=parts,
        said_at=said_at,
        said_about=said_about,
        positions=positions,
        sources=sources,
        profile=profile,
        extract=extract(
            site,
            (reference, *parts, *said_at, *said_about, *positions, *sources, *profile.briefings),
            named=(*profile.named, *_voters(site, event)),
        ),
    )


def _voters(site: Site, event: Event) -> Iterator[Reference]:
    """Give those who voted, who stay in the record even if their own was withdrawn."""
    for _, group in event.roll_call.votes if event.roll_call else ():
        yield from (one for voter in group if (one := site.reference_to_actor(voter)))


def view(given: EventInputs) -> EventView:
    """Show an event."""
    event, shown, words = given.event, given.extract, given.extract.words
    reference = Reference(Kind.EVENT, event.id)
    path = path_of(reference)
    profile, call = event.profile, event.roll_call
    line = event_line(event, shown)
    name = line.link
    votes = _votes(event, shown)
    adopted = words.adoptions[call.adopted] if call and call.adopted else ""
    bottom = shown.told(event, profile.bottom_line) or Text(
        _bottom_line(line, votes, adopted, words)
    )
    according = event.according_to
    names = other_names(event.name, profile, given.site.lang)
    issue = shown.link(Kind.ISSUE, call.issue) if call else None
    part_of = shown.link(Kind.EVENT, event.part_of)
    sources = source_lines(given.sources, shown)
    return EventView(
        frame=frame(
            given.site,
            path,
            Text(name.text, name.lang, name.dir),
            f"{name.text}. {bottom.text}",
            crumbs=(given.site.section("events/"),),
            robots=NO_INDEX if profile.withdrawn else "",
            about=None
            if profile.withdrawn
            else event_node(
                given.site,
                name.text,
                names,
                bottom.text,
                same_as=profile.same_as,
                date=event.date,
                status=event.status,
                places=line.places,
                roles=line.roles,
                issue=issue,
                part_of=part_of,
                sources=sources,
            ),
        ),
        name=Text(name.text, name.lang, name.dir),
        type=line.type,
        when=line.when,
        when_told=_when_told(event, shown),
        is_upcoming=given.is_upcoming,
        status=line.status,
        certainty=line.certainty,
        according_to=shown.link(Kind.SOURCE, according) or shown.actor_or_name(event, according),
        places=line.places,
        roles=line.roles,
        outcome=line.outcome,
        bottom_line=bottom,
        part_of=part_of,
        parts=event_lines(given.parts, shown),
        votes=votes,
        tally=line.tally,
        unrecorded=_unrecorded(event, words),
        issue=issue,
        adopted=adopted,
        said_at=quote_cards(given.said_at, shown),
        said_about=quote_cards(given.said_about, shown),
        positions=tuple(
            with_quotes_once(entry(shown.position(one.id), shown) for one in given.positions)
        ),
        sources=sources,
        citation=page_citation(
            given.site,
            path,
            Text(name.text, name.lang, name.dir),
            (line.type, line.when.text),
            sources,
        )
        if call and not profile.withdrawn
        else "",
        profile=profile_view(given.profile, reference, profile, names, shown),
    )


def _when_told(event: Event, shown: Extract) -> Text:
    """Give the editor's words for the date in their own quotation marks, where the page has none of them."""
    told = shown.when_told(event)
    return replace(told, text=quoted(told.text, told.lang)) if told else told


def _votes(event: Event, shown: Extract) -> tuple[VoteGroup, ...]:
    call = event.roll_call
    if call is None:
        return ()
    stances: dict[VoteOption, Stance] = {}
    if call.issue and call.yes_means:
        stances = {
            VoteOption.YES: call.yes_means,
            VoteOption.NO: OPPOSITES[call.yes_means],
            VoteOption.ABSTAIN: Stance.ABSTAINED,
        }
    return tuple(
        VoteGroup(
            option=shown.words.pgettext(*VOTES_OF_MANY[option]),
            badge=stance_badge(stance, shown.words) if (stance := stances.get(option)) else None,
            voters=tuple(
                sorted(
                    (link for voter in voters if (link := shown.actor(voter))),
                    key=lambda link: alphabetical(link.text),
                )
            ),
        )
        for option, voters in call.votes
    )


def _unrecorded(event: Event, words: Words) -> str:
    """Say what the record of a vote leaves open: who was absent is unknown, not nobody."""
    known = {option for option, _ in event.roll_call.votes} if event.roll_call else set()
    if not known or VoteOption.ABSENT in known:
        return ""
    return words.gettext(
        "Who was absent is not recorded: of an actor that is not listed, nothing is known."
    )


def _bottom_line(line: EventLine, votes: tuple[VoteGroup, ...], adopted: str, words: Words) -> str:
    """Say, where the desk has not, what kind of event this is, when it was and how it was voted."""
    pattern = (
        words.pgettext("event", "{type}, {date}, in {places}.")
        if line.places
        else words.pgettext("event", "{type}, {date}.")
    )
    what = pattern.format(
        type=f"{line.type[:1].upper()}{line.type[1:]}",
        date=line.when.text,
        places=words.enumerated(tuple(place.text for place in line.places)),
    )
    cast_ = words.pgettext("list", "; ").join(
        words.pgettext("result of a vote", "{option}: {number}").format(
            option=group.option.lower(), number=words.number(len(group.voters))
        )
        for group in votes
    )
    parts = (
        what,
        f"{adopted}." if adopted else "",
        f"{cast_[:1].upper()}{cast_[1:]}." if cast_ else "",
    )
    return " ".join(part for part in parts if part)


KIND: PageKind[EventId] = PageKind(
    name="event",
    template="event.html",
    keys=lambda site: site.whole.events,
    path=lambda id_: path_of(Reference(Kind.EVENT, id_)),
    inputs=inputs,
    view=view,
    of=Kind.EVENT,
)
