"""Every thing that content declares, by kind and id, with former ids and clashes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from briefgen.model.actors import Country
from briefgen.model.countries import country_codes
from briefgen.model.identifiers import (
    ACTOR_KINDS,
    ActorId,
    Kind,
    Origin,
    Reference,
)
from briefgen.model.problems import Problem
from briefgen.reading.nearest import did_you_mean
from briefgen.reading.records import FileRecords


class Thing(Protocol):
    """A record with an id of its own."""

    @property
    def id(self) -> str:
        """Its id, unique among its kind."""

    @property
    def origin(self) -> Origin | None:
        """Where it was declared; None for a country without a file."""


@dataclass(slots=True)
class Declared:
    """What is declared, while the atlas is being made.

    `things` holds the records, `renamed` the former ids; `broken` what was declared wrongly, which is
    reported elsewhere, and `drafted` what only drafts declare.
    """

    things: dict[Reference, object] = field(default_factory=dict)
    renamed: dict[Reference, Reference] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    drafted: Mapping[Reference, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def find(self, kinds: Iterable[Kind], id_: str) -> Reference | None:
        """Give the thing of one of `kinds` that has this id now, or had it once."""
        for kind in kinds:
            reference = Reference(kind, id_)
            if reference in self.things:
                return reference
            if kind is Kind.COUNTRY and id_ in country_codes():
                self.things[reference] = Country(ActorId(id_))
                return reference
            if reference in self.renamed:
                return self.renamed[reference]
        return None

    def is_excused(self, kinds: Iterable[Kind], id_: str) -> bool:
        """Tell whether a thing is unknown only because its own declaration is wrong."""
        return any(f"{kind}:{id_}" in self.broken for kind in kinds)

    def report_unknown(
        self, kinds: tuple[Kind, ...], id_: str, origin: Origin, *, line: int | None = None
    ) -> None:
        """Report a reference that leads nowhere, with the nearest ids of the right kind."""
        if self.is_excused(kinds, id_):
            return
        what = "actor" if kinds == ACTOR_KINDS else " or ".join(kinds)
        draft = next(
            (self.drafted[r] for k in kinds if (r := Reference(k, id_)) in self.drafted), ""
        )
        other = next((k for k in Kind if Reference(k, id_) in self.things), None)
        valid = {reference.id for reference in self.things if reference.kind in kinds}
        if Kind.COUNTRY in kinds:
            valid |= country_codes()
        help_ = did_you_mean(id_, valid)
        if draft:
            help_ = f"It is declared in a draft, {draft}, and drafts are not published."
        elif other:
            help_ = f"There is a {other} of that id. {help_}".strip()
        self.problems.append(
            Problem(origin, "unknown-reference", f"there is no {what} `{id_}`", help_, line=line)
        )


def declarations_in(files: Iterable[FileRecords], drafts: Iterable[FileRecords]) -> Declared:
    """Gather what `files` declare; of two declarations of one id, the first by path counts."""
    files = tuple(files)
    declared = Declared(
        broken=frozenset(name for file in files for name in file.broken),
        drafted={
            Reference(kind, record.id): file.path
            for file in drafts
            for kind, record in things_of(file)
        },
    )
    origins: dict[Reference, Origin] = {}
    for file in files:
        for kind, record in things_of(file):
            reference = Reference(kind, record.id)
            origin = record.origin or Origin(file.path)
            first = origins.setdefault(_space(reference), origin)
            if first is origin:
                declared.things[reference] = record
            else:
                declared.problems.append(_clash(reference, origin, first))
    _gather_former_ids(declared, origins)
    return declared


def things_of(file: FileRecords) -> Iterator[tuple[Kind, Thing]]:
    """Give each thing that a file declares, apart from positions, whose ids may need linking."""
    if file.briefing:
        yield Kind.BRIEFING, file.briefing
    if file.page:
        yield Kind.PAGE, file.page
    own: tuple[tuple[Kind, tuple[Thing, ...]], ...] = (
        (Kind.COUNTRY, file.countries),
        (Kind.ORGANIZATION, file.organizations),
        (Kind.PERSON, file.people),
        (Kind.ISSUE, file.issues),
        (Kind.EVENT, file.events),
        (Kind.SOURCE, file.sources),
        (Kind.QUOTE, file.quotes),
    )
    for kind, records in own:
        for record in records:
            yield kind, record


def _space(reference: Reference) -> Reference:
    """People and organizations share one id space."""
    kind, id_ = reference
    return Reference(Kind.ORGANIZATION, id_) if kind is Kind.PERSON else reference


def _clash(reference: Reference, origin: Origin, first: Origin) -> Problem:
    return Problem(
        origin,
        "duplicate-declaration",
        f"{reference.kind} `{reference.id}` is declared twice",
        "It is first declared at {other}; declare it once and refer to it by its id elsewhere.",
        other=first,
    )


def _gather_former_ids(declared: Declared, origins: dict[Reference, Origin]) -> None:
    for reference, record in declared.things.items():
        former = getattr(record, "old_ids", ()) or getattr(
            getattr(record, "profile", None), "old_ids", ()
        )
        for old_id in former:
            old = Reference(reference.kind, old_id)
            taken = origins.get(_space(old))
            if taken is None and old in declared.renamed:
                taken = declared.things[declared.renamed[old]].origin  # type: ignore[attr-defined]
            if taken is None:
                declared.renamed[old] = reference
            else:
                declared.problems.append(
                    Problem(
                        record.origin,  # type: ignore[attr-defined]
                        "old-id-taken",
                        f"the former id `{old_id}` is the id of another {reference.kind}",
                        "It stands at {other}; leave it out of `old_ids` here.",
                        other=taken,
                    )
                )
