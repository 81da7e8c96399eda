"""Countries that an editor wrote by the name that the site gives them, where their code belongs.

A file is read without the others, so what another file calls a country is known only here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.atlas import Atlas
from briefgen.atlas.country_names import country_named
from briefgen.atlas.unknown import help_of_country
from briefgen.model.diagnostics import Diagnostic

_CODES = frozenset({"bad-id", "unknown-country"})
_TYPED = re.compile(
    r"`(.+)` is (?:neither the code of a country nor an id|not the code of a country)"
)


def with_countries_meant(diagnostics: Iterable[Diagnostic], atlas: Atlas) -> Iterator[Diagnostic]:
    """Give `diagnostics`, those of an actor that can't be one with the code of the country that is called so."""
    for one in diagnostics:
        typed = _TYPED.fullmatch(one.message) if one.code in _CODES else None
        code = country_named(typed[1], atlas.countries.values()) if typed else ""
        yield replace(one, help=help_of_country(code)) if code else one
