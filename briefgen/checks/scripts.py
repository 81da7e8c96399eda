"""The scripts in which texts and languages are written (Unicode; CLDR's likely subtags)."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from babel.core import get_global

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 20  # fewer may be a name
_SHARE = 0.7
_LONGEST_LOOKED_AT = 1000  # characters

# What Unicode calls the letters of each of ISO 15924's scripts, where a language has several or one is compound.
_NAMES = {
    "Arab": ("arabic",),
    "Armn": ("armenian",),
    "Beng": ("bengali",),
    "Cyrl": ("cyrillic",),
    "Deva": ("devanagari",),
    "Ethi": ("ethiopic",),
    "Geor": ("georgian",),
    "Grek": ("greek",),
    "Hans": ("cjk",),
    "Hant": ("cjk",),
    "Hebr": ("hebrew",),
    "Jpan": ("hiragana", "katakana", "cjk"),
    "Khmr": ("khmer",),
    "Kore": ("hangul", "cjk"),
    "Laoo": ("lao",),
    "Latn": ("latin",),
    "Mong": ("mongolian",),
    "Mymr": ("myanmar",),
    "Sinh": ("sinhala",),
    "Taml": ("tamil",),
    "Thaa": ("thaana",),
    "Thai": ("thai",),
    "Tibt": ("tibetan",),
}
# Languages that are printed in more scripts than the likeliest.
_ALSO = {
    "az": ("Arab", "Cyrl"),
    "bs": ("Cyrl",),
    "kk": ("Arab", "Latn"),
    "ku": ("Arab", "Cyrl"),
    "ky": ("Arab", "Latn"),
    "mn": ("Mong",),
    "ms": ("Arab",),
    "pa": ("Arab",),
    "sd": ("Deva",),
    "sr": ("Latn",),
    "tg": ("Arab",),
    "tk": ("Arab", "Cyrl"),
    "tt": ("Latn",),
    "ug": ("Cyrl", "Latn"),
    "uz": ("Arab", "Cyrl"),
}


# Their letters look alike, and a word of one language has letters of one of them.
_ALIKE = frozenset({"latin", "cyrillic", "greek", "armenian", "cherokee"})


def word_of_mixed_scripts(text: str) -> str:
    """Give the first word that mixes letters of scripts which look alike, or nothing."""
    if text.isascii():
        return ""
    return next(
        (
            word
            for word in _WORD.findall(text)
            if not word.isascii() and len(_ALIKE.intersection(map(_script, word))) > 1
        ),
        "",
    )


def main_script(text: str) -> str:
    """Give Unicode's name, in lower case, of the script of most letters, or nothing where that is unsure."""
    counts = Counter(script for one in text[:_LONGEST_LOOKED_AT] if (script := _script(one)))
    letters = sum(counts.values())
    if letters < _FEWEST_LETTERS:
        return ""
    script, count = counts.most_common(1)[0]
    return script if count >= _SHARE * letters else ""


@lru_cache(maxsize=256)
def scripts_of_language(tag: str) -> frozenset[str]:
    """Give the scripts in which a language (BCP 47) is written, by name; none where that is not known."""
    language, _, rest = tag.partition("-")
    named = [part for part in rest.split("-") if part in _NAMES]
    if not named:
        likely: dict[str, str] = get_global("likely_subtags")  # type: ignore[assignment]
        found = likely.get(tag.replace("-", "_")) or likely.get(language) or ""
        named = [part for part in found.split("_") if part in _NAMES]
        named += _ALSO.get(language, ()) if named else ()
    return frozenset(name for script in named for name in _NAMES[script])


@lru_cache(maxsize=8192)
def _script(character: str) -> str:
    if not character.isalpha():
        return ""
    return unicodedata.name(character, "").partition(" ")[0].lower()
