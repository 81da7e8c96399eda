"""One Markdown body -> HTML pieces and references. Knows nothing of other files.

The steps, each a module: parse (`markdown_parser`), adapt the tokens to the site and find the
references (`site_tokens`, `body_links`), render, and where the site turns raw HTML on, sanitise
(`sanitising`).

Conforms to CommonMark 0.31.2: `rendered_commonmark` is this reader without `site_tokens`, and
passes every example of the specification.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.diagnostics import Diagnostic
from briefgen.reading.body_limits import most_html
from briefgen.reading.body_links import DRAFT, ReferenceDraft
from briefgen.reading.markdown_parser import RAW_HTML, markdown_parser
from briefgen.reading.sanitising import sanitised_pieces, seal_of
from briefgen.reading.site_tokens import adapt_to_site

if TYPE_CHECKING:
    from markdown_it.renderer import RendererHTML

_PARSER = markdown_parser()
_RENDERER = cast("RendererHTML", _PARSER.renderer)

Piece = str | BodyReference

# Some 20,000 words. What Markdown costs can grow with the square of its length, and anyone may write it.
MAX_BODY_CHARACTERS = 128 << 10

OWN_IDS = "own_ids"
"""The key of a rendering's environment that seals the ids of headings and footnotes."""

_WITH_IDS = frozenset({"heading_open", "footnote_open", "footnote_ref"})


def read_body(
    source: str, path: str, first_line: int, *, raw_html: bool = False
) -> tuple[Body, tuple[Diagnostic, ...]]:
    """Give the body and what is wrong with it.

    `first_line` is the line of the file, counted from 1, on which `source` starts. Never raises:
    what cannot be shown is a diagnostic.
    """
    if len(source) > MAX_BODY_CHARACTERS:
        too_long = Diagnostic(
            path,
            first_line,
            1,
            "body-too-large",
            f"the text has more than {MAX_BODY_CHARACTERS:,} characters",
            "Divide it into several briefings, or publish it as a PDF under files/.",
        )
        return Body(), (too_long,)
    env: EnvType = {RAW_HTML: raw_html}
    tokens = _PARSER.parse(source, env)
    adapted = adapt_to_site(tokens, env, source, path, first_line)
    diagnostics = adapted.diagnostics
    if raw_html and adapted.has_raw_html:
        env[OWN_IDS] = seal = seal_of(source)
        pieces, lost = sanitised_pieces(_merged(_rendered(tokens, env)), seal)
        diagnostics = (
            *diagnostics,
            *(
                Diagnostic(
                    path,
                    reference.line,
                    reference.column,
                    "reference-inside-html",
                    f"`{reference.kind}:{reference.target}` stands inside raw HTML where it can't be",
                    "Take it out of the HTML element around it.",
                )
                for reference in lost
            ),
        )
    else:
        pieces = _merged(_rendered(tokens, env))
    if _length(pieces) > most_html(source):
        too_long = Diagnostic(
            path,
            first_line,
            1,
            "body-too-large",
            f"the HTML of this text has more than {most_html(source):,} characters, many times its own",
            "Refer to each footnote and link to each place once.",
        )
        return Body(), (*diagnostics, too_long)
    return Body(pieces, adapted.headings), diagnostics


def _length(pieces: Sequence[Piece]) -> int:
    """Count the characters of the HTML, as far as it is made here."""
    return sum(
        len(piece)
        if isinstance(piece, str)
        else len(piece.text) + len(piece.plain) + len(piece.title) + len(piece.target)
        for piece in pieces
    )


def rendered_commonmark(source: str) -> str:
    """Give what the parser and renderer make of a text before the site has its say.

    Raw HTML is on and nothing is sanitised: this is for tests of conformity, never for a page.
    """
    env: EnvType = {RAW_HTML: True}
    return "".join(map(str, _rendered(_PARSER.parse(source, env), env)))


def _rendered(tokens: Sequence[Token], env: EnvType) -> list[Piece]:
    """Render in one pass; references stay themselves, so that no text can pass for one."""
    out: list[Piece] = []
    for index, token in enumerate(tokens):
        if token.type == "inline":
            if token.children:
                _render_inline(token.children, env, out)
        elif rule := _RENDERER.rules.get(token.type):
            out.append(_with_own_id(token, rule(tokens, index, _PARSER.options, env), env))
        else:
            html = _RENDERER.renderToken(tokens, index, _PARSER.options, env)
            out.append(_with_own_id(token, html, env))
    return out


def _with_own_id(token: Token, html: str, env: EnvType) -> str:
    """Seal an id that Markdown gives, where raw HTML beside it could give itself the same."""
    if OWN_IDS in env and token.type in _WITH_IDS:
        return html.replace(' id="', f' id="{env[OWN_IDS]}', 1)
    return html


def _render_inline(children: Sequence[Token], env: EnvType, out: list[Piece]) -> None:
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
            alt = _RENDERER.renderInlineAsText(token.children, _PARSER.options, env)
            out.append(
                draft._replace(plain=alt).reference(BodyReferenceForm.EMBED, escapeHtml(alt))
            )
        elif rule := _RENDERER.rules.get(kind):
            out.append(_with_own_id(token, rule(children, index, _PARSER.options, env), env))
        else:
            out.append(_RENDERER.renderToken(children, index, _PARSER.options, env))


def _merged(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
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
