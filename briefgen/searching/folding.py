"""One spelling for what readers of Arabic, Persian, Pashto and Urdu type in many.

The same word reaches a page and a search box in different characters: by the keyboard (Arabic ي and ك, Persian
ی and ک), by the care taken (hamza and vowel signs written or left out), by the language (digits). Texts and
queries are both folded to one of them, so that either finds the other; what is shown is never folded.

- Letters that differ by keyboard or by language become the Arabic ones, since these are the ones that
  Pagefind's stemmer for Arabic knows: ی ى ې ۍ ے are ي, ک ڪ are ك, ګ is گ, ہ ھ ە ۀ ة are ه.
- A hamza goes, its seat stays: أ إ آ ٱ are ا, ؤ is و, ئ is ي.
- Vowel signs, the stretching tatweel, joiners and marks of direction go.
- A zero-width non-joiner becomes a hyphen, at which Pagefind divides words: کتاب‌ها is found as one word
  and by each of its parts.
- Digits become 0 to 9.

Accents on Latin letters are folded by Pagefind itself. The script of the search has these rules from `TABLE`,
through the file of the search's terms.
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import combining, normalize

_LETTERS = {
    "ي": "یىېۍےئۓ",
    "ك": "کڪ",
    "گ": "ګ",
    "ه": "ہھەۀةۂۃ",
    "ا": "أإآٱ",
    "و": "ؤ",
    "-": "\u200c",
}
_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_DROPPED = (
    (0x0610, 0x061A),  # signs of honour and of recitation
    (0x061C, 0x061C),  # Arabic letter mark
    (0x0621, 0x0621),  # a hamza that stands alone
    (0x0640, 0x0640),  # tatweel
    (0x064B, 0x065F),  # vowel signs
    (0x0670, 0x0670),  # the raised alef
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E8),
    (0x06EA, 0x06ED),
    (0x200D, 0x200F),  # joiner, marks of direction
    (0x202A, 0x202E),
    (0x2066, 0x2069),
    (0xFEFF, 0xFEFF),
)
FOLDED_SCRIPT: Final = (
    r"[\u0600-\u06FF\u0750-\u077F\u200C-\u200F\u202A-\u202E\u2066-\u2069\uFB50-\uFDFF\uFE70-\uFEFF]"
)
"""A pattern for what is folded: Arabic, its forms for display, and marks that no reader sees."""


def _entries() -> Iterator[tuple[str, str]]:
    for letter, variants in _LETTERS.items():
        yield from ((one, letter) for one in variants)
    for digits in _DIGITS:
        yield from ((one, str(value)) for value, one in enumerate(digits))
    for first, last in _DROPPED:
        yield from ((chr(code), "") for code in range(first, last + 1))


TABLE: Final = dict(_entries())
"""What each character becomes; those that are not named stay."""

_IS_FOLDED = re.compile(FOLDED_SCRIPT)
_TRANSLATION = str.maketrans(TABLE)


def folded(text: str) -> str:
    """Give a text with every word in its one spelling; as many words as before, none of them empty."""
    if not _IS_FOLDED.search(text):
        return text
    return " ".join(_folded_word(word) for word in text.split())


def name_key(name: str) -> str:
    """Give a name as it is compared with a query: folded, and without accents and capitals."""
    apart = normalize("NFKD", folded(" ".join(name.split())))
    return normalize("NFC", "".join(one for one in apart if not combining(one))).lower()


def _folded_word(word: str) -> str:
    """Fold one word. Forms as PDFs have them, such as ligatures, are taken apart first (NFKC)."""
    plain = "".join(normalize("NFKC", word).split()).translate(_TRANSLATION).strip("-")
    return plain or word
