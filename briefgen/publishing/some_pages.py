"""Some pages of a site made anew, while all others stay as they stand."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from briefgen.publishing.compiling import ViewEnvironment
from briefgen.publishing.printing import Press, printed_page
from briefgen.publishing.prints import Digest, Printed
from briefgen.views import Page, Site


class Renewed(NamedTuple):
    """The pages that were made anew: how many views were made for that, and what was written."""

    changed: Printed
    made: int
    written: tuple[str, ...]


def publish_some(
    sites: Mapping[str, Site],
    templates: Mapping[str, ViewEnvironment],
    pages: Iterable[Page],
    output: Path,
    known: Printed,
    facts: Mapping[int, Digest],
) -> Renewed:
    """Make some pages of a site, by language as its templates are, of which all others stay as they are `known`, and write what differs.

    `facts` are the digests of those that have changed. Raises BriefgenError if a template is wrong.
    """
    some = tuple(pages)
    press = Press(
        sites=sites,
        pages=some,
        templates=templates,
        digests=known.templates,
        known=known,
        output=output,
    )
    sheets = {some[number].file: printed_page(press, number) for number in range(len(some))}
    written = {file: sheet.content for file, sheet in sheets.items() if sheet.content}
    changed = Printed(
        prints={file: sheet.print for file, sheet in sheets.items()},
        needs={file: sheet.needs for file, sheet in sheets.items()},
        facts=facts,
        contents=written,
    )
    return Renewed(changed, len(sheets), tuple(written))
