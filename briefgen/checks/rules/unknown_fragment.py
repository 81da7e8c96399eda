"""Links to a part of a page that has no such part."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from briefgen.atlas import Atlas, History
from briefgen.atlas.bodies import body_of
from briefgen.checks.rule import HERE, Rule, briefing
from briefgen.model.bodies import BodyReference
from briefgen.model.identifiers import ACTOR_KINDS, ActorId, IssueId, Kind, Reference
from briefgen.model.problems import Problem
from briefgen.reading.nearest import did_you_mean

CODE = "unknown-fragment"
RULE = Rule(
    CODE,
    "a link leads to a part of a page that has no such part",
    "Readers would land at the top of the page, without what they were promised.",
    {"briefings/toll.md": briefing("lang: en", f"{HERE}[The toll](issue:toll#no-such-part)")},
    {"briefings/toll.md": briefing("lang: en", "[The toll](issue:toll)")},
)

_KINDS = {str(kind): kind for kind in Kind}


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Tell which links in bodies name a heading or position that is not on the page that they lead to."""
    known: dict[Reference, frozenset[str]] = {}
    for record in _with_bodies(atlas):
        body = body_of(record)
        for piece in body.pieces if body else ():
            if not isinstance(piece, BodyReference) or piece.kind not in _KINDS:
                continue
            id_, sign, fragment = piece.target.partition("#")
            target = Reference(_KINDS[piece.kind], id_)
            if not sign or atlas.record(target) is None:
                continue
            if target not in known:
                known[target] = frozenset(fragments(atlas, target))
            if fragment not in known[target]:
                yield Problem(
                    record.origin,
                    CODE,
                    f"the page of {target.kind} `{id_}` has no part `#{fragment}`",
                    did_you_mean(fragment, known[target])
                    or f"Leave it out, as in `{piece.kind}:{id_}`: links lead to headings and positions.",
                    line=piece.line,
                    column=piece.column,
                )


def _with_bodies(atlas: Atlas) -> Iterable[Any]:
    return chain(
        atlas.briefings.values(),
        atlas.pages.values(),
        (one for one in atlas.countries.values() if one.origin),
        atlas.organizations.values(),
        atlas.people.values(),
        atlas.issues.values(),
        atlas.events.values(),
    )


def fragments(atlas: Atlas, target: Reference) -> Iterator[str]:
    """Give the parts of a page to which links may lead: headings of its text, and the positions that a thing has."""
    body = body_of(atlas.record(target))
    yield from (heading.id for heading in (body.headings if body else ()))
    for history in _histories(atlas, target):
        for position in (*history.own, *history.through):
            if (
                history.actor in position.actors
            ):  # what a member holds through others stands on their pages
                yield from (position.id, *position.old_ids)


def _histories(atlas: Atlas, target: Reference) -> Iterator[History]:
    if target.kind is Kind.ISSUE:
        issue = IssueId(target.id)
        yield from (atlas.histories[actor, issue] for actor in atlas.actors_on.get(issue, ()))
    elif target.kind in ACTOR_KINDS:
        actor = ActorId(target.id)
        yield from (atlas.histories[actor, issue] for issue in atlas.issues_of.get(actor, ()))
