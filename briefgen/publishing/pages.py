"""The pages of a site, rendered and written into a folder."""

from collections.abc import Callable, Iterable
from pathlib import Path
from traceback import extract_tb
from typing import NamedTuple

from jinja2 import Environment, Template, TemplateError

from briefgen.model.errors import BriefgenError
from briefgen.publishing.themes import STYLE_SHEET, Theme, environment, style_sheet, template_error
from briefgen.reading.workers import chunks_of, mapped
from briefgen.views import Page, Site, pages_of

_CHUNK = 50  # pages; enough to hide the cost of a message between processes

Progress = Callable[[int, int], None]
"""Told how many pages are written, of how many."""


class Published(NamedTuple):
    """What was written: the pages, by file below the output folder, in the order of their kinds."""

    pages: tuple[str, ...]


class _Press(NamedTuple):
    """What every worker needs to turn pages into files."""

    site: Site
    pages: tuple[Page, ...]
    templates: dict[str, Template]
    output: Path


def _no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


def publish_pages(
    site: Site,
    theme: Theme,
    output: Path,
    *,
    jobs: int = 1,
    progress: Progress = _no_progress,
) -> Published:
    """Render every page of `site` and write it, with the style sheet, below `output`.

    Raises BriefgenError if a template is wrong or two pages would be the same file.
    """
    pages = tuple(pages_of(site))
    _refuse_clashes(pages)
    press = _Press(site, pages, _templates(environment(theme), pages), output)
    done = 0
    for written in mapped(_print_chunk, press, chunks_of(range(len(pages)), _CHUNK), jobs=jobs):
        done += written
        progress(done, len(pages))
    _write(output, STYLE_SHEET, style_sheet(theme))
    return Published(tuple(page.file for page in pages))


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


def _templates(templates: Environment, pages: Iterable[Page]) -> dict[str, Template]:
    """Compile every template that is needed, before workers are forked."""
    names = dict.fromkeys(page.kind.template for page in pages)
    try:
        return {name: templates.get_template(name) for name in names}
    except TemplateError as error:
        raise template_error(error) from error


def _print_chunk(press: _Press, numbers: tuple[int, ...]) -> int:
    """Write some of the pages, by their numbers, and give how many."""
    for number in numbers:
        page = press.pages[number]
        _write(press.output, page.file, rendered(press.site, page, press.templates))
    return len(numbers)


def rendered(site: Site, page: Page, templates: dict[str, Template]) -> bytes:
    """Give the bytes of one page."""
    view = page.kind.view(page.kind.inputs(site, page.key))
    template = templates[page.kind.template]
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
