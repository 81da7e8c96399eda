"""How many elements a browser draws for an SVG picture, in which parts may stand for others many times.

Ten `use` of a group of ten `use`, and so on for eleven levels, fit into a kilobyte and stop the tab of whoever looks
at them. So do patterns filled with patterns.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from briefgen.reading.svg_styles import (
    OTHER,
    PROPERTIES,
    VARIABLE,
    References,
    SvgRules,
    id_of,
    references_in,
    rules_in,
    style_references,
)

MOST_DRAWN = 10_000
MOST_DRAWN_EACH = 5
"""So many elements may be drawn, and so many more for each that is written: a chart repeats its marks and letters."""
MOST_INSIDE = 4
"""So many patterns, masks, filters, markers and clips may be used by one another."""

_REFERRING = re.compile(rb"href|url\s*\(", re.IGNORECASE)
_ANY_INHERITED = re.compile(rb"\b(?:inherit|unset|revert)", re.IGNORECASE)
_SEPARATOR = " "
_GRADIENTS = frozenset({"lineargradient", "radialgradient", "stop"})
# They draw nothing of their own, and pass on with what it is filled.
_CONTAINERS = frozenset(
    {
        *("a", "clippath", "defs", "filter", "g", "marker", "mask", "metadata", "pattern", "style"),
        *("svg", "switch", "symbol", "title"),
    }
)
_INHERITED = PROPERTIES - {"clip-path", "filter", "mask", "mask-image"}


@dataclass(frozen=True, slots=True)
class _Use:
    """A part that is drawn here by its id: `filled` are those that what it draws may be filled with in turn."""

    of: str
    filled: frozenset[str] = frozenset()
    is_inside: bool = True


@dataclass(slots=True)
class _Part:
    """An element with an id, or the whole: how many elements it has outside of such parts, and what they use."""

    elements: int = 0
    uses: Counter[_Use] = field(default_factory=Counter)
    parts: list["_Part"] = field(default_factory=list)
    drawn: int = -1
    depth: int = 0


@dataclass(slots=True)
class _Counting:
    """What one picture has shown so far; lives as long as the counting."""

    rules: SvgRules
    is_all_inherited: bool
    elements: int = 0
    references: int = 0
    has_variable: bool = False
    by_id: dict[str, _Part] = field(default_factory=dict)
    open_parts: list[_Part] = field(default_factory=lambda: [_Part()])
    opened: list[tuple[bool, References]] = field(default_factory=lambda: [(False, {})])


def heavy_part(source: bytes, sheet: str) -> str:
    """Say why a browser would draw far more than a well-formed picture holds, or nothing; `sheet` are its styles."""
    if _REFERRING.search(source) is None:  # most pictures
        return ""
    rules = rules_in(sheet)
    counting = _Counting(
        rules, _ANY_INHERITED.search(source) is not None, has_variable=rules.has_variable
    )
    parser = expat.ParserCreate("utf-8", _SEPARATOR)
    parser.StartElementHandler = lambda name, given: _opened(counting, name, given)
    parser.EndElementHandler = lambda _name: _closed(counting)
    parser.Parse(source, True)  # noqa: FBT003 - the parser's own form: the last part
    if counting.has_variable:
        return "a variable of its style refers to a part of it"
    if _is_too_much(counting):
        return "its elements refer to its parts many times each"
    return _judged(counting)


def _opened(counting: _Counting, name: str, attributes: dict[str, str]) -> None:
    tag = name.rpartition(_SEPARATOR)[2].lower()
    counting.elements += 1
    part = counting.open_parts[-1]
    id_ = attributes.get("id", "")
    is_part = bool(id_) and id_ not in counting.by_id
    if is_part:
        counting.by_id[id_] = new = _Part()
        part.parts.append(new)
        part = new
        counting.open_parts.append(part)
    part.elements += tag != "stop"
    inherited = _use(counting, part, tag, attributes)
    counting.opened.append((is_part, inherited))


def _closed(counting: _Counting) -> None:
    if counting.opened.pop()[0]:
        counting.open_parts.pop()


def _is_too_much(counting: _Counting) -> bool:
    """Tell whether even following what elements refer to would take long."""
    return counting.references > MOST_DRAWN + 2 * MOST_DRAWN_EACH * counting.elements


def _use(counting: _Counting, part: _Part, tag: str, attributes: dict[str, str]) -> References:
    """Note what an element uses, and give what those inside it inherit."""
    inherited = counting.opened[-1][1]
    if _is_too_much(counting):
        return inherited
    own = _own_references(attributes)
    if own and not counting.is_all_inherited:
        inherited = {name: ids for name, ids in inherited.items() if name not in own}
    for name, ids in counting.rules.for_element(tag, attributes):
        own[name] = own.get(name, frozenset()) | ids
    counting.has_variable |= bool(own.get(VARIABLE))
    passed_on = {
        name: ids | inherited.get(name, frozenset())
        for name, ids in own.items()
        if ids and (counting.is_all_inherited or name in _INHERITED)
    }
    counting.references += sum(map(len, passed_on.values()))
    passed_on = {**inherited, **passed_on} if passed_on else dict(inherited)
    if tag in _GRADIENTS:
        return passed_on
    every = {name: ids for name, ids in own.items() if name not in passed_on}
    if tag not in _CONTAINERS:
        every |= passed_on
    for use in (*_painted(every, passed_on), *_linked(tag, attributes, passed_on)):
        part.uses[use] += 1
        counting.references += 1 + len(use.filled)
    return passed_on


def _painted(every: References, passed_on: References) -> Iterator[_Use]:
    """Give what an element is filled with and clipped by; a marker may be filled as its line is."""
    for name, ids in every.items():
        around = _filled(passed_on) if name.startswith("marker") else frozenset()
        yield from (_Use(one, around - {one}) for one in ids)


def _linked(tag: str, attributes: dict[str, str], passed_on: References) -> Iterator[_Use]:
    for name, value in attributes.items():
        if name.rpartition(_SEPARATOR)[2].lower() == "href" and tag != "a":
            address = value.strip()
            if address.startswith("#"):
                yield _Use(id_of(address[1:]), _filled(passed_on), is_inside=False)


def _filled(passed_on: References) -> frozenset[str]:
    return frozenset(one for ids in passed_on.values() for one in ids)


def _own_references(attributes: dict[str, str]) -> dict[str, frozenset[str]]:
    """Give what an element itself says of properties; one that refers to nothing is said all the same."""
    found: dict[str, frozenset[str]] = {}
    for name, value in attributes.items():
        if name in PROPERTIES:
            found[name] = references_in(value)
        elif "#" in value and name != "style":
            found[OTHER] = found.get(OTHER, frozenset()) | references_in(value)
    if "style" in attributes:
        for name, ids in style_references(attributes["style"]).items():
            found[name] = found.get(name, frozenset()) | ids
    return found


def _judged(counting: _Counting) -> str:
    """Add up from the innermost parts what the whole draws; without recursion, since a chain may be long."""
    most = MOST_DRAWN + MOST_DRAWN_EACH * counting.elements
    whole = counting.open_parts[0]
    under_way: set[int] = set()
    waiting = [whole]
    while waiting:
        part = waiting[-1]
        if part.drawn >= 0:
            waiting.pop()
            continue
        needed = _needed(part, counting.by_id)
        left = [one for one in needed if one.drawn < 0]
        under_way.add(id(part))
        if any(id(one) in under_way for one in left):
            return "a part of it stands for itself, perhaps by way of others"
        waiting.extend(left)
        if not left:
            _add_up(part, counting.by_id, most)
            waiting.pop()
    if whole.depth > MOST_INSIDE:
        return f"more than {MOST_INSIDE} patterns, masks, filters, markers or clips use one another"
    if whole.drawn > most:
        return f"its parts stand for others so often that more than {most:,} would be drawn"
    return ""


def _needed(part: _Part, by_id: dict[str, _Part]) -> list[_Part]:
    names = {name for use in part.uses for name in (use.of, *use.filled)}
    return [*part.parts, *(by_id[name] for name in names if name in by_id)]


def _add_up(part: _Part, by_id: dict[str, _Part], most: int) -> None:
    nothing = _Part(drawn=0)
    drawn = part.elements + sum(one.drawn for one in part.parts)
    depth = max((one.depth for one in part.parts), default=0)
    for use, times in part.uses.items():
        of = by_id.get(use.of, nothing)
        filled = [by_id[name] for name in use.filled if name in by_id]
        drawn += times * of.drawn * (1 + sum(one.drawn for one in filled))
        depth = max(depth, of.depth + use.is_inside, *(one.depth + 1 for one in filled), 0)
    part.drawn = min(drawn, most + 1)
    part.depth = min(depth, MOST_INSIDE + 1)
