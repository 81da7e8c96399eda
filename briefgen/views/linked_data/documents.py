"""The JSON-LD document of a page: the page itself, the way to it, and the one thing that it is about."""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from briefgen.views.export_paths import web_address
from briefgen.views.parts import Link
from briefgen.views.surroundings import SiteFrame

Node = dict[str, Any]
"""A thing in JSON-LD, by the names of schema.org; what is empty is left out."""

CONTEXT: Final = "https://schema.org"

_ENCODER = msgspec.json.Encoder()
# Inside `<script>`, HTML reads `</script` and `<!--` whatever stands around them, also inside a text of JSON.
_ESCAPES = ((b"<", b"\\u003c"), (b">", b"\\u003e"), (b"&", b"\\u0026"))


def page_document(
    site: SiteFrame, path: str, title: str, crumbs: Sequence[Link], about: Node | None
) -> str:
    """Give the JSON-LD of the page at `path`, below the root, safe to stand inside `<script>` in HTML.

    Without an address of the site, addresses are root-relative, as JSON-LD allows.
    """
    address = f"{site.url or site.root}/{path}"
    home = f"{site.url or site.root}/"
    whole: Node = {
        "@context": CONTEXT,
        "@type": "WebPage",
        "url": address,
        "name": title,
        "inLanguage": site.lang,
        "isPartOf": {"@type": "WebSite", "url": home, "name": site.name},
    }
    if not path:
        whole["@type"] = "WebSite"
        del whole["isPartOf"]
    if crumbs:
        whole["breadcrumb"] = _breadcrumbs(site, address, crumbs)
    if about:
        whole["mainEntity"] = {"@type": about["@type"], "@id": address, "url": address, **about}
    return _inside_script(_ENCODER.encode(whole))


def _breadcrumbs(site: SiteFrame, address: str, crumbs: Sequence[Link]) -> Node:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.text,
                "item": web_address(site.url, site.root, crumb.url) or address,
            }
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }


def _inside_script(encoded: bytes) -> str:
    for sign, escape in _ESCAPES:
        encoded = encoded.replace(sign, escape)
    return encoded.decode()
