"""The records that a file declares in the lists of its front matter, and those it only mentions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from briefgen.model.actors import Organization, Person
from briefgen.model.briefings import Correction
from briefgen.model.dates import Edtf
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, EventId, IssueId, Kind, SourceId
from briefgen.model.ignores import Ignore
from briefgen.model.issues import Issue
from briefgen.model.positions import DeclaredPosition
from briefgen.model.profiles import Profile
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.reading.declared_actors import actor_schema
from briefgen.reading.declared_positions import read_positions
from briefgen.reading.declared_sources import DeclaredSources, FileNames, read_sources
from briefgen.reading.entries import declaring, entries, mentioned, shortened
from briefgen.reading.nearest import nearest
from briefgen.reading.schemas import actors, briefings, events, issues, quotes
from briefgen.reading.schemas.common import DeclaredId, Keys, MentionedActor, ThingKeys
from briefgen.reading.schemas.references import SourceRefs
from briefgen.reading.validation import Findings, Pointer

Thing = TypeVar("Thing", bound=ThingKeys)

SHARED_LISTS = ("sources", "quotes", "positions", "corrections", "defaults", "ignore")
"""What any file may bring besides the keys of its own thing."""

BRIEFING_LISTS = (*SHARED_LISTS, "actors", "issues", "events")
"""What a briefing may bring."""


@dataclass(frozen=True, slots=True)
class Declarations:
    """What the lists of one file hold: records, and ids of things that are declared elsewhere.

    `named_sources` are all sources in the order of the list, the file's own and others'.
    """

    sources: tuple[Source, ...] = ()
    cited: tuple[SourceId, ...] = ()
    named_sources: tuple[SourceId, ...] = ()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    issues: tuple[Issue, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    positions: tuple[DeclaredPosition, ...] = ()
    corrections: tuple[Correction, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    mentioned_actors: tuple[ActorId, ...] = ()
    mentioned_issues: tuple[IssueId, ...] = ()
    mentioned_events: tuple[EventId, ...] = ()

    def mentions_only(self) -> "Declarations":
        """Give what is left where a file may declare nothing: mentions, corrections and what it passes over."""
        return replace(
            self,
            sources=(),
            people=(),
            organizations=(),
            issues=(),
            events=(),
            quotes=(),
            positions=(),
        )


class _SourceList(Keys):
    """The sources of a thing that is declared inline."""

    sources: SourceRefs = ()


@dataclass(frozen=True, slots=True)
class _Scope:
    """What the entries of one file share: `lang` is its own or the site's, the rest its `defaults`."""

    file: FileNames
    lang: str
    quote_lang: str
    date: Edtf | None
    sources: DeclaredSources
    findings: Findings


def read_declarations(
    lists: Mapping[str, object], file: FileNames, lang: str, findings: Findings
) -> Declarations:
    """Read the lists of a file whose own language, or else the site's, is `lang` (BCP 47)."""
    key_of_sources = _key_of_sources(lists)
    lists = shortened(lists, (*BRIEFING_LISTS, key_of_sources), findings)
    raw_defaults = lists.get("defaults")
    defaults = (
        findings.validated(briefings.DefaultsKeys, raw_defaults, ("defaults",))
        if raw_defaults is not None
        else None
    ) or briefings.DefaultsKeys()
    sources = read_sources(lists, key_of_sources, file, lang, findings)
    scope = _Scope(file, lang, defaults.lang, defaults.date, sources, findings)
    people, organizations = _actors(lists, scope)
    return Declarations(
        sources=sources.declared,
        cited=sources.cited,
        named_sources=sources.named,
        people=people,
        organizations=organizations,
        issues=_issues(lists, scope),
        events=_events(lists, scope),
        quotes=_quotes(lists, scope),
        positions=read_positions(lists, file, sources, scope.date, findings),
        corrections=_corrections(lists, scope),
        ignores=_ignores(lists, scope),
        mentioned_actors=tuple(map(ActorId, mentioned(lists, "actors", MentionedActor, findings))),
        mentioned_issues=tuple(map(IssueId, mentioned(lists, "issues", DeclaredId, findings))),
        mentioned_events=tuple(map(EventId, mentioned(lists, "events", DeclaredId, findings))),
    )


def _key_of_sources(lists: Mapping[str, object]) -> str:
    """Give the key that lists the sources, if only misspelt, lest every quotation seems to lack its own too."""
    if "sources" in lists:
        return "sources"
    unknown = [key for key in lists if key not in BRIEFING_LISTS]
    return next(iter(nearest("sources", unknown, most=1)), "sources")


def _thing(
    schema: type[Thing], kind: Kind, entry: object, pointer: Pointer, scope: _Scope
) -> tuple[str, Thing, Profile] | None:
    """Give the id, keys and profile of a thing declared inline."""
    findings = scope.findings
    if not isinstance(entry, dict):
        findings.add(pointer, "wrong-type", "an id or a mapping of keys is expected here")
        return None
    beside = ("id", "sources") if kind in (Kind.ISSUE, Kind.EVENT) else ("id", "sources", "kind")
    rest = {key: value for key, value in entry.items() if key not in beside}
    keys = findings.validated(schema, rest, pointer, beside=beside)
    identity = findings.validated(DeclaredId, _only(entry, "id"), pointer)
    named = findings.validated(_SourceList, _only(entry, "sources"), pointer)
    if keys is None or identity is None or named is None:
        findings.lost(kind, entry.get("id"))
        return None
    source_ids = scope.sources.given_or_only(named.sources)
    return identity.id, keys, keys.profile(scope.lang, None, source_ids)


def _only(entry: Mapping[str, object], key: str) -> dict[str, object]:
    return {key: entry[key]} if key in entry else {}


def _actors(
    lists: Mapping[str, object], scope: _Scope
) -> tuple[tuple[Person, ...], tuple[Organization, ...]]:
    people: list[Person] = []
    organizations: list[Organization] = []
    for pointer, entry in declaring(lists, "actors"):
        schema = actor_schema(entry, pointer, scope.findings)
        origin = scope.file.origin(pointer)
        if schema is actors.PersonKeys:
            if one := _thing(actors.PersonKeys, Kind.PERSON, entry, pointer, scope):
                people.append(actors.person(one[1], one[0], origin, one[2]))
        elif schema is actors.OrganizationKeys and (
            body := _thing(actors.OrganizationKeys, Kind.ORGANIZATION, entry, pointer, scope)
        ):
            organizations.append(actors.organization(body[1], body[0], origin, body[2]))
    return tuple(people), tuple(organizations)


def _issues(lists: Mapping[str, object], scope: _Scope) -> tuple[Issue, ...]:
    return tuple(
        issues.issue(one[1], one[0], scope.file.origin(pointer), one[2])
        for pointer, entry in declaring(lists, "issues")
        if (one := _thing(issues.IssueKeys, Kind.ISSUE, entry, pointer, scope))
    )


def _events(lists: Mapping[str, object], scope: _Scope) -> tuple[Event, ...]:
    return tuple(
        events.event(one[1], one[0], scope.file.origin(pointer), one[2])
        for pointer, entry in declaring(lists, "events")
        if (one := _thing(events.EventKeys, Kind.EVENT, entry, pointer, scope))
    )


def _quotes(lists: Mapping[str, object], scope: _Scope) -> tuple[Quote, ...]:
    return tuple(_quotes_of(lists, scope))


def _quotes_of(lists: Mapping[str, object], scope: _Scope) -> Iterator[Quote]:
    declared = {source.id: source for source in scope.sources.declared}
    for pointer, entry in entries(lists, "quotes"):
        keys = scope.findings.validated(quotes.QuoteKeys, entry, pointer)
        if keys is None:
            scope.findings.lost(Kind.QUOTE, entry.get("id") if isinstance(entry, dict) else None)
            continue
        named = scope.sources.given_or_only((keys.source,) if keys.source else ())
        source = declared.get(named[0]) if named else None
        yield quotes.quote(
            keys,
            scope.file.origin(pointer),
            named[0] if named else None,
            scope.quote_lang or (source.lang if source else "") or scope.lang,
            scope.date or (source.published if source else None),
        )


def _corrections(lists: Mapping[str, object], scope: _Scope) -> tuple[Correction, ...]:
    return tuple(
        briefings.correction(keys, scope.file.origin(pointer))
        for pointer, entry in entries(lists, "corrections")
        if (keys := scope.findings.validated(briefings.CorrectionKeys, entry, pointer))
    )


def _ignores(lists: Mapping[str, object], scope: _Scope) -> tuple[Ignore, ...]:
    return tuple(
        briefings.ignore(keys, scope.file.origin(pointer))
        for pointer, entry in entries(lists, "ignore")
        if (keys := scope.findings.validated(briefings.IgnoreKeys, entry, pointer))
    )
