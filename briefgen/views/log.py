"""What was put right or taken out, as a log of the whole site and by the things concerned."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from briefgen.atlas import Atlas
from briefgen.model.briefings import Correction
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import IssueId, Kind, PositionId, Reference
from briefgen.model.profiles import Withdrawal
from briefgen.views.paging import LIST_LENGTH, Dated, Paged, paged

_KINDS = {str(kind): kind for kind in Kind}


class LogEntry(NamedTuple):
    """A correction or withdrawal: when, what, and of which record; `file` is the thing whose file says so.

    `lang` is the language of the text (BCP 47).
    """

    date: Edtf
    text: str
    lang: str
    of: Reference | None
    file: Reference | None
    is_withdrawal: bool


def log_entries(atlas: Atlas) -> list[LogEntry]:
    """Give every correction and withdrawal, newest first."""
    return sorted(
        (*(_corrected(atlas, one) for one in atlas.corrections), *_withdrawn(atlas)),
        key=lambda one: (one.date.sort_key, one.text, str(one.of)),
        reverse=True,
    )


def log_of(atlas: Atlas) -> Paged[LogEntry]:
    """Give every correction and withdrawal, newest first, split by year."""
    entries = log_entries(atlas)
    return paged((Dated(one.date.sort_key[0].year, one) for one in entries), LIST_LENGTH)


def corrections_by_page(atlas: Atlas) -> dict[Reference, tuple[LogEntry, ...]]:
    """Give, for each thing with a page, the corrections that concern it, newest first.

    They are those of the thing itself, those that its file brings, and those of positions that it holds or
    that are taken on it.
    """
    found: defaultdict[Reference, list[LogEntry]] = defaultdict(list)
    for correction in atlas.corrections:
        entry = _corrected(atlas, correction)
        for concerned in dict.fromkeys(_concerned(atlas, entry)):
            found[concerned].append(entry)
    return {reference: tuple(entries) for reference, entries in found.items()}


def named_in(entries: Iterable[LogEntry]) -> Iterator[Reference]:
    """Give the records and files that entries name."""
    for entry in entries:
        yield from (one for one in (entry.of, entry.file) if one)


def _corrected(atlas: Atlas, correction: Correction) -> LogEntry:
    kind, _, id_ = correction.of.partition(":")
    of = Reference(_KINDS[kind], id_) if kind in _KINDS else None
    file = atlas.paths.get(correction.origin.path)
    return LogEntry(
        correction.date, correction.text, _lang(atlas, file), of, file, is_withdrawal=False
    )


def _lang(atlas: Atlas, file: Reference | None) -> str:
    """Give the language of a file, by the thing that it is about."""
    record: Any = atlas.record(file) if file else None
    return "" if record is None else getattr(record, "profile", record).lang


def _concerned(atlas: Atlas, entry: LogEntry) -> Iterator[Reference]:
    if entry.file:
        yield entry.file
    if entry.of:
        yield entry.of
        if entry.of.kind is Kind.POSITION:
            position = atlas.positions[PositionId(entry.of.id)]
            yield Reference(Kind.ISSUE, IssueId(position.issue))
            yield from (atlas.reference_to_actor(actor) for actor in position.actors)


def _withdrawn(atlas: Atlas) -> Iterator[LogEntry]:
    kinds: tuple[tuple[Kind, Mapping[Any, Any]], ...] = (
        (Kind.COUNTRY, atlas.countries),
        (Kind.ORGANIZATION, atlas.organizations),
        (Kind.PERSON, atlas.people),
        (Kind.ISSUE, atlas.issues),
        (Kind.EVENT, atlas.events),
        (Kind.QUOTE, atlas.quotes),
        (Kind.POSITION, atlas.positions),
        (Kind.SOURCE, atlas.sources),
        (Kind.BRIEFING, atlas.briefings),
    )
    for kind, records in kinds:
        for id_, record in records.items():
            withdrawal: Withdrawal | None = getattr(record, "profile", record).withdrawn
            # A vote's positions go with their event, which has an entry of its own.
            if withdrawal and not (kind is Kind.POSITION and record.event):
                file = atlas.paths.get(record.origin.path)
                of = Reference(kind, id_)
                yield LogEntry(
                    withdrawal.date,
                    withdrawal.reason,
                    _lang(atlas, file),
                    of,
                    file,
                    is_withdrawal=True,
                )
