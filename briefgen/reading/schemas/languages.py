"""Languages as BCP 47 tags, in their canonical case."""

import re
from functools import cache, lru_cache
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator

from briefgen.reading.schemas.complaints import problem, quoted
from briefgen.reading.schemas.scalars import FewKeys, Line
from briefgen.reading.schemas.written import written

# Language, script, region, variants, then extensions and private use. The tag becomes part of
# addresses and of HTML, so nothing but letters, digits and hyphens may pass.
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<rest>(?:-[a-z0-9]{5,8}|-[0-9][a-z0-9]{3})*(?:-[a-z0-9](?:-[a-z0-9]{2,8})+)*)"
)
_LONGEST_TAG = 35  # RFC 5646, section 4.4.1


def canonical_language(tag: str) -> str | None:
    """Give a BCP 47 tag in its usual case (`zh-Hant`), or None for one of no known language."""
    match = _TAG.fullmatch(tag.lower()) if len(tag) <= _LONGEST_TAG else None
    if match is None or not _is_language(match["language"]):
        return None
    script, region = match["script"], match["region"]
    return "".join(
        (
            match["language"],
            f"-{script.capitalize()}" if script else "",
            f"-{region.upper()}" if region else "",
            match["rest"],
        )
    )


@lru_cache(maxsize=1024)
def _is_language(code: str) -> bool:
    if code in Locale("en").languages:
        return True
    import pycountry  # noqa: PLC0415 - slow to import, and few sites have a language that CLDR lacks

    return pycountry.languages.get(alpha_3=code) is not None


def _language(text: str) -> str:
    tag = canonical_language(text)
    if tag is None:
        code = tags_by_name().get(text.casefold(), "")
        hint = f"Did you mean `{code}`? " if code else ""
        raise problem(
            "bad-language",
            f"{quoted(text)} is not the tag of a language",
            f"{hint}Languages are BCP 47 tags, such as en, fa or zh-Hant.",
        )
    return tag


@cache
def tags_by_name() -> dict[str, str]:
    languages = Locale("en").languages.items()
    named = {str(name).casefold(): str(code).replace("_", "-") for code, name in languages}
    return named | {"farsi": "fa"}  # CLDR knows it as Persian alone


Language = Annotated[Line, AfterValidator(_language), written("language")]
Names = Annotated[dict[Language, Line], FewKeys]
