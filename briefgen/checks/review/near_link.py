"""What was meant to be a link and is text."""

import re
from collections.abc import Iterator
from html import unescape

from briefgen.atlas import Atlas
from briefgen.checks.bodies import bodies_in
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem

RULE = Rule(
    code="near-link",
    title="text looks like a link and is none",
    why="A space is enough to make readers see the brackets, and the target lacks the mention.",
    wrong={
        "briefings/toll.md": briefing(
            "lang: en", "The envoy of ‸[the islands](country: HM) refused."
        )
    },
    right={
        "briefings/toll.md": briefing("lang: en", "The envoy of [the islands](country:HM) refused.")
    },
    severity=Severity.WARNING,
)

_KIND = r"(?:country|person|organization|issue|event|quote|briefing|source|positions)"
_ID = r"[A-Za-z0-9/_-]+"
_BLANK = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_NEAR = re.compile(
    rf"!?\[[^\[\]<>\n]{{0,200}}\](?:{_BLANK}|\n)?\({_BLANK}?{_KIND}{_BLANK}?:{_BLANK}?{_ID}{_BLANK}?\)"  # [x](country: MT)
    rf"|\([^()<>\n]{{1,200}}\)\[{_KIND}:{_ID}\]"  # (x)[country:MT]
    rf"|\[\[?{_KIND}:{_ID}(?:\|[^\[\]<>\n]{{0,200}})?\]\]?"  # [[country:MT|x]], [country:MT]
    rf"|(?<![\w:/(\[]){_KIND}:(?:[A-Z]{{2}}|[a-z0-9]+(?:-[a-z0-9]+)+)(?![\w/-])"  # country:MT in plain text
    rf"|!?\[[^\[\]<>\n]{{0,200}}\]{_BLANK}?\((?P<file>[^()<>\n\"]{{0,200}}\w\.\w{{1,8}})\)"  # ![x](fog horn.png)
)
_SHOWN_AS_IS = re.compile(r"<(code|pre)\b[^>]*>.*?</\1>|<[^>]*>", re.DOTALL)
_TARGET = re.compile(rf"({_KIND}){_BLANK}?:{_BLANK}?({_ID})")


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the passages outside code that have nearly the form of a link to a thing of the site."""
    for origin, _, body in bodies_in(atlas):
        for piece in body.pieces:
            if not isinstance(piece, str) or ("](" not in piece and ":" not in piece):
                continue
            text = unescape(_SHOWN_AS_IS.sub("\0", piece))
            for found in _NEAR.finditer(text):
                yield RULE.problem(
                    origin,
                    f"`{' '.join(found[0].split())[:80]}` is shown as text",
                    _help(found),
                    words=found[0].partition("\n")[0],
                )


def _help(found: re.Match[str]) -> str:
    if file := found["file"]:
        encoded = "%20".join(file.split())
        return f"A blank ends an address: rename the file, or write `({encoded})`, right after the `]`."
    target = _TARGET.search(found[0])
    written = f"{target[1]}:{target[2]}" if target else "country:IR"
    return f"A link is written `[…]({written})`, without spaces between."
