"""An address of the site leads to a page, a file or a part of the page itself."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from briefgen.atlas import Atlas
from briefgen.checks.bodies import bodies_in
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.rules.unknown_fragment import fragments
from briefgen.model.bodies import PAGE_IDS, Body, BodyReferenceForm
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind, Origin
from briefgen.model.problems import Problem
from briefgen.reading.folder import STATIC_FOLDERS
from briefgen.reading.nearest import did_you_mean, nearest

RULE = Rule(
    code="unknown-address",
    title="a link is written as an address of the site at which no page, file or part of a page stands",
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
_FILE = re.compile(rf'<a href="(/(?:{"|".join(STATIC_FOLDERS)})/[^"?#]+)')
_FRAGMENT = re.compile(r'<a href="#([^"]+)"')
_ID = re.compile(r'\bid="([^"]+)"')
# Lists that a section is split into: their first page, a year, or a number.
_LIST = re.compile(r"page|[0-9]{1,4}")


def problems(atlas: Atlas, review: Review) -> Iterator[Problem]:
    """Give the links to pages, files and parts of their own page, written as an address, that are not there."""
    known: dict[Kind, dict[str, str]] = {}
    for origin, _, body in bodies_in(atlas):
        for piece in body.pieces:
            if not isinstance(piece, str) or ('href="/' not in piece and 'href="#' not in piece):
                continue
            for found in _ADDRESS.finditer(piece):
                yield from _of_page(found, origin, atlas, known)
            for found in _FILE.finditer(piece):
                yield from _of_file(unquote(unescape(found[1])), origin, review.static)
            for found in _FRAGMENT.finditer(piece):
                yield from _of_part(unquote(unescape(found[1])), origin, body, atlas)


def _of_page(
    found: re.Match[str], origin: Origin, atlas: Atlas, known: dict[Kind, dict[str, str]]
) -> Iterator[Problem]:
    kind = _SECTIONS[found["section"].lower()]
    if kind not in known:
        known[kind] = _by_address(atlas, kind)
    id_ = unquote(unescape(found["id"]))
    name = f"{found['lang']}/{id_}" if found["lang"] else id_
    if _LIST.fullmatch(id_) or name in known[kind]:
        return
    guess = next(iter(nearest(name, known[kind], most=1)), "")
    meant = f"{kind}:{known[kind].get(guess, 'id')}"
    yield RULE.problem(
        origin,
        f"no page of the site stands at `{unescape(found[1])}`",
        f"{'Did you mean' if guess else 'Write the kind and the id,'} `[…]({meant})`"
        f"{'?' if guess else '.'}",
        words=unquote(unescape(found[1])),
    )


def _of_file(address: str, origin: Origin, static: frozenset[str]) -> Iterator[Problem]:
    path = address.lstrip("/")
    if path not in static:
        yield RULE.problem(
            origin,
            f"no file of the site stands at `{address}`",
            did_you_mean(path, static) or f"Put the file there: it would be `content/{path}`.",
            words=address,
        )


def _of_part(fragment: str, origin: Origin, body: Body, atlas: Atlas) -> Iterator[Problem]:
    """Tell of a link to a part of its own page that is neither in its text nor among what pages show."""
    main = atlas.paths.get(origin.path)
    own = {*(fragments(atlas, main) if main else ()), *_ids_in(body)}
    if fragment not in own and fragment not in PAGE_IDS:
        yield RULE.problem(
            origin,
            f"this page has no part `#{fragment}`",
            did_you_mean(fragment, own)
            or "A heading's part is named by its words: `#what-is-next`.",
            words=f"(#{fragment}",
        )


def _ids_in(body: Body) -> Iterator[str]:
    for piece in body.pieces:
        if isinstance(piece, str):
            yield from map(unescape, _ID.findall(piece))
        elif piece.form is BodyReferenceForm.EMBED:
            yield piece.target


def _by_address(atlas: Atlas, kind: Kind) -> dict[str, str]:
    """Give the ids of a kind, present and former, by how they stand in addresses."""
    ids = {id_: id_ for id_ in atlas.of_kind(kind)}
    former = {one.id: new.id for one, new in atlas.redirects.items() if one.kind is kind}
    found = former | ids
    return {key.lower() if kind is Kind.COUNTRY else key: id_ for key, id_ in found.items()}
