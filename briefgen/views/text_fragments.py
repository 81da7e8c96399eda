"""Links that lead to the words of a quotation in the document itself.

They follow the WICG's URL Fragment Text Directives: `#:~:text=start` or `#:~:text=start,end`, which finds the
text from the one to the other.
"""

import re
from urllib.parse import quote as percent_encoded

_WORDS = 5  # of a long quotation's start and end, to find it by
_LEFT_OUT = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_OUTER_MARKS = " \t\n.,;:!?\"'()\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"
"""What sources set differently around the words, or not at all."""


def at_words(url: str, words: str) -> str:
    """Give an address with a text directive that finds `words` there, across what was left out of them."""
    segments = [
        words_ for part in _LEFT_OUT.split(words) if (words_ := part.strip(_OUTER_MARKS).split())
    ]
    if not segments:
        return url
    first, last = segments[0], segments[-1]
    if len(segments) == 1 and len(first) <= 2 * _WORDS:
        ends = [first]
    else:
        ends = [first[:_WORDS], last[-_WORDS:]]
    directive = ",".join(_encoded(" ".join(end)) for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _encoded(text: str) -> str:
    """Percent-encode a part of a directive, hyphens too, which have a meaning there."""
    return percent_encoded(text, safe="").replace("-", "%2D")
