"""An organization's page: what it is, whom it governs, where it stands, who speaks for it."""

from typing import NamedTuple, cast

from briefgen.atlas import Relation
from briefgen.model.actors import Organization
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.model.sources import Source
from briefgen.views.addresses import path_of
from briefgen.views.bodies import body_pieces
from briefgen.views.cards import briefing_line, event_line, quote_card, source_line
from briefgen.views.dossiers import Dossier, bottom_line, dossier, dossier_view, shown_positions
from briefgen.views.extracts import Extract, extract, references_of
from briefgen.views.frames import Frame, frame
from briefgen.views.names import actor_name, text_in, when
from briefgen.views.pages import PageKind
from briefgen.views.parts import (
    BodyPiece,
    BriefingLine,
    EventLine,
    HistorySection,
    Link,
    QuoteCard,
    SourceLine,
    StanceRow,
    Text,
    When,
    YearLink,
)
from briefgen.views.relations import briefings_about, events_by, mentions_of, quotes_by
from briefgen.views.site import Site, SiteFrame
from briefgen.views.speakers import Speaker, speaker_lines, speakers_for
from briefgen.views.terms import term_in_words
from briefgen.views.wording import GOVERNANCES, word


class OrganizationView(NamedTuple):
    """All that an organization's page shows."""

    frame: Frame
    name: Text
    other_names: tuple[Text, ...]
    classification: str
    bottom_line: str
    bottom_line_by_desk: bool
    summary: str
    reviewed: When | None
    parent: Link | None
    seat: Link | None
    represents: Link | None
    governs: tuple[tuple[Link, str, str], ...]
    members: tuple[tuple[Link, str], ...]
    memberships: tuple[Link, ...]
    parts: tuple[Link, ...]
    people: tuple[Speaker, ...]
    rows: tuple[StanceRow, ...]
    sections: tuple[HistorySection, ...]
    years: tuple[YearLink, ...]
    quotes: tuple[QuoteCard, ...]
    events: tuple[EventLine, ...]
    sources: tuple[SourceLine, ...]
    briefings: tuple[BriefingLine, ...]
    mentions: tuple[Link, ...]
    same_as: tuple[str, ...]
    note: str
    body: tuple[BodyPiece, ...]
    withdrawn: str


class OrganizationInputs(NamedTuple):
    """What an organization's page is made from."""

    site: SiteFrame
    organization: Organization
    dossier: Dossier
    people: tuple[ActorId, ...]
    quotes: tuple[Reference, ...]
    events: tuple[Reference, ...]
    parts: tuple[Reference, ...]
    memberships: tuple[Reference, ...]
    sources: tuple[Reference, ...]
    briefings: tuple[Reference, ...]
    mentions: tuple[Reference, ...]
    extract: Extract


def inputs(site: Site, id_: ActorId) -> OrganizationInputs:
    """Pick what the page of an organization shows."""
    atlas = site.atlas
    organization = atlas.organizations[id_]
    reference = Reference(Kind.ORGANIZATION, id_)
    own = dossier(site, id_)
    people = speakers_for(site, (reference,))
    in_words = {
        evidence.id
        for one in shown_positions(own)
        for evidence in atlas.positions[one.id].evidence  # type: ignore[index]
    }
    quotes = tuple(
        one
        for one in quotes_by(site, reference, Relation.ON_BEHALF_OF, Relation.SPEAKER)
        if one.id not in in_words
    )
    events = events_by(site, (reference,), Relation.PARTICIPANTS, Relation.VOTES)
    sources = references_of(
        site,
        (
            *(Reference(Kind.SOURCE, one) for one in organization.profile.sources),
            *atlas.pointing_at(reference, Relation.OUTLET, Relation.CITING),
        ),
        Kind.SOURCE,
    )
    parts = references_of(site, atlas.pointing_at(reference, Relation.PARENT), Kind.ORGANIZATION)
    memberships = atlas.pointing_at(reference, Relation.MEMBERS)
    brought = (*shown_positions(own), *quotes, *events)
    briefings = briefings_about(site, reference, brought)
    mentions = mentions_of(site, reference)
    return OrganizationInputs(
        site=site.frame,
        organization=organization,
        dossier=own,
        people=people,
        quotes=quotes,
        events=events,
        parts=parts,
        memberships=memberships,
        sources=sources,
        briefings=briefings,
        mentions=mentions,
        extract=extract(
            site,
            (
                reference,
                *shown_positions(own),
                *quotes,
                *events,
                *sources,
                *briefings,
                *(Reference(Kind.PERSON, one) for one in people),
            ),
            histories=own.histories,
            bodies=(organization.profile.body,),
            mentioned=(*parts, *memberships, *mentions),
        ),
    )


def view(given: OrganizationInputs) -> OrganizationView:
    """Show an organization."""
    organization, shown = given.organization, given.extract
    profile = organization.profile
    positions = dossier_view(given.dossier, shown)
    name = actor_name(organization, given.site.lang)
    line = profile.bottom_line or profile.summary or bottom_line(given.dossier, shown)
    return OrganizationView(
        frame=frame(
            given.site,
            path_of(Reference(Kind.ORGANIZATION, organization.id)),
            name.text,
            f"{name.text}. {line}",
            crumbs=(Link("Organizations", f"{given.site.root}/organizations/"),),
        ),
        name=name,
        other_names=(
            *(text_in(text, lang, given.site.lang) for lang, text in profile.names),
            *(Text(text) for text in profile.other_names),
        ),
        classification=word(organization.classification),
        bottom_line=line,
        bottom_line_by_desk=bool(profile.bottom_line),
        summary=profile.summary if profile.bottom_line else "",
        reviewed=when(profile.reviewed) if profile.reviewed else None,
        parent=shown.actor(organization.parent),
        seat=shown.actor(organization.seat),
        represents=shown.actor(organization.represents),
        governs=tuple(
            (link, GOVERNANCES[one.governance], term_in_words(one))
            for one in organization.governs
            if (link := shown.actor(one.country))
        ),
        members=tuple(
            (link, term_in_words(one))
            for one in organization.members
            if (link := shown.actor(one.actor))
        ),
        memberships=tuple(shown.links[one] for one in given.memberships),
        parts=tuple(shown.links[one] for one in given.parts),
        people=speaker_lines(given.people, shown),
        rows=positions.rows,
        sections=positions.sections,
        years=positions.years,
        quotes=tuple(quote_card(shown.quote(one.id), shown) for one in given.quotes),
        events=tuple(event_line(shown.event(one.id), shown) for one in given.events),
        sources=tuple(
            source_line(cast("Source", shown.records[one]), shown)
            for one in dict.fromkeys(given.sources)
        ),
        briefings=tuple(briefing_line(shown.briefing(one.id), shown) for one in given.briefings),
        mentions=tuple(shown.links[one] for one in given.mentions),
        same_as=profile.same_as,
        note=profile.note,
        body=body_pieces(profile.body, shown, given.site.root),
        withdrawn=profile.withdrawn.reason if profile.withdrawn else "",
    )


KIND: PageKind[ActorId] = PageKind(
    name="organization",
    template="organization.html",
    keys=lambda site: site.atlas.organizations,
    path=lambda id_: path_of(Reference(Kind.ORGANIZATION, id_)),
    inputs=inputs,
    view=view,
)
