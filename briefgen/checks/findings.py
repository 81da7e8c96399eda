"""All that is wrong with content."""

from itertools import chain
from pathlib import Path

from briefgen.atlas import Linked
from briefgen.checks.places import by_place, located
from briefgen.checks.rules import RULES
from briefgen.model.diagnostics import Diagnostic
from briefgen.reading import ContentFolder


def diagnostics_of(
    folder: ContentFolder, linked: Linked, content: Path, *, drafts: bool = False
) -> tuple[Diagnostic, ...]:
    """Give every problem of a content folder, in order of path, line, column and code.

    `linked` is what joining the records of `folder` gave; `content` is where its files lie, which are
    read once more to find the lines of what is wrong between records. A draft is unfinished by its nature:
    what is wrong inside one is told with `drafts`, and stops no build without.
    """
    between = chain(linked.problems, *(problems(linked.atlas) for problems in RULES))
    within = chain.from_iterable(
        file.diagnostics for file in folder.files if drafts or not file.draft
    )
    return by_place((*folder.diagnostics, *within, *located(between, content)))
