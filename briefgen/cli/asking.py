"""What a new file holds, asked at the terminal: what can't be is asked again at once."""

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefgen.editing.new_files import (
    ASKED,
    RULE_OF_IDS,
    NewFile,
    meaning_of,
    needed,
    new_file,
    suggested_id,
)
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind

if TYPE_CHECKING:
    from briefgen.plugin.adding import Adding

_CODES = "the code of the country, as in IR"

Wrong = Callable[[str], tuple[str, ...]]
"""Says what would be wrong with an answer, nothing if it can be."""


def answered(
    kind: Kind, id_: str, given: Mapping[str, str], defaults: Mapping[str, str], adding: "Adding"
) -> NewFile:
    """Give a file that can be written: what was `given`, and answers. Raises KeyboardInterrupt if the editor leaves."""
    values = dict(given)
    for key in (*needed(kind), *ASKED.get(kind, ())):
        values[key] = _right(
            key,
            values.get(key, ""),
            meaning=meaning_of(kind, key),
            default=defaults.get(key, ""),
            may_be_empty=key in ASKED.get(kind, ()),
            wrong=lambda value, key=key: adding.wrong_with_value(kind, key, value),  # type: ignore[misc]
        )
    id_ = _right(
        "id",
        id_,
        meaning=_CODES if kind is Kind.COUNTRY else RULE_OF_IDS,
        default=suggested_id(kind, values),
        may_be_empty=False,
        wrong=lambda value: _wrong_id(kind, value, values, adding),
    )
    return new_file(kind, id_, values)


def _wrong_id(kind: Kind, id_: str, values: Mapping[str, str], adding: "Adding") -> tuple[str, ...]:
    try:
        new = new_file(kind, id_, values)
    except BriefgenError as error:
        return (str(error),)
    return adding.wrong_with(new)


def _right(
    key: str, answer: str, *, meaning: str, default: str, may_be_empty: bool, wrong: Wrong
) -> str:
    """Give an answer that can be: the one given, if it is right, else one that is asked for until it is."""
    while True:
        if answer:
            found = wrong(answer)
            if not found:
                return answer
            _say("".join(f"{one}\n" for one in found))
        elif meaning:
            _say(f"# {key}: {meaning}{'; may be left empty' if may_be_empty else ''}\n")
        answer = _asked(key, default)
        if not answer and may_be_empty:
            return ""


def _asked(key: str, default: str) -> str:
    """Ask once, and give the answer or what stands for none. Raises KeyboardInterrupt at the end of the input."""
    offer = f" [{default}]" if default else ""
    while True:
        _say(f"{key}{offer}: ")
        try:
            line = sys.stdin.readline()
        except UnicodeDecodeError:
            _say("this is no UTF-8\n")
            continue
        if not line:
            raise KeyboardInterrupt
        return line.strip() or default


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
