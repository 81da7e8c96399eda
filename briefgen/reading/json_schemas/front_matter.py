"""The JSON Schema of one kind of front matter (draft 7, which every editor reads)."""

import json
from typing import Any

from briefgen.model.identifiers import Kind
from briefgen.reading.json_schemas.shapes import Schema, shapes
from briefgen.reading.schemas.whole_files import FILES

KINDS = tuple(str(kind) for kind in FILES)
"""The kinds of files that have front matter."""

_DRAFT = "http://json-schema.org/draft-07/schema#"
_PLACE = "#/definitions/"
_BESIDE = ("description", "examples", "default")
_NO_DEFAULT: tuple[object, ...] = (None, "", [], {})


def schema_text(kind: str) -> str:
    """Give the schema of a kind of file as text: the same on any machine."""
    return json.dumps(front_matter_schema(kind), ensure_ascii=False, indent=2) + "\n"


def front_matter_schema(kind: str) -> Schema:
    """Give the schema of the front matter of a kind of file, one of `KINDS`."""
    made = FILES[Kind(kind)].model_json_schema(ref_template=f"{_PLACE}{{model}}")
    definitions = made.pop("$defs", {})
    said = _said(made, definitions)
    definitions = {name: _said(one, definitions) for name, one in definitions.items()}
    definitions |= shapes()
    needed = _needed(said, definitions)
    return {
        "$schema": _DRAFT,
        "title": f"Front matter of a briefgen {kind}",
        **said,
        "definitions": {name: definitions[name] for name in sorted(needed)},
    }


def _said(schema: Any, definitions: dict[str, Any]) -> Any:
    """Give a schema as pydantic made it in the words of this one: shapes named, empty keys allowed."""
    if not isinstance(schema, dict):
        is_list = isinstance(schema, list)
        return [_said(one, definitions) for one in schema] if is_list else schema
    if schema.keys() >= {"type", "propertyNames"}:
        schema = _by_option(schema, definitions)
    required = schema.get("required", ())
    said: Schema = {}
    for key, value in schema.items():
        match key:
            case _ if _is_no_news(key, value):
                pass
            case "shape":
                said["$ref"] = f"{_PLACE}{value}"
            case "properties":
                said[key] = {
                    name: _property(_said(one, definitions), is_required=name in required)
                    for name, one in value.items()
                }
            case "anyOf":
                said[key] = _said([one for one in value if one != {"type": "null"}], definitions)
            case "examples" | "enum" | "required":
                said[key] = value
            case _:
                said[key] = _said(value, definitions)
    return said


def _is_no_news(key: str, value: object) -> bool:
    """Whether it is pydantic's guess at a title, or a default that is what an absent key is."""
    return key == "title" or (key == "default" and value in _NO_DEFAULT)


def _property(said: Schema, *, is_required: bool) -> Schema:
    """Give what a key's value may be; a key that is not required may have none."""
    beside = {key: said[key] for key in _BESIDE if key in said}
    if isinstance(said.get("examples", [""])[0], list | dict):
        # The YAML language server inserts this; of an example it would make `[object Object]`.
        beside["defaultSnippets"] = [{"body": said["examples"][0]}]
    value = {key: one for key, one in said.items() if key not in _BESIDE}
    choices = value["anyOf"] if value.keys() == {"anyOf"} else [value]
    if not is_required:
        choices = [*choices, {"$ref": f"{_PLACE}nothing"}]
    if len(choices) > 1:
        return {**beside, "anyOf": choices}
    # Draft 7 passes over what stands beside a `$ref`.
    return {**beside, "allOf": choices} if "$ref" in value else {**beside, **value}


def _by_option(schema: Schema, definitions: dict[str, Any]) -> Schema:
    """Give a mapping whose keys are a closed list with each of them, so that editors can offer them."""
    names = schema["propertyNames"]
    options = definitions.get(names.get("$ref", "").removeprefix(_PLACE), {}).get("enum")
    if options is None:
        return schema
    return {
        "type": "object",
        "properties": dict.fromkeys(options, schema["additionalProperties"]),
        "additionalProperties": False,
    }


def _needed(schema: Any, definitions: dict[str, Any]) -> set[str]:
    """Give the names of the definitions to which a schema leads."""
    found: set[str] = set()
    waiting = [schema]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, dict):
            name = str(one.get("$ref", "")).removeprefix(_PLACE)
            if name and name not in found:
                found.add(name)
                waiting.append(definitions[name])
            waiting.extend(one.values())
    return found
