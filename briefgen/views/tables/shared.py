"""The columns that tables of things share: names, summaries, and what the desk says of the record."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, NamedTuple

from briefgen.model.identifiers import Kind
from briefgen.views.site import Site
from briefgen.views.tables.columns import (
    Column,
    ColumnType,
    Format,
    dates,
    former_ids,
    ids,
    text,
    texts,
)
from briefgen.views.tables.listed import listed


class Part(NamedTuple):
    """A post, membership, place or the like; `number` counts from 1 within what `of` names."""

    of: str
    number: int
    what: Any


def parts(field: str, *kinds: Kind) -> Callable[[Site], tuple[Part, ...]]:
    """Give the function that picks the entries of a list that records of some kinds have."""
    entries = attrgetter(field)

    def picked(site: Site) -> tuple[Part, ...]:
        return tuple(
            Part(one.record.id, number, what)
            for kind in kinds
            for one in listed(site, kind)
            for number, what in enumerate(entries(one.record), 1)
        )

    return picked


def numbered(name: str, meaning: str) -> tuple[Column, Column]:
    """Give the columns that tell parts of things apart."""
    return (
        text(name, meaning, attrgetter("of"), required=True),
        Column(
            "number", ColumnType.NUMBER, f"Counts from 1 within the {name}.", attrgetter("number")
        ),
    )


def named(name: Callable[[Any], str]) -> tuple[Column, ...]:
    """Give the columns of a thing's id, page and names; `name` gives the one that its page bears."""
    return (
        text("id", "Its id.", attrgetter("record.id"), required=True),
        text("url", "Its page.", attrgetter("url"), Format.URL, required=True),
        text("name", "Its name.", name, required=True),
        text("lang", "The language of its texts.", attrgetter("lang"), Format.BCP_47),
        Column(
            "names",
            ColumnType.NAMES,
            "Its names in other languages, by language (BCP 47).",
            attrgetter("record.profile.names"),
        ),
        texts(
            "other_names",
            "What else it is called.",
            attrgetter("record.profile.other_names"),
        ),
    )


PROFILE: tuple[Column, ...] = (
    text("summary", "What it is, in short.", attrgetter("record.profile.summary")),
    text(
        "bottom_line",
        "The desk's reading of the records, where it gives one.",
        attrgetter("record.profile.bottom_line"),
    ),
    dates(
        "reviewed",
        "When the desk last went through the record.",
        attrgetter("record.profile.reviewed"),
    )[0],
    texts(
        "same_as", "Addresses of the same thing elsewhere.", attrgetter("record.profile.same_as")
    ),
    ids("sources", "The sources that it rests on.", attrgetter("record.profile.sources")),
    former_ids(attrgetter("record.profile.old_ids")),
    text("briefing", "The briefing that brings it.", attrgetter("briefing")),
    text("note", "What readers should know of it.", attrgetter("record.profile.note")),
)
"""What the desk says of a thing, in its file or where it declares it."""
