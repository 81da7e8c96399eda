"""A few files of a published folder renewed, each in one step, and completed if that is interrupted.

What is to be done is written to a journal first. Whoever comes next and finds one does what it says: moving a
file that has been moved, or removing one that is gone, does nothing.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec


class Journal(NamedTuple):
    """Files to be moved from the new tree into the published one, in this order, and files to go."""

    moved: tuple[str, ...]
    removed: tuple[str, ...]


def journal_path(output: Path) -> Path:
    """Give where the journal of an output folder lies."""
    return output.with_name(f".{output.name}.journal")


def fits(journal: Journal, output: Path) -> bool:
    """Tell whether every file can take its place: no folder stands there, and no file on the way."""
    return all(
        not (output / file).is_dir()
        and all(
            not parent.exists() or parent.is_dir()
            for parent in (output / file).parents
            if parent != output and parent.is_relative_to(output)
        )
        for file in journal.moved
    )


def carry_out(journal: Journal, new: Path, output: Path) -> None:
    """Write a journal down, do what it says, and throw it away."""
    path = journal_path(output)
    draft = path.with_suffix(".draft")
    with draft.open("wb") as file:
        file.write(msgspec.msgpack.encode(journal))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    _do(journal, new, output)
    path.unlink()


def complete(new: Path, output: Path) -> None:
    """Do what is left of an interrupted journal, if there is one."""
    path = journal_path(output)
    try:
        journal = msgspec.msgpack.decode(path.read_bytes(), type=Journal)
    except FileNotFoundError:
        return
    except (OSError, msgspec.MsgspecError):
        path.unlink(missing_ok=True)  # not one that a build has written
        return
    _do(journal, new, output)
    path.unlink()


def _do(journal: Journal, new: Path, output: Path) -> None:
    for file in journal.moved:
        if (new / file).exists():
            (output / file).parent.mkdir(parents=True, exist_ok=True)
            (new / file).replace(output / file)
    for file in journal.removed:
        (output / file).unlink(missing_ok=True)
    _prune({(output / file).parent for file in journal.removed}, output)


def _prune(folders: Iterable[Path], output: Path) -> None:
    """Remove folders that have become empty, and those above them that then are."""
    for folder in folders:
        current = folder
        while current != output and current.is_dir() and not any(current.iterdir()):
            current.rmdir()
            current = current.parent
