"""What word processors put around a word, and nobody meant."""

import unicodedata

_QUOTES = "‘’‚‛“”„‟«»‹›`´"  # noqa: RUF001 - they are what this is about


def bare(text: str) -> str:
    """Give a word without the blanks, of any kind, and typographic quotation marks around it."""
    return text.strip(f"{_QUOTES} \t\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")


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
