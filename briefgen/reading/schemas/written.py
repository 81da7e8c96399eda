"""What the JSON Schema says of values that validators turn into something else.

A type's validators say in code what may be typed; editors need it said in JSON Schema. `written` names one of the
shapes of `json_schemas.shapes`; the other two tell of the shorthand that a list and a mapping have.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.config import JsonDict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


def written(shape: str) -> WithJsonSchema:
    """Give the mark of a type whose values are typed in the shape of this name."""
    return WithJsonSchema({"shape": shape})


def one_of_keys(*keys: str) -> JsonDict:
    """Say of a mapping that it has one of these keys.

    That it has no two of them is left to reading, which passes over empty ones.
    """
    return {"anyOf": [{"required": [key]} for key in keys]}


def needed_where(key: str, values: tuple[str, ...], needed: str) -> JsonDict:
    """Say of a mapping that it has a key where another has one of these values."""
    return {
        "if": {"properties": {key: {"enum": [*values]}}, "required": [key]},
        "then": {"required": [needed]},
    }


def all_of(*rules: JsonDict) -> JsonDict:
    """Say of a mapping that all these rules hold."""
    return {"allOf": [*rules]}


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """A list of at most `most` entries, of which one may stand without its list."""

    most: int
    as_list: Callable[[object], object]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Put the validator before the list's own."""
        return core_schema.no_info_before_validator_function(self.as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say that it is a list or one of its entries."""
        entry = handler(schema)["items"]
        return {"anyOf": [{"type": "array", "items": entry, "maxItems": self.most}, entry]}


@dataclass(frozen=True, slots=True)
class Shortened:
    """A mapping that may be written as the value of its one key, of this shape."""

    shape: str
    as_mapping: Callable[[object], object]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Put the validator before the mapping's own."""
        return core_schema.no_info_before_validator_function(self.as_mapping, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say that it is a mapping or the value of its one key."""
        return {"anyOf": [handler(schema), {"shape": self.shape}]}
