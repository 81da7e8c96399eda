"""The languages in which a site stands, by its settings."""

from collections.abc import Mapping
from typing import Any

from briefgen.model.errors import BriefgenError
from briefgen.reading.nearest import did_you_mean
from briefgen.reading.schemas.languages import canonical_language, tags_by_name
from briefgen.views.catalogues import SOURCE_LANGUAGE, has_words_in, languages

SETTING = "LANGUAGES"


def languages_of(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the languages of a site (BCP 47), its default first: LANGUAGES, else DEFAULT_LANG alone.

    Raises BriefgenError for what is no language, or none in which the interface can be.
    """
    default = settings.get("DEFAULT_LANG", SOURCE_LANGUAGE)
    if not isinstance(default, str):
        raise BriefgenError(f"the setting DEFAULT_LANG is text, and here it is {default!r}")
    value = settings.get(SETTING)
    if value is None or value in ([], ()):
        return (default,)
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise BriefgenError(
            f"{SETTING} is a list of languages, the site's default first, as in"
            f' ["en", "fa"], and here it is {value!r}'
        )
    found = tuple(map(_language, value))
    if len(set(found)) < len(found):
        raise BriefgenError(f"{SETTING} names a language twice: {value!r}")
    if default not in (SOURCE_LANGUAGE, found[0]):  # English is Pelican's default
        raise BriefgenError(
            f"the first of {SETTING} is the site's default language, and here it is {found[0]!r}"
            f" while DEFAULT_LANG is {default!r}; put {default!r} first, or leave DEFAULT_LANG out"
        )
    return found


def texts_by_language(settings: Mapping[str, Any], name: str) -> tuple[tuple[str, str], ...]:
    """Give the texts of a setting that holds one for each language. Raises BriefgenError for another value."""
    value = settings.get(name) or {}
    is_known = isinstance(value, dict) and all(
        isinstance(part, str) for entry in value.items() for part in entry
    )
    if not is_known:
        raise BriefgenError(
            f'{name} gives languages with a text in each, as in {{"fa": "…"}}, and here it is {value!r}'
        )
    return tuple(sorted(value.items()))


def _language(text: str) -> str:
    """Give the tag of a language in its usual case. Raises BriefgenError where the interface has no words in it."""
    tag = canonical_language(text)
    if tag and has_words_in(tag):
        return tag
    known = languages()
    named = tags_by_name().get(text.casefold(), "")
    help_ = f"Did you mean `{named}`?" if named in known else did_you_mean(text, known)
    raise BriefgenError(
        f"{SETTING} names {text!r}, and the interface has no words in it; it has them in"
        f" {', '.join(sorted(known))}. {help_}".rstrip()
    )
