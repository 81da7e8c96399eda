"""Countries by code: CLDR's territories, and the former states of ISO 3166-3.

CLDR comes with Babel, ISO 3166-3 with pycountry. Their tables are the packages' own files, read once.
"""

import re
from functools import cache
from gettext import translation as gettext_translation

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from briefgen.model.dates import Edtf, parse_edtf
from briefgen.model.record import Record

# CLDR lists codes that are no place: pseudo-locales, "unknown" and "outlying Oceania".
_NO_TERRITORY = frozenset({"QO", "XA", "XB", "ZZ"})
_CODE = re.compile(r"[A-Z]{2}")  # what else CLDR lists are regions of the world, by number


class FormerState(Record, frozen=True):
    """A state that is no more, with the codes of those that followed on its territory."""

    code: str
    start: Edtf
    end: Edtf
    successors: tuple[str, ...]
    iso_3166_3: str  # its four-letter code, which also tells two states of one code apart


def _former_state(code: str, start: str, end: str, successors: str, iso: str) -> FormerState:
    return FormerState(code, parse_edtf(start), parse_edtf(end), tuple(successors.split()), iso)


FORMER_STATES = {
    state.code: state
    for state in (
        _former_state("CS", "1918-10-28", "1992-12-31", "CZ SK", "CSHH"),
        _former_state("DD", "1949-10-07", "1990-10-02", "DE", "DDDE"),
        _former_state(
            "SU",
            "1922-12-30",
            "1991-12-26",
            "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ",
            "SUHH",
        ),
        _former_state("YD", "1967-11-30", "1990-05-21", "YE", "YDYE"),
        _former_state("YU", "1918-12-01", "2006-06-03", "BA HR ME MK RS SI", "YUCS"),
    )
}


# Where ISO 3166-3 has not been translated, or has names turned about a comma ("Yémen, République … du").
_FORMER_NAMES = {
    "ar": {"CSHH": "تشيكوسلوفاكيا", "YUCS": "يوغوسلافيا"},
    "fa": {
        "CSHH": "چکوسلواکی",
        "SUHH": "اتحاد جماهیر شوروی",
        "YDYE": "یمن دموکراتیک",
        "YUCS": "یوگسلاوی",
    },
    "fr": {
        "CSHH": "Tchécoslovaquie",
        "SUHH": "Union soviétique",
        "YDYE": "Yémen démocratique",
        "YUCS": "Yougoslavie",
    },
    "ps": {
        "CSHH": "چکوسلواکیا",
        "DDDE": "د المان ډیموکراتیک جمهوریت",
        "SUHH": "شوروي اتحاد",
        "YDYE": "ډیموکراتیک یمن",
        "YUCS": "یوګوسلاویا",
    },
}


@cache
def country_codes() -> frozenset[str]:
    """Give every code that content may use: CLDR's territories and the former states."""
    return frozenset(
        {code for code in map(str, Locale("en").territories) if _CODE.fullmatch(code)}
        - _NO_TERRITORY
        | FORMER_STATES.keys()
    )


def replacement_of(code: str) -> tuple[str, ...]:
    """Give the codes that CLDR names instead of a deprecated or mistaken one: `UK` is `GB`."""
    aliases: dict[str, list[str]] = get_global("territory_aliases")  # type: ignore[assignment]
    return tuple(new for new in aliases.get(code, ()) if new in country_codes())


@cache
def country_name(code: str, language: str) -> str:
    """Give a country's name in `language` (BCP 47): CLDR's, or for a former state ISO 3166-3's.

    Where the language has no name for it, the English one is given, and the code where no list has it.
    """
    return country_name_in(code, language) or country_name_in(code, "en") or code


@cache
def country_name_in(code: str, language: str) -> str:
    """Give a country's name in `language` (BCP 47), nothing where the language has none for it."""
    if code in FORMER_STATES:
        return _former_name(FORMER_STATES[code].iso_3166_3, language)
    locale = _locale(language)
    return str(locale.territories.get(code, "")) if locale else ""


def likely_countries(text: str) -> tuple[str, ...]:
    """Give the codes that `text` may stand for: its capitals, a replaced code, an English name."""
    code = text.upper()
    if code in country_codes():
        return (code,)
    if replaced := replacement_of(code):
        return replaced
    named = _codes_by_name().get(text.casefold())
    return (named,) if named else ()


@cache
def _codes_by_name() -> dict[str, str]:
    return {country_name(code, "en").casefold(): code for code in sorted(country_codes())}


def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def _former_name(iso_3166_3: str, language: str) -> str:
    import pycountry  # noqa: PLC0415 - slow to import, and few sites name a former state

    state = pycountry.historic_countries.get(alpha_4=iso_3166_3)
    name = state.name if state else iso_3166_3
    if language.partition("-")[0] == "en":
        return name
    ours = _FORMER_NAMES.get(language.partition("-")[0], {})
    if iso_3166_3 in ours:
        return ours[iso_3166_3]
    catalogue = gettext_translation(
        "iso3166-3", pycountry.LOCALES_DIR, languages=[language.replace("-", "_")], fallback=True
    )
    translated = catalogue.gettext(name)
    return translated if translated != name else ""
