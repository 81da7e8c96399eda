"""Which issues stand side by side in one table of countries: few enough to be read, and families together."""

from collections import defaultdict
from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.model.identifiers import IssueId, Kind, Reference
from briefgen.views.names import alphabetical, name_of
from briefgen.views.words import Words

COMPARE = "matrix/compare/"
"""Where a reader picks two countries."""

MOST_ISSUES = 12
"""Columns of one table: with two hundred countries, about as much as a browser shows at once without delay."""


def issues_of_matrix(atlas: Atlas, words: Words) -> tuple[tuple[IssueId, ...], ...]:
    """Give the issues of each table, in the order in which the list of issues has them.

    An issue on which nothing is recorded of countries, or of those that govern them, has no column. A family, which is an issue with all that it falls into,
    stays on one page where it can.
    """
    in_rows = frozenset(
        (*atlas.countries, *(one for some in atlas.authorities.values() for one, _ in some))
    )
    pages: list[list[IssueId]] = [[]]
    for family in _families(atlas, words):
        ahead = [one for one in family if not in_rows.isdisjoint(atlas.actors_on.get(one, ()))]
        if len(pages[-1]) + len(ahead) > MOST_ISSUES and pages[-1]:
            pages.append([])
        while ahead:
            room = MOST_ISSUES - len(pages[-1])
            pages[-1] += ahead[:room]
            ahead = ahead[room:]
            if ahead:
                pages.append([])
    return tuple(tuple(page) for page in pages)


def matrix_path(number: int) -> str:
    """Give the path of a table, counted from 1: `matrix/`, `matrix/2/`."""
    return "matrix/" if number == 1 else f"matrix/{number}/"


def _families(atlas: Atlas, words: Words) -> Iterator[tuple[IssueId, ...]]:
    """Give each issue that is part of no other, with all that it falls into; each branch in order of name."""
    parts: defaultdict[IssueId | None, list[IssueId]] = defaultdict(list)
    for issue in atlas.issues.values():
        if issue.profile.withdrawn is None:
            whole = atlas.issues.get(issue.part_of) if issue.part_of else None
            is_gone = whole is not None and whole.profile.withdrawn is not None
            parts[None if is_gone else issue.part_of].append(issue.id)
    for branch in parts.values():
        branch.sort(key=lambda id_: (_name(atlas, id_, words), id_))

    for root in parts[None]:
        family: list[IssueId] = []
        ahead = [root]
        while ahead:
            current = ahead.pop()
            family.append(current)
            ahead.extend(reversed(parts.get(current, ())))
        yield tuple(family)


def _name(atlas: Atlas, id_: IssueId, words: Words) -> str:
    return alphabetical(name_of(atlas, Reference(Kind.ISSUE, id_), words).text)
