"""What surrounds every page: the site's name, the way to here, title and description, and what machines read."""

from typing import Final, NamedTuple

from briefgen.views.alternates import Alternate, site_alternates
from briefgen.views.export_paths import OPENSEARCH, WEB_MANIFEST
from briefgen.views.linked_data.documents import Node, page_document
from briefgen.views.names import excerpt
from briefgen.views.parts import Link
from briefgen.views.pictures import Picture
from briefgen.views.surroundings import SiteFrame

NO_INDEX: Final = "noindex"
"""What the page of a record says to search engines that is withdrawn, hidden or elsewhere now."""


class Frame(NamedTuple):
    """The same for every page kind. `root` is the path of the site's address, without its last slash.

    `canonical` is the full address of the page, empty if the site has none. `section` is the address of
    the navigation entry under which the page lies. `robots` is set where the page should not be indexed.
    `type` is Open Graph's. `finder` is the address of the page that
    searches the site, `search` and `manifest` are the addresses of the OpenSearch description, empty where
    there is none, and of the web manifest. `linked_data` is JSON-LD, safe inside `<script>`.
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
    robots: str
    type: str
    published: str
    picture: Picture | None
    alternates: tuple[Alternate, ...]
    finder: str
    search: str
    manifest: str
    linked_data: str


def frame(
    site: SiteFrame,
    path: str,
    title: str,
    description: str = "",
    *,
    crumbs: tuple[Link, ...] = (),
    robots: str = "",
    type_: str = "website",
    published: str = "",
    picture: Picture | None = None,
    alternates: tuple[Alternate, ...] = (),
    about: Node | None = None,
) -> Frame:
    """Give the frame of the page at `path`, below the root; the last crumb is the page itself.

    `about` is the one thing that the page is about, as linked data; what was withdrawn is not described.
    """
    way = (Link(site.name, f"{site.root}/"), *crumbs, Link(title, "")) if path else ()
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
        crumbs=way,
        robots=robots,
        type=type_,
        published=published,
        picture=picture,
        alternates=(*site_alternates(site), *alternates),
        finder=site.finder,
        search=f"{site.root}/{OPENSEARCH}" if site.url and site.finder else "",
        manifest=f"{site.root}/{WEB_MANIFEST}",
        linked_data=page_document(site, path, title, way, about),
    )
