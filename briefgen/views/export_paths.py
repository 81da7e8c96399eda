"""Where the files for other programs stand, below the root."""

from typing import Final

from briefgen.model.identifiers import Reference
from briefgen.views.addresses import path_of

DATA: Final = "data/"
DATABASE: Final = f"{DATA}briefgen.sqlite"
DATA_PACKAGE: Final = f"{DATA}datapackage.json"
POPOLO: Final = f"{DATA}popolo.json"
OPENSEARCH: Final = "opensearch.xml"
WEB_MANIFEST: Final = "manifest.webmanifest"
SEARCH_TERMS: Final = "search/terms.json"
SITEMAP: Final = "sitemap.xml"


def feed_path(of: Reference | None) -> str:
    """Give the Atom feed of a country, issue or organization, or that of the whole site."""
    return f"{path_of(of) if of else ''}feed.atom"


def calendar_path(of: Reference | None) -> str:
    """Give the calendar of a country, or that of the whole site."""
    return f"{path_of(of) if of else ''}calendar.ics"


def twin_path(of: Reference) -> str:
    """Give what the page of a country or an issue shows, as JSON."""
    return f"{path_of(of)}index.json"


def picture_path(of: Reference) -> str:
    """Give the picture of a country or an issue for previews of links."""
    return f"{path_of(of)}picture.png"


def table_path(name: str, suffix: str) -> str:
    """Give a table as a file of its own: `data/positions.csv`."""
    return f"{DATA}{name}.{suffix}"


def web_address(url: str, root: str, address: str) -> str:
    """Give the full form of a root-relative address, or the same where the site's own is not known.

    `url` is the full address of the site, or of its tree in one language, and `root` the path of that.
    """
    return f"{url.removesuffix(root)}{address}" if url and address else address
