"""What a site remembers from page to page, since most pages ask after the same things."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from briefgen.atlas.histories import Key as HistoryKey
from briefgen.model.identifiers import Reference
from briefgen.views.facts import Fact
from briefgen.views.parts import Link
from briefgen.views.standings import Standing


@dataclass(slots=True)
class Memory:
    """What was made or looked up, with the facts that it rests on.

    `made` is what several pages show alike, by what it is; `links` are those of things, each with whether it was
    withdrawn; `actors` are the references of actors by their ids; `standings` those of each actor on each issue;
    `records` those of things, None where there is none; `lists` have no more than the fact of what points at a thing.
    """

    made: dict[Any, tuple[Any, set[Fact]]] = field(default_factory=dict)
    links: dict[Reference, tuple[Link | None, bool, Fact]] = field(default_factory=dict)
    actors: dict[str, Reference | None] = field(default_factory=dict)
    standings: dict[HistoryKey, tuple[Standing, Fact]] = field(default_factory=dict)
    records: dict[Reference, tuple[Any, Fact]] = field(default_factory=dict)
    lists: dict[Reference, Fact] = field(default_factory=dict)

    def forget(self, changed: Iterable[Fact]) -> None:
        """Forget what was made from facts that have changed."""
        gone = frozenset(changed)
        self.made = {key: one for key, one in self.made.items() if gone.isdisjoint(one[1])}
