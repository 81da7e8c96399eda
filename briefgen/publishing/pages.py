"""The pages of a site, and its files for other programs, made and written into a folder."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from time import process_time
from traceback import extract_tb
from typing import NamedTuple

from jinja2 import Environment, Template, TemplateError

from briefgen.cache.own_version import digest
from briefgen.model.errors import BriefgenError
from briefgen.publishing.changes import changed_facts, fact_digests, packed, rests_on_any
from briefgen.publishing.compiling import ViewEnvironment
from briefgen.publishing.explaining import explanation, page_named
from briefgen.publishing.other_files import OtherFile
from briefgen.publishing.prints import (
    NOTHING,
    Digest,
    PageName,
    Print,
    Printed,
    encoder_digest,
    sources_digest,
    template_digests,
    view_digest,
)
from briefgen.publishing.shares import Chunk, chunks, shared_out
from briefgen.publishing.themes import STYLE_SHEET, Theme, environment, style_sheet, template_error
from briefgen.publishing.writing import write
from briefgen.views import Page, Site, pages_of, trees_of
from briefgen.views.words import words_in

Progress = Callable[[int, int], None]
"""Told how many pages are written, of how many."""


class Spent(NamedTuple):
    """How many files of a kind were written for other programs, and how many seconds of a processor that took."""

    kind: str
    files: int
    seconds: float


class Published(NamedTuple):
    """All pages and other files of a site; how many pages, of how many files views were made, what was written."""

    printed: Printed
    pages: int
    made: int
    written: tuple[str, ...]
    explanation: str = ""
    spent: tuple[Spent, ...] = ()


class Press(NamedTuple):
    """What every worker needs to turn pages into files: the site and its templates by language.

    `aside` is what one of them does besides.
    """

    sites: Mapping[str, Site]
    pages: tuple[Page | OtherFile, ...]
    templates: Mapping[str, ViewEnvironment]
    digests: Mapping[str, Digest]
    known: Printed
    output: Path
    aside: Callable[[], None] | None = None


_ASIDE: Chunk = ()
"""The chunk that stands for what is done besides printing pages."""


class _Sheet(NamedTuple):
    """What became of one page: its number, its print, what its view rests on, and its bytes if it was written."""

    number: int
    print: Print
    needs: bytes
    content: Digest | None
    seconds: float = 0.0


def _no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


def publish_pages(
    site: Site,
    theme: Theme,
    output: Path,
    *,
    others: Iterable[Sequence[OtherFile]] = (),
    known: Printed = NOTHING,
    jobs: int = 1,
    explain: str = "",
    progress: Progress = _no_progress,
    aside: Callable[[], None] | None = None,
) -> Published:
    """Make the pages of `site` and its `others`, and write them, with the style sheet, below `output`.

    Of a `known` file that rests on no changed fact, the view is not made again; where it is, and turns out to
    be the same, the file is not written: its bytes would be the same. What became of the page `explain`, named
    by its file or address, is told. What is to be done `aside` is done by the same processes, before the end. Raises BriefgenError if a template is wrong, two pages would be the same
    file, or there is no such page.
    """
    sites = {one.surroundings.lang: one for one in trees_of(site)}
    site_pages = tuple(page for one in sites.values() for page in pages_of(one))
    # A file for other programs may hold the whole site, so these come first, each group by itself.
    groups = tuple(others)
    apart = tuple(one for group in groups for one in group)
    pages: tuple[Page | OtherFile, ...] = (*apart, *site_pages)
    _refuse_clashes(pages)
    templates = {lang: environment(theme, words_in(lang)) for lang in sites}
    own = templates[site.settings.lang]
    names = tuple(dict.fromkeys(page.kind.template for page in site_pages))
    sources = sources_digest(own)
    press = Press(
        sites=sites,
        pages=pages,
        templates=templates,
        digests=_template_digests(own, names, sources, known),
        known=known,
        output=output,
        aside=aside,
    )
    explained = page_named(explain, (page.file for page in pages)) if explain else ""
    facts = fact_digests(site, jobs=jobs)
    changed = changed_facts(known.facts, facts)
    doubtful = _doubtful(press, changed)
    sheets: dict[str, _Sheet] = {}
    _compile(templates, (pages[number] for number in doubtful))
    shares = chunks(doubtful, groups, pages, sites)
    if aside:
        shares.insert(0, _ASIDE)
    for some in shared_out(_print_chunk, press, shares, jobs=jobs):
        sheets.update((pages[sheet.number].file, sheet) for sheet in some)
        progress(len(pages) - len(doubtful) + len(sheets), len(pages))
    write(output, STYLE_SHEET, style_sheet(theme, map(words_in, sites)))
    files = tuple(page.file for page in pages)
    printed = _all_printed(files, sheets, known, facts)._replace(
        sources=sources,
        templates=press.digests,
        names={
            page.file: PageName(page.kind.name, page.lang, page.key)
            for page in site_pages
            if type(page.key) is str  # a member of a closed list would come back as a text
        },
    )
    return Published(
        printed,
        pages=len(site_pages),
        made=len(sheets),
        written=tuple(file for file, sheet in sheets.items() if sheet.content),
        explanation=_explained(press, explained, sheets.get(explained), printed, changed)
        if explained
        else "",
        spent=tuple(_spent(press.pages, sheets.values())),
    )


def _spent(pages: Sequence[Page | OtherFile], sheets: Iterable[_Sheet]) -> Iterator[Spent]:
    """Tell what files for other programs took to encode, the costliest kind first."""
    files: Counter[str] = Counter()
    seconds: defaultdict[str, float] = defaultdict(float)
    for sheet in sheets:
        page = pages[sheet.number]
        if sheet.content and not isinstance(page, Page):
            files[page.kind.name] += 1
            seconds[page.kind.name] += sheet.seconds
    for kind in sorted(seconds, key=seconds.__getitem__, reverse=True):
        yield Spent(kind, files[kind], seconds[kind])


def _all_printed(
    files: Iterable[str],
    sheets: Mapping[str, _Sheet],
    known: Printed,
    facts: Mapping[int, Digest],
) -> Printed:
    """Give all pages of a site: those that were made, and those that are left as they were."""
    prints, needs, contents = {}, {}, {}
    for file in files:
        sheet = sheets.get(file)
        prints[file] = sheet.print if sheet else known.prints[file]
        needs[file] = sheet.needs if sheet else known.needs[file]
        contents[file] = (sheet and sheet.content) or known.contents[file]
    return Printed(prints, needs, facts, contents)


def _explained(
    press: Press, file: str, sheet: _Sheet | None, printed: Printed, changed: frozenset[int]
) -> str:
    """Say why a page was made again, or not."""
    page = next(one for one in press.pages if one.file == file)
    (site := press.sites[_language_of(page, press)]).noted = set()
    page.kind.view(page.kind.inputs(site, page.key))
    return explanation(
        file,
        press.known,
        printed.prints[file],
        site.noted,
        changed,
        is_made=sheet is not None,
        is_written=bool(sheet and sheet.content),
    )


def _doubtful(press: Press, changed: frozenset[int]) -> tuple[int, ...]:
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


def _language_of(page: Page | OtherFile, press: Press) -> str:
    """Give the language of a page; files for programs are in the default one, the first."""
    return page.lang if isinstance(page, Page) else next(iter(press.sites))


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


def _template_digests(
    templates: Environment, names: Iterable[str], sources: Digest, known: Printed
) -> Mapping[str, Digest]:
    """Give the digest of each template's closure; those of the last build, if all sources are the same."""
    if known.sources == sources and all(name in known.templates for name in names):
        return known.templates
    try:
        return template_digests(templates, names) | {"": encoder_digest()}
    except TemplateError as error:
        raise template_error(error) from error


def _compile(templates: Mapping[str, ViewEnvironment], pages: Iterable[Page | OtherFile]) -> None:
    """Compile every template that is needed, before workers are forked.

    The parts and macros of others are among them where a digest had to be worked out: most pages are then new.
    """
    needed = dict.fromkeys(
        (page.lang, page.kind.template) for page in pages if isinstance(page, Page)
    )
    parsed = [name for one in templates.values() for name in one.parsed]
    needed.update(dict.fromkeys(product(templates, parsed)))
    try:
        for lang, name in needed:
            templates[lang].get_template(name)
    except TemplateError as error:
        raise template_error(error) from error


def _print_chunk(press: Press, numbers: Chunk) -> list[_Sheet]:
    """Print some of the pages, by their numbers, or do what is to be done besides."""
    if press.aside and numbers == _ASIDE:
        press.aside()
    return [printed_page(press, number) for number in numbers]


def printed_page(press: Press, number: int) -> _Sheet:
    """Write a page, unless what it is printed from is known to have been printed to its file."""
    page = press.pages[number]
    lang = _language_of(page, press)
    site = press.sites[lang]
    site.noted = set()
    view = page.kind.view(page.kind.inputs(site, page.key))
    needs = packed(site.noted)
    made_of = Print(view_digest(view), press.digests[_template_of(page)])
    if press.known.prints.get(page.file) == made_of:
        return _Sheet(number, made_of, needs, None)
    started = process_time()
    if isinstance(page, Page):
        content = rendered(page, view, press.templates[lang].get_template(page.kind.template))
    else:
        content = page.kind.encode(view)
    seconds = process_time() - started
    write(press.output, page.file, content)
    return _Sheet(number, made_of, needs, digest(content), seconds)


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
