"""References in bodies: each made to name one thing by its present kind and id."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Any

from msgspec.structs import replace

from briefgen.atlas.declared import Declared
from briefgen.atlas.references import Record
from briefgen.atlas.unknown import report_unknown
from briefgen.model.bodies import Body, BodyReference
from briefgen.model.identifiers import ACTOR_KINDS, Kind, Origin, Reference
from briefgen.model.problems import Problem
from briefgen.reading.nearest import did_you_mean

POSITIONS = "positions"
FILENAME = "filename"
STATIC = "static"
ATTACH = "attach"

_KINDS = {str(kind): kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Files:
    """The files that a body may link to: those with a page by path, and those published as they are.

    `broken` could not be read, which is reported elsewhere; `drafts` are not published.
    """

    paths: Mapping[str, Reference]
    static: Collection[str]
    broken: Collection[str] = ()
    drafts: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a body's references are looked up in: its file's sources, and the other files."""

    origin: Origin
    home: str
    files: Files


def body_of(record: Any) -> Body | None:
    """Give the body of a briefing, a page or a file of one thing."""
    body: Body | None = getattr(getattr(record, "profile", record), "body", None)
    return body


def with_resolved_body(record: Record, around: Surroundings, declared: Declared) -> Record:
    """Give the record with each reference of its body resolved, reporting those that lead nowhere."""
    body = body_of(record)
    if body is None:
        return record
    pieces = tuple(
        _resolved(piece, around, declared) if isinstance(piece, BodyReference) else piece
        for piece in body.pieces
    )
    if pieces == body.pieces:
        return record
    return _with_body(record, replace(body, pieces=pieces))  # type: ignore[no-any-return]


def report_lost_references(body: Body, around: Surroundings, declared: Declared) -> None:
    """Report the references that lead nowhere in a body whose own record is not in the atlas."""
    for piece in body.pieces:
        if isinstance(piece, BodyReference):
            _resolved(piece, around, declared)


def targets(body: Body, declared: Declared) -> Iterator[Reference]:
    """Give the things that a body whose references are resolved points at, in order."""
    for piece in body.pieces:
        if not isinstance(piece, BodyReference):
            continue
        if piece.kind == POSITIONS:
            actor, _, issue = piece.target.partition("/")
            found = declared.find(ACTOR_KINDS, actor), declared.find((Kind.ISSUE,), issue)
        else:
            id_ = piece.target.partition("#")[0]
            kind = _KINDS.get(piece.kind)
            found = (declared.find((kind,), id_) if kind else None, None)
        yield from filter(None, found)


def without_body(record: Any) -> Any:
    """Give a record that has a body as if it had none."""
    return _with_body(record, Body())


def _with_body(record: Any, body: Body) -> Any:
    if hasattr(record, "profile"):
        return replace(record, profile=replace(record.profile, body=body))
    return replace(record, body=body)


def _resolved(piece: BodyReference, around: Surroundings, declared: Declared) -> BodyReference:
    match piece.kind:
        case "positions":
            return _resolved_positions(piece, around, declared)
        case "filename":
            return _resolved_file(piece, around, declared)
        case "static" | "attach":
            return _resolved_static(piece, around, declared)
        case _:
            return _resolved_thing(piece, around, declared)


def _resolved_thing(
    piece: BodyReference, around: Surroundings, declared: Declared
) -> BodyReference:
    id_, sign, fragment = piece.target.partition("#")
    kinds = (_KINDS[piece.kind],)
    found = declared.find(kinds, id_, around.home)
    if found is None:
        report_unknown(declared, kinds, id_, around.origin, home=around.home, body=piece)
        return piece
    if found.id == id_:
        return piece
    return replace(piece, target=f"{found.id}{sign}{fragment}")


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
                column=piece.column,
            )
        )
        return piece
    holder = declared.find(ACTOR_KINDS, actor)
    question = declared.find((Kind.ISSUE,), issue)
    if holder is None:
        report_unknown(declared, ACTOR_KINDS, actor, around.origin, body=piece)
    if question is None:
        report_unknown(declared, (Kind.ISSUE,), issue, around.origin, body=piece)
    if holder is None or question is None:
        return piece
    return replace(piece, target=f"{holder.id}/{question.id}")


def _resolved_file(piece: BodyReference, around: Surroundings, declared: Declared) -> BodyReference:
    path, sign, fragment = piece.target.partition("#")
    candidates = possible_paths(path, around.origin.path)
    for candidate in candidates:
        if candidate in around.files.paths:
            found = around.files.paths[candidate]
            return replace(piece, kind=str(found.kind), target=f"{found.id}{sign}{fragment}")
    if any(candidate in around.files.static for candidate in candidates):  # as Pelican has it
        return _resolved_static(piece, around, declared)
    if not any(candidate in around.files.broken for candidate in candidates):
        draft = next((one for one in candidates if one in around.files.drafts), "")
        help_ = f"`{draft}` is a draft, and drafts are not published." if draft else ""
        _report_path(piece, path, help_, around, declared)
    return piece


def _resolved_static(
    piece: BodyReference, around: Surroundings, declared: Declared
) -> BodyReference:
    path, sign, fragment = piece.target.partition("#")
    for candidate in possible_paths(path, around.origin.path):
        if candidate in around.files.static:
            return replace(piece, kind=STATIC, target=f"{candidate}{sign}{fragment}")
    _report_path(piece, path, "", around, declared)
    return piece


def possible_paths(path: str, file: str) -> tuple[str, ...]:
    """Give where a path may lead: as Pelican has it from the file's folder, else from `content/`."""
    if path.startswith("/"):
        return (normpath(path.lstrip("/")),)
    return normpath(join(dirname(file), path)), normpath(path)


def _report_path(
    piece: BodyReference, path: str, help_: str, around: Surroundings, declared: Declared
) -> None:
    valid = around.files.paths if piece.kind == FILENAME else around.files.static
    declared.problems.append(
        Problem(
            around.origin,
            "unknown-file",
            f"there is no file `{path}` to link to",
            help_
            or did_you_mean(path.lstrip("/"), valid)
            or "Paths count from this file's folder, or from `content/`.",
            line=piece.line,
            column=piece.column,
        )
    )
