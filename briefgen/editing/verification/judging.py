"""Whether a text stands in its source, and if not, why.

Exact after folding (`folding`): likeness never passes a quotation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefgen.editing.verification.finding import Context, Match, matches
from briefgen.editing.verification.folding import readable
from briefgen.editing.verification.incises import is_interrupted
from briefgen.editing.verification.nearest_passage import nearest_passage
from briefgen.editing.verification.passages import Paragraph, Span
from briefgen.editing.verification.patterns import (
    MOST_PIECES,
    SHORTEST,
    Pattern,
    elided_patterns,
    verbatim_pattern,
)
from briefgen.editing.verification.sentences import (
    begins_sentence,
    ends_sentence,
    sentence_around,
)
from briefgen.editing.verification.snapshots import Reading, Snapshot
from briefgen.model.vocabulary import SourceKind

_MOST_SHOWN = 10


class Outcome(StrEnum):
    """What came of looking for a text; the values are the codes of diagnostics."""

    WHOLE = "whole"
    EXCERPT = "excerpt"
    NOT_FOUND = "quote-not-in-source"
    WRONG_CONTEXT = "quote-context"
    PROSE = "quote-outside-marks"
    SPLICED = "quote-spliced"
    ACROSS_PARAGRAPHS = "quote-across-paragraphs"
    NO_MARKS = "source-without-marks"
    SHORT = "quote-too-short"
    AMBIGUOUS = "quote-ambiguous"
    UNDECLARED = "excerpt-undeclared"
    INTERRUPTED = "quote-interrupted"
    CUT_WORD = "quote-cuts-word"
    TOO_MANY_GAPS = "quote-too-many-gaps"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came of looking for a text, and what to show for it: source sentences, or the nearest passage."""

    outcome: Outcome
    shown: tuple[str, ...] = ()

    @property
    def matches(self) -> bool:
        """Tell whether the text stands in the source; an excerpt still wants a person's word."""
        return self.outcome in (Outcome.WHOLE, Outcome.EXCERPT)


# Documents that are the words of someone throughout: what they set between marks are words of others, or titles.
_SPEECH_THROUGHOUT = frozenset(
    [
        SourceKind.TRANSCRIPT,
        SourceKind.LETTER,
        SourceKind.TREATY,
        SourceKind.RESOLUTION,
        SourceKind.SOCIAL,
    ]
)


def judgement(
    text: str, snapshot: Snapshot, kind: SourceKind, context: Context, *, is_excerpt: bool
) -> Judgement:
    """Tell whether a text stands in a source of a kind; `is_excerpt` says that it was declared one."""
    found = [
        _judged(text, reading, kind, context, is_excerpt=is_excerpt)
        for reading in snapshot.readings
    ]
    return next((one for one in found if one.matches), found[0])


def _judged(
    text: str, reading: Reading, kind: SourceKind, context: Context, *, is_excerpt: bool
) -> Judgement:
    patterns = [verbatim_pattern(text), *elided_patterns(text)]
    if len(patterns[-1].pieces) > MOST_PIECES:
        return Judgement(Outcome.TOO_MANY_GAPS)
    whole = tuple((one.whole,) for one in reading.paragraphs)
    is_bound = _is_bound(kind, reading)
    regions = reading.quotations if is_bound else whole
    for pattern in patterns:
        found = list(matches(pattern, reading.paragraphs, regions, context))
        if found and is_interrupted(readable(text)):
            return Judgement(Outcome.INTERRUPTED, tuple(_sentences(found, reading.paragraphs)))
        if found:
            quotations = reading.quotations if is_bound else tuple(() for _ in whole)
            return _of_matches(
                pattern, found, reading.paragraphs, quotations, context, is_excerpt=is_excerpt
            )
    return _failure(text, patterns, reading, is_bound=is_bound)


def _is_bound(kind: SourceKind, reading: Reading) -> bool:
    """Tell whether only what stands between quotation marks is speech."""
    if kind in _SPEECH_THROUGHOUT:
        return False
    return kind is SourceKind.NEWS or reading.marks_speech


def _of_matches(
    pattern: Pattern,
    found: Sequence[Match],
    paragraphs: Sequence[Paragraph],
    quotations: Sequence[tuple[Span, ...]],
    context: Context,
    *,
    is_excerpt: bool,
) -> Judgement:
    """Judge a text that was found: whether it is long enough, and cut where a sentence is."""
    has_context = bool(context.prefix or context.suffix)
    if pattern.shortest < SHORTEST:
        proves = bool(context.prefix and context.suffix) if pattern.is_short_inside else has_context
        if not proves:
            return Judgement(Outcome.SHORT, tuple(_sentences(found, paragraphs)))
    cut = [one for one in found if pattern.leaves_out or _is_cut(one, paragraphs, quotations)]
    if not cut:
        return Judgement(Outcome.WHOLE)
    sentences = tuple(_sentences(cut, paragraphs))
    if len(cut) < len(found):
        return Judgement(Outcome.AMBIGUOUS, sentences)
    return Judgement(Outcome.EXCERPT if is_excerpt else Outcome.UNDECLARED, sentences)


def _is_cut(
    match: Match, paragraphs: Sequence[Paragraph], quotations: Sequence[tuple[Span, ...]]
) -> bool:
    paragraph, own = paragraphs[match.paragraph], quotations[match.paragraph]
    start, end = match.span
    return not (begins_sentence(paragraph, start, own) and ends_sentence(paragraph, end, own))


def _sentences(found: Sequence[Match], paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """Give each different source sentence of some matches."""
    yield from dict.fromkeys(
        sentence_around(paragraphs[one.paragraph], one.span) for one in found[:_MOST_SHOWN]
    )


def _failure(
    text: str, patterns: Sequence[Pattern], reading: Reading, *, is_bound: bool
) -> Judgement:
    """Say why a text does not stand in a source, with the passage that shows it."""
    paragraphs = reading.paragraphs
    whole = tuple((one.whole,) for one in paragraphs)
    regions = reading.quotations if is_bound else whole
    for pattern in patterns:
        if elsewhere := list(matches(pattern, paragraphs, regions, Context())):
            return Judgement(Outcome.WRONG_CONTEXT, tuple(_sentences(elsewhere, paragraphs)))
        for one in matches(pattern, paragraphs, whole, Context()):
            if not any(reading.quotations):
                outcome = Outcome.NO_MARKS
            else:
                inside = [
                    span for span in reading.quotations[one.paragraph] if _touch(span, one.span)
                ]
                outcome = Outcome.SPLICED if len(inside) > 1 else Outcome.PROSE
            return Judgement(outcome, tuple(_sentences([one], paragraphs)))
        if _stands_across(pattern, paragraphs):
            return Judgement(Outcome.ACROSS_PARAGRAPHS)
        if cut := _cut_in(pattern, paragraphs):
            return Judgement(Outcome.CUT_WORD, (cut,))
    nearest = nearest_passage(text, paragraphs)
    return Judgement(Outcome.NOT_FOUND, (nearest,) if nearest else ())


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _cut_in(pattern: Pattern, paragraphs: Sequence[Paragraph]) -> str:
    """Give the sentence in which a pattern would stand if a compound or number were cut in two."""
    for paragraph in paragraphs:
        for piece in pattern.pieces:
            for start in paragraph.places(piece.values, paragraph.whole):
                span = Span(start, start + len(piece.values))
                if not (paragraph.is_edge(span.start) and paragraph.is_edge(span.end)):
                    return sentence_around(paragraph, span)
    return ""


def _stands_across(pattern: Pattern, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether the pieces of a pattern stand in order, but not in one paragraph."""
    number, at = 0, 0
    seen = set()
    for piece in pattern.pieces:
        while number < len(paragraphs):
            paragraph = paragraphs[number]
            start = next(paragraph.places(piece.values, Span(at, paragraph.whole.end)), None)
            if start is not None:
                at = start + len(piece.values)
                seen.add(number)
                break
            number, at = number + 1, 0
        else:
            return False
    return len(seen) > 1
