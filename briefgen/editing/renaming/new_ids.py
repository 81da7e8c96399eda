"""What a thing, its file, and what is named after it are to be called."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from briefgen.atlas import Atlas
from briefgen.editing.renaming.renamed_ids import Renaming
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import (
    ActorId,
    Kind,
    Origin,
    PositionId,
    Reference,
    id_from,
    is_id,
)
from briefgen.model.positions import DeclaredPosition, Position
from briefgen.reading.opened_file import file_name_of
from briefgen.reading.records import FileRecords
from briefgen.reading.schemas.references import possible_id

_ONE_SPACE = (Kind.PERSON, Kind.ORGANIZATION)


def renaming_to(name: str, old: Reference, atlas: Atlas, files: Iterable[FileRecords]) -> Renaming:
    """Give the renaming of a thing. Raises BriefgenError where it can't be renamed, or the name is taken."""
    if old.kind is Kind.COUNTRY:
        raise BriefgenError(
            f"`{old.id}` is the code of a country, and codes are not ours to change"
        )
    record = atlas.record(old)
    if isinstance(record, Position) and record.event:
        raise BriefgenError(
            f"`{old.id}` follows from a vote, and its id from the event's: rename event:{record.event}"
        )
    new = Reference(old.kind, _new_id(name, old))
    if new == old:
        raise BriefgenError(f"{old} has this id already")
    _check_free(new, old, atlas)
    origin: Origin = record.origin  # type: ignore[attr-defined]
    path = "" if origin.pointer else origin.path
    new_path = _new_path(path, old, new, record) if path else ""
    start = Renaming(old, new, path, new_path)
    taken_along = {}
    if path and "/" not in old.id:
        taken_along = {
            Reference(Kind.SOURCE, source): Reference(
                Kind.SOURCE, f"{new.id}/{source.rpartition('/')[2]}"
            )
            for source, one in atlas.sources.items()
            if one.origin.path == path
        }
    following = {**taken_along, **dict(_positions(start, atlas, files))}
    return Renaming(old, new, path, new_path, following)


def _new_id(name: str, old: Reference) -> str:
    """Give the whole new id: what stands before the name, as a source's file, stays."""
    home, slash, _ = old.id.rpartition("/")
    name = name.removeprefix(f"{old.kind}:").removeprefix(f"{home}{slash}")
    if is_id(name):
        return f"{home}{slash}{name}"
    guess = possible_id(name)
    hint = f": `{guess}`" if guess else ""
    raise BriefgenError(
        f"`{name}` can't be an id; an id has lower-case letters, digits and single hyphens, at most 80{hint}"
    )


def _check_free(new: Reference, old: Reference, atlas: Atlas) -> None:
    for kind in _ONE_SPACE if new.kind in _ONE_SPACE else (new.kind,):
        other = Reference(kind, new.id)
        if record := atlas.record(other):
            place = getattr(record, "origin", None)
            where = f", in {place.path}" if place else ""
            raise BriefgenError(f"there is {other} already{where}")
        if (present := atlas.redirects.get(other, old)) != old:
            raise BriefgenError(f"`{new.id}` is a former id of {present}, and leads there")


def _new_path(path: str, old: Reference, new: Reference, record: object) -> str:
    """Give what the file of a thing is to be called, which is the same if its name is not the id."""
    name = file_name_of(path)
    language = f".{getattr(record, 'lang', '')}"
    suffix = language if old.kind is Kind.BRIEFING and name.endswith(language) else ""
    if name.removesuffix(suffix) != old.id.rpartition("/")[2]:
        return path
    return str(PurePosixPath(path).with_name(f"{new.id.rpartition('/')[2]}{suffix}.md"))


def _positions(
    renaming: Renaming, atlas: Atlas, files: Iterable[FileRecords]
) -> Iterator[tuple[Reference, Reference]]:
    """Give the positions whose ids are made of the one that changes."""
    declared = {one.origin: one for file in files for one in file.positions}
    for position in atlas.positions.values():
        id_ = _made_id(position, declared, renaming, atlas)
        if id_ != position.id:
            yield Reference(Kind.POSITION, position.id), Reference(Kind.POSITION, id_)


def _made_id(
    position: Position,
    declared: Mapping[Origin, DeclaredPosition],
    renaming: Renaming,
    atlas: Atlas,
) -> str:
    actors = [
        renaming.present(atlas.reference_to_actor(ActorId(one))).id for one in position.actors
    ]
    if position.event:
        event = renaming.present(Reference(Kind.EVENT, position.event)).id
        return PositionId(f"{actors[0].lower()}-{event}")
    if declared[position.origin].id:
        return position.id
    issue = renaming.present(Reference(Kind.ISSUE, position.issue)).id
    return id_from(*actors, issue, position.date.text)
