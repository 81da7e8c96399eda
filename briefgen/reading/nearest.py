"""The nearest valid alternatives to what an editor typed."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

_LIKENESS = 65.0  # per cent; below it a guess confuses more than it helps
_AS_BLANK = re.compile(r"[\s_]+")
_LONGEST_TYPED = 200  # nothing valid is longer


def nearest(
    typed: str, valid: Iterable[str], most: int = 3, likeness: float = _LIKENESS
) -> tuple[str, ...]:
    """Give up to `most` of `valid` that look like `typed` in any case, the likeliest first.

    Ties go by name. `likeness` is the least, in per cent.
    """
    found = process.extract(
        typed[:_LONGEST_TYPED],
        sorted(valid),
        scorer=fuzz.ratio,
        processor=str.casefold,
        limit=most,
        score_cutoff=likeness,
    )
    return tuple(choice for choice, _, _ in found)


def did_you_mean(typed: str, valid: Iterable[str]) -> str:
    """Give the help for a name that does not exist: its nearest neighbours, or nothing.

    One that has the same letters, but for case and for blanks where others have hyphens, is surely meant.
    """
    known = {*valid}
    meant = _AS_BLANK.sub("-", typed.strip().casefold()[:_LONGEST_TYPED])
    guesses = (meant,) if meant in known else nearest(typed, known)
    return f"Did you mean {' or '.join(f'`{guess}`' for guess in guesses)}?" if guesses else ""
