"""Declared positions, completed: evidence found, dates and ids that were left out filled in."""

from collections.abc import Iterable, Mapping

from briefgen.atlas.declared import Declared
from briefgen.atlas.resolving import evidence_of, resolved
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Kind, Origin, PositionId, Reference, id_from
from briefgen.model.positions import DeclaredPosition, Position
from briefgen.model.problems import Problem
from briefgen.model.vocabulary import Basis


def position_from(
    declaration: DeclaredPosition, file_id: str, recorded: Edtf | None, declared: Declared
) -> Position | None:
    """Give a declared position as the atlas holds it, or None if neither it nor its evidence has a date.

    `recorded` is the date of the briefing that brings it. Its date is, if not its own, the latest date of
    its evidence; its basis, if not its own, follows from what the evidence is.
    """
    one = resolved(declaration, declaration.origin, declared)
    evidence = tuple(
        found
        for index, text in enumerate(one.evidence)
        if (found := evidence_of(text, file_id, one.origin.at("evidence", index), declared))
    )
    date = one.date or latest_date(evidence, declared.things)
    if date is None:
        if len(evidence) == len(one.evidence):
            declared.problems.append(
                Problem(
                    one.origin,
                    "undated",
                    "this position has no date, and neither has its evidence",
                    "Add `date:`, in EDTF, as precise as the source is and no more.",
                )
            )
        return None
    return Position(
        id=one.id or PositionId(id_from(*one.actors, one.issue, date.text)),
        origin=one.origin,
        actors=one.actors,
        issue=one.issue,
        stance=one.stance,
        date=date,
        basis=one.basis or _basis(one, evidence),
        evidence=tuple(dict.fromkeys(evidence)),
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


def latest_date(evidence: Iterable[Reference], things: Mapping[Reference, object]) -> Edtf | None:
    """Give the latest date of quotes, events and sources, by when they can first have been."""
    dates = []
    for reference in evidence:
        thing = things.get(reference)
        date = getattr(thing, "published" if reference.kind is Kind.SOURCE else "date", None)
        if isinstance(date, Edtf) and not date.is_open:
            dates.append(date)
    return max(dates, key=lambda date: (date.sort_key, date.text), default=None)


def _basis(position: DeclaredPosition, evidence: tuple[Reference, ...]) -> Basis:
    """Say by what act it was taken where the editor does not: words, else deeds, else a report."""
    if position.group:
        return Basis.GROUP_STATEMENT
    kinds = {reference.kind for reference in evidence}
    if Kind.QUOTE in kinds:
        return Basis.STATEMENT
    return Basis.ACTION if Kind.EVENT in kinds else Basis.REPORTED


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


def by_origin(positions: Iterable[Position]) -> dict[Origin, Position]:
    """Give declared positions by where they stand; votes share their event's place and are left out."""
    return {position.origin: position for position in positions if position.event is None}
