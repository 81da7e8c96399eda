"""The kinds of pages of a site: a new kind is one more line here."""

from collections.abc import Iterator
from typing import Any

from briefgen.views import (
    archive,
    briefing,
    comparing,
    corrections,
    country,
    directories,
    downloads,
    event,
    home,
    issue,
    lists,
    matrix,
    organization,
    pair,
    person,
    plain,
    quote,
    search,
    timeline,
)
from briefgen.views.pages import Page, PageKind, page_file
from briefgen.views.site import Site
from briefgen.views.trees import below_root

PAGE_KINDS: tuple[PageKind[Any], ...] = (
    home.KIND,
    *directories.KINDS,
    *lists.KINDS,
    timeline.KIND,
    matrix.KIND,
    comparing.KIND,
    country.KIND,
    pair.KIND,
    issue.KIND,
    organization.KIND,
    person.KIND,
    event.KIND,
    quote.KIND,
    briefing.KIND,
    archive.KIND,
    corrections.KIND,
    downloads.KIND,
    search.KIND,
    *plain.KINDS,
)


def pages_of(site: Site) -> Iterator[Page]:
    """Give every page of a site in its language, kind by kind."""
    for kind in PAGE_KINDS:
        for key in kind.keys(site):
            yield Page(page_file(below_root(site, kind.path(key))), kind, key, site.words.lang)
