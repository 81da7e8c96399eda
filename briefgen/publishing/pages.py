"""The pages of a site, and its files for other programs, made and written into a folder."""

from collections.abc import Callable, Iterable
from pathlib import Path
from traceback import extract_tb
from typing import Any, NamedTuple, Protocol

from jinja2 import Environment, Template, TemplateError

from briefgen.model.errors import BriefgenError
from briefgen.publishing.changes import changed_facts, fact_digests, packed, rests_on_any
from briefgen.publishing.prints import (
    NOTHING,
    Digest,
    Print,
    Printed,
    encoder_digest,
    template_digests,
    view_digest,
)
from briefgen.publishing.themes import STYLE_SHEET, Theme, environment, style_sheet, template_error
from briefgen.reading.workers import chunks_of, mapped
from briefgen.views import Page, Site, pages_of

_CHUNK = 50  # pages; enough to hide the cost of a message between processes

Progress = Callable[[int, int], None]
"""Told how many pages are written, of how many."""


class OtherKind(Protocol):
    """A kind of file that no template makes, but an encoder: equal views have equal bytes."""

    @property
    def name(self) -> str: ...
    @property
    def inputs(self) -> Callable[[Site, Any], Any]: ...
    @property
    def view(self) -> Callable[[Any], Any]: ...
    @property
    def encode(self) -> Callable[[Any], bytes]: ...


class OtherFile(Protocol):
    """A file for other programs: where it stands below the output folder, its kind and its key."""

    @property
    def file(self) -> str: ...
    @property
    def kind(self) -> OtherKind: ...
    @property
    def key(self) -> Any: ...


class Published(NamedTuple):
    """All pages and other files of a site; how many pages, of how many files views were made, what was written."""

    printed: Printed
    pages: int
    made: int
    written: tuple[str, ...]


class _Press(NamedTuple):
    """What every worker needs to turn pages into files."""

    site: Site
    pages: tuple[Page | OtherFile, ...]
    templates: dict[str, Template]
    digests: dict[str, Digest]
    known: Printed
    output: Path


class _Sheet(NamedTuple):
    """What became of one page: its number, its print, what its view rests on, and whether it was written."""

    number: int
    print: Print
    needs: bytes
    written: bool


def _no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


def publish_pages(
    site: Site,
    theme: Theme,
    output: Path,
    *,
    others: Iterable[OtherFile] = (),
    known: Printed = NOTHING,
    jobs: int = 1,
    progress: Progress = _no_progress,
) -> Published:
    """Make the pages of `site` and its `others`, and write them, with the style sheet, below `output`.

    Of a `known` file that rests on no changed fact, the view is not made again; where it is, and turns out to
    be the same, the file is not written: its bytes would be the same. Raises BriefgenError if a template is
    wrong or two pages would be the same file.
    """
    site_pages = tuple(pages_of(site))
    # A file for other programs may hold the whole site, so these come first, each by itself.
    apart = tuple(others)
    pages: tuple[Page | OtherFile, ...] = (*apart, *site_pages)
    _refuse_clashes(pages)
    templates = environment(theme)
    names = tuple(dict.fromkeys(page.kind.template for page in site_pages))
    press = _Press(
        site=site,
        pages=pages,
        templates=_templates(templates, names),
        digests=template_digests(templates, names) | {"": encoder_digest()},
        known=known,
        output=output,
    )
    facts = fact_digests(site, jobs=jobs)
    doubtful = _doubtful(press, changed_facts(known.facts, facts))
    sheets: dict[str, _Sheet] = {}
    alone = sum(number < len(apart) for number in doubtful)
    chunks = (*chunks_of(doubtful[:alone], 1), *chunks_of(doubtful[alone:], _CHUNK))
    for printed in mapped(_print_chunk, press, chunks, jobs=jobs):
        sheets.update((pages[sheet.number].file, sheet) for sheet in printed)
        progress(len(pages) - len(doubtful) + len(sheets), len(pages))
    _write(output, STYLE_SHEET, style_sheet(theme))
    made = {file: sheet.print for file, sheet in sheets.items()}
    needs = {file: sheet.needs for file, sheet in sheets.items()}
    files = tuple(page.file for page in pages)
    return Published(
        Printed(
            prints={file: made.get(file) or known.prints[file] for file in files},
            needs={file: needs[file] if file in needs else known.needs[file] for file in files},
            facts=facts,
        ),
        pages=len(site_pages),
        made=len(sheets),
        written=tuple(file for file, sheet in sheets.items() if sheet.written),
    )


def _doubtful(press: _Press, changed: frozenset[int]) -> tuple[int, ...]:
    """Give the numbers of pages that may differ from those that are known."""
    known = press.known
    return tuple(
        number
        for number, page in enumerate(press.pages)
        if (old := known.prints.get(page.file)) is None
        or old.template != press.digests[_template_of(page)]
        or rests_on_any(known.needs[page.file], changed)
    )


def _template_of(page: Page | OtherFile) -> str:
    """Give the template of a page; the name of that of other files is empty."""
    return page.kind.template if isinstance(page, Page) else ""


def _refuse_clashes(pages: Iterable[Page | OtherFile]) -> None:
    """Refuse to write two pages to one file: a plain page may not take the place of a section."""
    seen: dict[str, Page | OtherFile] = {}
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
    press.site.noted = set()
    view = page.kind.view(page.kind.inputs(press.site, page.key))
    needs = packed(press.site.noted)
    made_of = Print(view_digest(view), press.digests[_template_of(page)])
    if press.known.prints.get(page.file) == made_of:
        return _Sheet(number, made_of, needs, written=False)
    if isinstance(page, Page):
        content = rendered(page, view, press.templates[page.kind.template])
    else:
        content = page.kind.encode(view)
    _write(press.output, page.file, content)
    return _Sheet(number, made_of, needs, written=True)


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
