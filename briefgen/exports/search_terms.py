"""What the script of the search needs to know: its words, and how words are folded to one spelling."""

from collections.abc import Iterator
from typing import Any

from briefgen.exports.json_text import json_by_line
from briefgen.exports.kinds import FileKind
from briefgen.searching.folding import FOLDED_SCRIPT, TABLE
from briefgen.views.export_paths import SEARCH_TERMS
from briefgen.views.search import SearchTerms, search_terms
from briefgen.views.site import Site
from briefgen.views.words import words_in


def keys(site: Site) -> Iterator[str]:
    """Give the file of each language of the site: `search/terms.json`, `fa/search/terms.json`."""
    if site.settings.has_search:
        yield SEARCH_TERMS
        yield from (f"{lang}/{SEARCH_TERMS}" for lang in site.settings.other_languages)


def inputs(site: Site, file: str) -> SearchTerms:
    """Pick the words."""
    return search_terms(words_in(file.removesuffix(SEARCH_TERMS).strip("/") or site.words.lang))


def encode(shown: SearchTerms) -> bytes:
    """Write them as JSON: `fold` says what each character becomes, in words in which `folded` is found."""
    terms: dict[str, Any] = shown._asdict()
    return json_by_line(terms | {"folded": FOLDED_SCRIPT, "fold": TABLE})


KIND: FileKind[str] = FileKind(
    name="search terms",
    keys=keys,
    path=str,
    inputs=inputs,
    view=lambda given: given,
    encode=encode,
)
