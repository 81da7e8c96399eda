"""What stands on every picture of a site, and how pictures write years."""

from urllib.parse import urlsplit

from briefgen.exports.pictures.sheet import Surround
from briefgen.views.surroundings import SiteFrame

NEED_NOT_BE_CURRENT = "Latest recorded stances, which need not be the current ones"


def surround(site: SiteFrame, foot: str) -> Surround:
    """Give what stands around the pictures of a site."""
    return Surround(site.name, urlsplit(site.url).hostname or "", site.dir, foot)


def years(first: str, last: str) -> str:
    """Give a span of years."""
    return first if first == last else f"{first}–{last}"  # noqa: RUF001 - a range
