"""markdown-it's parser of blocks, with short cuts for what most lines are.

It gives the tokens that markdown-it gives. There, some ten rules are tried at each line, and most of them
write to the debug log first: in a text of plain paragraphs, that takes half of the time.
"""

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import ParserBlock, RuleFuncBlockType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from briefgen.reading.light_tokens import light_token

BLOCK_OPENINGS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""The first characters of what each rule recognises; to rules that are not here, any line may belong."""

# A line that begins with none of these is text: it begins no other block, ends no paragraph, and makes the lines
# before it no heading, table or list of definitions.
_OPENS = re.compile(
    r"[`~>+<#|:=-]|[*_](?=[*_ \t]*(?:\n|\Z))|\*(?=[ \t])|[0-9]{1,9}[.)](?=[ \t\n]|\Z)"
)
_OPENS_OR_DEFINES = re.compile(rf"\[|{_OPENS.pattern}")
_INDENT_OF_CODE = 4


class _LightState(StateBlock):
    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        if nesting < 0:
            self.level -= 1
        token = light_token(ttype, tag, nesting, self.level)
        token.block = True
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token


class BlockParser(ParserBlock):
    """Tries only those rules that a line's first character allows, and takes plain paragraphs at once.

    It takes over a configured ruler, which must not change any more.
    """

    def __init__(self, ruler: Ruler[RuleFuncBlockType]) -> None:
        super().__init__()
        self.ruler = ruler
        named = tuple(zip(ruler.get_active_rules(), ruler.getRules(), strict=True))
        self._otherwise = tuple(rule for name, rule in named if name not in BLOCK_OPENINGS)
        self._rules = {
            character: tuple(
                rule for name, rule in named if character in BLOCK_OPENINGS.get(name, character)
            )
            for character in "".join(BLOCK_OPENINGS.values())
        }

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803 - as markdown-it calls it
    ) -> list[Token] | None:
        """Give the tokens of a text, added to `outTokens`, as markdown-it does."""
        if not src:
            return None
        state = _LightState(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - its names
        """Add the tokens of some lines, as markdown-it does."""
        # A link or footnote is defined by `[label]:`.
        opens = _OPENS_OR_DEFINES if "]:" in state.src else _OPENS
        max_nesting = state.md.options.maxNesting
        line = startLine
        has_empty_lines = False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= max_nesting:
                state.line = endLine
                break
            if end := _end_of_plain_paragraph(state, line, opens):
                _push_paragraph(state, line, end)
            else:
                self._apply_rules(state, line, endLine)
            state.tight = not has_empty_lines
            line = state.line
            # A paragraph in a list may take the empty line after it.
            if line - 1 < endLine and state.isEmpty(line - 1):
                has_empty_lines = True
            if line < endLine and state.isEmpty(line):
                has_empty_lines = True
                line += 1
                state.line = line

    def _apply_rules(self, state: StateBlock, line: int, end_line: int) -> None:
        first = state.src[state.bMarks[line] + state.tShift[line]]
        for rule in self._rules.get(first, self._otherwise):
            if rule(state, line, end_line, False):  # noqa: FBT003 - as markdown-it passes it
                return


def _end_of_plain_paragraph(state: StateBlock, line: int, opens: re.Pattern[str]) -> int:
    """Give the line after a paragraph to which no rule but that of paragraphs applies, or 0."""
    if state.sCount[line] - state.blkIndent >= _INDENT_OF_CODE:
        return 0
    end = line
    while end < state.lineMax:
        start = state.bMarks[end] + state.tShift[end]
        if start >= state.eMarks[end]:
            break
        if opens.match(state.src, start):
            return 0
        end += 1
    # Between a term and its definition may stand an empty line.
    if end == line + 1 < state.lineMax and state.src.startswith(
        (":", "~"), state.bMarks[end + 1] + state.tShift[end + 1]
    ):
        return 0
    return end


def _push_paragraph(state: StateBlock, line: int, end: int) -> None:
    content = mdTrim(state.getLines(line, end, state.blkIndent, keepLastLF=False))
    state.push("paragraph_open", "p", 1).map = [line, end]
    inline = state.push("inline", "", 0)
    inline.map = [line, end]
    inline.content = content
    inline.children = []
    state.push("paragraph_close", "p", -1)
    state.line = end
