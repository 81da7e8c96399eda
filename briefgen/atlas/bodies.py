"""References in bodies: each made to name one thing by its present kind and id."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath
from typing import Any

from briefgen.atlas.declared import Declared
from briefgen.atlas.references import Record, body_references
from briefgen.model.bodies import Body, BodyReference
from briefgen.model.identifiers import ACTOR_KINDS, Kind, Origin, Reference
from briefgen.model.problems import Problem
from briefgen.reading.nearest import did_you_mean

POSITIONS = "positions"
STATIC = "static"
_PELICAN = {"static": STATIC, "attach": STATIC}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a body's references are looked up in: the file's own id, and the other files by path."""

    origin: Origin
    file_id: str
    paths: Mapping[str, Reference]
    static: Collection[str]


def with_resolved_body(record: Record, surroundings: Surroundings, declared: Declared) -> Record:
    """Give the record with each reference of its body resolved, reporting those that lead nowhere."""
    if next(body_references(record), None) is None:
        return record
    holder: Any = record
    if getattr(holder, "body", None) is not None:
        return replace(holder, body=_resolved(holder.body, surroundings, declared))  # type: ignore[no-any-return]
    body = _resolved(holder.profile.body, surroundings, declared)
    return replace(holder, profile=replace(holder.profile, body=body))  # type: ignore[no-any-return]


def targets(piece: BodyReference) -> Iterator[Reference]:
    """Give the things that a resolved reference points at."""
    if piece.kind == POSITIONS:
        actor, _, issue = piece.target.partition("/")
        yield Reference(Kind.ISSUE, issue)
        yield from (Reference(kind, actor) for kind in ACTOR_KINDS)
    elif piece.kind in list(Kind):
        yield Reference(Kind(piece.kind), piece.target.partition("#")[0])


def _resolved(body: Body, surroundings: Surroundings, declared: Declared) -> Body:
    pieces = tuple(
        _resolved_piece(piece, surroundings, declared)
        if isinstance(piece, BodyReference)
        else piece
        for piece in body.pieces
    )
    return replace(body, pieces=pieces)


def _resolved_piece(
    piece: BodyReference, around: Surroundings, declared: Declared
) -> BodyReference:
    if piece.kind == POSITIONS:
        return _resolved_positions(piece, around, declared)
    if piece.kind == "filename":
        return _resolved_file(piece, around, declared)
    if piece.kind in _PELICAN:
        return _resolved_static(piece, around, declared)
    kind = Kind(piece.kind)
    found = declared.find((kind,), piece.target)
    if kind is Kind.SOURCE:
        found = declared.find((kind,), f"{around.file_id}/{piece.target}") or found
    if found is None:
        declared.report_unknown((kind,), piece.target, around.origin, line=piece.line)
        return piece
    return replace(piece, target=found.id)


def _resolved_positions(
    piece: BodyReference, around: Surroundings, declared: Declared
) -> BodyReference:
    actor, slash, issue = piece.target.partition("/")
    if not slash:
        declared.problems.append(
            Problem(
                around.origin,
                "bad-embed",
                f"`positions:{piece.target}` names no issue",
                "Write the actor and the issue, as in `![](positions:IR/contact-group)`.",
                line=piece.line,
            )
        )
        return piece
    found = declared.find(ACTOR_KINDS, actor), declared.find((Kind.ISSUE,), issue)
    for kinds, id_, one in ((ACTOR_KINDS, actor, found[0]), ((Kind.ISSUE,), issue, found[1])):
        if one is None:
            declared.report_unknown(kinds, id_, around.origin, line=piece.line)
    if found[0] is None or found[1] is None:
        return piece
    return replace(piece, target=f"{found[0].id}/{found[1].id}")


def _resolved_file(piece: BodyReference, around: Surroundings, declared: Declared) -> BodyReference:
    path, sign, fragment = piece.target.partition("#")
    for candidate in _candidates(path, around.origin.path):
        if candidate in around.paths:
            found = around.paths[candidate]
            return replace(piece, kind=str(found.kind), target=f"{found.id}{sign}{fragment}")
    _report_path(piece, path, around, declared, around.paths)
    return piece


def _resolved_static(
    piece: BodyReference, around: Surroundings, declared: Declared
) -> BodyReference:
    path, sign, fragment = piece.target.partition("#")
    for candidate in _candidates(path, around.origin.path):
        if candidate in around.static:
            return replace(piece, kind=STATIC, target=f"{candidate}{sign}{fragment}")
    _report_path(piece, path, around, declared, around.static)
    return piece


def _candidates(path: str, file: str) -> tuple[str, ...]:
    """Give where a path may lead: as Pelican has it from the file's folder, else from `content/`."""
    if path.startswith("/"):
        return (normpath(path.lstrip("/")),)
    return normpath(join(dirname(file), path)), normpath(path)


def _report_path(
    piece: BodyReference,
    path: str,
    around: Surroundings,
    declared: Declared,
    valid: Collection[str],
) -> None:
    declared.problems.append(
        Problem(
            around.origin,
            "unknown-file",
            f"there is no file `{path}` to link to",
            did_you_mean(path.lstrip("/"), valid)
            or "Paths count from this file's folder, or from `content/`.",
            line=piece.line,
        )
    )
