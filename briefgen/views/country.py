"""A country's page: where it stands, since when, who said so, in which words, and what happened."""

from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.atlas.agreement import VotedBeside
from briefgen.atlas.dealings import Dealings
from briefgen.model.actors import Country, Governing
from briefgen.model.countries import FORMER_STATES
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.addresses import path_of
from briefgen.views.alternates import Alternate, alternates_of
from briefgen.views.as_of import control, ledger_of
from briefgen.views.authorities import Authority, authority_lines
from briefgen.views.by_year import ByYear, by_year
from briefgen.views.cards import event_lines, quote_cards
from briefgen.views.citations import page_citation
from briefgen.views.dossiers import (
    Dossier,
    bottom_line,
    dossier,
    dossier_view,
    latest_record,
    own_positions,
    quoted_in,
    shown_positions,
    standings_of,
    turns_by_issue,
)
from briefgen.views.extracts import Extract, extract, is_withdrawn_on
from briefgen.views.former import Former, former_state
from briefgen.views.frames import NO_INDEX, Frame, frame
from briefgen.views.left_out import LeftOut, left_out
from briefgen.views.linked_data import claims_of_rows, country_node
from briefgen.views.matrix_pages import COMPARE, matrix_path
from briefgen.views.names import actor_name, other_names
from briefgen.views.pages import PageKind
from briefgen.views.partners import Partner, partner
from briefgen.views.parts import (
    AsOf,
    EventLine,
    HistorySection,
    Link,
    QuoteCard,
    StanceRow,
    Text,
    YearLink,
)
from briefgen.views.pictures import picture_of
from briefgen.views.profiles import ProfileInputs, ProfileView, profile_inputs, profile_view
from briefgen.views.relations import events_by, quotes_by
from briefgen.views.site import Site
from briefgen.views.speakers import Speaker, speaker_lines, speakers_for
from briefgen.views.surroundings import SiteFrame
from briefgen.views.votes_alike import VotesAlike, votes_alike

MOST_QUOTES = 15
MOST_EVENTS = 15
MOST_BRIEFINGS = 15


class CountryView(NamedTuple):
    """All that a country's page shows; of quotations and events the newest, of as many as there are in all."""

    frame: Frame
    name: str
    bottom_line: Text
    former: Former | None
    rows: tuple[StanceRow, ...]
    as_of: AsOf
    by_year: ByYear | None
    sections: tuple[HistorySection, ...]
    years: tuple[YearLink, ...]
    authorities: tuple[Authority, ...]
    speakers: tuple[Speaker, ...]
    speakers_heading: str
    quotes: tuple[QuoteCard, ...]
    more_quotes: LeftOut | None
    events: tuple[EventLine, ...]
    more_events: LeftOut | None
    partners: tuple[Partner, ...]
    votes: VotesAlike | None
    compare: str
    matrix: str
    memberships: tuple[Link, ...]
    members: tuple[Link, ...]
    citation: str
    profile: ProfileView


class CountryInputs(NamedTuple):
    """What a country's page is made from."""

    site: SiteFrame
    country: Country
    name: str
    dossier: Dossier
    this_year: int
    stale_after: int
    authorities: tuple[tuple[ActorId, Governing, Dossier], ...]
    speakers: tuple[ActorId, ...]
    quotes: tuple[Reference, ...]
    more_quotes: LeftOut | None
    events: tuple[Reference, ...]
    more_events: LeftOut | None
    partners: tuple[tuple[ActorId, Dealings], ...]
    voted_in: int
    voted_beside: tuple[VotedBeside, ...]
    memberships: tuple[Reference, ...]
    alternates: tuple[Alternate, ...]
    profile: ProfileInputs
    extract: Extract


def inputs(site: Site, code: ActorId) -> CountryInputs:
    """Pick what the page of a country shows."""
    reference = Reference(Kind.COUNTRY, code)
    country: Country = site.record(reference)
    own = dossier(site, reference)
    authorities = tuple(
        (one, governing, dossier(site, Reference(Kind.ORGANIZATION, one)))
        for one, governing in site.authorities(code)
        if not is_withdrawn_on(site, Reference(Kind.ORGANIZATION, one))
    )
    governing_bodies = [Reference(Kind.ORGANIZATION, one) for one, _, _ in authorities]
    speakers = speakers_for(site, (reference, *governing_bodies))
    in_history = quoted_in(site, shown_positions(own))
    said = quotes_by(site, reference, Relation.ON_BEHALF_OF, Relation.SPEAKER)
    unquoted = tuple(one for one in said if one not in in_history)
    quotes = unquoted[:MOST_QUOTES]
    events = events_by(
        site,
        (reference, *governing_bodies),
        Relation.PARTICIPANTS,
        Relation.PLACES,
        Relation.VOTES,
    )
    brought = (*shown_positions(own), *said, *events)
    memberships = site.pointing_at(reference, Relation.MEMBERS)
    profile = profile_inputs(site, reference, brought, most=MOST_BRIEFINGS)
    partners = site.dealings_of(code)
    return CountryInputs(
        site=site.frame,
        country=country,
        name=actor_name(country, site.words.lang).text,
        dossier=own,
        this_year=site.year,
        stale_after=site.settings.stale_after,
        authorities=authorities,
        speakers=speakers,
        quotes=quotes,
        more_quotes=left_out(site.frame, unquoted, quotes, "quotes/", kind="quote", country=code),
        events=events[:MOST_EVENTS],
        more_events=left_out(
            site.frame, events, events[:MOST_EVENTS], "events/", kind="event", country=code
        ),
        partners=partners,
        voted_in=site.voting().voted_in(code),
        voted_beside=()
        if country.profile.withdrawn
        else tuple(
            one
            for one in site.voting().voted_beside(code)
            if not is_withdrawn_on(site, Reference(Kind.COUNTRY, one.country))
        ),
        memberships=memberships,
        alternates=alternates_of(site, reference, events=events),
        profile=profile,
        extract=extract(
            site,
            (
                reference,
                *shown_positions(own),
                *quotes,
                *events[:MOST_EVENTS],
                *profile.briefings,
                *(Reference(Kind.PERSON, one) for one in speakers),
            ),
            named=(
                *governing_bodies,
                *memberships,
                *profile.named,
                *(Reference(Kind.COUNTRY, one) for one, _ in partners),
                *(Reference(Kind.COUNTRY, ActorId(one)) for one in _successors(code)),
            ),
        ),
    )


def _successors(code: ActorId) -> tuple[str, ...]:
    former = FORMER_STATES.get(code)
    return former.successors if former else ()


def view(given: CountryInputs) -> CountryView:
    """Show a country."""
    country, profile, shown = given.country, given.country.profile, given.extract
    words = shown.words
    reference = Reference(Kind.COUNTRY, country.id)
    ledger = ledger_of(
        (
            one.history
            for holder in (given.dossier, *(theirs for _, _, theirs in given.authorities))
            for one in standings_of(holder, shown)
        ),
        shown,
    )
    positions = dossier_view(given.dossier, shown, ledger)
    line = shown.told(country, profile.bottom_line) or bottom_line(given.dossier, shown)
    names = other_names(country.name or given.name, profile, given.site.lang)
    path = path_of(reference)
    claims = claims_of_rows(positions.rows, given.site, path)
    partners = {
        one: partner(country, one, dealings, shown, given.site.root)
        for one, dealings in given.partners
    }
    about = country_node(given.name, names, line.text, same_as=profile.same_as, claims=claims)
    return CountryView(
        frame=frame(
            given.site,
            path,
            given.name,
            words.gettext("{title}: {line}").format(title=given.name, line=line.text),
            crumbs=(given.site.section("countries/"),),
            robots=NO_INDEX if profile.withdrawn else "",
            picture=picture_of(shown.site, (Reference(Kind.COUNTRY, country.id),)),
            alternates=given.alternates,
            about=None if profile.withdrawn else about,
        ),
        name=given.name,
        bottom_line=line,
        former=former_state(country.id, shown),
        rows=positions.rows,
        as_of=control(words, ledger, given.stale_after),
        by_year=by_year(
            turns_by_issue(given.dossier, shown),
            given.this_year,
            words,
            stale_after=given.stale_after,
        ),
        sections=positions.sections,
        years=positions.years,
        authorities=tuple(authority_lines(given.authorities, shown, ledger)),
        speakers=speaker_lines(given.speakers, shown),
        speakers_heading=words.gettext("Who speaks for its authorities")
        if given.authorities
        and not any(
            line.on_behalf_of == shown.actor(country.id)
            for line in speaker_lines(given.speakers, shown)
        )
        else words.gettext("Who speaks for it"),
        quotes=quote_cards(given.quotes, shown),
        more_quotes=given.more_quotes,
        events=event_lines(given.events, shown),
        more_events=given.more_events,
        partners=tuple(partners.values()),
        votes=votes_alike(
            country.id,
            given.voted_in,
            given.voted_beside,
            shown,
            {code: one.together for code, one in partners.items()},
            given.site.root,
        ),
        compare=f"{given.site.root}/{COMPARE}?a={country.id.lower()}",
        matrix=f"{given.site.root}/{matrix_path(1)}",
        memberships=shown.links_to(given.memberships),
        members=tuple(
            link for member in country.members if (link := shown.actor(member.actor)) and link.url
        ),
        citation=""
        if profile.withdrawn
        else page_citation(
            given.site,
            path,
            Text(given.name),
            (latest_record(own_positions(given.dossier, shown), words),),
            (),
        ),
        profile=profile_view(given.profile, reference, profile, names, shown),
    )


KIND: PageKind[ActorId] = PageKind(
    name="country",
    template="country.html",
    keys=lambda site: site.whole.countries,
    path=lambda code: path_of(Reference(Kind.COUNTRY, code)),
    inputs=inputs,
    view=view,
    of=Kind.COUNTRY,
)
