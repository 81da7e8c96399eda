"""One message for one mistake, however many places it shows in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.model.diagnostics import PLACE, Diagnostic

_FOLDED = frozenset({"unknown-name", "unknown-reference"})
"""What a single misspelt declaration causes at each of its uses."""

_FOLDED_IN_A_FILE = frozenset({"source-missing", "undated"})
"""What a single source that was forgotten causes at each quotation of its file."""

_DECLARED_TWICE = "duplicate-declaration"
_FEW = 3  # things that two files declare by oversight; where there are more, one is a copy

_MOST_NAMED = 3


def folded(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Give `diagnostics` with references to the same thing that does not exist told once, at the first.

    They come in order of place, and so does the result. The help names some of the other places and counts
    the rest. So is what a file declares that repeats another whole.
    """
    in_order = tuple(diagnostics)
    places: defaultdict[tuple[str, str, str], list[Diagnostic]] = defaultdict(list)
    for one in in_order:
        places[_mistake(one)].append(one)
    for one in in_order:
        same = places[_mistake(one)]
        if one.code == _DECLARED_TWICE and len(same) > _FEW:
            if one is same[0]:
                yield replace(one, help=f"{one.help}\n{_copied(same)}")
        elif one.code not in _FOLDED | _FOLDED_IN_A_FILE:
            yield one
        elif one is same[0]:
            yield replace(one, help=f"{one.help}\n{_others(same[1:])}".strip()) if same[1:] else one


def _mistake(one: Diagnostic) -> tuple[str, str, str]:
    if one.code == _DECLARED_TWICE:
        return one.code, _first_file(one), one.path
    return one.code, one.message, one.path if one.code in _FOLDED_IN_A_FILE else ""


def _first_file(one: Diagnostic) -> str:
    found = PLACE.search(one.help)
    return found[0] if found and found[0] != one.path else one.message


def _copied(same: list[Diagnostic]) -> str:
    return (
        f"{len(same) - 1} others of this file are declared in that one too."
        " If one of the two is a copy, delete it."
    )


def _others(same: list[Diagnostic]) -> str:
    named = ", ".join(f"{one.path}:{one.line}:{one.column}" for one in same[:_MOST_NAMED])
    rest = len(same) - _MOST_NAMED
    count = f"{len(same)} other place" + ("s" if len(same) > 1 else "")
    return f"The same in {count}: {named}" + (f" and {rest} more." if rest > 0 else ".")
