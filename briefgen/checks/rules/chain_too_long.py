"""Issues, organizations or events inside one another, deeper than anyone could follow."""

from collections.abc import Iterator, Mapping

from briefgen.atlas import Atlas
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

CODE = "chain-too-long"

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
