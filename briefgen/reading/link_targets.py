"""What the destination of a Markdown link or image means: a thing of the site, or a URL."""

import re
from typing import NamedTuple
from urllib.parse import unquote

from rapidfuzz import fuzz, process

KINDS = (
    "country",
    "person",
    "organization",
    "issue",
    "event",
    "quote",
    "briefing",
    "source",
    "positions",
)
EMBEDDABLE_KINDS = frozenset({"quote", "event", "positions", "issue"})
PELICAN_PREFIXES = ("filename", "static", "attach")
URL_SCHEMES = frozenset({"http", "https", "mailto"})

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PELICAN_PREFIX = re.compile(r"(?:\{(\w+)\}|\|(\w+)\|)(.*)", re.DOTALL)
_LIKENESS_OF_A_MISSPELLING = 70


class SiteTarget(NamedTuple):
    """A thing of the site (`country`, …) or a file of the content folder (`static`, …)."""

    kind: str
    target: str


class UrlTarget(NamedTuple):
    """A URL that a reader's browser may follow; `external` where it names another host."""

    url: str
    external: bool
    scheme: str


class RefusedTarget(NamedTuple):
    """A destination that is neither; `nearest` is the kind that it seems to misspell, or ``""``."""

    scheme: str
    nearest: str


_SIGNS_IN = re.compile(r"(?:https?:)?//[^/?#]*@", re.IGNORECASE)


def signs_in(url: str) -> bool:
    """Tell whether an address has a name before its host, which readers take for the host: `//un.org@elsewhere.example`."""
    return _SIGNS_IN.match(url) is not None


LinkTarget = SiteTarget | UrlTarget | RefusedTarget


def link_target(destination: str) -> LinkTarget:  # noqa: PLR0911 - one for each meaning
    """Give the meaning of a destination, percent-encoded as markdown-it leaves it.

    Ids and paths are decoded: `{static}a%20b.png` and `<{static}a b.png>` name the same file.
    Since markdown-it has encoded control characters, blanks and backslashes, the scheme that is
    seen here is the one that a browser would see.
    """
    if scheme_match := _SCHEME.match(destination):
        scheme = scheme_match[1]
        if scheme in KINDS:
            return SiteTarget(scheme, unquote(destination[scheme_match.end() :]))
        if scheme.lower() in URL_SCHEMES:
            return UrlTarget(destination, scheme.lower() != "mailto", scheme.lower())
        return RefusedTarget(scheme, _nearest_kind(scheme))
    if destination[:3].upper() in {"%7B", "%7C"} and (
        prefix_match := _PELICAN_PREFIX.fullmatch(unquote(destination))
    ):
        prefix = prefix_match[1] or prefix_match[2]
        if prefix in PELICAN_PREFIXES:
            return SiteTarget(prefix, prefix_match[3])
        return RefusedTarget(f"{{{prefix}}}", _nearest_kind(prefix))
    if destination and destination[0] not in "/#?":
        # Where files lie is not where their pages stand, so a relative path is looked up as Pelican's are.
        path = unquote(destination)
        is_page = path.partition("#")[0].endswith(".md")
        return SiteTarget("filename" if is_page else "static", path)
    return UrlTarget(destination, destination.startswith("//"), "")


def _nearest_kind(word: str) -> str:
    nearest = process.extractOne(
        word.lower(),
        (*KINDS, *PELICAN_PREFIXES),
        scorer=fuzz.ratio,
        score_cutoff=_LIKENESS_OF_A_MISSPELLING,
    )
    if nearest is None:
        return ""
    return f"{{{nearest[0]}}}" if nearest[0] in PELICAN_PREFIXES else f"{nearest[0]}:"
