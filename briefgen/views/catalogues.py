"""The catalogues of the interface's words: gettext, one `.po` file for each language beside English.

English is the language of the messages themselves, so it needs no catalogue. The others are read as they were
written: no step compiles them, so a fresh clone, an editable install and a wheel have the same.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE_LANGUAGE: Final = "en"
DOMAIN: Final = "briefgen"

_FOLDER = files("briefgen") / "locale"


@cache
def languages() -> tuple[str, ...]:
    """Give the languages in which the interface can be, by their codes (ISO 639): English, and each catalogue's."""
    found = (one.name for one in _FOLDER.iterdir() if one.is_dir())
    return (SOURCE_LANGUAGE, *sorted(found))


def has_words_in(tag: str) -> bool:
    """Tell whether the interface can be in a language, or in what is spoken of it somewhere: `fa-AF`."""
    return tag.partition("-")[0] in languages()


@cache
def catalogue_of(tag: str) -> NullTranslations:
    """Give the messages in a language (BCP 47); where there are none, they are in English."""
    language = tag.partition("-")[0]
    if language == SOURCE_LANGUAGE or language not in languages():
        return NullTranslations()
    with (_FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        read = read_po(file, locale=language, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, read)
    compiled.seek(0)
    return GNUTranslations(compiled)
