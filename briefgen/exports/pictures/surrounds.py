"""What stands on every picture of a site, and how pictures write years."""

from urllib.parse import urlsplit

from briefgen.exports.pictures.sheet import Surround
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words


def surround(site: SiteFrame, foot: str) -> Surround:
    """Give what stands around the pictures of a site."""
    return Surround(site.name, urlsplit(site.url).hostname or "", site.dir, foot)


def need_not_be_current(words: Words) -> str:
    """Say what a picture of stances must not be taken for."""
    return words.gettext("Latest recorded stances, which need not be the current ones")


def years(first: str, last: str, words: Words) -> str:
    """Give a span of years."""
    first, last = words.in_digits(first), words.in_digits(last)
    if first == last:
        return first
    return words.pgettext("years", "{first}–{last}").format(first=first, last=last)  # noqa: RUF001 - a range
