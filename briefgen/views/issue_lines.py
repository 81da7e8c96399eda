"""Issues in a list, each with the narrower ones that it falls into."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.atlas import Relation
from briefgen.model.identifiers import IssueId, Kind, Reference
from briefgen.model.issues import Issue
from briefgen.views.extracts import extract, references_of
from briefgen.views.names import alphabetical
from briefgen.views.parts import Link, Text
from briefgen.views.site import Site


class IssueLine(NamedTuple):
    """An issue in a list; `records` says how many actors have positions on it."""

    link: Link
    question: Text
    records: str
    children: tuple["IssueLine", ...]


def issue_lines(site: Site) -> tuple[IssueLine, ...]:
    """Give all issues as a tree, each branch in order of name."""
    issues: list[Issue] = [site.record(Reference(Kind.ISSUE, id_)) for id_ in site.ids(Kind.ISSUE)]
    roots = [
        issue.id for issue in issues if issue.part_of is None and issue.profile.withdrawn is None
    ]
    return _ordered(_line(site, id_) for id_ in roots)


def parts_of(site: Site, id_: IssueId) -> tuple[IssueLine, ...]:
    """Give the issues that an issue falls into."""
    return _ordered(_line(site, one) for one in _children(site, id_))


def _children(site: Site, id_: IssueId) -> tuple[IssueId, ...]:
    parts = site.pointing_at(Reference(Kind.ISSUE, id_), Relation.PART_OF)
    return tuple(IssueId(one.id) for one in references_of(site, parts, Kind.ISSUE))


def _line(site: Site, id_: IssueId) -> IssueLine:
    actors = [
        actor
        for actor in site.actors_on(id_)
        if (standing := site.standing(actor, id_)) and standing.history.own
    ]
    reference = Reference(Kind.ISSUE, id_)
    shown, issue = extract(site), site.record(reference)
    return IssueLine(
        link=shown.link_to(reference),
        question=shown.told(issue, issue.question),
        records=shown.words.counted("{number} actor", "{number} actors", len(actors))
        if actors
        else "",
        children=parts_of(site, id_),
    )


def _ordered(lines: Iterable[IssueLine]) -> tuple[IssueLine, ...]:
    return tuple(sorted(lines, key=lambda line: (alphabetical(line.link.text), line.link.url)))
