"""Characters that no text of content needs: controls, and what deceives a reader because nobody sees it.

Some invisible characters are part of how a language is written (Unicode Standard Annex 31, section 2.3;
UTS 51 for emoji). They are wanted where that language stands beside them, and nowhere else.
"""

import re
import unicodedata
from collections.abc import Iterator

# All that YAML calls non-printable, the noncharacters U+FDD0..U+FDEF, which stand in for characters while YAML
# is repaired, ends of lines that editors do not take for such, and all that shows nothing or reorders what is
# around it (Unicode's Default_Ignorable_Code_Point and fillers). Not U+200E, U+200F and U+061C, which Arabic,
# Hebrew and Persian need beside Latin letters.
_DOUBTFUL = re.compile(
    "[^\t\n\x20-\x7e\xa0-\xac\xae-\u034e\u0350-\u115e\u1161-\u17b3\u17b6-\u180a\u1810-\u200a\u200e-\u2027"
    "\u202f-\u205f\u2070-\u27ff\u2801-\u3163\u3165-\ud7ff\ue000-\ufdcf\ufdf0-\ufdff\ufe10-\ufefe\uff00-\uff9f"
    "\uffa1-\uffef\ufffc\ufffd\U00010000-\U0001bc9f\U0001bca4-\U0001d172\U0001d17b-\U000dffff"
    "\U000e1000-\U0010ffff]"
)

# Scripts whose letters join or form clusters: Arabic to Mongolian, and their supplements.
_JOINING = (
    "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1700-\u18af\ua840-\uabff\ufb50-\ufdff\ufe70-\ufefc"
)
_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\ua9e0-\uaa7f"  # Thai, Lao, Khmer, …
)
_EMOJI = "\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff"
_IDEOGRAPHS = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TAGS = "\U000e0020-\U000e007f"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"

_WANTED = re.compile(
    "|".join(
        (
            f"(?<=[{_JOINING}])[\u200c\u200d]",
            f"[\u200c\u200d](?=[{_JOINING}])",
            f"(?<=[{_EMOJI}])\u200d(?=[{_EMOJI}])",
            f"(?<=[{_SPACELESS}])\u200b",
            f"\u200b(?=[{_SPACELESS}])",
            # A variant of the character before it, which is no blank, no letter of ours and no variant itself.
            f"(?<=[^\\sA-Za-z\u200b-\u200f{_SELECTORS}])[\ufe00-\ufe0f]",
            f"(?<=[{_IDEOGRAPHS}])[\U000e0100-\U000e01ef]",
            "(?<=[\u1800-\u18af])[\u180b-\u180f]",
            "(?<=[\u0300-\u036f\u0591-\u05c7])\u034f",
            "(?<=[\u1100-\u11ff])[\u115f\u1160]|[\u115f\u1160](?=[\u1100-\u11ff])",
            "(?<=[\u1780-\u17dd])[\u17b4\u17b5]",
            "(?<=[\u2801-\u28ff])\u2800|\u2800(?=[\u2801-\u28ff])",
            # Flags of parts of a country: a black flag and at most six tags.
            *(f"(?<=\U0001f3f4[{_TAGS}]{{{count}}})[{_TAGS}]" for count in range(6)),
        )
    )
)
_WANTED_ASCII = bytes((0x09, 0x0A, *range(0x20, 0x7F)))
_SEPARATORS = "\u2028\u2029"
_JOINERS = "\u200c\u200d"
REORDERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def unwanted_offsets(text: str) -> Iterator[int]:
    """Give where in a text an unwanted character stands."""
    for found in _DOUBTFUL.finditer(text):
        if _WANTED.match(text, found.start()) is None:
            yield found.start()


def has_unwanted(text: str) -> bool:
    """Tell whether there is an unwanted character in a text."""
    if text.isascii():  # then a table tells, some ten times as fast
        return bool(text.encode().translate(None, _WANTED_ASCII))
    return any(True for _ in unwanted_offsets(text))


def without_unwanted(text: str) -> str:
    """Give a text with U+FFFD in the place of each unwanted character."""
    letters = list(text)
    for offset in unwanted_offsets(text):
        letters[offset] = "\ufffd"
    return "".join(letters)


def complaint_about(character: str) -> tuple[str, str, str]:
    """Give code, message and help for an unwanted character."""
    name = unicodedata.name(character, "")
    shown = f"U+{ord(character):04X}" + (f" ({name})" if name else "")
    if unicodedata.category(character) in {"Cc", "Cn", "Co", "Cs"}:
        return "control-character", f"the control character {shown}", "delete it"
    message = f"the invisible character {shown} makes text read differently from its bytes"
    advice = "delete it; scripts written from right to left need none"
    if character in _SEPARATORS:
        advice = "replace it by an ordinary end of line"
    elif character in _JOINERS:
        advice = "delete it; it belongs between letters that join, or in emoji"
    elif character not in REORDERING:
        advice = "delete it"
    return "invisible-control", message, advice
