"""Things whose pages would be one file: an event `2019` and the events of that year."""

from collections.abc import Collection, Iterator

from briefgen.model.identifiers import Origin, Reference
from briefgen.model.problems import Problem
from briefgen.views.pages import Page
from briefgen.views.plain import REDIRECT
from briefgen.views.registry import pages_of
from briefgen.views.site import Site
from briefgen.views.trees import trees_of


def clashes_in(site: Site, static: Collection[str] = ()) -> Iterator[Problem]:
    """Tell which records would have a page where another page, or a static file, stands."""
    files = {path.lower(): path for path in static}
    seen: dict[str, Page] = {}
    for page in (page for tree in trees_of(site) for page in pages_of(tree)):
        file = page.file.lower()  # on some systems, capitals are no difference
        first = seen.setdefault(file, page)
        if first is not page:
            yield _clash(site, page, first)
        elif file in files:
            yield _problem(site, page, f"the file `{files[file]}`")


def _clash(site: Site, page: Page, other: Page) -> Problem:
    """Report the page that came later: records before former ids, the site's own lists before both."""
    if _origin(site, page) is None:
        page, other = other, page
    return _problem(site, page, _described(site, other), _origin(site, other))


def _problem(site: Site, page: Page, taken_by: str, other: Origin | None = None) -> Problem:
    place = page.file.removesuffix("index.html")
    is_former = page.kind is REDIRECT
    change = "Leave it out of `old_ids`" if is_former else "Give it another id or slug"
    return Problem(
        _origin(site, page) or Origin("."),
        "address-taken",
        f"{_described(site, page)} would stand at `{place}`, where {taken_by} stands",
        f"{change}; the other is declared at {{other}}." if other else f"{change}.",
        other=other,
    )


def _described(site: Site, page: Page) -> str:
    if page.kind is REDIRECT:
        present = site.redirect(page.key)
        return f"the former id `{page.key.id}` of {present.kind} `{present.id}`"
    if page.kind.of:
        return f"the {page.kind.of} `{page.key}`"
    return "a list of the site"


def _origin(site: Site, page: Page) -> Origin | None:
    """Give where what a page is about was declared, None for pages of the site's own."""
    if page.kind is REDIRECT:
        origin = _declared(site, site.redirect(page.key))
        return origin.at("old_ids") if origin else None
    return _declared(site, Reference(page.kind.of, page.key)) if page.kind.of else None


def _declared(site: Site, reference: Reference) -> Origin | None:
    return getattr(site.whole.record(reference), "origin", None)
