"""The pages of a site, rendered and written into a folder."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from traceback import extract_tb
from typing import NamedTuple

from jinja2 import Environment, Template, TemplateError

from briefgen.model.errors import BriefgenError
from briefgen.publishing.prints import Digest, Print, template_digests, view_digest
from briefgen.publishing.themes import STYLE_SHEET, Theme, environment, style_sheet, template_error
from briefgen.reading.workers import chunks_of, mapped
from briefgen.views import Page, Site, pages_of

_CHUNK = 50  # pages; enough to hide the cost of a message between processes

Progress = Callable[[int, int], None]
"""Told how many pages are written, of how many."""


class Published(NamedTuple):
    """The print of every page of a site, by file below the output folder, and those that were written."""

    prints: dict[str, Print]
    written: tuple[str, ...]


class _Press(NamedTuple):
    """What every worker needs to turn pages into files."""

    site: Site
    pages: tuple[Page, ...]
    templates: dict[str, Template]
    digests: dict[str, Digest]
    known: Mapping[str, Print]
    output: Path


class _Sheet(NamedTuple):
    """What became of one page: its number, its print, and whether it was written."""

    number: int
    print: Print
    written: bool


def _no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


def publish_pages(
    site: Site,
    theme: Theme,
    output: Path,
    *,
    known: Mapping[str, Print] | None = None,
    jobs: int = 1,
    progress: Progress = _no_progress,
) -> Published:
    """Render the pages of `site` and write them, with the style sheet, below `output`.

    A page whose print is among the `known` ones, by file, is neither rendered nor written: the bytes would be
    the same. Raises BriefgenError if a template is wrong or two pages would be the same file.
    """
    pages = tuple(pages_of(site))
    _refuse_clashes(pages)
    templates = environment(theme)
    names = tuple(dict.fromkeys(page.kind.template for page in pages))
    press = _Press(
        site=site,
        pages=pages,
        templates=_templates(templates, names),
        digests=template_digests(templates, names),
        known=known or {},
        output=output,
    )
    sheets: list[_Sheet] = []
    for printed in mapped(_print_chunk, press, chunks_of(range(len(pages)), _CHUNK), jobs=jobs):
        sheets.extend(printed)
        progress(len(sheets), len(pages))
    _write(output, STYLE_SHEET, style_sheet(theme))
    return Published(
        prints={pages[sheet.number].file: sheet.print for sheet in sheets},
        written=tuple(pages[sheet.number].file for sheet in sheets if sheet.written),
    )


def _refuse_clashes(pages: Iterable[Page]) -> None:
    """Refuse to write two pages to one file: a plain page may not take the place of a section."""
    seen: dict[str, Page] = {}
    for page in pages:
        first = seen.setdefault(page.file, page)
        if first is not page:
            raise BriefgenError(
                f"the {first.kind.name} `{first.key}` and the {page.kind.name} `{page.key}` would both be"
                f" written to {page.file}; give one of them another slug or id"
            )


def _templates(templates: Environment, names: Iterable[str]) -> dict[str, Template]:
    """Compile every template that is needed, before workers are forked."""
    try:
        return {name: templates.get_template(name) for name in names}
    except TemplateError as error:
        raise template_error(error) from error


def _print_chunk(press: _Press, numbers: tuple[int, ...]) -> list[_Sheet]:
    """Print some of the pages, by their numbers."""
    return [_printed(press, number) for number in numbers]


def _printed(press: _Press, number: int) -> _Sheet:
    """Write a page, unless what it is printed from is known to have been printed to its file."""
    page = press.pages[number]
    view = page.kind.view(page.kind.inputs(press.site, page.key))
    made_of = Print(view_digest(view), press.digests[page.kind.template])
    if press.known.get(page.file) == made_of:
        return _Sheet(number, made_of, written=False)
    _write(press.output, page.file, rendered(page, view, press.templates[page.kind.template]))
    return _Sheet(number, made_of, written=True)


def rendered(page: Page, view: object, template: Template) -> bytes:
    """Give the bytes of one page. Raises BriefgenError if its template fails."""
    try:
        return template.render(view=view).encode()
    except Exception as error:  # a theme's templates are anyone's code
        raise _failure(error, page) from error


def _failure(error: Exception, page: Page) -> BriefgenError:
    """Say which line of which template failed, on which page."""
    lines = [one for one in extract_tb(error.__traceback__) if one.filename.endswith(".html")]
    place = f"{lines[-1].filename}:{lines[-1].lineno}" if lines else page.kind.template
    return BriefgenError(f"{place}: template-error: {error} (in {page.file})")


def _write(output: Path, file: str, content: bytes) -> None:
    target = output / file
    try:
        target.write_bytes(content)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
