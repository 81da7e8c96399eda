"""What a site remembers from page to page, since most pages ask after the same things."""

from dataclasses import dataclass, field
from typing import Any

from briefgen.model.identifiers import ActorId, IssueId, Reference
from briefgen.views.facts import Fact
from briefgen.views.parts import Link
from briefgen.views.standings import Standing

HistoryKey = tuple[ActorId, IssueId]


@dataclass(slots=True)
class Memory:
    """What was made or looked up, with the facts that it rests on.

    `made` is what several pages show alike; `links` are those of things, each with whether it was withdrawn;
    `lists` are the facts of what points at things.
    """

    made: dict[Any, tuple[Any, set[Fact]]] = field(default_factory=dict)
    links: dict[Reference, tuple[Link | None, bool, Fact]] = field(default_factory=dict)
    actors: dict[str, Reference | None] = field(default_factory=dict)
    standings: dict[HistoryKey, tuple[Standing, Fact]] = field(default_factory=dict)
    records: dict[Reference, tuple[Any, Fact]] = field(default_factory=dict)
    lists: dict[Reference, Fact] = field(default_factory=dict)
