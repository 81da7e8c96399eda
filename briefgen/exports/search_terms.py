"""What the script of the search needs to know: its words, and how words are folded to one spelling."""

from typing import Any

from briefgen.exports.json_text import json_by_line
from briefgen.exports.kinds import single_file
from briefgen.searching.folding import FOLDED_SCRIPT, TABLE
from briefgen.views.export_paths import SEARCH_TERMS
from briefgen.views.search import SearchTerms, search_terms
from briefgen.views.site import Site


def inputs(site: Site, _: str) -> SearchTerms:
    """Pick the words."""
    return search_terms(site.frame)


def encode(shown: SearchTerms) -> bytes:
    """Write them as JSON: `fold` says what each character becomes, in words in which `folded` is found."""
    terms: dict[str, Any] = shown._asdict()
    return json_by_line(terms | {"folded": FOLDED_SCRIPT, "fold": TABLE})


KIND = single_file(
    "search terms",
    SEARCH_TERMS,
    inputs,
    encode,
    is_made=lambda site: site.settings.has_search,
)
