"""Where the pieces of a pattern stand in order, inside one stretch of a source."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from briefgen.editing.verification.folding import Token, readable, tokens_of
from briefgen.editing.verification.passages import Paragraph, Span
from briefgen.editing.verification.patterns import MOST_BRACKETED, Join, Pattern, Piece

_MOST_MATCHES = 200


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a paragraph's tokens that `prefix` and `suffix` are to be."""

    paragraph: Paragraph
    previous: Sequence[Paragraph]
    following: Sequence[Paragraph]
    prefix: list[str]
    suffix: list[str]

    def stand_before(self, start: int) -> bool:
        """Tell whether the words of the prefix end just before a token."""
        wanted = len(self.prefix)
        own = _values(self.paragraph.tokens[:start]) if wanted else []
        if len(own) < wanted:
            own = [*_words_of(self.previous), *own]
        return not wanted or own[-wanted:] == self.prefix

    def stand_after(self, end: int) -> bool:
        """Tell whether the words of the suffix begin at a token."""
        wanted = len(self.suffix)
        own = _values(self.paragraph.tokens[end:]) if wanted else []
        if len(own) < wanted:
            own = [*own, *_words_of(self.following)]
        return own[:wanted] == self.suffix


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before and after a quotation. It is for finding: punctuation does not count.

    It may reach into the paragraph next to the quotation's.
    """

    prefix: str = ""
    suffix: str = ""

    def at(self, number: int, paragraphs: Sequence[Paragraph]) -> Surroundings:
        """Give what to look for around the tokens of one paragraph."""
        return Surroundings(
            paragraphs[number],
            paragraphs[max(0, number - 1) : number],
            paragraphs[number + 1 : number + 2],
            _words(self.prefix),
            _words(self.suffix),
        )


class Match(NamedTuple):
    """A pattern found: in which paragraph, inside which stretch, and where its first and last words are."""

    paragraph: int
    region: Span
    span: Span


def matches(
    pattern: Pattern,
    paragraphs: Sequence[Paragraph],
    regions: Sequence[Sequence[Span]],
    context: Context,
) -> Iterator[Match]:
    """Give where a pattern stands in its context, in regions of paragraphs; of ways to the same end, one.

    No word, number or compound is cut in two.
    """
    given = 0
    for number, (paragraph, spans) in enumerate(zip(paragraphs, regions, strict=True)):
        for region in spans:
            for span in _spans(pattern.pieces, paragraph, region, context.at(number, paragraphs)):
                yield Match(number, region, span)
                given += 1
                if given == _MOST_MATCHES:
                    return


def _spans(
    pieces: Sequence[Piece], paragraph: Paragraph, region: Span, surroundings: Surroundings
) -> Iterator[Span]:
    """Give each stretch from the first piece to the last, the shortest for each end."""
    if not pieces:
        return
    reached = {
        Span(start, start + len(pieces[0].values)): start
        for start in _places(pieces[0], paragraph, region)
        if surroundings.stand_before(start)
    }
    for piece in pieces[1:]:
        ends = sorted((span.end, first) for span, first in reached.items())
        latest = list(accumulate((first for _, first in ends), max))
        following: dict[Span, int] = {}
        for start in _places(piece, paragraph, region):
            before = bisect_right(ends, (start, paragraph.whole.end)) - 1
            if before < 0:
                continue
            if piece.join is Join.ELLIPSIS:
                following[Span(start, start + len(piece.values))] = latest[before]
            elif _fits_bracket(paragraph, Span(ends[before][0], start)):
                following[Span(start, start + len(piece.values))] = ends[before][1]
        reached = following
    for span, first in reached.items():
        if surroundings.stand_after(span.end):
            yield Span(first, span.end)


def _places(piece: Piece, paragraph: Paragraph, region: Span) -> Iterator[int]:
    for start in paragraph.places(piece.values, region):
        if paragraph.is_edge(start) and paragraph.is_edge(start + len(piece.values)):
            yield start


def _fits_bracket(paragraph: Paragraph, between: Span) -> bool:
    words = sum(token.is_word for token in paragraph.tokens[between.start : between.end])
    return words <= MOST_BRACKETED


def _words(text: str) -> list[str]:
    return _values(tokens_of(readable(text)))


def _words_of(paragraphs: Sequence[Paragraph]) -> list[str]:
    return [value for one in paragraphs for value in _values(one.tokens)]


def _values(tokens: Sequence[Token]) -> list[str]:
    return [token.value for token in tokens if token.is_word]
