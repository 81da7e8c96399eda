"""What the site makes of a parsed body, in one pass over its tokens before they are rendered.

Everything in which a page differs from plain CommonMark happens here: levels and fragments of
headings, tables that scroll, references, refused links, raw HTML shown as text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefgen.model.bodies import PAGE_IDS, Heading
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.reading.body_characters import complain_of_unwanted
from briefgen.reading.body_complaints import BodyComplaints, Spot
from briefgen.reading.body_limits import BodyLimits, most_html
from briefgen.reading.body_links import adapt_links, holds_embeds_only
from briefgen.reading.heading_ids import heading_id, unique_id
from briefgen.reading.markdown_parser import MAX_NESTING, RAW_HTML
from briefgen.reading.reference_drafts import plain_text

_TOP_LEVEL = 2  # the page's own title is the h1
_LOWEST_LEVEL = 6
_ALIGNMENT = "text-align:"
_FOOTNOTE_DEFINITION = re.compile(r"[\s>*+-]*\[\^([^\s\]]+)\]:")
_CHECKED_BLOCKS = frozenset({"fence", "blockquote_open", "list_item_open", "dd_open"})


class Adapted(NamedTuple):
    """What the pass over the tokens has found."""

    headings: tuple[Heading, ...]
    diagnostics: tuple[Diagnostic, ...]
    has_raw_html: bool


def adapt_to_site(
    tokens: Sequence[Token], env: EnvType, source: str, path: str, first_line: int
) -> Adapted:
    """Change the tokens of a body in place into those of a page of the site."""
    raw_html = bool(env.get(RAW_HTML))
    complaints = BodyComplaints(source, path, first_line)
    limits = BodyLimits(complaints, most_html(source) // 2)
    complain_of_unwanted(tokens, complaints)
    heading_starts: list[int] = []
    has_raw_html = False
    for index, token in enumerate(tokens):
        kind = token.type
        if kind == "inline":
            children = token.children or []
            embeds = (
                bool(children)
                and children[0].type == "image"
                and tokens[index - 1].type == "paragraph_open"
                and holds_embeds_only(children)
            )
            if embeds:
                _hide_paragraph(tokens, index)
            has_raw_html |= adapt_links(token, limits, raw_html=raw_html, embeds_allowed=embeds)
        elif kind == "heading_open":
            heading_starts.append(index)
        elif kind in ("th_open", "td_open"):
            _adapt_cell(token)
        elif kind == "table_open":
            _wrap_table_start(tokens, index)
        elif kind == "table_close":
            token.type, token.content = "html_block", "</table>\n</div>\n"
        elif kind == "html_block":
            has_raw_html = True
        elif kind in _CHECKED_BLOCKS:
            _complain_of_block(token, complaints)
    _complain_of_unused_footnotes(env, complaints)
    headings = _adapt_headings(tokens, heading_starts)
    return Adapted(headings, tuple(complaints.found), has_raw_html)


def _complain_of_block(token: Token, complaints: BodyComplaints) -> None:
    start, end = token.map or (0, 0)
    if token.type != "fence":
        if token.level >= MAX_NESTING - 1:
            complaints.add(
                Spot(start),
                "nested-too-deeply",
                f"lists or block quotes inside one another, more than {MAX_NESTING} deep, are left out",
                help="start again at the margin",
            )
        return
    inside = token.content.count("\n") + (not token.content.endswith("\n") and token.content != "")
    if end - start > inside + 1:  # its last line is the closing one
        return
    fence = token.markup
    complaints.add(
        Spot(start, fence),
        "fence-unclosed",
        "the block of code that starts here has no end, so all that follows is shown as code",
        help=f"put {fence} alone on a line after the code",
        severity=Severity.WARNING,
    )


def _hide_paragraph(tokens: Sequence[Token], inline_index: int) -> None:
    """Take the `<p>` from around embeds, which are blocks themselves."""
    tokens[inline_index - 1].hidden = True
    close = inline_index + 1  # in a footnote, its way back stands before the end
    while tokens[close].type != "paragraph_close":
        close += 1
    tokens[close].hidden = True


def _adapt_cell(token: Token) -> None:
    """Align by class: the site's Content-Security-Policy forbids `style` attributes."""
    style = str(token.attrs.pop("style", ""))
    if token.type == "th_open":
        token.attrs["scope"] = "col"
    if style:
        token.attrs["class"] = f"align-{style.removeprefix(_ALIGNMENT)}"


def _wrap_table_start(tokens: Sequence[Token], index: int) -> None:
    """Let a wide table scroll by itself; its name, in the language of the body, is its header row."""
    cells: list[str] = []
    position = index
    while tokens[position].type != "thead_close":
        if tokens[position].type == "inline":
            cells.append(plain_text(tokens[position].children or []).strip())
        position += 1
    label = escapeHtml(", ".join(filter(None, cells)) or "Table")
    tokens[
        index
    ].content = f'<div class="scroll" role="region" tabindex="0" aria-label="{label}">\n<table>\n'
    tokens[index].type = "html_block"


def _adapt_headings(tokens: Sequence[Token], starts: Sequence[int]) -> tuple[Heading, ...]:
    """Shift levels so that the highest is h2, as skipped as written, and give each a fragment."""
    if not starts:
        return ()
    shift = _TOP_LEVEL - min(int(tokens[start].tag[1]) for start in starts)
    taken: dict[str, int] = {}
    headings: list[Heading] = []
    for start in starts:
        opening, inline, closing = tokens[start : start + 3]
        level = min(int(opening.tag[1]) + shift, _LOWEST_LEVEL)
        text = plain_text(inline.children or []).strip()
        fragment = unique_id(heading_id(text, PAGE_IDS), taken)
        opening.tag = closing.tag = f"h{level}"
        opening.attrs["id"] = fragment
        headings.append(Heading(level, fragment, text))
    return tuple(headings)


def _complain_of_unused_footnotes(env: EnvType, complaints: BodyComplaints) -> None:
    """Warn of footnotes that nothing refers to: readers never see them."""
    numbers: dict[str, int] = env.get("footnotes", {}).get("refs", {})
    unused = {key[1:] for key, number in numbers.items() if number < 0}
    if not unused:
        return
    for line, text in enumerate(complaints.lines()):
        definition = _FOOTNOTE_DEFINITION.match(text)
        if definition is None or definition[1] not in unused:
            continue
        label = definition[1]
        unused.remove(label)
        complaints.add(
            Spot(line),
            "unused-footnote",
            f"the footnote `[^{label}]` is not referred to, so readers do not see it",
            help=f"write [^{label}] where it belongs",
            severity=Severity.WARNING,
        )
