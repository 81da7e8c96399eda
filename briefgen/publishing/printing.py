"""One page, or file for other programs, printed: its view, its bytes, and the facts that it rests on."""

from collections.abc import Mapping
from pathlib import Path
from time import process_time
from traceback import extract_tb
from typing import NamedTuple

from jinja2 import Template

from briefgen.cache.own_version import digest
from briefgen.model.errors import BriefgenError
from briefgen.publishing.changes import packed
from briefgen.publishing.compiling import ViewEnvironment
from briefgen.publishing.other_files import OtherFile
from briefgen.publishing.prints import Digest, Print, Printed, view_digest
from briefgen.publishing.writing import write
from briefgen.views import Page, Site


class Press(NamedTuple):
    """What every worker needs to turn pages into files: the site and its templates by language."""

    sites: Mapping[str, Site]
    pages: tuple[Page | OtherFile, ...]
    templates: Mapping[str, ViewEnvironment]
    digests: Mapping[str, Digest]
    known: Printed
    output: Path


class Sheet(NamedTuple):
    """What became of one page: its number, its print, what its view rests on, and its bytes if it was written.

    `seconds` of a processor are what a file for other programs took to encode.
    """

    number: int
    print: Print
    needs: bytes
    content: Digest | None
    seconds: float = 0.0


def printed_page(press: Press, number: int) -> Sheet:
    """Write a page, unless what it is printed from is known to have been printed to its file."""
    page = press.pages[number]
    lang = language_of(page, press)
    site = press.sites[lang]
    site.noted = set()
    view = page.kind.view(page.kind.inputs(site, page.key))
    needs = packed(site.noted)
    made_of = Print(view_digest(view), press.digests[template_of(page)])
    if press.known.prints.get(page.file) == made_of:
        return Sheet(number, made_of, needs, None)
    seconds = 0.0
    if isinstance(page, Page):
        content = rendered(page, view, press.templates[lang].get_template(page.kind.template))
    else:
        started = process_time()
        content = page.kind.encode(view)
        seconds = process_time() - started
    write(press.output, page.file, content)
    return Sheet(number, made_of, needs, digest(content), seconds)


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


def template_of(page: Page | OtherFile) -> str:
    """Give the template of a page; the name of that of other files is empty."""
    return page.kind.template if isinstance(page, Page) else ""


def language_of(page: Page | OtherFile, press: Press) -> str:
    """Give the language of a page; files for programs are in the default one, the first."""
    return page.lang if isinstance(page, Page) else next(iter(press.sites))
