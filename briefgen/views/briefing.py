"""A briefing's page: the article, and the positions, quotations, events and sources that it brings."""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.model.briefings import Briefing
from briefgen.model.identifiers import ACTOR_KINDS, BriefingId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.addresses import path_of
from briefgen.views.bibliography import CitationFormat, briefing_work, citation_formats
from briefgen.views.bodies import body_pieces
from briefgen.views.cards import event_lines, quote_cards, source_lines
from briefgen.views.citations import work_citation
from briefgen.views.correction_lines import CorrectionLine, correction_lines
from briefgen.views.extracts import Extract, extract, is_withdrawn_on, references_of
from briefgen.views.frames import NO_INDEX, Frame, frame
from briefgen.views.linked_data import briefing_node, claims_of_entries
from briefgen.views.log import LogEntry, named_in
from briefgen.views.names import text_in, when
from briefgen.views.pages import PageKind
from briefgen.views.parts import (
    BodyPiece,
    Entry,
    EventLine,
    Link,
    QuoteCard,
    SourceLine,
    Text,
    When,
)
from briefgen.views.pictures import first_picture, picture_of
from briefgen.views.relations import all_mentions_of, is_listed
from briefgen.views.site import Site
from briefgen.views.stances import entry_alone
from briefgen.views.surroundings import SiteFrame
from briefgen.views.trees import address_in_own_language, has_own_tree, has_page, versions_of
from briefgen.views.untranslated import untranslated


class BriefingView(NamedTuple):
    """All that a briefing's page shows; a translation shows the records of its original.

    `untranslated` says in which language the text is, where that is not the page's.
    """

    frame: Frame
    title: Text
    when: When
    authors: tuple[str, ...]
    summary: Text
    body: tuple[BodyPiece, ...]
    body_lang: str
    body_dir: str
    untranslated: str
    is_draft: bool
    translations: tuple[Link, ...]
    original: Link | None
    positions: tuple[Entry, ...]
    quotes: tuple[QuoteCard, ...]
    events: tuple[EventLine, ...]
    sources: tuple[SourceLine, ...]
    actors: tuple[Link, ...]
    issues: tuple[Link, ...]
    corrections: tuple[CorrectionLine, ...]
    mentions: tuple[Link, ...]
    note: Text
    citation: str
    formats: tuple[CitationFormat, ...]
    withdrawn: Text


class BriefingInputs(NamedTuple):
    """What a briefing's page is made from."""

    site: SiteFrame
    briefing: Briefing
    original: Reference | None
    translations: tuple[Reference, ...]
    versions: dict[str, str]
    positions: tuple[Reference, ...]
    quotes: tuple[Reference, ...]
    events: tuple[Reference, ...]
    sources: tuple[Reference, ...]
    actors: tuple[Reference, ...]
    issues: tuple[Reference, ...]
    corrections: tuple[LogEntry, ...]
    mentions: tuple[Reference, ...]
    extract: Extract


def inputs(site: Site, id_: BriefingId) -> BriefingInputs:
    """Pick what the page of a briefing shows."""
    reference = Reference(Kind.BRIEFING, id_)
    briefing: Briefing = site.record(reference)
    original = (
        Reference(Kind.BRIEFING, briefing.translation_of) if briefing.translation_of else None
    )
    main = original or reference
    translations = tuple(
        one
        for one in (main, *site.pointing_at(main, Relation.TRANSLATION_OF))
        if one not in (reference, original) and is_listed(site, one)
    )
    declared = site.declared_in(main)
    positions = references_of(site, declared, Kind.POSITION)
    quotes = references_of(site, declared, Kind.QUOTE)
    events = references_of(site, declared, Kind.EVENT)
    sources = references_of(site, declared, Kind.SOURCE)
    about = tuple(dict.fromkeys(_about(site, site.record(main), declared)))
    mentions = all_mentions_of(site, reference)
    corrections = site.corrections_of(main)
    return BriefingInputs(
        site=site.frame,
        briefing=briefing,
        original=original,
        translations=translations,
        versions={**versions_of(site, main), site.words.lang: site.url_of(reference)},
        positions=positions,
        quotes=quotes,
        events=events,
        sources=sources,
        actors=tuple(one for one in about if one.kind in ACTOR_KINDS),
        issues=tuple(one for one in about if one.kind is Kind.ISSUE),
        corrections=corrections,
        mentions=mentions,
        extract=extract(
            site,
            (reference, *positions, *quotes, *events, *sources),
            named=(
                *about,
                *mentions,
                *translations,
                *((original,) if original else ()),
                *named_in(corrections),
            ),
        ),
    )


def _about(site: Site, briefing: Briefing, declared: tuple[Reference, ...]) -> Iterator[Reference]:
    """Give the actors and issues that a briefing is about: those mentioned, and those of its positions."""
    named = [
        *(site.reference_to_actor(one) for one in briefing.actors),
        *(Reference(Kind.ISSUE, one) for one in briefing.issues),
    ]
    for one in declared:
        if one.kind is Kind.POSITION:
            position: Position = site.record(one)
            named.extend(site.reference_to_actor(actor) for actor in position.actors)
            named.append(Reference(Kind.ISSUE, position.issue))
        else:
            named.append(one)
    return (one for one in named if one and not is_withdrawn_on(site, one))


def _version(reference: Reference, shown: Extract) -> Link:
    """Give the link of a briefing by its own title, to where it stands in its own language."""
    briefing = shown.briefing(reference.id)
    title = text_in(briefing.title, briefing.lang, shown.lang)
    return Link(title.text, address_in_own_language(shown.site, briefing), title.lang, title.dir)


def view(given: BriefingInputs) -> BriefingView:
    """Show a briefing."""
    briefing, shown = given.briefing, given.extract
    reference = Reference(Kind.BRIEFING, briefing.id)
    body = text_in("", briefing.lang, given.site.lang)
    title = text_in(briefing.title, briefing.lang, given.site.lang)
    summary = text_in(briefing.summary, briefing.lang, given.site.lang)
    published = when(shown.words, briefing.date)
    work = briefing_work(shown.site, briefing)
    picture = first_picture(shown.site.body(reference), given.site) or picture_of(
        shown.site, (*given.issues, *given.actors)
    )
    translations = tuple(_version(one, shown) for one in given.translations)
    original = _version(given.original, shown) if given.original else None
    # Their evidence stands below.
    positions = tuple(entry_alone(shown.position(one.id), shown) for one in given.positions)
    quotes = quote_cards(given.quotes, shown)
    sources = source_lines(given.sources, shown)
    actors, issues = shown.links_to(given.actors), shown.links_to(given.issues)
    corrections = correction_lines(given.corrections, shown, given.original or reference)
    pieces = body_pieces(reference, shown, given.site.base)
    in_text = {part for one in pieces for part in (one.quote, one.event) if part}
    return BriefingView(
        frame=frame(
            given.site,
            path_of(reference).removeprefix(f"{given.site.lang}/")
            if has_own_tree(shown.site, briefing)
            else path_of(reference),
            title,
            briefing.summary,
            crumbs=(given.site.section("briefings/"),),
            robots=NO_INDEX
            if briefing.withdrawn or briefing.status is not BriefingStatus.PUBLISHED
            else "",
            type_="article",
            published=published.datetime,
            picture=picture,
            versions=given.versions,
            about=None
            if briefing.withdrawn
            else briefing_node(
                given.site,
                title,
                summary,
                published,
                authors=briefing.authors,
                picture=picture.url if picture else "",
                about=(*actors, *issues),
                original=original,
                translations=translations,
                sources=sources,
                quotes=quotes,
                claims=claims_of_entries(positions, given.site),
                corrections=corrections,
            ),
        ),
        title=title,
        when=published,
        authors=briefing.authors,
        summary=summary,
        body=pieces,
        body_lang=body.lang,
        body_dir=body.dir,
        untranslated=untranslated(briefing.lang, given.site.words),
        is_draft=briefing.status is BriefingStatus.DRAFT,
        translations=translations,
        original=original,
        positions=positions,
        quotes=tuple(one for one in quotes if one not in in_text),
        events=tuple(one for one in event_lines(given.events, shown) if one not in in_text),
        sources=sources,
        actors=actors,
        issues=issues,
        corrections=corrections,
        mentions=shown.links_to(given.mentions),
        note=shown.told(briefing, briefing.note),
        citation="" if briefing.withdrawn else work_citation(work, shown.words),
        formats=() if briefing.withdrawn else citation_formats(work),
        withdrawn=shown.told(briefing, briefing.withdrawn.reason if briefing.withdrawn else ""),
    )


KIND: PageKind[BriefingId] = PageKind(
    name="briefing",
    template="briefing.html",
    keys=lambda site: (id_ for id_ in site.whole.briefings if has_page(site, id_)),
    path=lambda id_: path_of(Reference(Kind.BRIEFING, id_)),
    inputs=inputs,
    view=view,
    of=Kind.BRIEFING,
)
