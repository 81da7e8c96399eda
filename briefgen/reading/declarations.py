"""The records that a file declares in the lists of its front matter, and those it only mentions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from briefgen.model.actors import Organization, Person
from briefgen.model.briefings import Correction
from briefgen.model.dates import Edtf
from briefgen.model.events import Event
from briefgen.model.identifiers import (
    ActorId,
    EventId,
    IssueId,
    Kind,
    Origin,
    SourceId,
)
from briefgen.model.issues import Issue
from briefgen.model.positions import DeclaredPosition
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.reading.schemas import actors, briefings, events, issues, positions, quotes, sources
from briefgen.reading.schemas.common import DeclaredId, ThingKeys
from briefgen.reading.validation import Findings, Pointer

Thing = TypeVar("Thing", bound=ThingKeys)
Entry = tuple[Pointer, object]

SHARED_LISTS = ("sources", "quotes", "positions", "corrections", "defaults")
"""What any file may bring besides the keys of its own thing."""

BRIEFING_LISTS = (*SHARED_LISTS, "actors", "issues", "events")
"""What a briefing may bring."""


@dataclass(frozen=True, slots=True)
class Declarations:
    """What the lists of one file hold: records, and ids of things that are declared elsewhere."""

    sources: tuple[Source, ...]
    cited: tuple[SourceId, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    issues: tuple[Issue, ...]
    events: tuple[Event, ...]
    quotes: tuple[Quote, ...]
    positions: tuple[DeclaredPosition, ...]
    corrections: tuple[Correction, ...]
    mentioned_actors: tuple[ActorId, ...]
    mentioned_issues: tuple[IssueId, ...]
    mentioned_events: tuple[EventId, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What the entries of one file share.

    `lang` and `date` are what its quotes and positions take where they give none; `named` and `own`
    are the sources that the file names in any way, and those that it declares.
    """

    path: str
    file_id: str
    lang: str
    quote_lang: str
    date: Edtf | None
    own: Mapping[str, Source]
    named: tuple[SourceId, ...]

    def origin(self, pointer: Pointer) -> Origin:
        """Give the place of an entry."""
        return Origin(self.path, pointer)

    def source_id(self, text: str) -> SourceId:
        """Give a source's global id: within the file first, then as it stands."""
        return self.own[text].id if text in self.own else SourceId(text)

    def sources_or_default(self, given: tuple[str, ...]) -> tuple[SourceId, ...]:
        """Give the sources of an entry; in a file with one source, that one where it gives none."""
        if given:
            return tuple(self.source_id(text) for text in given)
        return self.named if len(self.named) == 1 else ()


def read_declarations(
    lists: Mapping[str, object], path: str, file_id: str, lang: str, findings: Findings
) -> Declarations:
    """Read the lists of a file whose own language, or else the site's, is `lang` (BCP 47)."""
    raw_defaults = lists.get("defaults")
    defaults = (
        findings.validated(briefings.DefaultsKeys, raw_defaults, ("defaults",))
        if raw_defaults is not None
        else None
    ) or briefings.DefaultsKeys()

    own = _sources(lists, path, file_id, lang, findings)
    cited = tuple(
        SourceId(own[text].id if text in own else text) for _, text in _mentions(lists, "sources")
    )
    scope = Scope(
        path=path,
        file_id=file_id,
        lang=lang,
        quote_lang=defaults.lang,
        date=defaults.date,
        own=own,
        named=tuple(dict.fromkeys((*(source.id for source in own.values()), *cited))),
    )
    people, organizations = _actors(lists, scope, findings)
    return Declarations(
        sources=tuple(own.values()),
        cited=cited,
        people=people,
        organizations=organizations,
        issues=_issues(lists, scope, findings),
        events=_events(lists, scope, findings),
        quotes=_quotes(lists, scope, findings),
        positions=_positions(lists, scope, findings),
        corrections=_corrections(lists, scope, findings),
        mentioned_actors=tuple(ActorId(id_) for _, id_ in _mentions(lists, "actors")),
        mentioned_issues=tuple(IssueId(id_) for _, id_ in _mentions(lists, "issues")),
        mentioned_events=tuple(EventId(id_) for _, id_ in _mentions(lists, "events")),
    )


def _entries(lists: Mapping[str, object], key: str) -> Iterator[Entry]:
    """Give each entry of a list with its place; one entry may stand without its list."""
    value = lists.get(key)
    if value is None:
        return
    for index, entry in enumerate(value if isinstance(value, list) else [value]):
        yield (key, index), entry


def _mentions(lists: Mapping[str, object], key: str) -> Iterator[tuple[Pointer, str]]:
    """Give the entries that are an id, alone or as the one key of a mapping."""
    for pointer, entry in _entries(lists, key):
        id_ = entry.get("id") if isinstance(entry, dict) and entry.keys() == {"id"} else entry
        if isinstance(id_, str):
            yield pointer, id_.strip()


def _declared(lists: Mapping[str, object], key: str) -> Iterator[Entry]:
    """Give the entries that declare something, so all that are no mention."""
    for pointer, entry in _entries(lists, key):
        if not isinstance(entry, str) and not (isinstance(entry, dict) and entry.keys() == {"id"}):
            yield pointer, entry


def _sources(
    lists: Mapping[str, object], path: str, file_id: str, lang: str, findings: Findings
) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for pointer, entry in _declared(lists, "sources"):
        keys = findings.validated(sources.SourceKeys, entry, pointer)
        if keys is None:
            id_ = entry.get("id") if isinstance(entry, dict) else None
            findings.lost(Kind.SOURCE, id_)
            findings.lost(Kind.SOURCE, f"{file_id}/{id_}")
        elif keys.id in found:
            line, column = findings.place(found[keys.id].origin.pointer)
            findings.add(
                (*pointer, "id"),
                "duplicate-declaration",
                f"source `{keys.id}` is declared twice",
                f"It is first declared at {path}:{line}:{column}; rename or remove one.",
            )
        else:
            found[keys.id] = sources.source(keys, Origin(path, pointer), file_id, lang)
    return found


def _thing(
    schema: type[Thing], kind: Kind, entry: object, pointer: Pointer, findings: Findings
) -> tuple[str, Thing, tuple[str, ...]] | None:
    """Give the id, keys and source ids of a thing declared inline."""
    if not isinstance(entry, dict):
        findings.add(pointer, "wrong-type", "an id or a mapping of keys is expected here")
        return None
    rest = {key: value for key, value in entry.items() if key not in ("id", "kind", "sources")}
    keys = findings.validated(schema, rest, pointer)
    identity = findings.validated(DeclaredId, {"id": entry["id"]} if "id" in entry else {}, pointer)
    if keys is None or identity is None:
        findings.lost(kind, entry.get("id"))
        return None
    named = entry.get("sources")
    source_ids = tuple(
        text for text in (named if isinstance(named, list) else [named]) if isinstance(text, str)
    )
    return identity.id, keys, source_ids


def _actors(
    lists: Mapping[str, object], scope: Scope, findings: Findings
) -> tuple[tuple[Person, ...], tuple[Organization, ...]]:
    people: list[Person] = []
    organizations: list[Organization] = []
    for pointer, entry in _declared(lists, "actors"):
        kind = entry.get("kind") if isinstance(entry, dict) else None
        if kind == "person":
            person = _thing(actors.PersonKeys, Kind.PERSON, entry, pointer, findings)
            if person:
                profile = person[1].profile(scope.lang, None, scope.sources_or_default(person[2]))
                people.append(actors.person(person[1], person[0], scope.origin(pointer), profile))
        elif kind == "organization":
            body = _thing(actors.OrganizationKeys, Kind.ORGANIZATION, entry, pointer, findings)
            if body:
                profile = body[1].profile(scope.lang, None, scope.sources_or_default(body[2]))
                organizations.append(
                    actors.organization(body[1], body[0], scope.origin(pointer), profile)
                )
        else:
            findings.add(
                (*pointer, "kind"),
                "actor-kind",
                "an actor declared here is a `person` or an `organization`",
                "Write `kind: person` or `kind: organization`; a country needs no declaration.",
            )
            if isinstance(entry, dict):
                findings.lost(Kind.PERSON, entry.get("id"))
                findings.lost(Kind.ORGANIZATION, entry.get("id"))
    return tuple(people), tuple(organizations)


def _issues(lists: Mapping[str, object], scope: Scope, findings: Findings) -> tuple[Issue, ...]:
    found = []
    for pointer, entry in _declared(lists, "issues"):
        if thing := _thing(issues.IssueKeys, Kind.ISSUE, entry, pointer, findings):
            id_, keys, named = thing
            profile = keys.profile(scope.lang, None, scope.sources_or_default(named))
            found.append(issues.issue(keys, id_, scope.origin(pointer), profile))
    return tuple(found)


def _events(lists: Mapping[str, object], scope: Scope, findings: Findings) -> tuple[Event, ...]:
    found = []
    for pointer, entry in _declared(lists, "events"):
        if thing := _thing(events.EventKeys, Kind.EVENT, entry, pointer, findings):
            id_, keys, named = thing
            profile = keys.profile(scope.lang, None, scope.sources_or_default(named))
            found.append(events.event(keys, id_, scope.origin(pointer), profile))
    return tuple(found)


def _quotes(lists: Mapping[str, object], scope: Scope, findings: Findings) -> tuple[Quote, ...]:
    found = []
    for pointer, entry in _entries(lists, "quotes"):
        keys = findings.validated(quotes.QuoteKeys, entry, pointer)
        if keys is None:
            findings.lost(Kind.QUOTE, entry.get("id") if isinstance(entry, dict) else None)
            continue
        named = scope.sources_or_default((keys.source,) if keys.source else ())
        source = next((one for one in scope.own.values() if (one.id,) == named), None)
        found.append(
            quotes.quote(
                keys,
                scope.origin(pointer),
                named[0] if named else None,
                scope.quote_lang or (source.lang if source else "") or scope.lang,
                scope.date or (source.published if source else None),
            )
        )
    return tuple(found)


def _positions(
    lists: Mapping[str, object], scope: Scope, findings: Findings
) -> tuple[DeclaredPosition, ...]:
    found = []
    for pointer, entry in _entries(lists, "positions"):
        keys = findings.validated(positions.PositionKeys, entry, pointer)
        if keys is None:
            findings.lost(Kind.POSITION, entry.get("id") if isinstance(entry, dict) else None)
            continue
        evidence = keys.evidence
        if not evidence and not keys.searched and len(scope.named) == 1:
            evidence = scope.named
        if not evidence and not keys.searched:
            findings.add(
                pointer,
                "missing-key",
                "`evidence` is missing",
                "Name the quote, event or source that shows it; for `undeclared`, say in `searched`"
                " where the desk looked.",
            )
            continue
        found.append(positions.position(keys, scope.origin(pointer), evidence, scope.date))
    return tuple(found)


def _corrections(
    lists: Mapping[str, object], scope: Scope, findings: Findings
) -> tuple[Correction, ...]:
    found = []
    for pointer, entry in _entries(lists, "corrections"):
        keys = findings.validated(briefings.CorrectionKeys, entry, pointer)
        if keys is not None:
            found.append(briefings.correction(keys, scope.origin(pointer)))
    return tuple(found)
