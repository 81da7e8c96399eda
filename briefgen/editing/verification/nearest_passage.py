"""The passage of a source that comes nearest to a text which is not in it, with the difference marked."""

from collections.abc import Hashable, Iterator, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Opcode
from rapidfuzz.distance.Levenshtein import opcodes

from briefgen.editing.verification.folding import Token, readable, tokens_of, written
from briefgen.editing.verification.passages import Paragraph, Span

_LIKENESS = 50.0  # per cent; what is less alike is another text
_COMPARED = 1500  # characters of a long text, which tell the place


def nearest_passage(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """Give the passage, with `[-…-]` around words that only it has and `{+…+}` around those of the text alone.

    Empty where nothing resembles the text. Likeness finds the passage; it never passes a quotation.
    """
    plain = readable(text)
    found = process.extractOne(
        plain[:_COMPARED],
        [one.text for one in paragraphs],
        scorer=_likeness,
        score_cutoff=_LIKENESS,
    )
    if found is None:
        return ""
    paragraph = paragraphs[found[2]]
    own, theirs = tokens_of(plain), paragraph.tokens
    window = _window(plain, paragraph)
    stretch = theirs[window.start : window.end]
    words, own_words = ([one for one in tokens if one.is_word] for tokens in (stretch, own))
    steps = _steps(words, own_words)
    if all(step.tag == "equal" for step in steps):  # then it is the punctuation
        words, own_words = list(stretch), list(own)
        steps = _steps(words, own_words)
    return " ".join(_marked(steps, paragraph.text, words, plain, own_words))


def _likeness(
    text: Sequence[Hashable],
    paragraph: Sequence[Hashable],
    /,
    *,
    score_cutoff: float | None = None,
) -> float:
    """Give how alike a text and the most similar part of a longer paragraph are."""
    alike = fuzz.ratio if len(paragraph) < len(text) else fuzz.partial_ratio
    return float(alike(text, paragraph, score_cutoff=score_cutoff))


def _window(text: str, paragraph: Paragraph) -> Span:
    """Give the tokens of a paragraph that a text resembles, and some around them."""
    alignment = fuzz.partial_ratio_alignment(text[:_COMPARED], paragraph.text)
    if alignment is None or len(paragraph.text) <= len(text):
        return paragraph.whole
    reach = len(text) // 2 + 40
    first, last = alignment.dest_start - reach, alignment.dest_start + len(text) + reach
    inside = [i for i, one in enumerate(paragraph.tokens) if first <= one.start and one.end <= last]
    return Span(inside[0], inside[-1] + 1) if inside else paragraph.whole


def _steps(theirs: Sequence[Token], own: Sequence[Token]) -> list[Opcode]:
    """Give what makes a text of a source's, without what the source has before and after it."""
    kept = list(opcodes([one.value for one in theirs], [one.value for one in own]))
    for end in (0, -1):
        while kept and kept[end].tag == "delete":
            kept.pop(end)
    return kept


def _marked(
    steps: Sequence[Opcode],
    theirs: str,
    stretch: Sequence[Token],
    ours: str,
    own: Sequence[Token],
) -> Iterator[str]:
    for step in steps:
        source = written(theirs, stretch[step.src_start : step.src_end])
        quoted = written(ours, own[step.dest_start : step.dest_end])
        if step.tag == "equal":
            yield source
            continue
        if source:
            yield f"[-{source}-]"
        if quoted:
            yield f"{{+{quoted}+}}"
