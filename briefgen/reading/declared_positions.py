"""The positions that a file declares, with the evidence that a file of one source need not name."""

from collections.abc import Iterator, Mapping

from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Kind, id_from
from briefgen.model.positions import DeclaredPosition
from briefgen.model.stances import Stance
from briefgen.reading.declared_sources import DeclaredSources, FileNames
from briefgen.reading.entries import entries
from briefgen.reading.schemas.positions import PositionKeys, position
from briefgen.reading.validation import Findings


def read_positions(
    lists: Mapping[str, object],
    file: FileNames,
    sources: DeclaredSources,
    default_date: Edtf | None,
    findings: Findings,
) -> tuple[DeclaredPosition, ...]:
    """Read the positions of a file; `default_date` is what its `defaults` give."""
    return tuple(_positions(lists, file, sources, default_date, findings))


def _positions(
    lists: Mapping[str, object],
    file: FileNames,
    sources: DeclaredSources,
    default_date: Edtf | None,
    findings: Findings,
) -> Iterator[DeclaredPosition]:
    for pointer, entry in entries(lists, "positions"):
        keys = findings.validated(PositionKeys, entry, pointer)
        if keys is None:
            _lost(entry, default_date, findings)
            continue
        searched = keys.searched and Stance(keys.stance) is Stance.UNDECLARED
        evidence = keys.evidence or (() if searched else sources.given_or_only(()))
        if not evidence and not searched:
            help_ = (
                "Name the quote, event or source that shows it; for `undeclared`, say in `searched`"
                " where the desk looked."
            )
            findings.report_missing((*pointer, "evidence"), help_, help_)
            _lost(entry, default_date, findings)
            continue
        yield position(keys, file.origin(pointer), evidence, default_date)


def _lost(entry: object, default_date: Edtf | None, findings: Findings) -> None:
    """Remember the id that a position would have had."""
    if not isinstance(entry, dict):
        return
    findings.lost(Kind.POSITION, entry.get("id"))
    actors = entry.get("actors", entry.get("actor"))
    date = entry.get("date", default_date.text if default_date else None)
    parts = [*(actors if isinstance(actors, list) else [actors]), entry.get("issue"), date]
    findings.lost(Kind.POSITION, id_from(*(part for part in parts if isinstance(part, str))))
