"""The shapes of scalars, as an editor's YAML (1.2) sees them before briefgen takes all of them for text.

What is text to briefgen may be a number to other programs, as `title: 1984` is, so numbers are let through.
"""

from typing import Any

from briefgen.model.countries import country_codes, country_name
from briefgen.model.identifiers import MAX_ID_LENGTH
from briefgen.reading.schemas.scalars import (
    LONGEST_COUNT,
    LONGEST_LINE,
    LONGEST_TEXT,
    LONGEST_URL,
)

Schema = dict[str, Any]

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_TEXT = ["string", "number"]
# Loose on purpose: what is no date at all is caught here, what no calendar has is left to reading.
_DATE = (
    r"^\s*(?:\[?\s*(?:\.\./?)?\s*)[~?%]?[0-9X]{4}[~?%]?(?:[-/,.~?%TZ:+ 0-9X]*)(?:\.\.)?\s*\]?\s*$"
)


def shapes() -> dict[str, Schema]:
    """Give the JSON Schema (draft 7) of each shape, by its name."""
    codes = sorted(country_codes())
    country: Schema = {
        "description": "A country's code in capitals, as CLDR or, for former states, ISO 3166-3 has it.",
        "type": "string",
        "enum": codes,
        "enumDescriptions": [country_name(code, "en") for code in codes],
    }
    return {
        "nothing": {
            "$comment": "A key with nothing after its colon, which counts as left out. Not `type: null`,"
            " for which editors offer the word null, and that would be text.",
            "not": {"type": ["string", "number", "boolean", "array", "object"]},
        },
        "text": {"type": _TEXT, "minLength": 1, "maxLength": LONGEST_TEXT},
        "line": {"type": _TEXT, "minLength": 1, "maxLength": LONGEST_LINE},
        "id": {"type": ["string", "integer"], "pattern": f"^{_ID}$", "maxLength": MAX_ID_LENGTH},
        "country": country,
        "former-country": {
            "type": ["string", "integer"],
            "pattern": f"^(?:[A-Z]{{2}}|{_ID})$",
            "maxLength": MAX_ID_LENGTH,
        },
        "actor": {"anyOf": [_definition("country"), _definition("id")]},
        "reference": {
            "description": "An id; of another file's source, `file id/source id`.",
            "type": ["string", "integer"],
            "pattern": f"^(?:(?:{_ID}|[A-Z]{{2}})/)?{_ID}$",
        },
        "language": {
            "description": "A BCP 47 tag, such as en, fa or zh-Hant.",
            "type": "string",
            "pattern": "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$",
        },
        "open-date": _date("A date in EDTF, as precise as the source; it may be open: 2031-10/.."),
        "date": _date(
            "A date in EDTF, as precise as the source: 2031, 2031-05, 2031-05-04, 2031-05~."
        ),
        "day": {
            "description": "A day, 2031-05-04, or a date-time, 2031-05-04T08:00Z.",
            "type": "string",
            "pattern": r"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}.*)?\s*$",
        },
        "web-address": {
            "type": "string",
            "pattern": r"""^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s<>"\\]+\s*$""",
            "maxLength": LONGEST_URL,
        },
        "flag": {
            "anyOf": [
                {"type": "boolean"},
                {"type": "string", "pattern": "^(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt]rue|[Ff]alse)$"},
            ]
        },
        "count": {
            "type": ["integer", "string"],
            "minimum": 0,
            "maximum": 10**LONGEST_COUNT - 1,
            "pattern": f"^[0-9]{{1,{LONGEST_COUNT}}}$",
        },
    }


def _date(description: str) -> Schema:
    """Give the shape of a date; `[a..b]` without quotation marks is a YAML list of one text."""
    one: Schema = {"type": ["string", "integer"], "pattern": _DATE, "minimum": 0, "maximum": 9999}
    part: Schema = {"type": ["string", "integer"], "pattern": r"^[-0-9X~?%TZ:+. ]+$"}
    return {
        "description": description,
        "anyOf": [one, {"type": "array", "items": part, "minItems": 1}],
    }


def _definition(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}
