"""Nothing is part of itself, however long the way round."""

from collections.abc import Iterator, Mapping

from briefgen.atlas import Atlas
from briefgen.checks.rule import Rule, front
from briefgen.model.identifiers import Kind, Origin
from briefgen.model.problems import Problem

CODE = "parent-loop"
RULE = Rule(
    CODE,
    title="`part_of`, `parent` or `translation_of` leads back to where it started",
    why="Nothing is part of itself, and a page that shows the way up would never end.",
    wrong={
        "issues/dues.md": front("name: Dues\npart_of: ‸fees"),
        "issues/fees.md": front("name: Fees\npart_of: dues"),
    },
    right={
        "issues/dues.md": front("name: Dues"),
        "issues/fees.md": front("name: Fees\npart_of: dues"),
    },
)

_Parents = Mapping[str, tuple[str, Origin]]
"""Of each thing the id that its parent has, and where it stands."""


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Give each loop of `part_of`, `parent` or `translation_of` once, at its first id by the alphabet."""
    yield from _loops(
        Kind.EVENT,
        "part_of",
        {one.id: (one.part_of, one.origin) for one in atlas.events.values() if one.part_of},
    )
    yield from _loops(
        Kind.ISSUE,
        "part_of",
        {one.id: (one.part_of, one.origin) for one in atlas.issues.values() if one.part_of},
    )
    yield from _loops(
        Kind.ORGANIZATION,
        "parent",
        {one.id: (one.parent, one.origin) for one in atlas.organizations.values() if one.parent},
    )
    yield from _loops(
        Kind.BRIEFING,
        "translation_of",
        {
            one.id: (one.translation_of, one.origin)
            for one in atlas.briefings.values()
            if one.translation_of
        },
    )


def _loops(kind: Kind, key: str, parents: _Parents) -> Iterator[Problem]:
    finished: set[str] = set()
    for start in sorted(parents):
        way: dict[str, None] = {}
        current = start
        while current in parents and current not in finished and current not in way:
            way[current] = None
            current = parents[current][0]
        if current in way:
            yield _problem(kind, key, list(way)[list(way).index(current) :], parents)
        finished.update(way)


def _problem(kind: Kind, key: str, loop: list[str], parents: _Parents) -> Problem:
    first = min(loop)
    turn = loop.index(first)
    way = " → ".join(f"`{id_}`" for id_ in (*loop[turn:], *loop[:turn], first))
    return Problem(
        parents[first][1].at(key),
        CODE,
        f"`{key}` leads this {kind} back to itself: {way}",
        f"Take out the `{key}` that is wrong.",
    )
