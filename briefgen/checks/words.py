"""The words of a text, whatever its case, spelling of marks, and punctuation."""

import re
import unicodedata

_WORD = re.compile(r"\w+(?:['\u2019]\w+)*")


def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a text in lower case, in their compatible forms (Unicode NFKC)."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'")
    return tuple(_WORD.findall(folded))
