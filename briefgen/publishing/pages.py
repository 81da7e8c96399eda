"""The pages of a site, and its files for other programs, made and written into a folder."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from typing import NamedTuple

from jinja2 import TemplateError

from briefgen.model.errors import BriefgenError
from briefgen.publishing.changes import (
    NumberedDigests,
    changed_facts,
    digests_of,
    fact_digests,
    joined,
    rests_on_any,
)
from briefgen.publishing.compiling import ViewEnvironment
from briefgen.publishing.explaining import explanation, page_named
from briefgen.publishing.other_files import OtherFile
from briefgen.publishing.printing import Press, Sheet, language_of, printed_page, template_of
from briefgen.publishing.prints import (
    NOTHING,
    Digest,
    PageName,
    Printed,
    encoder_digest,
    sources_digest,
    template_digests,
)
from briefgen.publishing.shares import Chunk, chunks, shared_out
from briefgen.publishing.themes import STYLE_SHEET, Theme, environments, style_sheet, template_error
from briefgen.publishing.writing import write
from briefgen.views import Page, Site, pages_of, trees_of
from briefgen.views.fact_values import FACT_VALUES
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


Task = Callable[[], NumberedDigests]
"""What is done besides printing pages: it gives digests of facts, if any."""


class _Done(NamedTuple):
    """What a share of the work gave."""

    sheets: Sequence[Sheet] = ()
    digests: NumberedDigests = ()


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
    by its file or address, is told. What is to be done `aside` is done by the same processes, before the end.
    Raises BriefgenError if a template is wrong, two pages would be the same file, or there is no such page.
    """
    sites = {one.surroundings.lang: one for one in trees_of(site)}
    site_pages = tuple(page for one in sites.values() for page in pages_of(one))
    # A file for other programs may hold the whole site, so these come first, each group by itself.
    groups = tuple(others)
    apart = tuple(one for group in groups for one in group)
    pages: tuple[Page | OtherFile, ...] = (*apart, *site_pages)
    _refuse_clashes(pages)
    templates = environments(theme, sites)
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
    )
    explained = page_named(explain, (page.file for page in pages)) if explain else ""
    tasks: list[Task] = [partial(_nothing_after, aside)] if aside else []
    facts: dict[int, Digest] = {}
    if known.prints:
        facts = fact_digests(site, jobs=jobs)
    else:  # every page is to be made, so that the facts can be worked out beside them
        tasks += [partial(digests_of, site, values) for values in FACT_VALUES]
    changed = changed_facts(known.facts, facts)
    doubtful = _doubtful(press, changed)
    sheets: dict[str, Sheet] = {}
    digests: list[NumberedDigests] = []
    _compile(templates, (pages[number] for number in doubtful))
    shares: list[Chunk | Task] = [*tasks, *chunks(doubtful, groups, pages, sites)]
    for made in shared_out(_done, press, shares, jobs=jobs):
        sheets.update((pages[sheet.number].file, sheet) for sheet in made.sheets)
        digests.append(made.digests)
        progress(len(pages) - len(doubtful) + len(sheets), len(pages))
    facts = facts or joined(digests)
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


def _spent(pages: Sequence[Page | OtherFile], sheets: Iterable[Sheet]) -> Iterator[Spent]:
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
    sheets: Mapping[str, Sheet],
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
    press: Press, file: str, sheet: Sheet | None, printed: Printed, changed: frozenset[int]
) -> str:
    """Say why a page was made again, or not."""
    page = next(one for one in press.pages if one.file == file)
    (site := press.sites[language_of(page, press)]).noted = set()
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
        or old.template != press.digests[template_of(page)]
        or rests_on_any(known.needs[page.file], changed)
    )


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
    templates: ViewEnvironment, names: Iterable[str], sources: Digest, known: Printed
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


def _done(press: Press, share: Chunk | Task) -> _Done:
    """Print some of the pages, by their numbers, or do what is to be done besides."""
    if isinstance(share, tuple):
        return _Done(sheets=[printed_page(press, number) for number in share])
    return _Done(digests=share())


def _nothing_after(aside: Callable[[], None]) -> NumberedDigests:
    aside()
    return ()
