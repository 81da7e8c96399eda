"""Small files by which browsers and crawlers know the site: OpenSearch, web manifest, robots.txt."""

from textwrap import shorten
from typing import NamedTuple

from briefgen.exports.json_text import readable_json
from briefgen.exports.kinds import FileKind, single_file
from briefgen.exports.xml_text import document, element
from briefgen.views.export_paths import OPENSEARCH, SITEMAP, WEB_MANIFEST
from briefgen.views.site import Site

_OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_LONGEST_SHORT_NAME = 16  # characters, by OpenSearch 1.1
_LONGEST_DESCRIPTION = 1024
_PAPER = "#FFFDF8"
_SHORT = 12  # characters that fit below an icon


class SiteView(NamedTuple):
    """What these files say of the site."""

    name: str
    intro: str
    url: str
    root: str
    lang: str
    dir: str


def _inputs(site: Site, _: str) -> SiteView:
    frame = site.frame
    return SiteView(frame.name, site.frame.intro.text, frame.url, frame.root, frame.lang, frame.dir)


def short(name: str, longest: int) -> str:
    """Give as many words of a name as fit, else the start of its first one."""
    return shorten(name, longest, placeholder="") or name.strip()[:longest]


def opensearch(shown: SiteView) -> bytes:
    """Describe the site's search, so that browsers can offer it."""
    search = f"{shown.url}/search/".replace("{", "%7B").replace("}", "%7D")
    itself = f"{shown.url}/{OPENSEARCH}"
    return document(
        f'<OpenSearchDescription xmlns="{_OPENSEARCH}">',
        element("ShortName", short(shown.name, _LONGEST_SHORT_NAME)),
        element("Description", (shown.intro or shown.name)[:_LONGEST_DESCRIPTION]),
        element("InputEncoding", "UTF-8"),
        element("Language", shown.lang),
        element("Image", f"{shown.url}/theme/favicon.svg", type="image/svg+xml"),
        element("Url", type="text/html", template=search + "?q={searchTerms}"),
        element("Url", type="application/opensearchdescription+xml", rel="self", template=itself),
        "</OpenSearchDescription>",
    )


def web_manifest(shown: SiteView) -> bytes:
    """Describe the site for a start screen."""
    icon = {"src": f"{shown.root}/theme/favicon.svg", "type": "image/svg+xml", "sizes": "any"}
    return readable_json(
        {
            "id": f"{shown.root}/",
            "name": shown.name,
            "short_name": short(shown.name, _SHORT),
            "description": shown.intro or shown.name,
            "lang": shown.lang,
            "dir": shown.dir,
            "start_url": f"{shown.root}/",
            "scope": f"{shown.root}/",
            "display": "browser",
            "background_color": _PAPER,
            "theme_color": _PAPER,
            "icons": [icon],
        }
    )


def robots(shown: SiteView) -> bytes:
    """Let every crawler in, and show it the sitemap."""
    lines = ["User-agent: *", "Disallow:"]
    if shown.url:
        lines += ["", f"Sitemap: {shown.url}/{SITEMAP}"]
    return "\n".join([*lines, ""]).encode()


KINDS: tuple[FileKind[str], ...] = (
    single_file(
        "OpenSearch description",
        OPENSEARCH,
        _inputs,
        opensearch,
        is_made=lambda site: bool(site.frame.url and site.frame.finder),
    ),
    single_file("web manifest", WEB_MANIFEST, _inputs, web_manifest),
    single_file("robots.txt", "robots.txt", _inputs, robots),
)
