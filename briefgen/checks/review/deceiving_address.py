"""A link leads where it seems to lead."""

import re
from collections.abc import Iterator
from html import unescape

from briefgen.atlas import Atlas
from briefgen.checks.bodies import bodies_in
from briefgen.checks.hosts import deceit_in_host, host_of, host_shown, is_same_site
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.things import things_in
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

RULE = Rule(
    code="deceiving-address",
    title="an address is, or is shown as, that of another host to the eye",
    why="Readers judge a source by where a link leads. A text that is another address, and letters or signs that only"
    " look like those of a host, tell them wrong.",
    wrong={
        "briefings/toll.md": briefing(
            "lang: en", "See \N{CARET}[www.harbour.example](https://elsewhere.example/)."
        )
    },
    right={
        "briefings/toll.md": briefing(
            "lang: en", "See [www.harbour.example](https://www.harbour.example/toll)."
        )
    },
    severity=Severity.WARNING,
)

_LINK = re.compile(r'<a href="((?:https?:)?//[^"]*)"[^>]*>(.*?)</a>', re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_HELP = "Compare it with the address that was meant, letter by letter."


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the addresses of sources, of things elsewhere and in texts that may deceive."""
    for place, url in _addresses(atlas):
        if found := deceit_in_host(url):
            yield RULE.problem(place, found, _HELP)
    for origin, _, body in bodies_in(atlas):
        for piece in body.pieces:
            if isinstance(piece, str) and '<a href="' in piece:
                yield from _problems_of_links(piece, origin)


def _addresses(atlas: Atlas) -> Iterator[tuple[Origin, str]]:
    for source in atlas.sources.values():
        yield source.origin.at("url"), source.url
        yield source.origin.at("archived"), source.archived
    for origin, thing in things_in(atlas):
        for url in thing.profile.same_as:
            yield origin.at("same_as"), url


def _problems_of_links(html: str, origin: Origin) -> Iterator[Problem]:
    for href, inner in _LINK.findall(html):
        url, text = unescape(href), unescape(_TAG.sub("", inner))
        if found := deceit_in_host(url):
            yield RULE.problem(origin, found, _HELP, words=f"[{text}]")
        elif (shown := host_shown(text)) and not is_same_site(shown, host_of(url)):
            yield RULE.problem(
                origin,
                f"the text of this link is an address of `{shown}`, and it leads to `{host_of(url)}`",
                "Write what is there instead of an address, or correct either.",
                words=f"[{text}]",
            )
