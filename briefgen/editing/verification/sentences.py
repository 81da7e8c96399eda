"""Where sentences begin and end, in scripts with capitals and without.

In doubt a place is no boundary: then an editor is shown the whole sentence and asked.
"""

from briefgen.editing.verification.folding import GAP, MARK
from briefgen.editing.verification.passages import Paragraph, Span

_FULL_STOPS = frozenset(".\u3002\uff0e\uff61\u06d4\u0964\u0965\u1362\u0589")
_ENDS = _FULL_STOPS | frozenset(["?", "!", "\u061f", "\u203d", GAP])
_BEFORE_A_START = frozenset("([{\u00bf\u00a1") | {MARK}
_AFTER_AN_END = frozenset(")]}") | {MARK}
_INTRODUCES = frozenset([",", ":", ";", "\u060c", "\u061b", "\u3001", "\uff0c", "\uff1a", "-"])
_ABBREVIATED_WORDS = (
    "mr mrs ms dr prof gen sen rep lt col maj capt cmdr adm amb sgt st jr sr vs etc eg ie dept gov pres hon"
    " rev jan feb mar apr jun jul aug sep sept oct nov dec approx mm mme mlle cf hr fr bzw usw ca sra srta"
    " inc ltd corp bros"
)
_BEFORE_NUMBERS = frozenset(["no", "nos", "nr", "art", "para", "fig", "vol", "p", "pp"])
# Before a quotation these make it part of their own sentence, whatever it begins with.
_GOES_ON_WORDS = (
    "that to of the a an and or nor for with by in on as at not no never than if whether into about against"
    " que qu' de du des la le les l' d' un une et ou pour avec par en dans sur comme au aux dass der die das"
    " \u06a9\u0647 \u0628\u0647 \u0627\u0632 \u0631\u0627 \u0648 \u0623\u0646 \u0625\u0644\u0649 \u0645\u0646 \u0641\u064a"
)
_ABBREVIATED = frozenset(_ABBREVIATED_WORDS.split())
_GOES_ON = frozenset(_GOES_ON_WORDS.split())


_LONGEST = 400  # tokens of a sentence on either side of what was taken from it


def begins_sentence(paragraph: Paragraph, start: int, quotations: tuple[Span, ...]) -> bool:
    """Tell whether a sentence begins at a token; `quotations` are the paragraph's, if they bound speech."""
    tokens = paragraph.tokens
    if start >= len(tokens) or _is_lower(paragraph, start):
        return False
    region = next((one for one in quotations if one.start <= start < one.end), None)
    at = start - 1
    while at >= 0 and tokens[at].value in _BEFORE_A_START:
        at -= 1
    if region is not None and at < region.start:
        return _opens_with_sentence(paragraph, region, at, quotations)
    return at < 0 or _ends_before(paragraph, at, start)


def _opens_with_sentence(
    paragraph: Paragraph, region: Span, before: int, quotations: tuple[Span, ...]
) -> bool:
    """Tell whether a quotation begins with a sentence of its own; `before` is the last token ahead of it."""
    tokens = paragraph.tokens
    if before < 0:
        return True
    earlier = [one for one in quotations if one.end <= before]
    if earlier:  # “We will,” he said, “if Iran agrees.” goes on
        since = tokens[earlier[-1].end - 1 : before + 1]
        if not any(token.value in _ENDS for token in since):
            return False
    value = tokens[before].value
    if not tokens[before].is_word:
        return value in _INTRODUCES or value in _ENDS
    return value.lower() not in _GOES_ON and tokens[region.end - 1].value in _ENDS


def ends_sentence(paragraph: Paragraph, end: int, quotations: tuple[Span, ...]) -> bool:
    """Tell whether a sentence ends before a token, its full stop apart."""
    tokens = paragraph.tokens
    last = end - 1
    while last >= 0 and tokens[last].value in _AFTER_AN_END:
        last -= 1
    if last < 0:
        return False
    closes = any(
        one.start <= last and last + 1 == _last_words(paragraph, one) for one in quotations
    )
    if tokens[last].value in _ENDS:
        return closes or _ends_before(paragraph, last, end)
    if end < len(tokens) and tokens[end].value in _FULL_STOPS:
        return ends_sentence(paragraph, end + 1, quotations)
    at = end
    while at < len(tokens) and tokens[at].value in _AFTER_AN_END:
        at += 1
    if at == len(tokens):
        return True
    # The stop of the sentence stands outside, in British and other usage.
    return closes and tokens[at].value in _FULL_STOPS and _ends_before(paragraph, at, at + 1)


def _last_words(paragraph: Paragraph, quotation: Span) -> int:
    """Give where a quotation ends, marks of others inside it apart."""
    end = quotation.end
    while end > quotation.start and paragraph.tokens[end - 1].value in _AFTER_AN_END:
        end -= 1
    return end


def sentence_around(paragraph: Paragraph, span: Span) -> str:
    """Give the whole sentence, or sentences, of a paragraph in which some of its words stand."""
    start, end = span
    first, last = max(0, start - _LONGEST), min(len(paragraph.tokens), end + _LONGEST)
    while start > first and not _starts_anew(paragraph, start):
        start -= 1
    while end < last and not _is_over(paragraph, end):
        end += 1
    while end < len(paragraph.tokens) and paragraph.tokens[end].value in _AFTER_AN_END:
        end += 1
    return paragraph.shown(Span(start, end))


def _starts_anew(paragraph: Paragraph, start: int) -> bool:
    at = start - 1
    while at >= 0 and paragraph.tokens[at].value in _AFTER_AN_END:
        at -= 1
    return (
        at >= 0
        and _ends_before(paragraph, at, start)
        and paragraph.tokens[start].value not in _AFTER_AN_END
    )


def _is_over(paragraph: Paragraph, end: int) -> bool:
    last = end - 1
    while last >= 0 and paragraph.tokens[last].value in _AFTER_AN_END:
        last -= 1
    return last >= 0 and _ends_before(paragraph, last, end)


def _ends_before(paragraph: Paragraph, at: int, following: int) -> bool:
    """Tell whether the token at `at` ends a sentence, so that another may begin at `following`."""
    tokens = paragraph.tokens
    if tokens[at].value not in _ENDS:
        return False
    while following < len(tokens) and tokens[following].value in _BEFORE_A_START | _AFTER_AN_END:
        following += 1
    if following >= len(tokens):
        return True
    if _is_lower(paragraph, following):
        return False
    if tokens[at].value != "." or not at:
        return True
    if tokens[at].end == tokens[following].start:
        return False  # inside U.S. or example.org
    before = tokens[at - 1]
    word = before.value.lower()
    is_initial = len(word) == 1 and before.value.isupper()
    is_numbered = word in _BEFORE_NUMBERS and tokens[following].value[0].isdigit()
    return not (is_initial or is_numbered or word in _ABBREVIATED)


def _is_lower(paragraph: Paragraph, index: int) -> bool:
    tokens = paragraph.tokens
    while index < len(tokens) and tokens[index].value in _BEFORE_A_START:
        index += 1
    return index < len(tokens) and paragraph.text[tokens[index].start].islower()
