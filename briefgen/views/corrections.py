"""The log of corrections and withdrawn records, newest first."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from briefgen.model.briefings import Correction
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.profiles import Withdrawal
from briefgen.views.correction_lines import CorrectionLine
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import Frame, frame
from briefgen.views.names import when
from briefgen.views.pages import PageKind
from briefgen.views.paging import (
    LIST_LENGTH,
    Dated,
    Paged,
    PageOfYear,
    number_links,
    page_path,
    paged,
    year_keys,
    year_links,
    year_of,
)
from briefgen.views.parts import Link, YearLink
from briefgen.views.site import Site, SiteFrame

PATH = "corrections/"
LogKey = PageOfYear[str] | str


class LogEntry(NamedTuple):
    """A correction or withdrawal: when, what, and of which record; `file` is the thing whose file says so."""

    date: Edtf
    text: str
    of: Reference | None
    file: Reference | None
    is_withdrawal: bool


class CorrectionsView(NamedTuple):
    """A page of the log; `year` is empty on the first one."""

    frame: Frame
    title: str
    year: str
    corrections: tuple[CorrectionLine, ...]
    pages: tuple[YearLink, ...]
    number: str
    years: tuple[YearLink, ...]


class CorrectionsInputs(NamedTuple):
    """What a page of the log is made from."""

    site: SiteFrame
    key: LogKey
    entries: tuple[LogEntry, ...]
    pages: tuple[YearLink, ...]
    years: tuple[YearLink, ...]
    extract: Extract


def log(site: Site) -> Paged[LogEntry]:
    """Give every correction and withdrawal, newest first, split by year."""
    entries = sorted(
        (*(_corrected(site, one) for one in site.atlas.corrections), *_withdrawn(site)),
        key=lambda one: (one.date.sort_key, one.text, str(one.of)),
        reverse=True,
    )
    return paged((Dated(_year(one.date), one) for one in entries), LIST_LENGTH)


def _year(date: Edtf) -> int:
    return date.sort_key[0].year


def _corrected(site: Site, correction: Correction) -> LogEntry:
    kind, _, id_ = correction.of.partition(":")
    of = Reference(Kind(kind), id_) if kind in list(Kind) else None
    file = site.atlas.paths.get(correction.origin.path)
    return LogEntry(correction.date, correction.text, of, file, is_withdrawal=False)


def _withdrawn(site: Site) -> Iterator[LogEntry]:
    atlas = site.atlas
    kinds: tuple[tuple[Kind, Mapping[Any, Any]], ...] = (
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
                yield LogEntry(withdrawal.date, withdrawal.reason, of, file, is_withdrawal=True)


def inputs(site: Site, key: LogKey) -> CorrectionsInputs:
    """Pick what a page of the log shows."""
    pages = log(site)
    url = f"{site.frame.root}/{PATH}"
    entries = pages.newest
    numbers: tuple[YearLink, ...] = ()
    if isinstance(key, PageOfYear):
        year = year_of(pages, key)
        entries, numbers = year.pages[key.number - 1], number_links(url, year)
    named = (one for entry in entries for one in (entry.of, entry.file) if one)
    return CorrectionsInputs(
        site=site.frame,
        key=key,
        entries=entries,
        pages=numbers,
        years=year_links(url, pages),
        extract=extract(site, (), mentioned=named),
    )


def view(given: CorrectionsInputs) -> CorrectionsView:
    """Show a page of the log."""
    year = f"{given.key.year:04}" if isinstance(given.key, PageOfYear) else ""
    title = f"Corrections, {year}" if year else "Corrections"
    crumbs = (Link("Corrections", f"{given.site.root}/{PATH}"),) if year else ()
    return CorrectionsView(
        frame=frame(
            given.site,
            _path(given.key),
            title,
            "What was wrong and has been put right or taken out, newest first.",
            crumbs=crumbs,
        ),
        title=title,
        year=year,
        corrections=tuple(
            CorrectionLine(when(one.date), one.text, _link(one, given.extract), one.is_withdrawal)
            for one in given.entries
        ),
        pages=given.pages,
        number=str(given.key.number) if isinstance(given.key, PageOfYear) else "",
        years=given.years,
    )


def _link(entry: LogEntry, extract: Extract) -> Link | None:
    """Give the record that an entry is about, or what its file is about; a withdrawn position has no page."""
    of = extract.links.get(entry.of) if entry.of else None
    file = extract.links.get(entry.file) if entry.file else None
    if of is None:
        return file
    gone = entry.is_withdrawal and entry.of is not None and entry.of.kind is Kind.POSITION
    return of._replace(url="") if gone else of


def _path(key: LogKey) -> str:
    return page_path(PATH, key.year, key.number) if isinstance(key, PageOfYear) else PATH


def _keys(site: Site) -> Iterator[LogKey]:
    yield PATH
    yield from year_keys(PATH, log(site))


KIND: PageKind[LogKey] = PageKind(
    name="corrections",
    template="corrections.html",
    keys=_keys,
    path=_path,
    inputs=inputs,
    view=view,
)
