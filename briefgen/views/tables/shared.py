"""The columns that tables of things share: names, summaries, and what the desk says of the record."""

from collections.abc import Callable
from typing import Any

from briefgen.views.tables.columns import (
    Column,
    ColumnType,
    Format,
    dates,
    ids,
    text,
    texts,
)


def named(name: Callable[[Any], str]) -> tuple[Column, ...]:
    """Give the columns of a thing's id, page and names; `name` gives the one that its page bears."""
    return (
        text("id", "Its id.", lambda one: one.record.id, required=True),
        text("url", "Its page.", lambda one: one.url, Format.URL, required=True),
        text("name", "Its name.", name, required=True),
        text("lang", "The language of its texts.", lambda one: one.lang, Format.BCP_47),
        Column(
            "names",
            ColumnType.NAMES,
            "Its names in other languages, by language (BCP 47).",
            lambda one: one.record.profile.names,
        ),
        texts(
            "other_names",
            "What else it is called.",
            lambda one: one.record.profile.other_names,
        ),
    )


PROFILE: tuple[Column, ...] = (
    text("summary", "What it is, in short.", lambda one: one.record.profile.summary),
    text(
        "bottom_line",
        "The desk's reading of the records, where it gives one.",
        lambda one: one.record.profile.bottom_line,
    ),
    dates(
        "reviewed",
        "When the desk last went through the record.",
        lambda one: one.record.profile.reviewed,
    )[0],
    texts(
        "same_as", "Addresses of the same thing elsewhere.", lambda one: one.record.profile.same_as
    ),
    ids("sources", "The sources that it rests on.", lambda one: one.record.profile.sources),
    text("briefing", "The briefing that brings it.", lambda one: one.briefing),
    text("note", "What readers should know of it.", lambda one: one.record.profile.note),
)
"""What the desk says of a thing, in its file or where it declares it."""
