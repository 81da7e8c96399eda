"""The thing that an editor means by an id on the command line."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.atlas.country_names import country_named
from briefgen.model.countries import likely_countries
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind, Reference
from briefgen.reading.nearest import did_you_mean

_PLURALS = {"people": Kind.PERSON, "countries": Kind.COUNTRY}

KINDS = tuple(
    sorted({**{f"{kind}s": kind for kind in Kind if kind not in _PLURALS.values()}, **_PLURALS})
)
"""The words for all things of a kind, as an editor may type them."""


def kind_named(text: str) -> Kind:
    """Give the kind of a word such as `event`, `events` or `people`. Raises BriefgenError for another."""
    if text in _PLURALS:
        return _PLURALS[text]
    singular = text.removesuffix("s")
    if singular in list(Kind):
        return Kind(singular)
    guess = did_you_mean(text, [*Kind, *_PLURALS])
    raise BriefgenError(f"there is no kind `{text}`. {guess or f'The kinds are {_listed(Kind)}.'}")


def reference_named(text: str, atlas: Atlas) -> Reference:
    """Give the present kind and id of `kind:id`, or of an id that only one thing has or had.

    A source may be named without its file. Raises BriefgenError where nothing, or more than one thing, is meant.
    """
    kind, colon, id_ = text.partition(":")
    kinds = (kind_named(kind),) if colon else tuple(Kind)
    id_ = id_ if colon else text
    found = tuple(dict.fromkeys(_present(kinds, id_, atlas)))
    found = found or tuple(dict.fromkeys(_formerly(kinds, id_, atlas)))
    if len(found) == 1:
        return found[0]
    if found:
        raise BriefgenError(f"`{text}` may be {_listed(found, 'or')}: write which")
    what = kinds[0] if colon else "thing"
    code = next((one for one in likely_countries(id_) if one in atlas.countries), "")
    code = code or country_named(id_, atlas.countries.values(), whole=True)
    if code and Kind.COUNTRY in kinds:
        raise BriefgenError(f"there is no {what} `{id_}`. Did you mean `{code}`?")
    guess = did_you_mean(id_, {known for one in kinds for known in atlas.of_kind(one)})
    if (
        not guess
        and Kind.COUNTRY in kinds
        and (code := country_named(id_, atlas.countries.values()))
    ):
        guess = f"Did you mean `{code}`?"
    raise BriefgenError(f"there is no {what} `{id_}`. {guess}".rstrip())


def _present(kinds: tuple[Kind, ...], id_: str, atlas: Atlas) -> Iterator[Reference]:
    yield from (Reference(kind, id_) for kind in kinds if id_ in atlas.of_kind(kind))
    if Kind.SOURCE in kinds and "/" not in id_:
        for known in atlas.sources:
            if known.rpartition("/")[2] == id_:
                yield Reference(Kind.SOURCE, known)


def _formerly(kinds: tuple[Kind, ...], id_: str, atlas: Atlas) -> Iterator[Reference]:
    for former, present in atlas.redirects.items():
        if former.kind in kinds and former.id == id_:
            yield present
    home, slash, local = id_.rpartition("/")
    if slash and Kind.SOURCE in kinds:  # its file had another id
        for former, present in atlas.redirects.items():
            source = Reference(Kind.SOURCE, f"{present.id}/{local}")
            if former.id == home and atlas.record(source):
                yield source


def _listed(names: object, last: str = "and") -> str:
    *most, final = (f"`{name}`" for name in names)  # type: ignore[attr-defined]
    return f"{', '.join(most)} {last} {final}" if most else final
