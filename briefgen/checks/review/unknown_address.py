"""An address of the site leads to a page of the site."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from briefgen.atlas import Atlas
from briefgen.checks.bodies import bodies_in
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind
from briefgen.model.problems import Problem
from briefgen.reading.nearest import nearest

RULE = Rule(
    code="unknown-address",
    title="a link is written as an address of the site at which no page stands",
    why="Readers would get an error. Written as a kind and an id, a link is checked, follows when the thing is"
    " renamed, and makes the page that it leads to list the one that it stands on.",
    wrong={"briefings/toll.md": briefing("lang: en", "See [the question](‸/issues/tol/).")},
    right={"briefings/toll.md": briefing("lang: en", "See [the question](issue:toll).")},
    severity=Severity.WARNING,
)

_SECTIONS = {
    "briefings": Kind.BRIEFING,
    "countries": Kind.COUNTRY,
    "events": Kind.EVENT,
    "issues": Kind.ISSUE,
    "organizations": Kind.ORGANIZATION,
    "people": Kind.PERSON,
    "quotes": Kind.QUOTE,
}
_ADDRESS = re.compile(
    rf'<a href="(/(?:(?P<lang>[a-z]{{2,3}}(?:-\w+)*)/)?(?P<section>{"|".join(_SECTIONS)})/(?P<id>[^/"?#]+)'
    r'/?(?:#[^"]*)?)"',
    re.IGNORECASE,
)
# Lists that a section is split into: their first page, a year, or a number.
_LIST = re.compile(r"page|[0-9]{1,4}")


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the links to pages of one thing, written as an address, whose thing does not exist."""
    known: dict[Kind, dict[str, str]] = {}
    for origin, _, body in bodies_in(atlas):
        for piece in body.pieces:
            if not isinstance(piece, str) or 'href="/' not in piece:
                continue
            for found in _ADDRESS.finditer(piece):
                kind = _SECTIONS[found["section"].lower()]
                if kind not in known:
                    known[kind] = _by_address(atlas, kind)
                id_ = unquote(unescape(found["id"]))
                if _LIST.fullmatch(id_):
                    continue
                name = f"{found['lang']}/{id_}" if found["lang"] else id_
                if name not in known[kind]:
                    guess = next(iter(nearest(name, known[kind], most=1)), "")
                    meant = f"{kind}:{known[kind].get(guess, 'id')}"
                    yield RULE.problem(
                        origin,
                        f"no page of the site stands at `{unescape(found[1])}`",
                        f"{'Did you mean' if guess else 'Write the kind and the id,'} `[…]({meant})`"
                        f"{'?' if guess else '.'}",
                        words=unquote(unescape(found[1])),
                    )


def _by_address(atlas: Atlas, kind: Kind) -> dict[str, str]:
    """Give the ids of a kind, present and former, by how they stand in addresses."""
    ids = {id_: id_ for id_ in atlas.of_kind(kind)}
    former = {one.id: new.id for one, new in atlas.redirects.items() if one.kind is kind}
    found = former | ids
    return {key.lower() if kind is Kind.COUNTRY else key: id_ for key, id_ in found.items()}
