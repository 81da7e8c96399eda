"""What all files declare, gathered: clashes reported, former ids known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefgen.atlas.declared import Declared, Thing, main_of, things_of
from briefgen.model.briefings import Briefing
from briefgen.model.countries import country_codes
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.model.problems import Problem
from briefgen.model.sources import Source
from briefgen.reading.records import FileRecords

_ONE_SPACE = (Kind.ORGANIZATION, Kind.PERSON)

Origins = dict[Reference, Origin]
"""Where each id was first declared, people and organizations sharing one space."""


def declarations_in(published: Sequence[FileRecords], drafts: Iterable[FileRecords]) -> Declared:
    """Gather what files declare; of two declarations of one id, the first in order counts.

    What `drafts` declare is only remembered, to tell whoever refers to it.
    """
    declared = Declared(
        broken={name for file in published for name in file.broken},
        drafted={
            reference: file.path for file in drafts for reference in _references_declared_in(file)
        },
    )
    origins: Origins = {}
    renamed: list[tuple[Kind, Thing]] = []
    for file in published:
        for kind, record in things_of(file):
            origin = record.origin or Origin(file.path)
            first = origins.setdefault(_space(kind, record.id), origin)
            if first is not origin:
                declared.problems.append(_clash(kind, record.id, origin, first, declared))
                continue
            declared.add(kind, record)
            if _old_ids(record):
                renamed.append((kind, record))
    for kind, record in renamed:
        reference = declared.references[kind][record.id]
        place = origins[_space(kind, record.id)].at("old_ids")
        for former in former_ids(record):
            add_former_id(reference, former, place, origins, declared)
    for file in published:
        if file.sources:
            _add_former_homes(file, declared)
    return declared


def add_former_id(
    reference: Reference, former: str, origin: Origin, origins: Origins, declared: Declared
) -> None:
    """Let a former id lead to the present one, reporting one that another thing has or had."""
    kind = reference.kind
    if former == reference.id:
        message = f"`{former}` is the present id of this {kind}, and `old_ids` hold former ones"
        declared.problems.append(
            Problem(origin, "old-id-taken", message, "Leave it out of `old_ids`.")
        )
    elif kind is Kind.COUNTRY and former in country_codes():
        message = f"the former id `{former}` is the code of another country"
        declared.problems.append(
            Problem(origin, "old-id-taken", message, "Leave it out of `old_ids`.")
        )
    elif (taken := origins.setdefault(_space(kind, former), origin)) is not origin:
        message = f"the former id `{former}` is, or was, the id of another {kind}"
        help_ = "The other stands at {other}; leave it out of `old_ids` here."
        declared.problems.append(Problem(origin, "old-id-taken", message, help_, other=taken))
    else:
        declared.references[kind][former] = reference
        declared.redirects[Reference(kind, former)] = reference


def former_ids(record: Any) -> Iterator[str]:
    """Give a record's former ids in the form in which its present one is known."""
    old_ids = _old_ids(record)
    match record:
        case Source():
            home = record.id.rpartition("/")[0]
            yield from (f"{home}/{old_id}" for old_id in old_ids)
        case Briefing() if record.translation_of:
            yield from (f"{record.lang}/{old_id}" for old_id in old_ids)
        case _:
            yield from old_ids


def _add_former_homes(file: FileRecords, declared: Declared) -> None:
    """Let a renamed file take its sources along, as their global ids begin with its id."""
    main = main_of(file)
    sources = declared.references[Kind.SOURCE]
    for old_home in former_ids(declared.record(main)) if main else ():
        for source in file.sources:
            for id_ in (source.id, *former_ids(source)):
                sources.setdefault(f"{old_home}/{id_.rpartition('/')[2]}", sources[source.id])


def _references_declared_in(file: FileRecords) -> Iterator[Reference]:
    for kind, record in things_of(file):
        for id_ in (record.id, *former_ids(record)):
            yield Reference(kind, id_)
    for position in file.positions:
        if position.id:
            yield Reference(Kind.POSITION, position.id)


def _old_ids(record: Any) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(getattr(record, "profile", record), "old_ids", ())
    return found


def _space(kind: Kind, id_: str) -> Reference:
    """People and organizations share one id space."""
    return Reference(Kind.ORGANIZATION if kind in _ONE_SPACE else kind, id_)


def _clash(kind: Kind, id_: str, origin: Origin, first: Origin, declared: Declared) -> Problem:
    if kind is Kind.BRIEFING and _is_named_as_translation(first, id_):
        message = "`translation_of` is missing: by its name, this file translates another"
        help_ = f"Add `translation_of: {id_}` here, or give the briefing a name of its own."
        return Problem(first.at("translation_of"), "missing-key", message, help_)
    message = f"{kind} `{id_}` is declared twice"
    advice = "It is first declared at {other}; declare it once and refer to it by its id elsewhere."
    if kind in _ONE_SPACE and id_ not in declared.records[kind]:
        declared.broken.add(str(Reference(kind, id_)))
        message = (
            f"{kind} `{id_}` has the id of another actor: people and organizations share their ids"
        )
        advice = "The other is declared at {other}; give one of them another id."
    return Problem(origin, "duplicate-declaration", message, advice, other=first)


def _is_named_as_translation(origin: Origin, slug: str) -> bool:
    """Tell a file such as `talks.fa.md`, which says by its name alone what it translates."""
    return re.search(rf"(?:^|/){re.escape(slug)}\.[A-Za-z0-9-]+\.md$", origin.path) is not None
