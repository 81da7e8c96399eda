"""All that is wrong with content."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

from briefgen.atlas import Linked
from briefgen.checks.countries_meant import with_countries_meant
from briefgen.checks.folding import folded
from briefgen.checks.places import by_place, located
from briefgen.checks.reviewing import Review
from briefgen.checks.rules import RULES
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.problems import Problem
from briefgen.reading import ContentFolder


def diagnostics_of(
    folder: ContentFolder,
    linked: Linked,
    content: Path,
    *,
    drafts: bool = False,
    review: Review | None = None,
) -> tuple[Diagnostic, ...]:
    """Give every problem of a content folder, in order of path, line, column and code.

    `linked` is what joining the records of `folder` gave; `content` is where its files lie, which are
    read once more to find the lines of what is wrong between records. A draft is unfinished by its nature:
    what is wrong inside one is told with `drafts`, and stops no build without. With a `review`, what an
    editor should look at again is told too. Warnings that a file accepts are left out.
    """
    files = [file for file in folder.files if drafts or not file.draft]
    between = list(chain(linked.problems, *(problems(linked.atlas) for problems in RULES)))
    within = list(chain.from_iterable(file.diagnostics for file in files))
    if review:
        from briefgen.checks.review import REVIEW_RULES

        review = replace(review, faulty=_faulty(within) | _faulty(between))
        for problems in REVIEW_RULES:
            between += problems(linked.atlas, review)
    found = by_place((*folder.diagnostics, *within, *located(between, content)))
    ignores = [one for file in files for one in file.ignores]
    if ignores:
        from briefgen.checks.ignoring import problems_of_ignores, without_ignored

        wrong = problems_of_ignores(found, ignores, reviewed=review is not None)
        found = by_place((*without_ignored(found, ignores), *located(wrong, content)))
    return tuple(folded(with_countries_meant(found, linked.atlas)))


def _faulty(found: Iterable[Diagnostic | Problem]) -> frozenset[str]:
    """Give the paths of the files with errors."""
    return frozenset(
        one.path if isinstance(one, Diagnostic) else one.origin.path
        for one in found
        if one.severity is Severity.ERROR
    )
