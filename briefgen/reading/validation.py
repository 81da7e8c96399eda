"""Front matter against its schema: every problem a diagnostic with its place, its help and no jargon."""

import re
from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefgen.model.diagnostics import Diagnostic
from briefgen.model.identifiers import Kind, Reference
from briefgen.reading.front_matter import Marks
from briefgen.reading.nearest import did_you_mean

Keys = TypeVar("Keys", bound=BaseModel)
Pointer = tuple[str | int, ...]

_QUOTED = re.compile(r"'([^']*)'")
_SHAPES = {
    "model_type": "a mapping of keys",
    "model_attributes_type": "a mapping of keys",
    "dict_type": "a mapping of keys",
    "string_type": "text",
    "tuple_type": "a list",
    "list_type": "a list",
}


class Findings:
    """What is wrong with one file so far, and the ids of the records that got lost by it."""

    def __init__(self, path: str, values: dict[str, object], marks: Marks) -> None:
        self._path = path
        self._values = values
        self._marks = marks
        self.diagnostics: list[Diagnostic] = []
        self.broken: list[str] = []

    def add(
        self, pointer: Pointer, code: str, message: str, help_: str = "", *, key: bool = False
    ) -> None:
        """Report a problem at a key or value of the front matter."""
        line, column = self._marks.place(pointer, key=key)
        self.diagnostics.append(Diagnostic(self._path, line, column, code, message, help_))

    def place(self, pointer: Pointer) -> tuple[int, int]:
        """Give the line and column of a key's value."""
        return self._marks.place(pointer)

    def lost(self, kind: Kind, id_: object) -> None:
        """Remember that a record was declared, though wrongly."""
        if isinstance(id_, str):
            self.broken.append(str(Reference(kind, id_)))

    def validated(self, schema: type[Keys], raw: object, pointer: Pointer) -> Keys | None:
        """Give `raw` as the keys of `schema`, or None once its problems are reported."""
        try:
            return schema.model_validate(without_empty(raw))
        except ValidationError as error:
            for details in error.errors(include_url=False):
                self._report(schema, details, pointer)
            return None

    def _report(self, schema: type[BaseModel], details: ErrorDetails, pointer: Pointer) -> None:
        place = (*pointer, *details["loc"])
        key = str(details["loc"][-1]) if details["loc"] else ""
        context = details.get("ctx", {})
        match details["type"]:
            case "briefgen":
                self.add(place, context["code"], context["message"], context["help"])
            case "missing":
                self.add(place, "missing-key", f"`{key}` is missing", f"Add `{key}:` here.")
            case "extra_forbidden":
                siblings = _known_keys(schema, details["loc"][:-1])
                help_ = did_you_mean(key, siblings) or f"Known keys are {_listed(siblings)}."
                if key == "id":
                    help_ = "The id of a file's own thing is the file's name."
                self.add(place, "unknown-key", f"there is no key `{key}` here", help_, key=True)
            case "enum" | "literal_error":
                allowed = _QUOTED.findall(str(context.get("expected", "")))
                typed = str(details["input"])
                help_ = f"{did_you_mean(typed, allowed)} It is one of {_listed(allowed)}.".strip()
                self.add(place, "unknown-value", f"`{typed}` is not a `{_name(place)}`", help_)
            case "string_too_short":
                self.add(
                    place, "empty-text", f"`{_name(place)}` is empty", "Fill it in or leave it out."
                )
            case kind if kind in _SHAPES:
                self.add(place, "wrong-type", f"{_SHAPES[kind]} is expected here")
            case _:
                self.add(place, "wrong-type", details["msg"])


def without_empty(value: object) -> object:
    """Give `value` without the keys that have no value: an empty key is an absent one."""
    if isinstance(value, dict):
        return {key: without_empty(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [without_empty(inner) for inner in value]
    return value


def _known_keys(schema: type[BaseModel], way: Iterable[str | int]) -> list[str]:
    """Give the keys that the schema knows at the end of `way`."""
    current: object = schema
    for step in way:
        if isinstance(step, str) and isinstance(current, type) and issubclass(current, BaseModel):
            field = next(
                (f for name, f in current.model_fields.items() if step in (name, f.alias)), None
            )
            current = _schema_inside(field.annotation) if field else None
    if isinstance(current, type) and issubclass(current, BaseModel):
        return [field.alias or name for name, field in current.model_fields.items()]
    return []


def _schema_inside(annotation: object) -> object:
    """Give the schema that an annotation such as `tuple[Annotated[Schema, …], ...] | None` holds."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()) or ():
        found = _schema_inside(argument)
        if found is not None:
            return found
    return None


def _name(place: Pointer) -> str:
    return next((step for step in reversed(place) if isinstance(step, str)), "value")


def _listed(words: list[str]) -> str:
    return ", ".join(words)
