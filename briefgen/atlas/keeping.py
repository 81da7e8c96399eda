"""An atlas without its texts in Markdown, kept so that the next build need not join all records again.

An edit of such a text changes nothing in here but where it is itself. So a build after one opens the atlas of the
last build, decodes the few records that its pages ask for, and takes the texts from the files.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from briefgen.atlas.atlas import Atlas
from briefgen.atlas.bodies import body_of, without_body
from briefgen.atlas.dealings import DealingsByPair, DealingsOfEach, Pair
from briefgen.atlas.histories import History
from briefgen.atlas.histories import Key as HistoryKey
from briefgen.atlas.packed_votes import PackedVotes, packed_votes, unpacked_votes
from briefgen.atlas.references import Relation
from briefgen.cache.later import Keyed, Later
from briefgen.cache.sections import DamagedError, Load, Section, decoded
from briefgen.model.actors import Country, Governing, Organization, Person
from briefgen.model.bodies import Body, BodyReference
from briefgen.model.briefings import Briefing, Correction, Page
from briefgen.model.events import Event
from briefgen.model.identifiers import (
    ActorId,
    IssueId,
    Kind,
    PositionId,
    Reference,
    reference_from,
)
from briefgen.model.issues import Issue
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.verifications import Verification

BodyAt = Callable[[str], Body]
"""Gives the body of the file at a path, as it was read. Raises DamagedError where it is not known."""

_RECORDS: Mapping[Kind, Any] = {
    Kind.COUNTRY: Country,
    Kind.ORGANIZATION: Organization,
    Kind.PERSON: Person,
    Kind.ISSUE: Issue,
    Kind.EVENT: Event,
    Kind.QUOTE: Quote,
    Kind.POSITION: Position,
    Kind.SOURCE: Source,
    Kind.BRIEFING: Briefing,
    Kind.PAGE: Page,
}
_WITH_BODY = frozenset(Kind) - {Kind.QUOTE, Kind.POSITION, Kind.SOURCE}

_encoded = msgspec.msgpack.Encoder().encode

Target = tuple[str, str]
"""What a reference of a body leads to: its kind and its present id, with a fragment if any."""


class _History(NamedTuple):
    """A history by the ids of its positions."""

    own: tuple[PositionId, ...]
    latest: PositionId | None
    contenders: tuple[PositionId, ...]
    through: tuple[PositionId, ...]


class _Rest(NamedTuple):
    """What is little, and read at once."""

    site_date: date
    corrections: tuple[Correction, ...]
    close: tuple[Pair, ...]
    voting: PackedVotes
    dealings: DealingsOfEach


def sections_of_atlas(atlas: Atlas) -> Iterator[Section]:
    """Give an atlas, without its texts, in sections to be kept."""
    targets: dict[str, tuple[Target, ...]] = {}
    for kind in Kind:
        records: Mapping[str, Any] = atlas.of_kind(kind)
        if kind in _WITH_BODY:
            for id_, record in records.items():
                body = body_of(record)
                if body and body.pieces:
                    targets[f"{kind}:{id_}"] = tuple(_targets(body))
            records = {id_: without_body(one) for id_, one in records.items()}
        yield kind.value, _encoded(dict(records))
    yield "targets", _encoded(targets)
    pointing: dict[str, dict[Relation, tuple[Reference, ...]]] = {}
    for (target, relation), sources in atlas.backlinks.items():
        pointing.setdefault(str(target), {})[relation] = sources
    yield "backlinks", _encoded(pointing)
    yield (
        "histories",
        _encoded({f"{key[0]}/{key[1]}": _by_ids(one) for key, one in atlas.histories.items()}),
    )
    for name, mapping in (
        ("issues-of", atlas.issues_of),
        ("actors-on", atlas.actors_on),
        ("authorities", atlas.authorities),
        ("paths", atlas.paths),
        ("verifications", atlas.verifications),
    ):
        yield name, _encoded(dict(mapping))
    for name, by_reference in (
        ("corrections-of", atlas.corrections_of),
        ("redirects", atlas.redirects),
    ):
        yield name, _encoded({str(key): value for key, value in by_reference.items()})
    dealings = atlas.dealings
    rest = _Rest(
        atlas.site_date,
        atlas.corrections,
        atlas.close,
        packed_votes(atlas.voting),
        dealings.of_each,
    )
    yield "rest", _encoded(rest)


def later(load: Load, name: str, of: Any) -> Mapping[Any, Any]:
    """Give a section as a mapping by text to values of the type `of`, each decoded when it is asked for."""
    return Later(lambda: load(name), of)


def later_by_reference(load: Load, name: str, of: Any) -> Mapping[Reference, Any]:
    """Give the same by reference."""
    return Keyed(later(load, name, of), str, reference_from)


def opened_atlas(load: Load, body_at: BodyAt) -> Atlas:
    """Give a kept atlas, whose texts are as `body_at` gives them.

    Its records have no bodies of their own: these are `Atlas.body`. Raises DamagedError, now or when
    something is asked for, if a section can't be trusted.
    """
    rest: _Rest = decoded(load, "rest", _Rest)
    section, by_reference = partial(later, load), partial(later_by_reference, load)
    records = {kind: section(kind.value, of) for kind, of in _RECORDS.items()}
    dealings = DealingsByPair(rest.dealings)
    return Atlas(
        site_date=rest.site_date,
        countries=records[Kind.COUNTRY],
        organizations=records[Kind.ORGANIZATION],
        people=records[Kind.PERSON],
        issues=records[Kind.ISSUE],
        events=records[Kind.EVENT],
        quotes=records[Kind.QUOTE],
        positions=records[Kind.POSITION],
        sources=records[Kind.SOURCE],
        briefings=records[Kind.BRIEFING],
        pages=records[Kind.PAGE],
        corrections=rest.corrections,
        corrections_of=by_reference("corrections-of", tuple[Correction, ...]),
        backlinks=_Backlinks(section("backlinks", dict[Relation, tuple[Reference, ...]])),
        histories=_Histories(section("histories", _History), records[Kind.POSITION]),
        issues_of=section("issues-of", tuple[IssueId, ...]),
        actors_on=section("actors-on", tuple[ActorId, ...]),
        authorities=section("authorities", tuple[tuple[ActorId, Governing], ...]),
        dealings=dealings,
        partners=dealings.partners,
        close=rest.close,
        voting=unpacked_votes(rest.voting),
        redirects=by_reference("redirects", Reference),
        paths=section("paths", Reference),
        verifications=section("verifications", Verification),
        bodies=_Bodies(records, section("targets", tuple[Target, ...]), body_at),
    )


@dataclass(frozen=True, slots=True)
class _Backlinks(Mapping[tuple[Reference, Relation], tuple[Reference, ...]]):
    """What points at each thing, and in which way; kept by thing."""

    by_target: Mapping[str, Mapping[Relation, tuple[Reference, ...]]]

    def __getitem__(self, key: tuple[Reference, Relation]) -> tuple[Reference, ...]:
        target, relation = key
        return self.by_target[str(target)][relation]

    def __iter__(self) -> Iterator[tuple[Reference, Relation]]:
        for target, relations in self.by_target.items():
            for relation in relations:
                yield reference_from(target), relation

    def __len__(self) -> int:
        return sum(map(len, self.by_target.values()))


@dataclass(frozen=True, slots=True)
class _Histories(Mapping[HistoryKey, History]):
    """Histories, whose positions stand among the others."""

    kept: Mapping[str, _History]
    positions: Mapping[PositionId, Position]

    def __getitem__(self, key: HistoryKey) -> History:
        actor, issue = key
        kept = self.kept[f"{actor}/{issue}"]
        return History(
            actor,
            issue,
            own=self._positions(kept.own),
            latest=None if kept.latest is None else self.positions[kept.latest],
            contenders=self._positions(kept.contenders),
            through=self._positions(kept.through),
        )

    def _positions(self, ids: tuple[PositionId, ...]) -> tuple[Position, ...]:
        return tuple([self.positions[one] for one in ids])

    def __iter__(self) -> Iterator[HistoryKey]:
        for key in self.kept:
            actor, _, issue = key.partition("/")
            yield ActorId(actor), IssueId(issue)

    def __len__(self) -> int:
        return len(self.kept)


@dataclass(frozen=True, slots=True)
class _Bodies(Mapping[Reference, Body]):
    """The bodies of files as they are read now, each reference to what it led to when all were joined."""

    records: Mapping[Kind, Mapping[str, Any]]
    targets: Mapping[str, tuple[Target, ...]]
    body_at: BodyAt

    def __getitem__(self, reference: Reference) -> Body:
        targets = self.targets[str(reference)]
        record = self.records[reference.kind].get(reference.id)
        if record is None:  # it would pass for one without a text
            raise DamagedError(str(reference))
        body = self.body_at(record.origin.path)
        leading = iter(targets)
        pieces: list[str | BodyReference] = []
        for piece in body.pieces:
            if isinstance(piece, BodyReference):
                kind, target = next(leading, ("", ""))
                pieces.append(replace(piece, kind=kind, target=target))
            else:
                pieces.append(piece)
        return replace(body, pieces=tuple(pieces))

    def __iter__(self) -> Iterator[Reference]:
        return map(reference_from, self.targets)

    def __len__(self) -> int:
        return len(self.targets)


def _targets(body: Body) -> Iterator[Target]:
    return ((one.kind, one.target) for one in body.pieces if isinstance(one, BodyReference))


def _by_ids(history: History) -> _History:
    return _History(
        tuple([one.id for one in history.own]),
        history.latest.id if history.latest else None,
        tuple([one.id for one in history.contenders]),
        tuple([one.id for one in history.through]),
    )
