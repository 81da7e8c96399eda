"""The records of all files, joined to an atlas."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from types import MappingProxyType
from typing import Any, TypeVar

from briefgen.atlas.atlas import Atlas
from briefgen.atlas.backlinks import (
    Edge,
    backlinks_from,
    edges_of_file,
    edges_of_position,
    edges_of_record,
)
from briefgen.atlas.bodies import Surroundings, targets, with_resolved_body
from briefgen.atlas.dealings import Pair, dealings_between
from briefgen.atlas.declared import Declared, declarations_in, things_of
from briefgen.atlas.histories import History, history, is_own
from briefgen.atlas.membership import members_on
from briefgen.atlas.positions import by_origin, position_from, unique_positions
from briefgen.atlas.quotes import completed
from briefgen.atlas.references import Relation, body_references
from briefgen.atlas.resolving import resolved
from briefgen.atlas.votes import positions_from_vote, problems_of_vote
from briefgen.model.actors import Actor, Governing, Organization
from briefgen.model.briefings import Correction
from briefgen.model.countries import FORMER_STATES
from briefgen.model.events import Event
from briefgen.model.identifiers import ACTOR_KINDS, ActorId, IssueId, Kind, Origin, Reference
from briefgen.model.positions import Position
from briefgen.model.problems import Problem
from briefgen.model.quotes import Quote
from briefgen.reading.records import FileRecords

Key = TypeVar("Key")
Value = TypeVar("Value")


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
) -> Linked:
    """Join the records of `files` to one atlas; their order does not matter.

    `static` are the paths of the files that are published as they are. `site_date` (UTC) decides what is
    upcoming, ended or stale; left out, it is the newest date of a briefing or correction. What a draft
    declares exists only with `drafts`.
    """
    ordered = sorted(files, key=lambda file: file.path)
    published = [file for file in ordered if drafts or not file.draft]
    declared = declarations_in(published, (file for file in ordered if file.draft and not drafts))
    mains = {file.path: _main(file) for file in published}
    paths = {path: main for path, main in mains.items() if main}

    _resolve_records(published, paths, static, declared)
    positions = _positions(published, declared)
    corrections = tuple(
        sorted(
            chain.from_iterable(file.corrections for file in published),
            key=lambda one: (one.date.sort_key, one.origin.path, _steps(one.origin)),
            reverse=True,
        )
    )
    today = site_date or _newest_date(published, declared)
    edges = chain(
        _edges(published, paths, positions, declared),
        _correction_edges(corrections, positions, declared),
    )
    return Linked(
        _atlas(declared, positions, corrections, today, backlinks_from(edges), paths),
        tuple(declared.problems),
    )


def _main(file: FileRecords) -> Reference | None:
    """Give the briefing, page or thing that a file is about; inline declarations lie deeper in it."""
    for kind, record in things_of(file):
        if record.origin and not record.origin.pointer:
            return Reference(kind, record.id)
    return None


def _resolve_records(
    files: Iterable[FileRecords],
    paths: Mapping[str, Reference],
    static: Collection[str],
    declared: Declared,
) -> None:
    file_ids = {file.path: file.file_id for file in files}
    for reference, record in list(declared.things.items()):
        origin: Origin | None = record.origin  # type: ignore[attr-defined]
        if origin is None:
            continue
        around = Surroundings(origin, file_ids[origin.path], paths, static)
        new = with_resolved_body(resolved(record, origin, declared), around, declared)
        if isinstance(new, Event):
            new = _resolved_votes(new, declared)
            declared.problems.extend(problems_of_vote(new))
        declared.things[reference] = new
    for reference, record in declared.things.items():
        if isinstance(record, Quote):
            declared.things[reference] = completed(record, declared)


def _resolved_votes(event: Event, declared: Declared) -> Event:
    """Check the voters of a roll call; organizations may vote too, so any actor will do."""
    call = event.roll_call
    for option, voters in call.votes if call else ():
        for index, voter in enumerate(voters):
            if declared.find(ACTOR_KINDS, voter) is None:
                place = event.origin.at("votes", option, index)
                declared.report_unknown(ACTOR_KINDS, voter, place)
    return event


def _positions(files: Iterable[FileRecords], declared: Declared) -> tuple[Position, ...]:
    """Give every position, from declarations and from votes, in order of id."""
    found = [
        position
        for file in files
        for declaration in file.positions
        if (
            position := position_from(
                declaration, file.file_id, file.briefing.date if file.briefing else None, declared
            )
        )
    ]
    for record in declared.things.values():
        if isinstance(record, Event):
            found.extend(positions_from_vote(record))
    unique = unique_positions(found, declared)
    return tuple(unique[id_] for id_ in sorted(unique))


def _edges(
    files: Iterable[FileRecords],
    paths: Mapping[str, Reference],
    positions: tuple[Position, ...],
    declared: Declared,
) -> Iterator[Edge]:
    for reference, record in list(declared.things.items()):
        if _is_withdrawn(record):
            continue
        yield from edges_of_record(reference, record, declared)
        for piece in body_references(record):
            for target in targets(piece):
                if target in declared.things:
                    yield reference, Relation.BODY, target
    for position in positions:
        if position.event is None and position.withdrawn is None:
            yield from edges_of_position(position, declared)
    places = by_origin(positions)
    for file in files:
        if main := paths.get(file.path):
            yield from edges_of_file(file, main, places)


def _correction_edges(
    corrections: tuple[Correction, ...], positions: tuple[Position, ...], declared: Declared
) -> Iterator[Edge]:
    """Give what corrections correct, reporting what does not exist."""
    position_ids = {position.id for position in positions}
    for correction in corrections:
        if not correction.of:
            continue
        kind, colon, id_ = correction.of.partition(":")
        place = correction.origin.at("of")
        if not colon or kind not in list(Kind):
            declared.problems.append(
                Problem(
                    place,
                    "bad-reference",
                    f"`{correction.of}` names no record",
                    "Write its kind and id, as in `quote:some-id`.",
                )
            )
        elif kind == Kind.POSITION:
            if id_ not in position_ids:
                declared.report_unknown((Kind.POSITION,), id_, place)
        elif found := declared.find((Kind(kind),), id_):
            source = Reference(Kind.SOURCE, correction.origin.path)
            yield source, Relation.CORRECTS, found
        else:
            declared.report_unknown((Kind(kind),), id_, place)


def _is_withdrawn(record: object) -> bool:
    holder: Any = getattr(record, "profile", record)
    return getattr(holder, "withdrawn", None) is not None


def _steps(origin: Origin) -> tuple[str, ...]:
    return tuple(f"{step:06}" if isinstance(step, int) else step for step in origin.pointer)


def _newest_date(files: Iterable[FileRecords], declared: Declared) -> date:
    """Give the newest date of a briefing or correction, else of anything that has one."""
    files = tuple(files)
    own = [file.briefing.date.latest for file in files if file.briefing]
    own += [one.date.latest for file in files for one in file.corrections]
    known = [day for day in own if day] or [
        record.date.latest
        for record in declared.things.values()
        if isinstance(record, Event) and record.date.latest
    ]
    return max(known, default=date.min)


def _atlas(
    declared: Declared,
    positions: tuple[Position, ...],
    corrections: tuple[Correction, ...],
    today: date,
    backlinks: Mapping[tuple[Reference, Relation], tuple[Reference, ...]],
    paths: Mapping[str, Reference],
) -> Atlas:
    kinds: defaultdict[Kind, dict[Any, Any]] = defaultdict(dict)
    for reference in sorted(declared.things):
        kinds[reference.kind][reference.id] = declared.things[reference]
    actors: dict[ActorId, Actor] = {
        **kinds[Kind.COUNTRY],
        **kinds[Kind.ORGANIZATION],
        **kinds[Kind.PERSON],
    }
    histories = _histories(positions, actors, today)
    issues_of: defaultdict[ActorId, list[IssueId]] = defaultdict(list)
    actors_on: defaultdict[IssueId, list[ActorId]] = defaultdict(list)
    for actor, issue in sorted(histories):
        issues_of[actor].append(issue)
        actors_on[issue].append(actor)
    dealings = dealings_between(kinds[Kind.EVENT].values(), positions, actors)
    return Atlas(
        site_date=today,
        countries=_frozen(kinds[Kind.COUNTRY]),
        organizations=_frozen(kinds[Kind.ORGANIZATION]),
        people=_frozen(kinds[Kind.PERSON]),
        issues=_frozen(kinds[Kind.ISSUE]),
        events=_frozen(kinds[Kind.EVENT]),
        quotes=_frozen(kinds[Kind.QUOTE]),
        positions=_frozen({position.id: position for position in positions}),
        sources=_frozen(kinds[Kind.SOURCE]),
        briefings=_frozen(kinds[Kind.BRIEFING]),
        pages=_frozen(kinds[Kind.PAGE]),
        corrections=corrections,
        backlinks=_frozen(backlinks),
        histories=_frozen(histories),
        issues_of=_frozen({actor: tuple(issues) for actor, issues in issues_of.items()}),
        actors_on=_frozen({issue: tuple(ids) for issue, ids in actors_on.items()}),
        authorities=_frozen(_authorities(kinds[Kind.ORGANIZATION].values())),
        dealings=_frozen(dealings),
        partners=_frozen(_partners(dealings)),
        redirects=_frozen(declared.renamed),
        paths=_frozen(paths),
    )


def _histories(
    positions: Iterable[Position], actors: Mapping[ActorId, Actor], today: date
) -> dict[tuple[ActorId, IssueId], History]:
    own: defaultdict[tuple[ActorId, IssueId], list[Position]] = defaultdict(list)
    through: defaultdict[tuple[ActorId, IssueId], list[Position]] = defaultdict(list)
    for position in positions:
        for holder in position.actors:
            where = own if is_own(position, holder) else through
            where[holder, position.issue].append(position)
            members = getattr(actors.get(holder), "members", ())
            for member in members_on(members, position.date):
                if member not in position.excepted and member not in position.actors:
                    through[member, position.issue].append(position)
    found = {}
    for key in own.keys() | through.keys():
        former = FORMER_STATES.get(key[0])
        one = history(
            *key, own[key], through[key], today=today, ended=former.end if former else None
        )
        if one.own or one.through:
            found[key] = one
    return found


def _authorities(
    organizations: Iterable[Organization],
) -> dict[ActorId, tuple[tuple[ActorId, Governing], ...]]:
    """Give the organizations that govern each country, in order of id."""
    found: defaultdict[ActorId, list[tuple[ActorId, Governing]]] = defaultdict(list)
    for organization in organizations:
        for governing in organization.governs:
            found[governing.country].append((organization.id, governing))
    return {country: tuple(entries) for country, entries in found.items()}


def _partners(dealings: Iterable[Pair]) -> dict[ActorId, tuple[ActorId, ...]]:
    found: defaultdict[ActorId, list[ActorId]] = defaultdict(list)
    for one, other in dealings:
        found[one].append(other)
        found[other].append(one)
    return {country: tuple(sorted(partners)) for country, partners in found.items()}


def _frozen(mapping: Mapping[Key, Value]) -> Mapping[Key, Value]:
    return MappingProxyType(dict(mapping))
