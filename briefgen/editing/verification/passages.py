"""A paragraph of a source, and stretches of its tokens."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.editing.verification.folding import HYPHENS, Token, readable, tokens_of

# What, set without a space, makes one thing of what stands on either side of it.
_GLUE = HYPHENS | frozenset("%\u2030\u00b0$\u20ac\u00a3\u00a5/@_&+#\u2044")


class Span(NamedTuple):
    """Tokens of a paragraph, from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is shown and as it is compared."""

    text: str
    tokens: tuple[Token, ...]
    _line: str = field(repr=False)
    _starts: list[int] = field(repr=False)

    @property
    def whole(self) -> Span:
        """All of it."""
        return Span(0, len(self.tokens))

    def places(self, values: Sequence[str], within: Span) -> Iterator[int]:
        """Give the index of each token at which these values stand in a row, inside a span."""
        wanted = line_of(values)
        end = self._starts[within.end]
        at = self._line.find(wanted, self._starts[within.start] - 1, end)
        while at >= 0:
            yield bisect_left(self._starts, at + 1)
            at = self._line.find(wanted, at + 1, end)

    def is_edge(self, index: int) -> bool:
        """Tell whether words may be cut before a token: not inside a number, a compound or `5%`."""
        if not 0 < index < len(self.tokens):
            return True
        before, after = self.tokens[index - 1], self.tokens[index]
        if before.end < after.start:
            return True
        return self.text[before.start] not in _GLUE and self.text[after.start] not in _GLUE

    def shown(self, span: Span) -> str:
        """Give the words of a span as the source has them."""
        if span.start >= span.end:
            return ""
        return self.text[self.tokens[span.start].start : self.tokens[span.end - 1].end]


def paragraph_of(text: str) -> Paragraph:
    """Make a paragraph ready for comparing."""
    plain = readable(text)
    tokens = tokens_of(plain)
    starts, at = [], 1
    for token in tokens:
        starts.append(at)
        at += len(token.value) + 1
    return Paragraph(plain, tokens, line_of([token.value for token in tokens]), [*starts, at])


def line_of(values: Sequence[str]) -> str:
    """Give values as one string in which each has a space on either side."""
    return f" {' '.join(values)} "
