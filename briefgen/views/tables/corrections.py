"""The table of corrections: what was put right, and what was taken out of all other tables."""

from operator import attrgetter
from typing import NamedTuple

from briefgen.model.briefings import Briefing
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.log import LogEntry, log_entries
from briefgen.views.site import Site
from briefgen.views.tables.columns import Format, Table, choice, dates, flag, text


class _Correction(NamedTuple):
    date: Edtf
    text: str
    of: Reference | None
    is_withdrawal: bool
    lang: str


def _entries(site: Site) -> tuple[_Correction, ...]:
    return tuple(
        _Correction(one.date, one.text, one.of, one.is_withdrawal, _lang(site, one))
        for one in log_entries(site.data)
        if not _is_drafted(site, one)
    )


def _is_drafted(site: Site, entry: LogEntry) -> bool:
    record = site.data.record(entry.file) if entry.file else None
    return isinstance(record, Briefing) and record.status is BriefingStatus.DRAFT


def _lang(site: Site, entry: LogEntry) -> str:
    """Give the language of the file that says so."""
    record = site.data.record(entry.file) if entry.file else None
    lang: str = getattr(getattr(record, "profile", record), "lang", "")
    return lang or site.words.lang


TABLE = Table(
    name="corrections",
    title="Corrections",
    meaning="What was wrong and has been put right, newest first. A record that was withdrawn stands here"
    " and in no other table; other records may still name its id.",
    key=(),
    entries=_entries,
    columns=(
        *dates("date", "When it was put right.", attrgetter("date"), required=True),
        choice(
            "kind",
            "The kind of record that was wrong, where one is named.",
            tuple(kind for kind in Kind if kind is not Kind.PAGE),
            lambda one: one.of.kind if one.of else "",
        ),
        text("id", "The id of that record.", lambda one: one.of.id if one.of else ""),
        flag(
            "withdrawal",
            "Whether the record was taken out altogether.",
            attrgetter("is_withdrawal"),
        ),
        text("text", "What was wrong, or why it was withdrawn.", attrgetter("text"), required=True),
        text("lang", "The language of the text.", attrgetter("lang"), Format.BCP_47),
    ),
)
