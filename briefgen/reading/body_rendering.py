"""Tokens of a body as pieces: HTML, and the references in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefgen.model.bodies import BodyReference, BodyReferenceForm
from briefgen.reading.reference_drafts import DRAFT, ReferenceDraft

if TYPE_CHECKING:
    from markdown_it.renderer import RendererHTML

Piece = str | BodyReference

OWN_IDS = "own_ids"
"""The key of a rendering's environment that seals the ids of headings and footnotes."""

_WITH_IDS = frozenset({"heading_open", "footnote_open", "footnote_ref"})


def rendered(tokens: Sequence[Token], parser: MarkdownIt, env: EnvType) -> list[Piece]:
    """Render in one pass; references stay themselves, so that no text can pass for one."""
    renderer = cast("RendererHTML", parser.renderer)
    rules = renderer.rules
    out: list[Piece] = []
    for index, token in enumerate(tokens):
        if token.type == "inline":
            if token.children:
                _render_inline(token.children, parser, env, out)
        elif rule := rules.get(token.type):
            out.append(_with_own_id(token, rule(tokens, index, parser.options, env), env))
        elif tag := _bare_tag(tokens, index):
            out.append(tag)
        else:
            html = renderer.renderToken(tokens, index, parser.options, env)
            out.append(_with_own_id(token, html, env))
    return out


def merged(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Join neighbouring strings, and leave out empty ones."""
    merged: list[Piece] = []
    strings: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            strings.append(piece)
            continue
        if html := "".join(strings):
            merged.append(html)
        strings.clear()
        merged.append(piece)
    if html := "".join(strings):
        merged.append(html)
    return tuple(merged)


def _bare_tag(tokens: Sequence[Token], index: int) -> str:
    """Give the tag before or after a block's text, as most are, or nothing for any other.

    Here markdown-it would go through all that a tag may have, which takes thrice as long.
    """
    token = tokens[index]
    if token.attrs or token.hidden or not token.block:
        return ""
    if token.nesting < 0:
        return f"</{token.tag}>\n"
    if token.nesting and tokens[index + 1].type == "inline":
        return "" if index and tokens[index - 1].hidden else f"<{token.tag}>"
    return ""


def _with_own_id(token: Token, html: str, env: EnvType) -> str:
    """Seal an id that Markdown gives, where raw HTML beside it could give itself the same."""
    if OWN_IDS in env and token.type in _WITH_IDS:
        return html.replace(' id="', f' id="{env[OWN_IDS]}', 1)
    return html


def _render_inline(
    children: Sequence[Token], parser: MarkdownIt, env: EnvType, out: list[Piece]
) -> None:
    renderer = cast("RendererHTML", parser.renderer)
    link_start = 0
    for index, token in enumerate(children):
        kind = token.type
        if kind == "text":
            out.append(escapeHtml(token.content))
        elif kind == "reference_open":
            link_start = len(out)
        elif kind == "reference_close":
            draft: ReferenceDraft = token.meta[DRAFT]
            text = "".join(map(str, out[link_start:])) if draft.shows_text else ""
            del out[link_start:]
            out.append(draft.reference(BodyReferenceForm.LINK, text))
        elif kind == "embed":
            draft = token.meta[DRAFT]
            alt = renderer.renderInlineAsText(token.children, parser.options, env)
            out.append(
                draft._replace(plain=alt).reference(BodyReferenceForm.EMBED, escapeHtml(alt))
            )
        elif rule := renderer.rules.get(kind):
            out.append(_with_own_id(token, rule(children, index, parser.options, env), env))
        else:
            out.append(renderer.renderToken(children, index, parser.options, env))
