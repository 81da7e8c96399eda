"""States that are no more."""

from typing import NamedTuple

from briefgen.model.countries import FORMER_STATES
from briefgen.model.identifiers import ActorId, Kind
from briefgen.views.extracts import Extract
from briefgen.views.names import country_text, when
from briefgen.views.parts import Link, When


class Former(NamedTuple):
    """When a former state existed, and what followed on its territory."""

    start: When
    end: When
    successors: tuple[Link, ...]


def former_state(code: ActorId, shown: Extract) -> Former | None:
    """Give when a country existed if it is no more, and what followed."""
    former = FORMER_STATES.get(code)
    if former is None:
        return None
    return Former(
        when(shown.words, former.start),
        when(shown.words, former.end),
        tuple(
            shown.link(Kind.COUNTRY, one) or Link(country_text(one, shown.lang).text, "")
            for one in former.successors
        ),
    )
