"""Countries by the names that a site gives them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefgen.model.actors import Country
from briefgen.reading.nearest import nearest
from briefgen.reading.schemas.references import possible_id

_LIKENESS = 80.0  # per cent
_SHORTEST = 4  # letters of a word that may stand for a name of several


def country_named(text: str, countries: Iterable[Country], *, whole: bool = False) -> str:
    """Give the code of the country that a site calls so in its own words, in any case, or as an id; else nothing.

    One word of a name is enough where no other country's has it, and so is a name with a slip, unless it is to be the
    `whole` name.
    """
    wanted = _folded(text)
    named = [(_folded(name), country.id) for country in countries for name in _names(country)]
    for name, code in named:
        if wanted and name == wanted:
            return code
    if whole or len(wanted) < _SHORTEST:
        return ""
    codes = {code for name, code in named if wanted in name.split("-")}
    if len(codes) == 1:
        return codes.pop()
    by_name = dict(named)
    return next((by_name[one] for one in nearest(wanted, by_name, 1, _LIKENESS)), "")


def _names(country: Country) -> Iterator[str]:
    if country.name:
        yield country.name
    yield from (name for _, name in country.profile.names)
    yield from country.profile.other_names


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """Give a text as an id, so that case, accents and blanks tell nothing apart; as it is in other scripts."""
    return possible_id(text) or text.casefold()
