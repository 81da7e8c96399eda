"""markdown-it's parser of the text within a block, with short cuts for what most text is.

It gives the tokens that markdown-it gives. There, a dozen rules are tried at each character that is
neither letter nor blank, and four more go over the tokens of each block.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline, RuleFuncInline2Type, RuleFuncInlineType
from markdown_it.ruler import Ruler
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefgen.reading.light_tokens import light_token

INLINE_OPENINGS = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "footnote_ref": "[",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}
"""The first characters of what each rule recognises; to that of text belongs all else."""

_OPENS = re.compile(r"[\n\\`~*_\[!<&]")
_OPENS_OR_CLOSES = re.compile(r"[\n\\`~*_\[\]!<&]")
_IN_PAIRS = re.compile(r"[~*_]")


class InlineParser(ParserInline):
    """Tries only those rules that a character allows, and takes plain text at once.

    It takes over configured rulers, which must not change any more.
    """

    def __init__(
        self, ruler: Ruler[RuleFuncInlineType], ruler2: Ruler[RuleFuncInline2Type]
    ) -> None:
        super().__init__()
        self.ruler = ruler
        self.ruler2 = ruler2
        self.terminator_re = _OPENS_OR_CLOSES
        named = tuple(zip(ruler.get_active_rules(), ruler.getRules(), strict=True))
        self._rules = {
            character: tuple(
                rule for name, rule in named if character in INLINE_OPENINGS.get(name, "")
            )
            for character in "".join(INLINE_OPENINGS.values())
        }

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Give the tokens of a block's text, added to `tokens`, as markdown-it does."""
        if _OPENS.search(src) is None:
            if src:
                tokens.append(light_token("text", "", 0, 0, src))
            return tokens
        state = StateInline(src, md, env, tokens)
        self.tokenize(state)
        # Where nothing stands in pairs, these leave the tokens as they are.
        if _IN_PAIRS.search(src):
            for rule in self.ruler2.getRules():
                rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Add the tokens of the text between two places, as markdown-it does."""
        if state.level >= state.md.options.maxNesting:
            super().tokenize(state)
            return
        text, end = state.src, state.posMax
        while state.pos < end:
            start = state.pos
            found = _OPENS.search(text, start, end)
            position = state.pos = found.start() if found else end
            if position > start:
                state.append_pending(text[start:position])
            if position == end:
                break
            for rule in self._rules[text[position]]:
                if rule(state, False):  # noqa: FBT003 - as markdown-it passes it
                    break
            else:
                state.append_pending(text[position])
                state.pos += 1
        if state.pending:
            state.pushPending()
