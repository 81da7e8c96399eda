"""Plain text, divided into paragraphs.

A blank line parts paragraphs; a single end of line is white space, as hard-wrapped texts have it. But where
lines are longer than anyone wraps, each is a paragraph; and the turns of a conversation (`MS MARSH: …`) are
parted, so that no text runs from one speaker on to the next.
"""

import re
from collections.abc import Iterator

LONGEST_WRAPPED = 160
"""Characters of a line that an editor or mail program may have wrapped."""

LINE_END_HYPHEN = "\u00ad\n"
"""What ends a line inside a word; whether the word has a hyphen of its own can't be seen."""

_BLANK = re.compile(r"\n[^\S\n]*\n\s*|\f")
_NAME = r"(?:(?!\d)[^\s:.!?\u2026\"\u201c\u201d\u00ab\u00bb,;]+\.?)"
_LABEL = re.compile(rf"({_NAME}(?: {_NAME}){{0,4}}) ?:(?=\s|$)")
_LABEL_INSIDE = re.compile(
    r"(?<=[.?!\u201d\"\u2026]) +(?=[A-Z][A-Z.'\u2019-]*(?: [A-Z][A-Z.'\u2019-]*){0,4}: )"
)
_HYPHEN_AT_END = re.compile(
    r"(?<=[^\W\d_])(?:[-\u2010\u00ad\ufffe][^\S\n]*\n[^\S\n]*|\ufffe)(?=[^\W\d_])"
)
_FEW_WORDS = 3


def paragraphs_in(text: str) -> list[str]:
    """Give the paragraphs of a text, apart from empty ones."""
    marked = _HYPHEN_AT_END.sub(_hyphen, text.replace("\r\n", "\n").replace("\r", "\n"))
    return [
        paragraph
        for block in _BLANK.split(marked.replace("\u2029", "\n\n").replace("\u2028", "\n"))
        for paragraph in _paragraphs_of_block(block.strip("\n"))
        if paragraph.strip()
    ]


def _hyphen(found: re.Match[str]) -> str:
    """Keep a hyphen before a capital, which is a name's; mark others as doubtful."""
    after = found.string[found.end()]
    return "-" if after.isupper() else LINE_END_HYPHEN


def _paragraphs_of_block(block: str) -> Iterator[str]:
    lines = block.split("\n")
    is_wrapped = max(map(len, lines)) <= LONGEST_WRAPPED
    current: list[str] = []
    for line in lines:
        for index, turn in enumerate(_LABEL_INSIDE.split(line.strip())):
            label = _LABEL.match(turn)
            if (label and _is_name(label[1])) or index or not is_wrapped:
                yield "\n".join(current)
                current = []
            if label and _is_name(label[1]):
                yield label[0]
                turn = turn[label.end() :].strip()  # noqa: PLW2901 - what is left of it
            current.append(turn)
    yield "\n".join(current)


def _is_name(label: str) -> bool:
    """Tell whether what stands before a colon may name a speaker: words in capitals, or few without case."""
    words = label.split(" ")
    if label.lower() == label.upper():  # a script without capitals
        return len(words) <= _FEW_WORDS
    return all(word[0].isupper() for word in words)
