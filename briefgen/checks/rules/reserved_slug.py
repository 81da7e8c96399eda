"""A plain page at an address where something else stands."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.model.problems import Problem

CODE = "reserved-slug"

_SECTIONS = frozenset(
    [
        "briefings",
        "corrections",
        "countries",
        "data",
        "events",
        "files",
        "images",
        "issues",
        "organizations",
        "people",
        "quotes",
        "sources",
        "theme",
    ]
)


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Tell which plain pages would stand in the place of a section of the site."""
    for page in atlas.pages.values():
        if page.id in _SECTIONS:
            yield Problem(
                page.origin.at("slug"),
                CODE,
                f"the page `{page.id}` would stand where the site has a section of that name",
                "Give it another `slug`, or rename the file.",
            )
