"""A file that lies in the folder of one kind of thing, and has the keys of another."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from briefgen.model.identifiers import Kind

_SIGNS: Mapping[Kind, tuple[frozenset[str], ...]] = {
    Kind.EVENT: (frozenset({"type", "date"}),),
    Kind.ISSUE: (frozenset({"question"}),),
    Kind.ORGANIZATION: tuple(frozenset({key}) for key in ("classification", "governs", "seat")),
    Kind.PERSON: (frozenset({"represents"}), frozenset({"posts"})),
}
"""By which keys, all of one group, a thing is known; the first kind counts."""

_NO_SIGN_AGAINST = {
    Kind.COUNTRY: (frozenset({"members"}),),
    Kind.ORGANIZATION: tuple(frozenset({key}) for key in ("represents", "parent", "members")),
}
"""Keys that a kind may have as others do."""

_OF_BRIEFINGS = (frozenset({"title", "date"}), frozenset({"title", "summary"}))


def kind_meant(kind: Kind, values: Mapping[str, object]) -> Kind:
    """Give the kind of which front matter seems to be, where it can hardly be of its folder's `kind`."""
    keys = values.keys()
    if kind is Kind.PAGE or (kind is Kind.BRIEFING and "title" in keys):
        return kind
    if "name" not in keys:
        return Kind.BRIEFING if _has(keys, _OF_BRIEFINGS) else kind
    if _has(keys, (*_SIGNS.get(kind, ()), *_NO_SIGN_AGAINST.get(kind, ()))):
        return kind
    return next((one for one, signs in _SIGNS.items() if _has(keys, signs)), kind)


def _has(keys: AbstractSet[str], signs: tuple[frozenset[str], ...]) -> bool:
    return any(group <= keys for group in signs)
