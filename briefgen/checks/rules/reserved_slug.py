"""A plain page, or a former id of one, at an address where something else stands."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rule import HERE, Rule, front
from briefgen.model.problems import Problem

CODE = "reserved-slug"
RULE = Rule(
    CODE,
    title="a plain page has, or had, the address of a section of the site",
    why="One would overwrite the other.",
    wrong={"pages/sources.md": front(f"{HERE}title: How we work", "Carefully.")},
    right={"pages/method.md": front("title: How we work", "Carefully.")},
)

# Not all have a page of that address, as `theme` has none; but what the site writes there is not a page's.
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
        "matrix",
        "organizations",
        "pagefind",
        "people",
        "quotes",
        "search",
        "sources",
        "theme",
        "timeline",
    ]
)


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Tell which plain pages, or their former ids, would stand in the place of a section of the site."""
    for page in atlas.pages.values():
        if page.id in _SECTIONS:
            yield Problem(
                page.origin.at("slug"),
                CODE,
                f"the page `{page.id}` would stand where the site has a section of that name",
                "Give it another `slug`, or rename the file.",
            )
        for former in sorted(_SECTIONS.intersection(page.old_ids)):
            yield Problem(
                page.origin.at("old_ids"),
                CODE,
                f"the former id `{former}` of the page `{page.id}` would lead away from where the site has"
                " a section of that name",
                "Leave it out of `old_ids`.",
            )
