"""Ids, country codes and other names of things, as front matter types them."""

import re
from typing import Annotated
from unicodedata import combining, normalize

from pydantic import AfterValidator

from briefgen.model.countries import country_codes, likely_countries
from briefgen.model.diagnostics import sentence
from briefgen.model.identifiers import MAX_ID_LENGTH, id_from, is_device, is_id
from briefgen.reading.nearest import nearest
from briefgen.reading.schemas.complaints import problem, quoted
from briefgen.reading.schemas.scalars import FewEvidence, FewFormer, Line, Many
from briefgen.reading.schemas.slips import bare, foreign_letter_in, latin, slip_in
from briefgen.reading.schemas.written import written

# Letters that Unicode does not take apart.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
)
_CODE_LIKE = re.compile(r"[A-Z]{2,3}")
_RULE_OF_IDS = "An id has lower-case letters, digits and single hyphens, at most 80"


def possible_id(text: str) -> str:
    """Give the id that `text` comes nearest to, letters without their accents, or nothing."""
    plain = normalize("NFKD", latin(text[: 2 * MAX_ID_LENGTH]).translate(_PLAIN_LETTERS))
    without_marks = "".join(one for one in plain if not combining(one))
    return id_from(without_marks)[:MAX_ID_LENGTH].strip("-")


def _without_slips(text: str, code: str) -> None:
    """Refuse what is a country's code or an id but for letters of another script, or what stands around it."""
    meant = latin(bare(text))
    slip = slip_in(text) or foreign_letter_in(text)
    if slip and (meant in country_codes() or is_id(meant)):
        raise problem(code, f"{quoted(text)} can't be an id", sentence(f"{slip}: type `{meant}`"))


def _without_commas(text: str) -> None:
    """Refuse several ids in one text: it is a list that is meant, whose brackets are missing."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and all(is_id(part) or part in country_codes() for part in parts):
        listed = f"[{', '.join(parts)}]"
        raise problem("bad-id", f"{quoted(text)} can't be an id", f"A list is written `{listed}`.")


def _id(text: str, wrong: str = "can't be an id") -> str:
    if is_device(text):
        raise problem(
            "bad-id",
            f"{quoted(text)} {wrong}: on Windows it is the name of a device",
            f"Choose another, such as `{text}-1`.",
        )
    if not is_id(text):
        _without_slips(text, "bad-id")
        _without_commas(text)
        suggestion = possible_id(text)
        raise problem(
            "bad-id",
            f"{quoted(text)} {wrong}",
            f"{_RULE_OF_IDS}: `{suggestion}`." if suggestion else f"{_RULE_OF_IDS}.",
        )
    return text


def _country(text: str) -> str:
    if text not in country_codes():
        _without_slips(text, "unknown-country")
        guesses = likely_countries(text) or nearest(text, country_codes())
        hint = f"Did you mean `{guesses[0]}`? " if guesses else ""
        raise problem(
            "unknown-country",
            f"{quoted(text)} is not the code of a country",
            f"{hint}Countries are CLDR territory codes in capitals, such as IR or XK.",
        )
    return text


def _actor(text: str) -> str:
    if text in country_codes() or is_id(text):
        return text
    if _CODE_LIKE.fullmatch(latin(text)) or likely_countries(text):
        return _country(text)
    return _id(text, "is neither the code of a country nor an id")


def _source(text: str) -> str:
    file_id, slash, source_id = text.rpartition("/")
    if slash and file_id not in country_codes():
        _id(file_id)
    _id(source_id)
    return text


def _former_country(text: str) -> str:
    return text if re.fullmatch(r"[A-Z]{2}", text) else _id(text)


Id = Annotated[Line, AfterValidator(_id), written("id")]
Country = Annotated[Line, AfterValidator(_country), written("country")]
Actor = Annotated[Line, AfterValidator(_actor), written("actor")]
SourceRef = Annotated[Line, AfterValidator(_source), written("reference")]

Ids = Annotated[tuple[Id, ...], Many]
Actors = Annotated[tuple[Actor, ...], Many]
SourceRefs = Annotated[tuple[SourceRef, ...], Many]
EvidenceRefs = Annotated[tuple[SourceRef, ...], FewEvidence]
FormerIds = Annotated[tuple[Id, ...], FewFormer]
FormerCountry = Annotated[Line, AfterValidator(_former_country), written("former-country")]
FormerCountries = Annotated[tuple[FormerCountry, ...], FewFormer]
