"""Plain pages, the page for addresses that lead nowhere, and redirects from former ids."""

from typing import NamedTuple

from briefgen.model.briefings import Page
from briefgen.model.identifiers import Kind, PageId, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.addresses import path_of
from briefgen.views.bodies import body_pieces
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import NO_INDEX, Frame, frame
from briefgen.views.names import text_in
from briefgen.views.pages import PageKind
from briefgen.views.parts import BodyPiece, Link, Text
from briefgen.views.relations import all_mentions_of
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.trees import is_redirected_here, translated_elsewhere
from briefgen.views.untranslated import untranslated


class PageView(NamedTuple):
    """A plain page; `untranslated` says in which language its text is, where that is not the page's."""

    frame: Frame
    title: Text
    summary: Text
    body: tuple[BodyPiece, ...]
    body_lang: str
    body_dir: str
    untranslated: str
    mentions: tuple[Link, ...]


class PageInputs(NamedTuple):
    """What a plain page is made from."""

    site: SiteFrame
    page: Page
    mentions: tuple[Reference, ...]
    extract: Extract


class NotFoundView(NamedTuple):
    """The page for addresses that lead nowhere."""

    frame: Frame


class RedirectView(NamedTuple):
    """A page at a former address, which leads to the present one."""

    frame: Frame
    target: Link


class RedirectInputs(NamedTuple):
    """What a redirect is made from."""

    site: SiteFrame
    old: Reference
    target: Link


def page_inputs(site: Site, id_: PageId) -> PageInputs:
    """Pick what a plain page shows."""
    page: Page = site.record(Reference(Kind.PAGE, id_))
    mentions = all_mentions_of(site, Reference(Kind.PAGE, id_))
    return PageInputs(site.frame, page, mentions, extract(site, named=mentions))


def page_view(given: PageInputs) -> PageView:
    """Show a plain page."""
    page = given.page
    body = text_in("", page.lang, given.site.lang)
    return PageView(
        frame=frame(
            given.site,
            path_of(Reference(Kind.PAGE, page.id)),
            text_in(page.title, page.lang, given.site.lang),
            page.summary,
            robots=NO_INDEX if page.status is not BriefingStatus.PUBLISHED else "",
        ),
        title=text_in(page.title, page.lang, given.site.lang),
        summary=text_in(page.summary, page.lang, given.site.lang),
        body=body_pieces(Reference(Kind.PAGE, page.id), given.extract, given.site.base),
        body_lang=body.lang,
        body_dir=body.dir,
        untranslated=untranslated(page.lang, given.site.words),
        mentions=given.extract.links_to(given.mentions),
    )


def not_found_view(site: SiteFrame) -> NotFoundView:
    """Show that an address leads nowhere."""
    return NotFoundView(
        frame(site, "404.html", site.words.gettext("Page not found"), robots=NO_INDEX)
    )


def redirect_inputs(site: Site, old: Reference) -> RedirectInputs:
    """Pick where a former id leads."""
    is_translated = site.in_place_of(old) != old
    target = old if is_translated else site.redirect(old)
    return RedirectInputs(site.frame, old, extract(site, (target,)).link_to(target))


def redirect_view(given: RedirectInputs) -> RedirectView:
    """Lead from a former address to the present one."""
    name = Text(given.target.text, given.target.lang, given.target.dir)
    return RedirectView(frame(given.site, path_of(given.old), name, robots=NO_INDEX), given.target)


REDIRECT: PageKind[Reference] = PageKind(
    name="redirect",
    template="redirect.html",
    # The former ids of sources and positions are fragments, which stand where their things do.
    keys=lambda site: (
        *(
            old
            for old in sorted(site.whole.redirects)
            if old.kind not in (Kind.SOURCE, Kind.POSITION) and is_redirected_here(site, old)
        ),
        *translated_elsewhere(site),
    ),
    path=path_of,
    inputs=redirect_inputs,
    view=redirect_view,
    is_indexed=False,
)

KINDS: tuple[PageKind[PageId] | PageKind[str] | PageKind[Reference], ...] = (
    PageKind(
        name="page",
        template="page.html",
        keys=lambda site: site.whole.pages,
        path=lambda id_: path_of(Reference(Kind.PAGE, id_)),
        inputs=page_inputs,
        view=page_view,
        of=Kind.PAGE,
    ),
    PageKind(
        name="not found",
        template="not_found.html",
        keys=lambda _: ("404.html",),
        path=str,
        inputs=lambda site, _: site.frame,
        view=not_found_view,
        is_indexed=False,
    ),
    REDIRECT,
)
