"""The scalar types of front matter. Every scalar arrives as text; its key's type says what it means."""

from collections.abc import Callable
from typing import Annotated, Any
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from briefgen.model.countries import country_codes, replacement_of
from briefgen.model.dates import Edtf, EdtfError, Precision, parse_edtf
from briefgen.model.identifiers import id_from, is_id
from briefgen.reading.nearest import nearest

SCHEMA = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def problem(code: str, message: str, help_: str = "") -> PydanticCustomError:
    """Give an error that becomes a diagnostic of this code, message and help."""
    # The message goes in as context, so that braces in content are not taken for placeholders.
    return PydanticCustomError(
        "briefgen", "{message}", {"code": code, "message": message, "help": help_}
    )


def one_or_many(value: object) -> object:
    """One item may stand without its list."""
    return value if isinstance(value, list) else [value]


def standing_alone(key: str) -> Callable[[object], object]:
    """Where a mapping would hold one key, its value may stand alone."""

    def mapping(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return mapping


def _text(value: object) -> object:
    if not isinstance(value, str):
        shape = "a list" if isinstance(value, list) else "a mapping"
        raise problem("wrong-type", f"this is {shape}, and text is expected")
    return value.strip()


def _date(text: object) -> Edtf:
    if not isinstance(text, str):
        # `[a..b]` without quotes is a YAML list of one text.
        if isinstance(text, list) and text and all(isinstance(part, str) for part in text):
            text = f"[{','.join(text)}]"
        else:
            raise problem("bad-date", "a date is expected", "Write it in EDTF, as in 2025-11-18.")
    try:
        return parse_edtf(text.strip())
    except EdtfError as error:
        raise problem(
            "bad-date", error.message, f"{error.remedy[:1].upper()}{error.remedy[1:]}."
        ) from None


def _closed(date: Edtf) -> Edtf:
    if date.is_open:
        raise problem(
            "open-date",
            f"`{date.text}` has an open end, and a day is needed to put this in order",
            "Give both bounds, as in 2025-10/2025-11, or the date when it began.",
        )
    return date


def _publication(date: Edtf) -> Edtf:
    if date.precision not in (Precision.DAY, Precision.TIME) or date.earliest != date.latest:
        raise problem(
            "bad-date",
            f"`{date.text}` is not a day",
            "The date of publication is a day, as in 2025-11-18, or a date-time.",
        )
    return date


def _id(text: str) -> str:
    if not is_id(text):
        suggestion = id_from(text)[:80].strip("-")
        raise problem(
            "bad-id",
            f"`{text}` can't be an id",
            f"An id has lower-case letters, digits and single hyphens, at most 80: `{suggestion}`."
            if suggestion
            else "An id has lower-case letters, digits and single hyphens, at most 80.",
        )
    return text


def _country(text: str) -> str:
    if text not in country_codes():
        guesses = (
            replacement_of(text.upper())
            or ((text.upper(),) if text.upper() in country_codes() else ())
            or nearest(text.upper(), country_codes())
        )
        hint = f"Did you mean `{guesses[0]}`? " if guesses else ""
        raise problem(
            "unknown-country",
            f"`{text}` is not the code of a country",
            f"{hint}Countries are CLDR territory codes in capitals, such as IR or XK.",
        )
    return text


def _actor(text: str) -> str:
    return _country(text) if len(text) == 2 and text.isupper() else _id(text)


def _source(text: str) -> str:
    file_id, slash, source_id = text.rpartition("/")
    if slash and not (is_id(file_id) or file_id in country_codes()):
        _id(file_id)
    _id(source_id)
    return text


def _web_address(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = None
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname or " " in text:
        raise problem(
            "bad-url", f"`{text}` is not a web address", "It starts with https:// or http://."
        )
    return text


def _language(text: str) -> str:
    try:
        Locale.parse(text, sep="-")
    except (UnknownLocaleError, ValueError):
        raise problem(
            "bad-language",
            f"`{text}` is not a language that CLDR knows",
            "Languages are BCP 47 tags, such as en, fa or zh-Hant.",
        ) from None
    return text


def _flag(text: object) -> bool:
    words = {"true": True, "yes": True, "false": False, "no": False}
    if not isinstance(text, str) or text.strip().lower() not in words:
        raise problem("wrong-type", f"`{text}` is neither true nor false", "Write true or false.")
    return words[text.strip().lower()]


def _count(text: object) -> int:
    if not isinstance(text, str) or not (text.strip().isascii() and text.strip().isdigit()):
        raise problem("wrong-type", f"`{text}` is not a whole number")
    return int(text)


def _snapshot(text: str) -> str:
    if text.startswith(("/", "~")) or "\\" in text or ".." in text.split("/"):
        raise problem(
            "bad-path",
            f"`{text}` leaves the snapshot folder",
            "Name a file inside it, as in report.txt.",
        )
    return text


Text = Annotated[str, BeforeValidator(_text), Field(min_length=1)]
DateText = Annotated[Edtf, BeforeValidator(_date)]
ClosedDate = Annotated[Edtf, BeforeValidator(_date), AfterValidator(_closed)]
PublicationDate = Annotated[Edtf, BeforeValidator(_date), AfterValidator(_publication)]
Id = Annotated[Text, AfterValidator(_id)]
Country = Annotated[Text, AfterValidator(_country)]
Actor = Annotated[Text, AfterValidator(_actor)]
SourceRef = Annotated[Text, AfterValidator(_source)]
WebAddress = Annotated[Text, AfterValidator(_web_address)]
Language = Annotated[Text, AfterValidator(_language)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Count = Annotated[int, BeforeValidator(_count)]
SnapshotName = Annotated[Text, AfterValidator(_snapshot)]

Many = BeforeValidator(one_or_many)
Texts = Annotated[tuple[Text, ...], Many]
Ids = Annotated[tuple[Id, ...], Many]
Actors = Annotated[tuple[Actor, ...], Many]
SourceRefs = Annotated[tuple[SourceRef, ...], Many]
WebAddresses = Annotated[tuple[WebAddress, ...], Many]
Names = dict[Language, Text]


def pairs(mapping: dict[Any, Any]) -> tuple[tuple[Any, Any], ...]:
    """Give a mapping as pairs in its own order, which no one can change."""
    return tuple(mapping.items())
