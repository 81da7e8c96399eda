"""Things as others name them: by type, address and name."""

from collections.abc import Iterable
from typing import Final

from briefgen.model.dates import DateKind, Edtf, interval_ends
from briefgen.views.date_words import html_datetime
from briefgen.views.export_paths import web_address
from briefgen.views.linked_data.documents import Node
from briefgen.views.parts import Link, When
from briefgen.views.surroundings import SiteFrame

PERSON: Final = "Person"
COUNTRY: Final = "Country"
ORGANIZATION: Final = "Organization"

# By the folders of `addresses`.
_TYPES = {
    "countries": COUNTRY,
    "organizations": ORGANIZATION,
    "people": PERSON,
    "issues": "DefinedTerm",
    "events": "Event",
    "quotes": "Quotation",
    "sources": "CreativeWork",
}
_BRIEFINGS = "briefings"


def without_empty(node: Node) -> Node:
    """Give a node without what is not known."""
    return {name: value for name, value in node.items() if value}


def type_of(link: Link, site: SiteFrame) -> str:
    """Give the type of what a link leads to, by the folder in which it stands; nothing for a mere name."""
    folders = link.url.removeprefix(site.root).split("/", 3)[1:]
    if folders and folders[0] in _TYPES:
        return _TYPES[folders[0]]
    return "NewsArticle" if _BRIEFINGS in folders[:2] else ""


def mention(link: Link, site: SiteFrame) -> Node:
    """Give a thing as others name it; what has no page of its own is no more than a name."""
    type_ = type_of(link, site)
    if not type_:
        return {"name": link.text}
    return {
        "@type": type_,
        "@id": web_address(site.url, site.root, link.url),
        "name": link.text,
    }


def mentions(links: Iterable[Link], site: SiteFrame, *types: str) -> list[Node]:
    """Give things as others name them; only those of `types`, if there are any."""
    found = [mention(link, site) for link in links]
    return [one for one in found if one.get("@type") in types] if types else found


def actor(link: Link, site: SiteFrame) -> Node:
    """Give whoever acts; a country that does is an organization as well, since places take no positions."""
    found = mention(link, site)
    return {**found, "@type": [COUNTRY, ORGANIZATION]} if found.get("@type") == COUNTRY else found


def moment(when: When | None) -> str:
    """Give a date by ISO 8601, as exactly as it is known; nothing where that has no form for it."""
    return when.datetime if when else ""


def span(date: Edtf | None) -> tuple[str, str]:
    """Give when something began and ended, each by ISO 8601, or nothing where that is not known exactly."""
    if date is None or date.kind is DateKind.ONE_OF:
        return "", ""
    if date.kind is DateKind.DATE:
        return html_datetime(date), ""
    start, end = interval_ends(date)
    return html_datetime(start) if start else "", html_datetime(end) if end else ""
