"""The records of all files, joined to an atlas."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from briefgen.atlas.agreement import voting_records
from briefgen.atlas.atlas import Atlas
from briefgen.atlas.backlinks import Pointings, backlinks_from, pointing_of_file
from briefgen.atlas.bodies import (
    Files,
    Surroundings,
    body_of,
    report_lost_references,
    targets,
    with_resolved_body,
)
from briefgen.atlas.corrections import by_corrected, corrected, corrections_in
from briefgen.atlas.dealings import dealings_between
from briefgen.atlas.declared import Declared, home_of, is_withdrawn, main_of
from briefgen.atlas.declaring import declarations_in
from briefgen.atlas.histories import Key, histories_of
from briefgen.atlas.membership import authorities_in
from briefgen.atlas.positions import add_positions, position_from, unique_positions
from briefgen.atlas.quotes import completed
from briefgen.atlas.references import Relation
from briefgen.atlas.resolving import Pointing, resolved
from briefgen.atlas.verifications import verifications_of
from briefgen.atlas.votes import positions_from_vote, problems_of_vote, with_resolved_votes
from briefgen.model.actors import Actor
from briefgen.model.briefings import Correction
from briefgen.model.events import Event
from briefgen.model.identifiers import (
    ACTOR_KINDS,
    ActorId,
    IssueId,
    Kind,
    Origin,
    PositionId,
    Reference,
)
from briefgen.model.positions import Position
from briefgen.model.problems import Problem
from briefgen.model.verifications import Verification
from briefgen.reading.records import FileRecords


@dataclass(frozen=True, slots=True)
class Linked:
    """An atlas, and what joining its records brought to light."""

    atlas: Atlas
    problems: tuple[Problem, ...]


def link(
    files: Iterable[FileRecords],
    *,
    static: Collection[str] = (),
    site_date: date | None = None,
    drafts: bool = False,
    verifications: Iterable[Verification] = (),
) -> Linked:
    """Join the records of `files` to one atlas; their order does not matter.

    `static` are the paths of the files that are published as they are. `site_date` (UTC) decides what is
    upcoming, ended or stale; left out, it is the newest date of a briefing or correction. What a draft
    declares exists only with `drafts`. `verifications` say which quotations match their sources.
    """
    ordered = sorted(files, key=lambda file: file.path)
    published = [file for file in ordered if drafts or not file.draft]
    unpublished = [file for file in ordered if file.draft and not drafts]
    declared = declarations_in(published, unpublished)
    mains = {file.path: _main(file, declared) for file in published}
    paths = {path: main for path, main in mains.items() if main}
    linkable = Files(
        paths=paths,
        static=frozenset(static),
        broken=mains.keys() - paths.keys(),
        drafts=frozenset(file.path for file in unpublished),
    )

    pointings: Pointings = defaultdict(list)
    _resolve_records(published, linkable, declared, pointings)
    _complete_quotes(declared, pointings)
    positions = _positions(published, declared, pointings)
    corrections = corrections_in(published, declared)
    _add_pointings_of_files(published, positions, corrections, declared, pointings)
    today = site_date or _newest_date(published, declared)
    atlas = _atlas(declared, positions, corrections, today, pointings, paths)
    checked = MappingProxyType(verifications_of(atlas.quotes.values(), verifications))
    return Linked(replace(atlas, verifications=checked), tuple(declared.problems))


def _main(file: FileRecords, declared: Declared) -> Reference | None:
    """Give what a file is about, unless it could not be read or another file declares it."""
    main = main_of(file)
    return main if main and declared.record(main) else None


def _resolve_records(
    files: Sequence[FileRecords], linkable: Files, declared: Declared, pointings: Pointings
) -> None:
    homes = {file.path: home_of(file) for file in files}
    for kind in Kind:
        for id_, record in list(declared.records[kind].items()):
            origin: Origin | None = record.origin
            if origin is None:  # a country that others name
                continue
            home = homes[origin.path]
            new, pointing = resolved(record, origin, home, declared)
            if isinstance(new, Event):
                new, voters = with_resolved_votes(new, declared)
                pointing += voters
                declared.problems.extend(problems_of_vote(new))
            if body_of(new):
                new = with_resolved_body(new, Surroundings(origin, home, linkable), declared)
                pointing += _pointing_of_body(new, declared)
            if new is not record:
                declared.records[kind][id_] = new
            if not is_withdrawn(new):
                pointings[declared.references[kind][id_]] += pointing
    for file in files:
        if file.lost_body:
            around = Surroundings(Origin(file.path), homes[file.path], linkable)
            report_lost_references(file.lost_body, around, declared)


def _pointing_of_body(record: object, declared: Declared) -> list[Pointing]:
    body = body_of(record)
    return [(Relation.BODY, target) for target in targets(body, declared)] if body else []


def _complete_quotes(declared: Declared, pointings: Pointings) -> None:
    quotes = declared.records[Kind.QUOTE]
    for id_, quote in quotes.items():
        quotes[id_] = new = completed(quote, declared)
        if new.on_behalf_of is quote.on_behalf_of or new.withdrawn or not new.on_behalf_of:
            continue
        if represented := declared.find(ACTOR_KINDS, new.on_behalf_of):
            reference = declared.references[Kind.QUOTE][id_]
            pointings[reference].append((Relation.ON_BEHALF_OF, represented))


def _positions(
    files: Sequence[FileRecords], declared: Declared, pointings: Pointings
) -> dict[PositionId, Position]:
    """Give every position, from declarations and from votes, in order of id."""
    found: list[Position] = []
    pointing_at: dict[Origin, list[Pointing]] = {}
    recorded = {file.path: file.briefing.date for file in files if file.briefing}
    for file in files:
        home, date_ = home_of(file), recorded.get(file.path)
        for declaration in file.positions:
            if one := position_from(declaration, home, date_, declared):
                found.append(one[0])
                pointing_at[declaration.origin] = one[1]
    for event in declared.records[Kind.EVENT].values():
        found.extend(positions_from_vote(event, recorded.get(event.origin.path)))
    unique = unique_positions(found, declared)
    add_positions(unique, declared)
    for position in unique.values():
        if position.event is None and position.withdrawn is None:
            reference = declared.references[Kind.POSITION][position.id]
            pointings[reference] += pointing_at[position.origin]
    return {id_: unique[id_] for id_ in sorted(unique)}


def _add_pointings_of_files(
    files: Iterable[FileRecords],
    positions: Mapping[PositionId, Position],
    corrections: Iterable[Correction],
    declared: Declared,
    pointings: Pointings,
) -> None:
    known = declared.references[Kind.POSITION]
    places = {one.origin: known[one.id] for one in positions.values() if one.event is None}
    mains: dict[str, Reference] = {}
    for file in files:
        main, pointing = pointing_of_file(file, places, declared)
        if main and not is_withdrawn(declared.record(main)):
            mains[file.path] = main
            pointings[main] += pointing
    for correction in corrections:
        main = mains.get(correction.origin.path)
        target = corrected(correction)
        if main and target and declared.record(target):
            pointings[main].append((Relation.CORRECTS, target))


def _newest_date(files: Sequence[FileRecords], declared: Declared) -> date:
    """Give the newest date of a briefing or correction, else of anything that has one."""
    own = [file.briefing.date.latest for file in files if file.briefing]
    own += [one.date.latest for file in files for one in file.corrections]
    known = [day for day in own if day] or [
        event.date.latest for event in declared.records[Kind.EVENT].values() if event.date.latest
    ]
    return max(known, default=date.min)


def _atlas(
    declared: Declared,
    positions: Mapping[PositionId, Position],
    corrections: tuple[Correction, ...],
    today: date,
    pointings: Pointings,
    paths: Mapping[str, Reference],
) -> Atlas:
    kinds: dict[Kind, Mapping[Any, Any]] = {
        kind: MappingProxyType(dict(sorted(declared.records[kind].items())))
        for kind in Kind
        if kind is not Kind.POSITION
    }
    actors: dict[ActorId, Actor] = {
        **kinds[Kind.COUNTRY],
        **kinds[Kind.ORGANIZATION],
        **kinds[Kind.PERSON],
    }
    histories = histories_of(positions.values(), actors, today)
    issues_of, actors_on = _ways_into(histories, declared)
    dealings = dealings_between(kinds[Kind.EVENT].values(), positions.values(), actors)
    return Atlas(
        site_date=today,
        countries=kinds[Kind.COUNTRY],
        organizations=kinds[Kind.ORGANIZATION],
        people=kinds[Kind.PERSON],
        issues=kinds[Kind.ISSUE],
        events=kinds[Kind.EVENT],
        quotes=kinds[Kind.QUOTE],
        positions=MappingProxyType(positions),
        sources=kinds[Kind.SOURCE],
        briefings=kinds[Kind.BRIEFING],
        pages=kinds[Kind.PAGE],
        corrections=corrections,
        corrections_of=MappingProxyType(by_corrected(corrections)),
        backlinks=MappingProxyType(backlinks_from(pointings)),
        histories=MappingProxyType(histories),
        issues_of=MappingProxyType(issues_of),
        actors_on=MappingProxyType(actors_on),
        authorities=MappingProxyType(authorities_in(kinds[Kind.ORGANIZATION].values())),
        dealings=dealings,
        partners=MappingProxyType(dealings.partners),
        close=tuple(
            pair
            for pair in dealings.close()
            if not any(is_withdrawn(kinds[Kind.COUNTRY].get(one)) for one in pair)
        ),
        voting=voting_records(kinds[Kind.EVENT].values(), kinds[Kind.COUNTRY]),
        redirects=MappingProxyType(dict(sorted(declared.redirects.items()))),
        paths=MappingProxyType(paths),
    )


def _ways_into(
    histories: Iterable[Key], declared: Declared
) -> tuple[dict[ActorId, tuple[IssueId, ...]], dict[IssueId, tuple[ActorId, ...]]]:
    """Give the issues of each actor and the actors on each issue, without those that are withdrawn."""
    issues_of: defaultdict[ActorId, list[IssueId]] = defaultdict(list)
    actors_on: defaultdict[IssueId, list[ActorId]] = defaultdict(list)
    for actor, issue in histories:
        if not is_withdrawn(declared.records[Kind.ISSUE].get(issue)):
            issues_of[actor].append(issue)
        found = declared.find(ACTOR_KINDS, actor)
        if found is None or not is_withdrawn(declared.record(found)):
            actors_on[issue].append(actor)
    return (
        {actor: tuple(issues) for actor, issues in issues_of.items()},
        {issue: tuple(found_actors) for issue, found_actors in actors_on.items()},
    )
