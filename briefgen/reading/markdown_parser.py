"""The one Markdown parser of the generator: CommonMark 0.31 and a few extensions.

Tables, strikethrough (GitHub Flavored Markdown), footnotes and definition lists (Pandoc) are on;
bare URLs are not linked and quotation marks are not touched. What the site makes of a parsed
body, from the levels of headings to links, is the business of `site_tokens`.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, html_block
from markdown_it.rules_core import StateCore, normalize, text_join
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from briefgen.reading.block_parser import BlockParser
from briefgen.reading.inline_parser import InlineParser
from briefgen.reading.link_rules import PLAIN_ADDRESS, plain_image_or, plain_link_or, with_position

MAX_NESTING = 40
"""Blocks inside blocks: 40 block quotes, 20 lists. What lies deeper is left out by markdown-it."""

RAW_HTML = "raw_html"
"""The key of a parse's environment that lets blocks of raw HTML be HTML."""

_FOOTNOTE_REFERENCE = re.compile(r"\[\^([^\s\[\]]{1,999})\]")

# Most destinations need no encoding; markdown-it would look at each letter of them.
_NORMALIZED = re.compile(PLAIN_ADDRESS)


def markdown_parser() -> MarkdownIt:
    """Give a parser; making one is slow, and one serves for every body.

    Its short cuts halve the time of parsing, and change nothing of what comes out.
    """
    parser = plain_parser()
    parser.core.ruler.at("normalize", _normalize)
    parser.core.ruler.at("text_join", _text_join)
    parser.inline.ruler.at("link", plain_link_or(with_position("[", link)))
    parser.inline.ruler.at("image", plain_image_or(with_position("!", image)))
    parser.block = BlockParser(parser.block.ruler)
    parser.inline = InlineParser(parser.inline.ruler, parser.inline.ruler2)
    return parser


def plain_parser() -> MarkdownIt:
    """Give the parser without short cuts: the rules of markdown-it and of its plugins, each where it belongs."""
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    parser.enable(["table", "strikethrough"])
    parser.use(deflist_plugin)
    parser.use(footnote_plugin, inline=False)
    # Which URLs are allowed is decided on the tokens, where a refusal has a line to name.
    parser.validateLink = _every_link_is_valid  # type: ignore[method-assign, assignment]
    normalized = parser.normalizeLink

    def normalized_link(url: str) -> str:
        return url if _NORMALIZED.fullmatch(url) else normalized(url)

    parser.normalizeLink = normalized_link  # type: ignore[method-assign]
    parser.block.ruler.at(
        "html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]}
    )
    for name, opening, rule in (
        ("link", "[", link),
        ("image", "!", image),
        ("autolink", "<", autolink),
        ("html_inline", "<", html_inline),
    ):
        parser.inline.ruler.at(name, with_position(opening, rule))
    parser.inline.ruler.at("footnote_ref", _footnote_reference)
    return parser


def _every_link_is_valid(_url: str) -> bool:
    return True


def _normalize(state: StateCore) -> None:
    """Put line breaks and NULs right where there are any: markdown-it copies the text twice."""
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _text_join(state: StateCore) -> None:
    """Join texts where an escape or entity has made several: markdown-it copies the tokens of each block."""
    if "\\" in state.src or "&" in state.src:
        text_join(state)


def _html_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    return bool(state.env.get(RAW_HTML)) and html_block(state, start_line, end_line, silent)


def _footnote_reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Recognise `[^label]`, as the plugin does, but in time linear in the text.

    The plugin looks for the closing bracket to the end of the paragraph at every `[^`.
    """
    if state.src[state.pos] != "[" or "footnotes" not in state.env:
        return False
    match = _FOOTNOTE_REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    footnotes = state.env["footnotes"]
    label = match[1]
    number = footnotes["refs"].get(f":{label}")
    if number is None:
        return False
    if not silent:
        notes = footnotes.setdefault("list", {})
        if number < 0:
            number = footnotes["refs"][f":{label}"] = len(notes)
            notes[number] = {"label": label, "count": 0}
        token = state.push("footnote_ref", "", 0)
        token.meta = {"id": number, "subId": notes[number]["count"], "label": label}
        notes[number]["count"] += 1
    state.pos = match.end()
    return True
