"""Rules of markdown-it's for links and pictures that note where each starts in the text of its block."""

import re
from collections.abc import Callable

from markdown_it.rules_inline import StateInline

from briefgen.reading.light_tokens import light_token

POSITION = "position"
"""The key of a token's `meta`: where it starts within the text of its block."""

PLAIN_ADDRESS = r"[a-z]+:(?://[a-z][a-z0-9.-]*/)?[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*/?"
"""An address in which nothing is to be decoded or encoded, as most are."""

InlineRule = Callable[[StateInline, bool], bool]

_PLAIN_LINK = rf"\[([^\[\]\\`<&!*_~\n]*)\]\(({PLAIN_ADDRESS})\)"
_LINK = re.compile(_PLAIN_LINK)
_IMAGE = re.compile(rf"!{_PLAIN_LINK}")


def with_position(opening: str, rule: InlineRule) -> InlineRule:
    """Give a rule that notes where its token starts: markdown-it keeps lines of blocks only."""

    def rule_with_position(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        position = state.pos
        if state.src[position] != opening:
            return False
        count = len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            first = state.tokens[count]  # text that came before the link may be first
            token = state.tokens[count + 1] if first.type == "text" else first
            token.meta[POSITION] = position
        return True

    return rule_with_position


def plain_link_or(rule: InlineRule) -> InlineRule:
    """Give a rule for links that takes plain ones at once: markdown-it looks at each letter in Python."""

    def link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        found = _LINK.match(state.src, state.pos, state.posMax)
        if found is None or _lies_too_deep(state, found):
            return rule(state, silent)
        if not silent:
            _push_link(state, found)
        state.pos = found.end()
        return True

    return link


def plain_image_or(rule: InlineRule) -> InlineRule:
    """Give a rule for pictures that takes plain ones at once."""

    def image(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        found = _IMAGE.match(state.src, state.pos, state.posMax)
        if found is None or _lies_too_deep(state, found):
            return rule(state, silent)
        if not silent:
            _push_image(state, found)
        state.pos = found.end()
        return True

    return image


def _lies_too_deep(state: StateInline, found: re.Match[str]) -> bool:
    """Tell whether markdown-it sees no link here since it is inside too many brackets, or was once."""
    return state.level >= state.md.options.maxNesting or state.cache.get(
        found.start(1), found.end(1)
    ) != found.end(1)


def _push_link(state: StateInline, found: re.Match[str]) -> None:
    if state.pending:
        state.pushPending()
    level = state.level
    opening = light_token("link_open", "a", 1, level)
    opening.attrs["href"] = found[2]
    opening.meta[POSITION] = found.start()
    state.tokens.append(opening)
    if found[1]:
        state.tokens.append(light_token("text", "", 0, level + 1, found[1]))
    state.tokens.append(light_token("link_close", "a", -1, level))
    state.pendingLevel = level


def _push_image(state: StateInline, found: re.Match[str]) -> None:
    if state.pending:
        state.pushPending()
    text = found[1]
    children = [light_token("text", "", 0, 0, text)] if text else None
    token = light_token("image", "img", 0, state.level, text, children)
    token.attrs = {"src": found[2], "alt": ""}
    token.meta[POSITION] = found.start()
    state.tokens.append(token)
    state.pendingLevel = state.level
