"""Every thing that content declares, by kind and id."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from briefgen.model.actors import Country
from briefgen.model.countries import country_codes
from briefgen.model.identifiers import ActorId, Kind, Origin, Reference
from briefgen.model.problems import Problem
from briefgen.reading.records import FileRecords


class Thing(Protocol):
    """A record with an id of its own."""

    @property
    def id(self) -> str:
        """Its id, unique among its kind."""

    @property
    def origin(self) -> Origin | None:
        """Where it was declared; None for a country without a file."""


def _by_kind() -> defaultdict[Kind, dict[str, Any]]:
    return defaultdict(dict)


@dataclass(slots=True)
class Declared:
    """What is declared, while the atlas is being made.

    `records` holds the records by kind and id, `references` the present kind and id by present and former
    ids, `redirects` the former ids alone. `broken` names, as `kind:id`, what was declared wrongly, which
    is reported elsewhere; `drafted` gives the draft that declares what no published file does; `codes` are
    those of countries, which need no declaration; `guesses` remembers the help for references that lead
    nowhere.
    """

    records: defaultdict[Kind, dict[str, Any]] = field(default_factory=_by_kind)
    references: defaultdict[Kind, dict[str, Reference]] = field(default_factory=_by_kind)
    redirects: dict[Reference, Reference] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    drafted: Mapping[Reference, str] = field(default_factory=dict)
    codes: frozenset[str] = field(default_factory=country_codes)
    guesses: dict[tuple[tuple[Kind, ...], str], str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def find(self, kinds: Iterable[Kind], id_: str, home: str = "") -> Reference | None:
        """Give the thing of one of `kinds` that has this id now, or had it once.

        A source is looked for in the file whose id is `home`, then among all.
        """
        for kind in kinds:
            known = self.references[kind]
            if kind is Kind.SOURCE and (local := known.get(f"{home}/{id_}")):
                return local
            if found := known.get(id_):
                return found
            if kind is Kind.COUNTRY and id_ in self.codes:
                return self.add(kind, Country(ActorId(id_)))
        return None

    def add(self, kind: Kind, record: Thing) -> Reference:
        """Take in a record under its id."""
        reference = Reference(kind, record.id)
        self.records[kind][record.id] = record
        self.references[kind][record.id] = reference
        return reference

    def record(self, reference: Reference) -> Any:
        """Give the record of a present id, None if there is none."""
        return self.records[reference.kind].get(reference.id)


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


def main_of(file: FileRecords) -> Reference | None:
    """Give the briefing, page or thing that a file is about; inline declarations lie deeper in it."""
    for kind, record in things_of(file):
        if record.origin and not record.origin.pointer:
            return Reference(kind, record.id)
    return None


def home_of(file: FileRecords) -> str:
    """Give the id of the file whose sources a file may name by their short ids.

    A translation declares nothing and shows the original's records.
    """
    original = file.briefing.translation_of if file.briefing else ""
    return original or file.file_id


def is_withdrawn(record: Any) -> bool:
    """Tell whether a record was wrong, and so leaves every view but its own page."""
    return getattr(getattr(record, "profile", record), "withdrawn", None) is not None
