"""What word processors and other keyboards put around or into a word, and nobody meant."""

import unicodedata

_QUOTES = "‘’‚‛“”„‟«»‹›`´"

# Cyrillic and Greek, from Unicode's table of confusable characters.
_LOOK_ALIKES = str.maketrans(
    "аеіјорсухѕһԁԛԝАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "aeijopcyxshdqwABESIJKMHOPCTYXABEZHIKMNOPTYXo",
)


def bare(text: str) -> str:
    """Give a word without the blanks, of any kind, and typographic quotation marks around it."""
    return text.strip(f"{_QUOTES} \t\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")


def latin(text: str) -> str:
    """Give a word with Latin letters for those of other scripts that look just like them."""
    return text if text.isascii() else text.translate(_LOOK_ALIKES)


def foreign_letter_in(text: str) -> str:
    """Name the first letter of another script that looks just like a Latin one, as a clause; nothing if none does."""
    found = next((one for one in text if ord(one) in _LOOK_ALIKES), "")
    return f"its letter `{found}` is a {unicodedata.name(found).capitalize()}" if found else ""


def slip_in(text: str) -> str:
    """Say what stands around a word that is right without it, as a clause; nothing where there is none."""
    meant = bare(text)
    if meant == text:
        return ""
    around = {one for one in text.replace(meant, "", 1) if not one.isascii() or one == "`"}
    if around & set(_QUOTES):
        return "the quotation marks around it are typographic, and YAML takes only straight ones"
    name = next((unicodedata.name(one, "").lower() for one in sorted(around)), "blank")
    return f"a {name} stands before or after it"
