"""Front matter against its schema: every problem a diagnostic with its place, its help and no jargon."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefgen.model.diagnostics import Diagnostic, sentence
from briefgen.model.identifiers import Kind, Reference, id_from
from briefgen.reading.front_matter import Marks
from briefgen.reading.nearest import did_you_mean, nearest
from briefgen.reading.schemas.common import Keys, ThingKeys
from briefgen.reading.schemas.complaints import quoted, shape_of
from briefgen.reading.schemas.slips import bare, slip_in

AnyKeys = TypeVar("AnyKeys", bound=Keys)
Pointer = tuple[str | int, ...]

MOST_FINDINGS = 500
"""So many problems in one front matter are enough to see what went wrong."""

_QUOTED = re.compile(r"'([^']*)'")
_KEY = "[key]"  # how pydantic marks that a mapping's key is wrong, not its value
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

    def __init__(self, path: str, marks: Marks) -> None:
        self._path = path
        self._marks = marks
        self.diagnostics: list[Diagnostic] = []
        self.broken: list[str] = []

    def add(
        self, pointer: Pointer, code: str, message: str, help_: str = "", *, key: bool = False
    ) -> None:
        """Report a problem at a key or value of the front matter."""
        if len(self.diagnostics) > MOST_FINDINGS:
            return
        if len(self.diagnostics) == MOST_FINDINGS:
            code, help_ = "too-many-problems", "Put these right, and check again."
            message = (
                f"there are more than {MOST_FINDINGS} problems; this one and later are not shown"
            )
        line, column = self._marks.place(pointer, key=key)
        self.diagnostics.append(Diagnostic(self._path, line, column, code, message, help_))

    def place(self, pointer: Pointer) -> tuple[int, int]:
        """Give the line and column of a key's value."""
        return self._marks.place(pointer)

    def lost(self, kind: Kind, id_: object) -> None:
        """Remember that a record was declared, though wrongly."""
        if isinstance(id_, str):
            # References may well spell it as it should have been.
            spellings = dict.fromkeys((id_.strip(), id_from(id_)))
            self.broken.extend(str(Reference(kind, one)) for one in spellings)

    def validated(
        self,
        schema: type[AnyKeys],
        raw: object,
        pointer: Pointer,
        *,
        beside: tuple[str, ...] = (),
    ) -> AnyKeys | None:
        """Give `raw` as the keys of `schema`, or None once its problems are reported.

        `beside` are keys that may stand there too and are read by themselves.
        """
        raw = without_empty(raw)
        contradictions = tuple(schema.contradictions(raw)) if isinstance(raw, dict) else ()
        for one in contradictions:
            place = (*pointer, one.key) if one.key else pointer
            self.add(place, one.code, one.message, one.help, key=bool(one.key))
        try:
            keys = schema.model_validate(raw)
        except ValidationError as error:
            found = error.errors(include_url=False)
            misspelt = _misspelt_keys(found)
            for details in found:
                if len(self.diagnostics) > MOST_FINDINGS:
                    break
                if details["type"] == "missing" and details["loc"] in misspelt:
                    continue
                self._report(schema, details, pointer, beside)
            if contradictions or any(details["type"] != "extra_forbidden" for details in found):
                return None
            # What an unknown key leaves of a record is whole, so what else is wrong with it can be told.
            return schema.model_validate(_without(raw, [details["loc"] for details in found]))
        return None if contradictions else keys

    def _report(
        self,
        schema: type[BaseModel],
        details: ErrorDetails,
        pointer: Pointer,
        beside: tuple[str, ...],
    ) -> None:
        way = details["loc"]
        is_key = bool(way) and way[-1] == _KEY
        if is_key:
            way = way[:-1]
        place = (*pointer, *way)
        context = details.get("ctx", {})
        typed = details["input"]
        match details["type"]:
            case "briefgen":
                help_ = context["help"] or _of_several(typed, way, _known_keys(schema, way[:-1]))
                self.add(place, context["code"], context["message"], help_, key=is_key)
            case "missing":
                self.report_missing(place, f"Add `{way[-1]}:` here.", "Fill it in.")
            case "extra_forbidden":
                known = [*_known_keys(schema, way[:-1]), *(beside if len(way) == 1 else ())]
                self._report_unknown_key(place, str(way[-1]), known, _advice(schema, way))
            case "enum" | "literal_error" if is_key:
                self._report_unknown_key(place, str(typed), _allowed(context))
            case "enum" | "literal_error" if isinstance(typed, str):
                allowed = _allowed(context)
                help_ = f"{did_you_mean(typed, allowed)} It is one of {_listed(allowed)}.".strip()
                if bare(typed) in allowed:
                    help_ = sentence(f"{slip_in(typed)}: type `{bare(typed)}`")
                message = f"`{_name(place)}` can't be {quoted(typed)}"
                self.add(place, "unknown-value", message, help_)
            case "enum" | "literal_error":
                message = f"this is {shape_of(typed)}, and one word is expected"
                self.add(
                    place, "wrong-type", message, f"It is one of {_listed(_allowed(context))}."
                )
            case kind if kind in _SHAPES:
                message = f"this is {shape_of(typed)}, and {_SHAPES[kind]} is expected"
                self.add(place, "wrong-type", message, _form(schema, way))
            case _:
                self.add(place, "wrong-type", details["msg"])

    def report_missing(self, place: Pointer, to_add: str, to_fill_in: str) -> None:
        """Report a key that is not there, or that stands there without a value."""
        is_empty = self._marks.holds(place)
        message = f"`{place[-1]}` is {'empty' if is_empty else 'missing'}"
        help_ = to_fill_in if is_empty else to_add
        self.add(place, "missing-key", message, help_, key=is_empty)

    def _report_unknown_key(
        self, place: Pointer, key: str, known: list[str], advice: str = ""
    ) -> None:
        help_ = advice or did_you_mean(key, known) or f"Known keys are {_listed(known)}."
        if place == ("id",):
            help_ = "The id of what a file is about is the file's name; a briefing has a `slug`."
        self.add(place, "unknown-key", f"there is no key {quoted(key)} here", help_, key=True)


def without_empty(value: object) -> object:
    """Give `value` without the keys that have no value: an empty key is an absent one."""
    # Most of what is in there is text, which saves a call.
    if isinstance(value, dict):
        return {
            key: inner if isinstance(inner, str) else without_empty(inner)
            for key, inner in value.items()
            if inner is not None
        }
    if isinstance(value, list):
        return [inner if isinstance(inner, str) else without_empty(inner) for inner in value]
    return value


def _misspelt_keys(found: list[ErrorDetails]) -> set[tuple[int | str, ...]]:
    """Give the missing keys that an unknown key beside them seems to mean: one mistake, told once."""
    missing = {one["loc"] for one in found if one["type"] == "missing"}
    unknown = (one["loc"] for one in found if one["type"] == "extra_forbidden")
    return {
        (*way[:-1], guess)
        for way in unknown
        for guess in nearest(
            str(way[-1]), {str(one[-1]) for one in missing if one[:-1] == way[:-1]}, most=1
        )
    }


def _without(value: object, ways: list[tuple[int | str, ...]]) -> object:
    """Give `value` without the keys at the end of `ways`."""
    here = {way[0] for way in ways if len(way) == 1}
    if isinstance(value, dict):
        return {
            key: _without(inner, [way[1:] for way in ways if len(way) > 1 and way[0] == key])
            for key, inner in value.items()
            if key not in here
        }
    if isinstance(value, list):
        return [
            _without(inner, [way[1:] for way in ways if len(way) > 1 and way[0] == index])
            for index, inner in enumerate(value)
        ]
    return value


def _known_keys(schema: type[BaseModel], way: Iterable[str | int]) -> list[str]:
    """Give the keys that the schema knows at the end of `way`."""
    inner = _schema_at(schema, way)
    if inner is None:
        return []
    names = [field.alias or name for name, field in inner.model_fields.items()]
    return sorted(names, key=lambda name: name in ThingKeys.model_fields)  # its own first


def _advice(schema: type[BaseModel], way: Pointer) -> str:
    """Say what to write instead of the key at the end of `way`, if its schema knows."""
    inner = _schema_at(schema, way[:-1])
    return inner.advice.get(str(way[-1]), "") if inner and issubclass(inner, Keys) else ""


def _schema_at(schema: type[BaseModel], way: Iterable[str | int]) -> type[BaseModel] | None:
    """Give the schema of the mapping at the end of `way`."""
    current: object = schema
    for step in way:
        if isinstance(step, str) and isinstance(current, type) and issubclass(current, BaseModel):
            field = next(
                (f for name, f in current.model_fields.items() if step in (name, f.alias)), None
            )
            current = _schema_inside(field.annotation) if field else None
    return current if isinstance(current, type) and issubclass(current, BaseModel) else None


def _form(schema: type[BaseModel], way: tuple[str | int, ...]) -> str:
    """Show how the mapping at the end of `way` is written, with the keys that it must have."""
    inner = _schema_at(schema, way)
    keys = (
        [name for name, field in inner.model_fields.items() if field.is_required()] if inner else []
    )
    shown = f"{{{', '.join(f'{key}: …' for key in keys)}}}"
    key = f"{way[-1]}: " if way and isinstance(way[-1], str) else ""
    return f"Write `{key}{shown}`." if keys else ""


def _of_several(typed: object, way: Pointer, known: list[str]) -> str:
    """Say how to write what stands as a list where one value is expected; nothing of anything else."""
    key = way[-1] if way else ""
    if not isinstance(typed, list) or not isinstance(key, str):
        return ""
    if not all(isinstance(one, str) for one in typed):
        return ""
    if len(typed) > 1 and f"{key}s" in known:
        return f"For several, the key is `{key}s`: `{key}s: [{', '.join(map(str, typed))}]`."
    example = f", as in `{key}: {typed[0]}`" if typed else ""
    return f"One value belongs here, without brackets{example}."


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


def _allowed(context: Mapping[str, object]) -> list[str]:
    return _QUOTED.findall(str(context.get("expected", "")))


def _listed(words: list[str]) -> str:
    return ", ".join(words)
