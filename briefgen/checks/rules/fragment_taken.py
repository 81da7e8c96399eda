"""A position whose id is the fragment of something else on the pages where it stands."""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefgen.atlas import Atlas
from briefgen.atlas.bodies import body_of
from briefgen.checks.rule import HERE, Rule, briefing
from briefgen.model.bodies import PAGE_IDS
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.problems import Problem

CODE = "fragment-taken"

_POSITION = "{{{}actor: BV, issue: toll, stance: opposes, summary: Refuses., date: 2031-05}}"

RULE = Rule(
    CODE,
    title="the id of a position is the fragment of another part of its pages",
    why="A position's id is its permanent place on the pages of its actor and issue; a link would lead elsewhere.",
    wrong={"briefings/toll.md": briefing(f"positions: {_POSITION.format(f'id: {HERE}history, ')}")},
    right={"briefings/toll.md": briefing(f"positions: {_POSITION.format('id: bv-on-toll, ')}")},
)

_HISTORY = "on-"
"""Begins the fragment of an actor's positions on one issue: `on-<issue>`."""

# Footnotes, and what scripts of the theme add to a page.
_NUMBERED = re.compile(r"(?:fn|fnref)[0-9]+|(?:found|preview)-[0-9]+")
_DIGIT = re.compile(r"[0-9]")
_SECTION = "section-"


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Tell which positions have, or had, an id that stands for something else on a page where they stand."""
    translations: dict[str, list[Reference]] = {}
    for one in atlas.briefings.values():
        if one.translation_of:
            reference = Reference(Kind.BRIEFING, one.id)
            translations.setdefault(one.translation_of, []).append(reference)
    for position in atlas.positions.values():
        if position.event is not None:  # a vote's id names an actor and an event
            continue
        for key, ids in (("id", (position.id,)), ("old_ids", position.old_ids)):
            for id_ in ids:
                if is_of_page(id_, atlas) or id_ in _headings(id_, position, atlas, translations):
                    yield Problem(
                        position.origin.at(key),
                        CODE,
                        f"`#{id_}` is another part of a page on which this position stands",
                        "Give the position another `id`, or none: then it is made of actor, issue and date."
                        if key == "id"
                        else "Leave it out of `old_ids`.",
                    )


def is_of_page(id_: str, atlas: Atlas) -> bool:
    """Tell whether the templates, footnotes or scripts use this fragment on pages of actors and issues."""
    return (
        id_ in PAGE_IDS
        or _NUMBERED.fullmatch(id_) is not None
        or (id_.startswith(_HISTORY) and id_.removeprefix(_HISTORY) in atlas.issues)
    )


def _headings(
    id_: str, position: Position, atlas: Atlas, translations: Mapping[str, Iterable[Reference]]
) -> Iterator[str]:
    """Give the fragments of headings on the pages where a position stands; none has a digit of its own."""
    if _DIGIT.search(id_) and not id_.startswith(_SECTION):
        return
    main = atlas.paths.get(position.origin.path)
    for reference in (
        *map(atlas.reference_to_actor, position.actors),
        Reference(Kind.ISSUE, position.issue),
        *position.evidence,
        *((main, *translations.get(main.id, ())) if main else ()),
    ):
        body = body_of(atlas.record(reference))
        yield from (heading.id for heading in (body.headings if body else ()))
