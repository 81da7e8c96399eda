"""What a long list leaves out, and where the rest stands."""

from collections.abc import Sized
from typing import NamedTuple
from urllib.parse import urlencode

from briefgen.views.surroundings import SiteFrame


class LeftOut(NamedTuple):
    """How many entries a list leaves out.

    `search` leads to all of them in the search, newest first, empty where there is none; `listing` to the list of
    the whole site, by year.
    """

    number: int
    search: str
    listing: str


def left_out(
    site: SiteFrame, every: Sized, shown: Sized, listing: str, **facets: str
) -> LeftOut | None:
    """Give what `shown` leaves out of `every`, None for nothing; `facets` narrow the search to the rest."""
    number = len(every) - len(shown)
    if number <= 0:
        return None
    query = urlencode({**facets, "order": "newest"})
    return LeftOut(
        number, f"{site.finder}?{query}" if site.finder else "", f"{site.root}/{listing}"
    )
