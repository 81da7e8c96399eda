"""Which parts of an SVG picture its styles refer to by `url(#…)`, and for which elements."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_REFERENCE = re.compile(r"\burl\(\s*(?:['\"]\s*)?#([^'\")]*)", re.IGNORECASE)
_BRACE = re.compile(r"([{}])")
_COMBINATOR = re.compile(r"[>+~\s]+")
_COMPOUND = re.compile(r"([\w-]+)?((?:[.#][\w-]+)*)(?:::?[\w-]+)?")
_PART = re.compile(r"[.#][\w-]+")
_EVERY = "*"
_MOST_SELECTORS = 1000  # of one rule; one of more may as well apply to every element

PROPERTIES = frozenset(
    {
        *("fill", "stroke", "marker", "marker-start", "marker-mid", "marker-end", "cursor"),
        *("clip-path", "filter", "mask", "mask-image"),
    }
)
OTHER = "other"
VARIABLE = "variable"

References = Mapping[str, frozenset[str]]
"""The ids that properties refer to, none for a property that is set to something else."""


@dataclass(slots=True)
class SvgRules:
    """What the rules of a picture's style sheets refer to.

    By class (`.a`), id (`#a`), name of an element (`a`), or for every element (`*`) where a selector is more than
    these: what a rule might apply to counts as what it applies to.
    """

    references: defaultdict[str, defaultdict[str, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )

    @property
    def has_variable(self) -> bool:
        """Tell whether a rule gives a reference to a variable, which any property may use."""
        return any(VARIABLE in one for one in self.references.values())

    def for_element(
        self, tag: str, attributes: Mapping[str, str]
    ) -> Iterator[tuple[str, set[str]]]:
        """Give each property that some rule gives ids for an element, with these."""
        classes = (f".{name}" for name in attributes.get("class", "").split())
        for selector in (_EVERY, tag, f"#{attributes.get('id', '')}", *classes):
            if selector in self.references:
                yield from self.references[selector].items()


def rules_in(sheet: str) -> SvgRules:
    """Give the rules of style sheets, in whatever blocks they stand."""
    found = SvgRules()
    selectors: list[str] = [_EVERY]
    bodies: list[list[str]] = [[]]
    for piece in _BRACE.split(_COMMENT.sub(" ", sheet)):
        if piece == "{":
            before = bodies[-1].pop() if bodies[-1] else ""
            body, semicolon, selector = before.rpartition(";")
            bodies[-1].append(body + semicolon)
            selectors.append(selector)
            bodies.append([])
        elif piece == "}" and len(bodies) > 1:
            _note(found, selectors.pop(), "".join(bodies.pop()))
        else:
            bodies[-1].append(piece)
    while bodies:  # a browser closes what is left open
        _note(found, selectors.pop(), "".join(bodies.pop()))
    return found


def references_in(value: str) -> frozenset[str]:
    """Give the ids that a value refers to; they may be percent-encoded, as in any URL."""
    return frozenset(map(id_of, _REFERENCE.findall(value))) if "#" in value else frozenset()


def id_of(fragment: str) -> str:
    """Give the id that the fragment of an address names."""
    return unquote(fragment.strip())


def style_references(style: str) -> dict[str, frozenset[str]]:
    """Give what the properties of a `style` attribute, or of a rule, refer to."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for declaration in _COMMENT.sub(" ", style).split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[property_of(name)].update(references_in(value))
    return {name: frozenset(ids) for name, ids in found.items()}


def property_of(name: str) -> str:
    """Give under which name the references of a property are kept."""
    key = name.strip().lower()
    if key in PROPERTIES:
        return key
    return VARIABLE if key.startswith("--") else OTHER


def _note(found: SvgRules, prelude: str, body: str) -> None:
    given = (
        {name: ids for name, ids in style_references(body).items() if ids} if "#" in body else {}
    )
    if not given:
        return
    selectors = {_deciding(one) for one in prelude.split(",", _MOST_SELECTORS)}
    number = sum(map(len, given.values()))
    for selector in selectors if len(selectors) * number < _MOST_SELECTORS else (_EVERY,):
        for name, ids in given.items():
            found.references[selector][name].update(ids)


def _deciding(selector: str) -> str:
    """Give what an element must have for a selector to apply: a class, an id, or a name, else `*`."""
    words = _COMBINATOR.split(selector.strip())
    match = _COMPOUND.fullmatch(words[-1])
    if match is None or words[0].startswith("@"):
        return _EVERY
    parts = _PART.findall(match[2])
    return parts[0] if parts else (match[1] or _EVERY).lower()
