"""What a build works out once and the next may look into: named sections, each a file of its own.

All sections bear the mark of the build that wrote them, so that none is taken for another build's.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from briefgen.cache.sealed_files import read_sealed, write_sealed

Section = tuple[str, bytes]
"""The name of a section and what it holds."""

Load = Callable[[str], bytes]
"""Gives what a section holds, by its name. Raises DamagedError where it can't be trusted."""


class DamagedError(Exception):
    """A section is missing, damaged, or another build's: what it would tell must be worked out anew."""


def keep_sections(folder: Path, mark: bytes, sections: Iterable[Section]) -> None:
    """Write sections under the mark of this build."""
    for name, content in sections:
        write_sealed(_path(folder, name), mark + content)


def kept_sections(folder: Path, mark: bytes) -> Load:
    """Give what reads the sections that bear a mark."""

    def load(name: str) -> bytes:
        content = read_sealed(_path(folder, name))
        if content is None or not mark or content[: len(mark)] != mark:
            raise DamagedError(name)
        return content[len(mark) :]

    return load


def decoded(load: Load, name: str, of: Any) -> Any:
    """Give a whole section as a value of the type `of`. Raises DamagedError where it is none."""
    try:
        return msgspec.msgpack.decode(load(name), type=of)
    except (ValueError, msgspec.MsgspecError) as error:
        raise DamagedError(name) from error


def _path(folder: Path, name: str) -> Path:
    return folder / f"kept-{name}.msgpack"
