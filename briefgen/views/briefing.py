"""A briefing's page: the article, and the positions, quotations, events and sources that it brings."""

from typing import NamedTuple, cast

from briefgen.atlas import Relation
from briefgen.model.briefings import Briefing, Correction
from briefgen.model.identifiers import ACTOR_KINDS, BriefingId, Kind, PositionId, Reference
from briefgen.model.sources import Source
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.addresses import path_of
from briefgen.views.bodies import body_pieces
from briefgen.views.cards import event_line, quote_card, source_line
from briefgen.views.correction_lines import CorrectionLine, correction_lines
from briefgen.views.extracts import Extract, extract, references_of
from briefgen.views.frames import Frame, frame
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
from briefgen.views.relations import mentions_of
from briefgen.views.site import Site, SiteFrame
from briefgen.views.stances import entry


class BriefingView(NamedTuple):
    """All that a briefing's page shows; a translation shows the records of its original."""

    frame: Frame
    title: Text
    when: When
    authors: tuple[str, ...]
    summary: Text
    body: tuple[BodyPiece, ...]
    body_lang: str
    body_dir: str
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
    note: str
    withdrawn: str


class BriefingInputs(NamedTuple):
    """What a briefing's page is made from."""

    site: SiteFrame
    briefing: Briefing
    original: Reference | None
    translations: tuple[Reference, ...]
    declared: tuple[Reference, ...]
    actors: tuple[Reference, ...]
    issues: tuple[Reference, ...]
    corrections: tuple[Correction, ...]
    mentions: tuple[Reference, ...]
    extract: Extract


def inputs(site: Site, id_: BriefingId) -> BriefingInputs:
    """Pick what the page of a briefing shows."""
    atlas = site.atlas
    briefing = atlas.briefings[id_]
    reference = Reference(Kind.BRIEFING, id_)
    original = (
        Reference(Kind.BRIEFING, briefing.translation_of) if briefing.translation_of else None
    )
    main = original or reference
    translations = tuple(
        one
        for one in (main, *atlas.pointing_at(main, Relation.TRANSLATION_OF))
        if one not in (reference, original)
    )
    declared = site.declared.get(main, ())
    actors, issues = _named(site, declared, briefing)
    mentions = (
        *(one for one in atlas.pointing_at(reference, Relation.BODY) if one.kind is Kind.BRIEFING),
        *mentions_of(site, reference),
    )
    corrections = tuple(one for one in atlas.corrections if one.origin.path == briefing.origin.path)
    return BriefingInputs(
        site=site.frame,
        briefing=briefing,
        original=original,
        translations=translations,
        declared=tuple(
            one
            for kind in (Kind.POSITION, Kind.QUOTE, Kind.EVENT, Kind.SOURCE)
            for one in references_of(site, declared, kind)
        ),
        actors=actors,
        issues=issues,
        corrections=corrections,
        mentions=mentions,
        extract=extract(
            site,
            (
                reference,
                *(
                    one
                    for one in declared
                    if one.kind in (Kind.POSITION, Kind.QUOTE, Kind.EVENT, Kind.SOURCE)
                ),
            ),
            bodies=(briefing.body,),
            mentioned=(
                *actors,
                *issues,
                *mentions,
                *translations,
                *((original,) if original else ()),
                *_corrected(corrections),
            ),
        ),
    )


def _named(
    site: Site, declared: tuple[Reference, ...], briefing: Briefing
) -> tuple[tuple[Reference, ...], tuple[Reference, ...]]:
    """Give the actors and issues that a briefing is about: those mentioned, and those of its positions."""
    atlas = site.atlas
    actors = [atlas.reference_to_actor(one) for one in briefing.actors]
    issues = [Reference(Kind.ISSUE, one) for one in briefing.issues]
    for one in declared:
        if one.kind is Kind.POSITION:
            position = atlas.positions[PositionId(one.id)]
            actors.extend(atlas.reference_to_actor(actor) for actor in position.actors)
            issues.append(Reference(Kind.ISSUE, position.issue))
        elif one.kind in ACTOR_KINDS:
            actors.append(one)
        elif one.kind is Kind.ISSUE:
            issues.append(one)
    return tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(issues))


def _corrected(corrections: tuple[Correction, ...]) -> tuple[Reference, ...]:
    named = (one.of.partition(":") for one in corrections if one.of)
    return tuple(Reference(Kind(kind), id_) for kind, _, id_ in named if kind in list(Kind))


def view(given: BriefingInputs) -> BriefingView:
    """Show a briefing."""
    briefing, shown = given.briefing, given.extract
    body = text_in("", briefing.lang, given.site.lang)
    positions = tuple(
        entry(shown.position(one.id), shown) for one in given.declared if one.kind is Kind.POSITION
    )
    return BriefingView(
        frame=frame(
            given.site,
            path_of(Reference(Kind.BRIEFING, briefing.id)),
            briefing.title,
            briefing.summary,
            crumbs=(Link("Briefings", f"{given.site.root}/briefings/"),),
            robots="noindex" if briefing.status is not BriefingStatus.PUBLISHED else "",
        ),
        title=text_in(briefing.title, briefing.lang, given.site.lang),
        when=when(briefing.date),
        authors=briefing.authors,
        summary=text_in(briefing.summary, briefing.lang, given.site.lang),
        body=body_pieces(briefing.body, shown, given.site.root),
        body_lang=body.lang,
        body_dir=body.dir,
        is_draft=briefing.status is BriefingStatus.DRAFT,
        translations=tuple(shown.links[one] for one in given.translations),
        original=shown.links.get(given.original) if given.original else None,
        positions=tuple(one._replace(evidence=()) for one in positions),
        quotes=tuple(
            quote_card(shown.quote(one.id), shown)
            for one in given.declared
            if one.kind is Kind.QUOTE
        ),
        events=tuple(
            event_line(shown.event(one.id), shown)
            for one in given.declared
            if one.kind is Kind.EVENT
        ),
        sources=tuple(
            source_line(cast("Source", shown.records[one]), shown)
            for one in given.declared
            if one.kind is Kind.SOURCE
        ),
        actors=tuple(shown.links[one] for one in given.actors),
        issues=tuple(shown.links[one] for one in given.issues),
        corrections=correction_lines(given.corrections, shown),
        mentions=tuple(shown.links[one] for one in given.mentions),
        note=briefing.note,
        withdrawn=briefing.withdrawn.reason if briefing.withdrawn else "",
    )


KIND: PageKind[BriefingId] = PageKind(
    name="briefing",
    template="briefing.html",
    keys=lambda site: site.atlas.briefings,
    path=lambda id_: path_of(Reference(Kind.BRIEFING, id_)),
    inputs=inputs,
    view=view,
)
