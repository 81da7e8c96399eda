"""Of whom a new file would have the former id or the name, and where that stands."""

import os
from dataclasses import replace
from pathlib import Path

from briefgen.atlas import Atlas
from briefgen.atlas.declared import main_of, things_of
from briefgen.checks import located
from briefgen.checks.review.same_name import named_things
from briefgen.checks.words import words_of
from briefgen.model.diagnostics import FILE, Diagnostic
from briefgen.model.identifiers import Reference
from briefgen.model.problems import Problem
from briefgen.reading import FileRecords


def taken(new: FileRecords, atlas: Atlas, *, may_share_name: bool) -> str:
    """Say of whom a new file has the former id, or the name; nothing where it has its own."""
    main = main_of(new)
    if main is None:
        return ""
    if former := atlas.redirects.get(main):
        return (
            f"`{main.id}` is a former id of {former}{_home(former, atlas)}: choose another `--id`"
        )
    (thing, *_) = (one for kind, one in things_of(new) if kind is main.kind)
    name = words_of(getattr(thing, "name", ""))
    for one in () if may_share_name else named_things(main.kind, atlas):
        if one.id != main.id and words_of(one.name) == name:
            other = Reference(main.kind, one.id)
            return (
                f"{other}{_home(other, atlas)}, has this name already: refer to it, or choose an `--id` for"
                " another thing of this name"
            )
    return ""


def told(wrong: Diagnostic | Problem, new: str, place: Path) -> str:
    """Say what would be wrong with the `new` file; a clash shows the place of what is there."""
    if not isinstance(wrong, Problem) or wrong.other is None:
        return f"{wrong.message}. {wrong.help}".rstrip()
    there = wrong.other if wrong.other.path != new else wrong.origin
    (shown,) = located([replace(wrong, origin=there, other=None)], place)
    return (
        f"{wrong.message}. The other stands at {shown.path}:{shown.line}:{shown.column}:"
        " refer to it by its id, or choose another `--id`."
    )


def from_here(text: str, place: Path) -> str:
    """Give a remark with its paths below the content folder from the folder where it is read."""
    return FILE.sub(lambda found: os.path.relpath(place / found[0]), text)


def _home(reference: Reference, atlas: Atlas) -> str:
    origin = getattr(atlas.record(reference), "origin", None)
    return f", in {origin.path}" if origin else ""
