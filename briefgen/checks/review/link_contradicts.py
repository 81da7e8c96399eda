"""The text of a link names what it leads to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefgen.atlas import Atlas
from briefgen.checks.bodies import bodies_in
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.bodies import BodyReference
from briefgen.model.countries import FORMER_STATES, country_codes, country_name
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import ACTOR_KINDS, Kind
from briefgen.model.problems import Problem

RULE = Rule(
    code="link-contradicts",
    title="the text of a link names another thing than its target",
    why="A reader who follows “Ida Floe” and arrives at Olaf Berg trusts neither; and the page of Ida Floe"
    " lacks the mention.",
    wrong={
        "briefings/toll.md": briefing(
            "lang: en", "The minister, [Ida Floe](‸person:olaf-berg), refused."
        )
    },
    right={
        "briefings/toll.md": briefing(
            "lang: en", "The minister, [Ida Floe](person:ida-floe), refused."
        )
    },
    severity=Severity.WARNING,
)

Names = Mapping[str, frozenset[str]]
"""The ids of the actors that have a name, by that name in lower case."""


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the links to actors whose text is the name of other actors."""
    own: Names | None = None
    countries: dict[str, Names] = {}
    for origin, lang, body in bodies_in(atlas):
        for piece in body.pieces:
            if not isinstance(piece, BodyReference) or not piece.plain:
                continue
            if piece.kind not in ACTOR_KINDS:
                continue
            if own is None:
                own = _names_of_actors(atlas)
            if lang not in countries:
                countries[lang] = _names_of_countries(lang)
            text = piece.plain.casefold()
            named = own.get(text, frozenset()) | countries[lang].get(text, frozenset())
            target = piece.target.partition("#")[0]
            if named and target not in named:
                meant = min(named)
                kind = _kind(meant, atlas)
                yield RULE.problem(
                    origin,
                    f"“{piece.plain}” is the name of `{kind}:{meant}`, and this link leads to"
                    f" `{piece.kind}:{target}`",
                    f"Write `{kind}:{meant}`, or another text.",
                    line=piece.line,
                    words=f"{piece.kind}:{target}",
                )


def _kind(id_: str, atlas: Atlas) -> Kind:
    if id_ in atlas.people:
        return Kind.PERSON
    return Kind.ORGANIZATION if id_ in atlas.organizations else Kind.COUNTRY


def _names_of_actors(atlas: Atlas) -> Names:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for actors in (atlas.people, atlas.organizations, atlas.countries):
        for actor in actors.values():
            names = (actor.name, *actor.profile.other_names, *dict(actor.profile.names).values())
            for name in filter(None, names):
                found[name.casefold()].add(actor.id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _names_of_countries(lang: str) -> Names:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code in country_codes() - FORMER_STATES.keys():  # their names are slow to load
        found[country_name(code, lang).casefold()].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}
