"""An organization's page: what it is, whom it governs, where it stands, who speaks for it."""

from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.model.actors import Organization
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.addresses import path_of
from briefgen.views.alternates import Alternate, alternates_of
from briefgen.views.cards import event_lines, quote_cards, quote_lines, source_lines
from briefgen.views.dossiers import (
    Dossier,
    bottom_line,
    dossier,
    dossier_view,
    quoted_in,
    shown_positions,
)
from briefgen.views.extracts import Extract, extract, references_of
from briefgen.views.frames import NO_INDEX, Frame, frame
from briefgen.views.linked_data import claims_of_rows, organization_node
from briefgen.views.names import actor_name, other_names
from briefgen.views.pages import PageKind
from briefgen.views.paging import LIST_LENGTH
from briefgen.views.parts import (
    EventLine,
    HistorySection,
    Link,
    QuoteCard,
    QuoteLine,
    SourceLine,
    StanceRow,
    Text,
    YearLink,
)
from briefgen.views.profiles import ProfileInputs, ProfileView, profile_inputs, profile_view
from briefgen.views.relations import events_by, quotes_by
from briefgen.views.site import Site
from briefgen.views.speakers import Speaker, speaker_lines, speakers_for
from briefgen.views.surroundings import SiteFrame
from briefgen.views.terms import term_in_words


class OrganizationView(NamedTuple):
    """All that an organization's page shows."""

    frame: Frame
    name: Text
    classification: str
    bottom_line: Text
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
    older_quotes: tuple[QuoteLine, ...]
    events: tuple[EventLine, ...]
    sources: tuple[SourceLine, ...]
    profile: ProfileView


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
    alternates: tuple[Alternate, ...]
    profile: ProfileInputs
    extract: Extract


def inputs(site: Site, id_: ActorId) -> OrganizationInputs:
    """Pick what the page of an organization shows."""
    reference = Reference(Kind.ORGANIZATION, id_)
    organization: Organization = site.record(reference)
    own = dossier(site, reference)
    people = speakers_for(site, (reference,))
    in_history = quoted_in(site, shown_positions(own))
    said = quotes_by(site, reference, Relation.ON_BEHALF_OF, Relation.SPEAKER)
    quotes = tuple(one for one in said if one not in in_history)
    took_part = events_by(site, (reference,), Relation.PARTICIPANTS, Relation.VOTES)
    events = took_part[:LIST_LENGTH]
    sources = references_of(
        site,
        dict.fromkeys(
            (
                *(Reference(Kind.SOURCE, one) for one in organization.profile.sources),
                *site.pointing_at(reference, Relation.OUTLET, Relation.CITING),
            )
        ),
        Kind.SOURCE,
    )
    parts = references_of(site, site.pointing_at(reference, Relation.PARENT), Kind.ORGANIZATION)
    memberships = site.pointing_at(reference, Relation.MEMBERS)
    brought = (*shown_positions(own), *said, *took_part)
    profile = profile_inputs(site, reference, brought, most=LIST_LENGTH)
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
        alternates=alternates_of(site, reference),
        profile=profile,
        extract=extract(
            site,
            (
                reference,
                *shown_positions(own),
                *quotes,
                *events,
                *sources,
                *profile.briefings,
                *(Reference(Kind.PERSON, one) for one in people),
            ),
            named=(*parts, *memberships, *profile.named),
        ),
    )


def view(given: OrganizationInputs) -> OrganizationView:
    """Show an organization."""
    organization, shown, words = given.organization, given.extract, given.extract.words
    reference = Reference(Kind.ORGANIZATION, organization.id)
    profile = organization.profile
    positions = dossier_view(given.dossier, shown)
    name = actor_name(organization, given.site.lang)
    line = shown.told(organization, profile.bottom_line or profile.summary) or bottom_line(
        given.dossier, shown
    )
    names = other_names(organization.name, profile, given.site.lang)
    parent = shown.actor(organization.parent)
    memberships, parts = shown.links_to(given.memberships), shown.links_to(given.parts)
    path = path_of(reference)
    return OrganizationView(
        frame=frame(
            given.site,
            path,
            name,
            f"{name.text}. {line.text}",
            crumbs=(given.site.section("organizations/"),),
            robots=NO_INDEX if profile.withdrawn else "",
            alternates=given.alternates,
            about=None
            if profile.withdrawn
            else organization_node(
                given.site,
                name.text,
                names,
                line.text,
                same_as=profile.same_as,
                classification=organization.classification,
                parent=parent,
                parts=parts,
                memberships=memberships,
                claims=claims_of_rows(positions.rows, given.site, path),
            ),
        ),
        name=name,
        classification=words.word(organization.classification),
        bottom_line=line,
        parent=parent,
        seat=shown.actor(organization.seat),
        represents=shown.actor(organization.represents),
        governs=tuple(
            (link, words.governances[one.governance], term_in_words(one, words))
            for one in organization.governs
            if (link := shown.actor(one.country)) and link.url
        ),
        members=tuple(
            (link, term_in_words(one, words))
            for one in organization.members
            if (link := shown.actor(one.actor)) and link.url
        ),
        memberships=memberships,
        parts=parts,
        people=speaker_lines(given.people, shown),
        rows=positions.rows,
        sections=positions.sections,
        years=positions.years,
        quotes=quote_cards(given.quotes[:LIST_LENGTH], shown),
        older_quotes=quote_lines(given.quotes[LIST_LENGTH:], shown),
        events=event_lines(given.events, shown),
        sources=source_lines(given.sources, shown),
        profile=profile_view(given.profile, reference, profile, names, shown),
    )


KIND: PageKind[ActorId] = PageKind(
    name="organization",
    template="organization.html",
    keys=lambda site: site.whole.organizations,
    path=lambda id_: path_of(Reference(Kind.ORGANIZATION, id_)),
    inputs=inputs,
    view=view,
    of=Kind.ORGANIZATION,
)
