"""How many actors stand where on an issue, and by what acts."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.positions import Position
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import Basis
from briefgen.views.parts import Badge
from briefgen.views.stances import stance_badge
from briefgen.views.words import Words


class CountTable(NamedTuple):
    """How many actors have which latest recorded stance of their own, by its basis."""

    bases: tuple[str, ...]
    rows: tuple[tuple[Badge, tuple[int, ...], int], ...]


def stance_counts(latest: Iterable[Position], words: Words) -> CountTable:
    """Count latest positions by stance and basis."""
    numbers = Counter((one.stance, one.basis) for one in latest)
    bases = tuple(basis for basis in Basis if any(by is basis for _, by in numbers))
    rows = []
    for stance in Stance:
        row = tuple(numbers[stance, basis] for basis in bases)
        if sum(row):
            rows.append((stance_badge(stance, words), row, sum(row)))
    return CountTable(tuple(words.bases_of_columns[basis] for basis in bases), tuple(rows))
