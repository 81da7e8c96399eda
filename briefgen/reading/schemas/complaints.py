"""What a schema says of a value that it refuses."""

from typing import NamedTuple

from pydantic_core import PydanticCustomError

_LONGEST_SHOWN = 60


class Contradiction(NamedTuple):
    """Keys that are well-formed one by one, and wrong together; `key` is where to look, if anywhere.

    Where one of `missing` stands there misspelt, that is the mistake.
    """

    code: str
    message: str
    help: str
    key: str = ""
    missing: tuple[str, ...] = ()


def problem(code: str, message: str, help_: str = "") -> PydanticCustomError:
    """Give an error that becomes a diagnostic of this code, message and help."""
    # The message goes in as context, so that braces in content are not taken for placeholders.
    return PydanticCustomError(
        "briefgen", "{message}", {"code": code, "message": message, "help": help_}
    )


def quoted(value: object) -> str:
    """Give what was typed, cut to a length that fits a message, on one line."""
    text = " ".join(str(value).split())
    return f"`{text if len(text) <= _LONGEST_SHOWN else f'{text[: _LONGEST_SHOWN - 1]}…'}`"


def shape_of(value: object) -> str:
    """Say in an editor's words what stands where something else is expected."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "a mapping"
