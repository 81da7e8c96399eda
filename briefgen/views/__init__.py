"""The atlas, as one plain view for each page of the site.

What comes in is a `Site`: an atlas, its settings, and where everything stands. What goes out, for every page
of `pages_of`, is a NamedTuple that holds all that the page shows and nothing else: labels, addresses and
orders are decided here. Each kind of page is one module with `inputs`, which picks from the site, and `view`,
which is given what was picked and nothing more.
"""

from briefgen.views.assembling import site_of
from briefgen.views.pages import Page, PageKind
from briefgen.views.registry import PAGE_KINDS, pages_of
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteSettings
from briefgen.views.trees import trees_of

__all__ = [
    "PAGE_KINDS",
    "Page",
    "PageKind",
    "Site",
    "SiteSettings",
    "pages_of",
    "site_of",
    "trees_of",
]
