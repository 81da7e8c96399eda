"""What surrounds every page: the site's name, the way to here, title and description, and what machines read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from briefgen.views.alternates import Alternate, site_alternates
from briefgen.views.export_paths import OPENSEARCH, WEB_MANIFEST, web_address
from briefgen.views.linked_data.documents import Node, page_document
from briefgen.views.names import excerpt
from briefgen.views.parts import Link, Text
from briefgen.views.pictures import Picture
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import direction


class Version(NamedTuple):
    """The same page in a language (BCP 47): its address below the host, the full one, and what the language is called.

    Where the site's address is not known, the full address is none. `is_here` tells the page itself.
    """

    lang: str
    dir: str
    name: str
    url: str
    address: str
    is_here: bool


NO_INDEX: Final = "noindex"
"""What the page of a record says to search engines that is withdrawn, hidden or elsewhere now."""


class Frame(NamedTuple):
    """The same for every page kind. `root` is the path of the site in this language, without its last slash.

    `base` is that of the whole site, where the theme stands. `versions` are the page in each language of the site,
    the default first, if there are several. `canonical` is the full address of the page, empty if the site has none. `section` is the address of
    the navigation entry under which the page lies. `robots` is set where the page should not be indexed.
    `type` is Open Graph's. `finder` is the address of the page that
    searches the site, `search` and `manifest` are the addresses of the OpenSearch description, empty where
    there is none, and of the web manifest. `linked_data` is JSON-LD, safe inside `<script>`.
    """

    site_name: str
    root: str
    base: str
    lang: str
    dir: str
    versions: tuple[Version, ...]
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
    title: str | Text,
    description: str = "",
    *,
    crumbs: tuple[Link, ...] = (),
    robots: str = "",
    type_: str = "website",
    published: str = "",
    picture: Picture | None = None,
    alternates: tuple[Alternate, ...] = (),
    about: Node | None = None,
    versions: Mapping[str, str] = MappingProxyType({}),
) -> Frame:
    """Give the frame of the page at `path`, below the root; the last crumb is the page itself.

    `versions` are addresses of the page in other languages, where these are not the same below their root.
    `about` is the one thing that the page is about, as linked data; what was withdrawn is not described.
    """
    name = title if isinstance(title, Text) else Text(title)
    here = Link(name.text, "", name.lang, name.dir)
    way = (Link(site.name, f"{site.root}/"), *crumbs, here) if path else ()
    return Frame(
        site_name=site.name,
        root=site.root,
        base=site.base,
        lang=site.lang,
        dir=site.dir,
        versions=_versions(site, path, versions),
        title=name.text,
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
        search=f"{site.base}/{OPENSEARCH}" if site.url and site.finder else "",
        manifest=f"{site.base}/{WEB_MANIFEST}",
        linked_data=page_document(site, path, name.text, way, about),
    )


def _versions(site: SiteFrame, path: str, others: Mapping[str, str]) -> tuple[Version, ...]:
    if len(site.trees) == 1:
        return ()
    urls = {tree.lang: others.get(tree.lang, f"{tree.root}/{path}") for tree in site.trees}
    return tuple(
        Version(
            lang=tree.lang,
            dir=direction(tree.lang),
            name=tree.name,
            url=urls[tree.lang],
            address=web_address(site.url, site.root, urls[tree.lang]),
            is_here=tree.lang == site.lang,
        )
        for tree in site.trees
    )
