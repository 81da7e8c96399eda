"""Declared positions, completed: evidence found, dates and ids that were left out filled in."""

from collections.abc import Iterable, Mapping

from briefgen.atlas.declared import Declared
from briefgen.atlas.declaring import Origins, add_former_id
from briefgen.atlas.references import Relation
from briefgen.atlas.resolving import Pointing, evidence_of, resolved
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Kind, PositionId, Reference, id_from
from briefgen.model.positions import DeclaredPosition, Position
from briefgen.model.problems import Problem
from briefgen.model.vocabulary import Basis


def position_from(
    declaration: DeclaredPosition, home: str, recorded: Edtf | None, declared: Declared
) -> tuple[Position, list[Pointing]] | None:
    """Give a declared position as the atlas holds it, and what it points at.

    There is none if neither it nor its evidence has a date. `home` is the id of the file whose sources
    come first, `recorded` the date of the briefing that brings it. Its date is, if not its own, the latest
    date of its evidence; its basis, if not its own, follows from what the evidence is.
    """
    one, pointing = resolved(declaration, declaration.origin, home, declared)
    evidence = tuple(
        dict.fromkeys(
            found
            for index, text in enumerate(one.evidence)
            if (found := evidence_of(text, home, one.origin.at("evidence", index), declared))
        )
    )
    date = one.date or latest_date(evidence, declared)
    if date is None:
        if one.id:
            declared.broken.add(f"{Kind.POSITION}:{one.id}")
        if (evidence or not one.evidence) and not _rests_on_undated(evidence, declared):
            declared.problems.append(_undated(one))
        return None
    actors = tuple(dict.fromkeys(one.actors))
    position = Position(
        id=one.id or PositionId(id_from(*actors, one.issue, date.text)),
        origin=one.origin,
        actors=actors,
        issue=one.issue,
        stance=one.stance,
        date=date,
        basis=one.basis or _basis(one, evidence),
        evidence=evidence,
        summary=one.summary,
        condition=one.condition,
        date_text=one.date_text,
        until=one.until,
        group=one.group,
        excepted=one.excepted,
        toward=one.toward,
        searched=one.searched,
        preferred=one.preferred,
        recorded=recorded,
        old_ids=one.old_ids,
        note=one.note,
        withdrawn=one.withdrawn,
    )
    return position, [*pointing, *((Relation.EVIDENCE, found) for found in evidence)]


def latest_date(evidence: Iterable[Reference], declared: Declared) -> Edtf | None:
    """Give the latest date of quotes, events and sources, by when they can first have been."""
    dates = []
    for reference in evidence:
        record = declared.record(reference)
        date = record.published if reference.kind is Kind.SOURCE else record.date
        if date and not date.is_open:
            dates.append(date)
    return max(dates, key=lambda date: (date.sort_key, date.text), default=None)


def unique_positions(
    positions: Iterable[Position], declared: Declared
) -> dict[PositionId, Position]:
    """Give positions by id, reporting two that come out equal."""
    found: dict[PositionId, Position] = {}
    for position in positions:
        first = found.setdefault(position.id, position)
        if first is not position:
            declared.problems.append(
                Problem(
                    position.origin,
                    "duplicate-declaration",
                    f"two positions have the id `{position.id}`",
                    "The other stands at {other}; give this one an `id` of its own.",
                    other=first.origin,
                )
            )
    return found


def add_positions(positions: Mapping[PositionId, Position], declared: Declared) -> None:
    """Let positions be found by their present and former ids."""
    known = declared.references[Kind.POSITION]
    known.update((id_, Reference(Kind.POSITION, id_)) for id_ in positions)
    declared.records[Kind.POSITION].update(positions.items())
    origins: Origins = {}
    for position in positions.values():
        place = position.origin.at("old_ids")
        for former in position.old_ids:
            if other := positions.get(PositionId(former)):
                origins[known[former]] = other.origin
            add_former_id(known[position.id], former, place, origins, declared)


def _rests_on_undated(evidence: Iterable[Reference], declared: Declared) -> bool:
    """Tell whether a quotation among the evidence lacks its date, which is reported there."""
    return any(one.kind is Kind.QUOTE and declared.record(one).date is None for one in evidence)


def _undated(position: DeclaredPosition) -> Problem:
    return Problem(
        position.origin,
        "undated",
        "this position has no date, and neither has its evidence",
        "Add `date:`, in EDTF, as precise as the source is and no more.",
    )


def _basis(position: DeclaredPosition, evidence: tuple[Reference, ...]) -> Basis:
    """Say by what act it was taken where the editor does not: words, else deeds, else a report."""
    if position.group:
        return Basis.GROUP_STATEMENT
    kinds = {reference.kind for reference in evidence}
    if Kind.QUOTE in kinds:
        return Basis.STATEMENT
    return Basis.ACTION if Kind.EVENT in kinds else Basis.REPORTED
