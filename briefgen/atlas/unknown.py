"""References that lead nowhere, with what the editor may have meant."""

from collections.abc import Iterable

from briefgen.atlas.country_names import country_named
from briefgen.atlas.declared import Declared
from briefgen.model.bodies import BodyReference
from briefgen.model.countries import country_codes, likely_countries
from briefgen.model.identifiers import ACTOR_KINDS, Kind, Origin, Reference, is_id
from briefgen.model.problems import Problem
from briefgen.reading.nearest import did_you_mean

_FOLDERS = {
    Kind.PERSON: "people",
    Kind.ORGANIZATION: "organizations",
    Kind.ISSUE: "issues",
    Kind.EVENT: "events",
}

_MOST_NAMED = 3
_MOST_GUESSES = 200  # each looks at every id; whoever has more to mend has another cause to find


def report_unknown(
    declared: Declared,
    kinds: tuple[Kind, ...],
    id_: str,
    origin: Origin,
    *,
    home: str = "",
    body: BodyReference | None = None,
) -> None:
    """Report a reference that leads nowhere, unless its own declaration is wrong and so reported.

    `body` is the reference where it stands in a body, not in front matter.
    """
    if is_excused(declared, kinds, id_, home):
        return
    what = "actor" if kinds == ACTOR_KINDS else " or ".join(kinds)
    message = f"there is no {what} `{id_}`"
    help_ = _help(declared, kinds, id_, home)
    declared.problems.append(
        Problem(origin, "unknown-reference", message, help_, line=body.line, column=body.column)
        if body
        else Problem(origin, "unknown-reference", message, help_)
    )


def is_excused(declared: Declared, kinds: Iterable[Kind], id_: str, home: str = "") -> bool:
    """Tell whether a thing is unknown only because its own declaration is wrong."""
    return any(
        f"{kind}:{name}" in declared.broken for kind in kinds for name in (id_, f"{home}/{id_}")
    )


def nearest_ids(declared: Declared, kinds: tuple[Kind, ...], id_: str) -> str:
    """Give the help that names the present ids most like `id_`, or nothing."""
    if (kinds, id_) not in declared.guesses:
        if len(declared.guesses) >= _MOST_GUESSES:
            return ""
        declared.guesses[kinds, id_] = did_you_mean(id_, _present_ids(declared, kinds))
    return declared.guesses[kinds, id_]


def _help(declared: Declared, kinds: tuple[Kind, ...], id_: str, home: str) -> str:
    drafts = (declared.drafted.get(Reference(kind, id_)) for kind in kinds)
    if draft := next(filter(None, drafts), None):
        return f"It is declared in a draft, {draft}, and drafts are not published."
    countries = declared.records[Kind.COUNTRY].values() if Kind.COUNTRY in kinds else ()
    if Kind.COUNTRY in kinds and (
        code := _code_meant(id_) or country_named(id_, countries, whole=True)
    ):
        return help_of_country(code)
    if Kind.SOURCE in kinds and (sources := _sources_meant(declared, kinds, id_, home)):
        return sources
    guess = nearest_ids(declared, kinds, id_)
    other = next((kind for kind in Kind if id_ in declared.records[kind]), "")
    if not other:
        if not guess and (code := country_named(id_, countries)):
            return help_of_country(code)
        return guess or _where_to_declare(kinds, id_)
    article = "an" if other.startswith(("e", "i", "o")) else "a"
    return f"There is {article} {other} of that id. {guess}".strip()


def _where_to_declare(kinds: tuple[Kind, ...], id_: str) -> str:
    """Say which file would declare a thing that is not declared yet."""
    files = [f"`{folder}/{id_}.md`" for kind, folder in _FOLDERS.items() if kind in kinds]
    if not files or not is_id(id_):
        return ""
    return f"Declare it in {' or '.join(files)}, or in the briefing that brings it."


def help_of_country(code: str) -> str:
    """Give the help where a country is meant that was not written by its code."""
    return f"Did you mean `{code}`? Countries are CLDR territory codes in capitals."


def _code_meant(id_: str) -> str:
    """Give the present code of a country for an old one, one in lower case, or its English name."""
    return next(iter(likely_countries(id_)), "")


def _sources_meant(declared: Declared, kinds: tuple[Kind, ...], id_: str, home: str) -> str:
    """Name the sources of other files that have this id, or what has nearly this one, by short ids too."""
    known = declared.records[Kind.SOURCE]
    others = [one for one in known if one.endswith(f"/{id_}")]
    if others:
        named = " or ".join(f"`{one}`" for one in sorted(others)[:_MOST_NAMED])
        return f"A source of another file is named with that file's id: {named}."
    own = {one for one in known if one.startswith(f"{home}/")}
    short = {one.rpartition("/")[2] for one in own}
    return did_you_mean(id_, short | (_present_ids(declared, kinds) - own))


def _present_ids(declared: Declared, kinds: tuple[Kind, ...]) -> set[str]:
    present = {id_ for kind in kinds for id_ in declared.records[kind]}
    return present | country_codes() if Kind.COUNTRY in kinds else present
