"""JSON that people may want to read as well, in the order in which it is put together."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder()


def readable_json(value: Any) -> bytes:
    """Give a value as indented JSON."""
    return msgspec.json.format(_ENCODER.encode(value), indent=2) + b"\n"


def json_lines(records: Iterable[Any]) -> bytes:
    """Give an array with one record a line, so that two versions can be compared line by line."""
    return _array(records) + b"\n"


def json_by_line(value: Mapping[str, Any]) -> bytes:
    """Give an object with one key a line, and where that holds records, one of these a line."""
    lines = (
        _ENCODER.encode(name) + b": " + (_array(held) if _is_array(held) else _ENCODER.encode(held))
        for name, held in value.items()
    )
    return b"{\n" + b",\n".join(lines) + b"\n}\n"


def _is_array(value: Any) -> bool:
    return isinstance(value, list | tuple) and any(isinstance(one, dict) for one in value)


def _array(records: Iterable[Any]) -> bytes:
    lines = [_ENCODER.encode(one) for one in records]
    return b"[\n" + b",\n".join(lines) + b"\n]" if lines else b"[]"
