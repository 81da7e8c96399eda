"""What was meant to be a link or an embed, and is text, code or something less."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from briefgen.atlas import Atlas
from briefgen.checks.bodies import bodies_in
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.bodies import BodyReference, BodyReferenceForm
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem
from briefgen.reading.link_targets import EMBEDDABLE_KINDS

RULE = Rule(
    code="near-link",
    title="text looks like a link or footnote and is none, or a link stands where an embed is meant",
    why="A space, or a bracket left out, is enough to make readers see the brackets, and the target lacks the"
    " mention.",
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
_SURE_ID = r"(?:[A-Z]{2}|[a-z0-9]+(?:-[a-z0-9]+)+)(?![\w/-])"
_BLANK = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_WORDS = r"[^\[\]<>\n]{0,200}"
_NEAR = re.compile(
    rf"!?\[{_WORDS}\](?:{_BLANK}|\n)?\({_BLANK}?{_KIND}{_BLANK}?:{_BLANK}?{_ID}{_BLANK}?\)"  # [x](country: MT)
    rf"|(?:!?\[[^\[\]()<>\n]{{0,200}}\]?|!)\({_KIND}:{_ID}\)?"  # [x](country:MT, [x(country:MT), !(quote:x)
    rf"|\([^()<>\n]{{1,200}}\)\[{_KIND}:{_ID}\]"  # (x)[country:MT]
    rf"|(?:!\[\])?\[\[?{_KIND}:{_ID}(?:\|{_WORDS})?\]\]?"  # [[country:MT|x]], [country:MT]
    rf"|\{{\{{[<%]?{_BLANK}*(?P<card>{_KIND})(?::|{_BLANK})[\"' ]*(?P<of>{_ID})[\"' ]*[>%]?\}}\}}"  # {{< quote x >}}
    rf"|\({_KIND}:{_SURE_ID}\)"  # (country:MT)
    rf"|(?:!\[{_WORDS}\])?(?<![\w:/(\[]){_KIND}:{_SURE_ID}"  # country:MT in plain text
    rf"|!?\[{_WORDS}\]{_BLANK}?\((?P<file>[^()<>\n\"]{{0,200}}\w\.\w{{1,8}})\)"  # ![x](fog horn.png)
    rf"|!?\[[^\[\]<>\n]{{1,200}}\]\[(?P<label>\w[^\[\]<>\n]{{0,100}})\]"  # [x][label]
    r"|\[\^(?P<footnote>[^\[\]\s]{1,100})\]"  # [^1]
)
_SHOWN_AS_IS = re.compile(r"<(code|pre)\b[^>]*>.*?</\1>|<[^>]*>", re.DOTALL)
_TARGET = re.compile(rf"({_KIND}){_BLANK}?:{_BLANK}?({_ID})")
_CODE_OF_EMBED = re.compile(rf"<pre><code>\s*(!\[{_WORDS}\]\({_KIND}:{_ID}\))\s*</code>")
_AFTER_A_MARK = re.compile(rf"(?:<p>|\n)!{_BLANK}\Z")
_CARDS_ALONE = ("quote", "positions")  # nobody links them in a paragraph of their own


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the passages outside code that have nearly the form of a link, or a link that of an embed."""
    for origin, _, body in bodies_in(atlas):
        before = ""
        for index, piece in enumerate(body.pieces):
            if isinstance(piece, str):
                yield from _in_text(piece, origin)
                before = piece
            elif piece.form is BodyReferenceForm.LINK and not piece.plain:
                after = body.pieces[index + 1] if index + 1 < len(body.pieces) else ""
                yield from _of_link(piece, before, after, origin)
                before = ""


def _in_text(piece: str, origin: Origin) -> Iterator[Problem]:
    if "[" not in piece and ":" not in piece and "{{" not in piece:
        return
    if "<pre><code>" in piece and not origin.path.startswith("pages/"):
        for found in _CODE_OF_EMBED.finditer(piece):
            yield RULE.problem(
                origin,
                f"`{found[1]}` is shown as code",
                "An embed stands at the start of its line, without blanks or a fence.",
                words=found[1],
            )
    text = unescape(_SHOWN_AS_IS.sub("\0", piece))
    for found in _NEAR.finditer(text):
        yield RULE.problem(
            origin,
            f"`{' '.join(found[0].split())[:80]}` is shown as text",
            _help(found),
            words=found[0].partition("\n")[0],
        )


def _of_link(
    link: BodyReference, before: str, after: str | BodyReference, origin: Origin
) -> Iterator[Problem]:
    """Tell of a link without text that its embed was meant."""
    written = f"[]({link.kind}:{link.target})"
    if link.kind in EMBEDDABLE_KINDS and _AFTER_A_MARK.search(before):
        message = f"`! {written}` is a link after an exclamation mark"
        advice = f"An embed is written `!{written}`, without a space between."
    elif (
        link.kind in _CARDS_ALONE
        and before.endswith("<p>")
        and isinstance(after, str)
        and after.startswith("</p>")
    ):
        message = f"`{written}` stands alone, and is a link"
        advice = f"An embed is written `!{written}`; put a link into a sentence, or give it a text."
    else:
        return
    yield replace(RULE.problem(origin, message, advice, line=link.line), column=link.column)


def _help(found: re.Match[str]) -> str:
    if file := found["file"]:
        encoded = "%20".join(file.split())
        return f"A blank ends an address: rename the file, or write `({encoded})`, right after the `]`."
    if label := found["label"]:
        return f"No line `[{label}]: address` says where it leads: write `[…](address)`."
    if footnote := found["footnote"]:
        return f"Give the footnote its text, in a paragraph of its own: `[^{footnote}]: …`."
    target = _TARGET.search(found[0])
    kind = found["card"] or (target[1] if target else "country")
    id_ = found["of"] or (target[2] if target else "IR")
    if (found["card"] or found[0].startswith("!")) and kind in EMBEDDABLE_KINDS:
        return f"An embed is written `![]({kind}:{id_})`, without spaces, alone on its line."
    return f"A link is written `[…]({kind}:{id_})`, without spaces between."
