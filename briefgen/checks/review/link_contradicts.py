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
from briefgen.model.identifiers import ACTOR_KINDS, Kind, Reference
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

Names = Mapping[str, frozenset[Reference]]
"""The things that have a name, by that name in lower case."""

_FAMILIES = (frozenset(ACTOR_KINDS), frozenset({Kind.ISSUE}), frozenset({Kind.EVENT}))
"""Kinds among which a name should tell one from another."""

_FAMILY_OF = {str(kind): family for family in _FAMILIES for kind in family}


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the links to actors, issues and events whose text is the name of others."""
    own: Names | None = None
    countries: dict[str, Names] = {}
    for origin, lang, body in bodies_in(atlas):
        for piece in body.pieces:
            if not isinstance(piece, BodyReference) or not piece.plain:
                continue
            if piece.kind not in _FAMILY_OF:
                continue
            if own is None:
                own = _own_names(atlas)
            if lang not in countries:
                countries[lang] = _names_of_countries(lang)
            text = piece.plain.casefold()
            named = own.get(text, frozenset()) | countries[lang].get(text, frozenset())
            others = [one for one in named if one.kind in _FAMILY_OF[piece.kind]]
            target = Reference(Kind(piece.kind), piece.target.partition("#")[0])
            if others and target not in others and atlas.record(target):  # else it is unknown
                yield RULE.problem(
                    origin,
                    f"“{piece.plain}” is the name of `{min(others)}`, and this link leads to `{target}`",
                    f"Write `{min(others)}`, or another text.",
                    line=piece.line,
                    words=str(target),
                )


def _own_names(atlas: Atlas) -> Names:
    found: defaultdict[str, set[Reference]] = defaultdict(set)
    kinds = (
        (Kind.PERSON, atlas.people),
        (Kind.ORGANIZATION, atlas.organizations),
        (Kind.COUNTRY, atlas.countries),
        (Kind.ISSUE, atlas.issues),
        (Kind.EVENT, atlas.events),
    )
    for kind, things in kinds:
        for thing in things.values():
            profile = thing.profile
            for name in (thing.name, *profile.other_names, *dict(profile.names).values()):
                if name:
                    found[name.casefold()].add(Reference(kind, thing.id))
    return {name: frozenset(references) for name, references in found.items()}


def _names_of_countries(lang: str) -> Names:
    found: defaultdict[str, set[Reference]] = defaultdict(set)
    for code in country_codes() - FORMER_STATES.keys():  # their names are slow to load
        found[country_name(code, lang).casefold()].add(Reference(Kind.COUNTRY, code))
    return {name: frozenset(references) for name, references in found.items()}
