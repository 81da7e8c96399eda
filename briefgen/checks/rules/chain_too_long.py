"""Issues, organizations or events inside one another, deeper than anyone could follow."""

from collections.abc import Iterator, Mapping

from briefgen.atlas import Atlas
from briefgen.checks.rule import HERE, Rule, front
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

CODE = "chain-too-long"
RULE = Rule(
    CODE,
    title="issues, organizations or events lie inside one another too deeply",
    why="Nobody could follow the way up, and each page would have to show it.",
    wrong={
        **{
            f"issues/part-{number:02}.md": front(
                f"name: Part {number}\npart_of: part-{number + 1:02}"
            )
            for number in range(1, 13)
        },
        "issues/part-00.md": front(f"name: Part 0\npart_of: {HERE}part-01"),
        "issues/part-13.md": front("name: Part 13"),
    },
    right={
        "issues/fees.md": front("name: Fees\npart_of: toll"),
    },
)

_DEEPEST = 12


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Tell where `part_of` or `parent` leads up through too many things."""
    yield from _long(
        "part_of", {one.id: (one.part_of, one.origin) for one in atlas.issues.values()}
    )
    yield from _long(
        "part_of", {one.id: (one.part_of, one.origin) for one in atlas.events.values()}
    )
    yield from _long(
        "parent", {one.id: (one.parent, one.origin) for one in atlas.organizations.values()}
    )


def _long(key: str, parents: Mapping[str, tuple[str | None, Origin]]) -> Iterator[Problem]:
    for start in sorted(parents):
        way = [start]
        while (above := parents[way[-1]][0]) in parents and len(way) <= _DEEPEST:
            if above is None or above in way:
                break  # a loop, which is another rule's
            way.append(above)
        if len(way) > _DEEPEST:
            yield Problem(
                parents[start][1].at(key),
                CODE,
                f"`{key}` leads up through more than {_DEEPEST} others",
                "Leave out some of the steps between.",
            )
            return  # its neighbours are in the same chain
