"""What an editor is told of a quotation that could not be found in its source."""

from collections.abc import Sequence
from pathlib import Path

from briefgen.editing.verification.judging import Judgement, Outcome
from briefgen.editing.verification.patterns import MOST_PIECES, SHORTEST
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.verifications import Verification

UNCONFIRMED = "excerpt-unconfirmed"
MISSING = "snapshot-missing"
UNREADABLE = "snapshot-unreadable"
LEFT_OUT = "snapshot-left-out"

_MESSAGES = {
    Outcome.NOT_FOUND: "does not stand in",
    Outcome.WRONG_CONTEXT: "stands, but not between its `prefix` and `suffix`, in",
    Outcome.PROSE: "is not between quotation marks, but told by the reporter, in",
    Outcome.SPLICED: "runs over the reporter's words from one quotation into another in",
    Outcome.ACROSS_PARAGRAPHS: "is put together from several paragraphs of",
    Outcome.NO_MARKS: "is the reporter's prose, for no quotation is marked in",
    Outcome.SHORT: "is too short to prove anything by standing in",
    Outcome.AMBIGUOUS: "stands once as whole sentences and once cut out of one in",
    Outcome.UNDECLARED: "is cut out of a sentence in",
    Outcome.INTERRUPTED: "holds words of the reporter (`a-t-il dit`) in",
    Outcome.CUT_WORD: "begins or ends inside a compound or a number in",
    Outcome.TOO_MANY_GAPS: "has too many gaps to be compared with",
}
_HELP = {
    Outcome.NOT_FOUND: "Give the words as the source has them, or retell them as `paraphrase`.",
    Outcome.WRONG_CONTEXT: "Give the words just before and after it as the source has them.",
    Outcome.PROSE: "Quote only what the source sets between quotation marks, or make it a `paraphrase`;"
    " or if the document is speech throughout, say so by the source's `kind`, as in transcript or letter.",
    Outcome.SPLICED: "Make it two quotations, or keep the part between two marks.",
    Outcome.ACROSS_PARAGRAPHS: "Make a quotation of each part; an ellipsis stays inside one paragraph.",
    Outcome.NO_MARKS: "Make it a `paraphrase`; or if the document is speech throughout, say so by the source's"
    " `kind`, as in transcript, statement or letter.",
    Outcome.SHORT: f"Each part has at least {SHORTEST} characters, or `prefix` and `suffix` say what stands around it.",
    Outcome.AMBIGUOUS: "Say by `prefix` or `suffix` which of them is meant.",
    Outcome.UNDECLARED: "Quote the whole sentence, or add `excerpt: true` and confirm that it keeps the meaning.",
    Outcome.INTERRUPTED: "Leave them out: put `…` in their place, and `excerpt: true`.",
    Outcome.CUT_WORD: "Quote all of it.",
    Outcome.TOO_MANY_GAPS: f"A quotation has at most {MOST_PIECES} parts.",
}
_LONGEST_SHOWN = 3000


def problem_of(
    quote: Quote, source: Source, words: str, found: Judgement, *, is_other: bool = False
) -> Problem:
    """Say why words were not found; `is_other` says that the quotation's other version was."""
    is_original = quote.original is not None and words == quote.original.text
    subject = "the original of quotation" if is_original else "quotation"
    advice = _HELP[found.outcome]
    if is_other:
        advice = (
            "Its `text` does stand there: say `translation: source`."
            if is_original
            else "Its `original` does stand there: say `translation: desk`, or give the source its `lang`."
        )
    return Problem(
        _place_of_words(quote, is_original=is_original),
        found.outcome.value,
        f"{subject} `{quote.id}` {_MESSAGES[found.outcome]} `{source.snapshot}`",
        "\n".join((*_shown(found), advice)),
    )


def unconfirmed(quote: Quote, words: str, found: Judgement) -> Problem:
    """Say that nobody has confirmed an excerpt yet, and how to."""
    is_original = quote.original is not None and words == quote.original.text
    return Problem(
        _place_of_words(quote, is_original=is_original),
        UNCONFIRMED,
        f"nobody has confirmed that the excerpt `{quote.id}` says what its source says",
        "\n".join(
            (
                *_shown(found),
                f"The quotation: {_cut(words)}",
                f"If it keeps the meaning, confirm it: briefgen verify --confirm {quote.id}",
            )
        ),
    )


def missing_snapshot(lacking: Sequence[tuple[Quote, Source]], folder: Path) -> Problem:
    """Say that a snapshot is not on this machine, and which quotations wait for it."""
    source = lacking[0][1]
    ids = ", ".join(f"`{quote.id}`" for quote, _ in lacking)
    return Problem(
        source.origin.at("snapshot"),
        MISSING,
        f"there is no snapshot `{source.snapshot}` in {folder}",
        f"Not checked: {ids}. Put the text of the source there.",
    )


def left_out_snapshot(quote: Quote, known: Verification) -> Problem:
    """Say that a quotation that was matched has nothing to be compared with any more."""
    return Problem(
        _place_of_words(quote, is_original=False),
        LEFT_OUT,
        f"quotation `{quote.id}` was matched on {known.date.isoformat()}, and its source names no snapshot any more",
        "Name it again in `snapshot`; or let the quotation count as not checked:"
        f" briefgen verify --forget {quote.id}",
    )


def unreadable_snapshot(source: Source, error: BriefgenError) -> Problem:
    """Say why a snapshot can't be read."""
    return Problem(
        source.origin.at("snapshot"),
        UNREADABLE,
        f"the snapshot `{source.snapshot}` can't be compared with: {error}",
        "What was recorded of its quotations earlier stays as it is.",
    )


def _place_of_words(quote: Quote, *, is_original: bool) -> Origin:
    return quote.origin.at("original", "text") if is_original else quote.origin.at("text")


def _shown(found: Judgement) -> list[str]:
    """Give what the source has: whole sentences, or the nearest passage with the difference marked."""
    if found.outcome is Outcome.NOT_FOUND:
        if not found.shown:
            return ["Nothing there resembles it."]
        note = "[-only in the source-] {+only in the quotation+}"
        return [f"Nearest, with {note}:", *(f"  {_cut(one)}" for one in found.shown)]
    return [f"The source: {_cut(one)}" for one in found.shown]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} (and so on)"
