"""One message for one mistake, however many places it shows in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.model.diagnostics import Diagnostic

_FOLDED = frozenset({"unknown-name", "unknown-reference"})
"""What a single misspelt declaration causes at each of its uses."""

_MOST_NAMED = 3


def folded(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give `diagnostics` with references to the same thing that does not exist told once, at the first.

    They come in order of place, and so does the result. The help names some of the other places and counts
    the rest.
    """
    in_order = tuple(diagnostics)
    places: defaultdict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for one in in_order:
        if one.code in _FOLDED:
            places[one.code, one.message].append(one)
    for one in in_order:
        same = places[one.code, one.message] if one.code in _FOLDED else [one]
        if one is same[0]:
            yield replace(one, help=f"{one.help}\n{_others(same[1:])}".strip()) if same[1:] else one


def _others(same: list[Diagnostic]) -> str:
    named = ", ".join(f"{one.path}:{one.line}:{one.column}" for one in same[:_MOST_NAMED])
    rest = len(same) - _MOST_NAMED
    count = f"{len(same)} other place" + ("s" if len(same) > 1 else "")
    return f"The same in {count}: {named}" + (f" and {rest} more." if rest > 0 else ".")
