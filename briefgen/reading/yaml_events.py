"""The events of PyYAML's parser, as far as they are used here."""

from collections.abc import Callable
from typing import Protocol, cast

import yaml


class EventMark(Protocol):
    """A place in the text, as an offset in characters."""

    index: int


class Event(Protocol):
    """An event of any kind; each kind has those attributes that concern it.

    A plain scalar has an empty `style`, or none.
    """

    start_mark: EventMark
    end_mark: EventMark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


def next_event_of(text: str) -> Callable[[], Event | None]:
    """Return a function that gives the next event of `text`, and None after the last.

    Its parser is PyYAML's C one wherever that was built: the pure one takes eleven times as long.
    Both raise YAMLError where they cannot go on; the pure one raises ValueError or OverflowError
    for an escape beyond U+10FFFF.
    """
    loader = getattr(yaml, "CLoader", yaml.Loader)
    return cast("Callable[[], Event | None]", loader(text).get_event)
