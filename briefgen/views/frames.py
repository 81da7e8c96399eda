"""What surrounds every page: the site's name, the way to here, title and description."""

from typing import NamedTuple

from briefgen.views.names import excerpt
from briefgen.views.parts import Link
from briefgen.views.surroundings import SiteFrame


class Frame(NamedTuple):
    """The same for every page kind. `root` is the path of the site's address, without its last slash.

    `canonical` is the full address of the page, empty if the site has none. `section` is the address of
    the navigation entry under which the page lies. `robots` is set where the page should not be indexed.
    """

    site_name: str
    root: str
    lang: str
    dir: str
    title: str
    description: str
    canonical: str
    navigation: tuple[Link, ...]
    section: str
    crumbs: tuple[Link, ...]
    robots: str = ""


def frame(
    site: SiteFrame,
    path: str,
    title: str,
    description: str = "",
    *,
    crumbs: tuple[Link, ...] = (),
    robots: str = "",
) -> Frame:
    """Give the frame of the page at `path`, below the root; the last crumb is the page itself."""
    return Frame(
        site_name=site.name,
        root=site.root,
        lang=site.lang,
        dir=site.dir,
        title=title,
        description=excerpt(" ".join(description.split()), 300),
        canonical=f"{site.url}/{path}" if site.url else "",
        navigation=site.navigation,
        section=f"{site.root}/{path.partition('/')[0]}/" if path else f"{site.root}/",
        crumbs=(Link(site.name, f"{site.root}/"), *crumbs, Link(title, "")) if path else (),
        robots=robots,
    )
