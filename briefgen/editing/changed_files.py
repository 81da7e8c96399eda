"""Changes of several files, all of them made or none.

All that is new, and a copy of all that is old, is written beside the files first, so that neither making nor
undoing the changes needs more than renaming.
"""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from briefgen.model.errors import BriefgenError

_MODE = 0o644


class Change(NamedTuple):
    """What a file held and is to hold; None where there is no file."""

    path: Path
    before: bytes | None
    after: bytes | None


class _Aside(NamedTuple):
    """The files that lie beside one until all is done: what it held, and what it is to hold."""

    path: Path
    old: Path | None
    new: Path | None


def make_changes(changes: Iterable[Change], within: Path) -> None:
    """Make all changes in their order; whatever goes wrong, interruption included, undoes those made.

    All lie `within` a folder. Raises BriefgenError where a file is read-only, a link, behind one, or not what it
    was, before anything is changed.
    """
    ordered = tuple(changes)
    for change in ordered:
        _check(change, within)
    asides: list[_Aside] = []
    folders: list[Path] = []
    try:
        for change in ordered:
            _make_folders(change.path.parent, folders)
            asides.append(_written_aside(change))
        _put_all(asides)
    except BaseException as error:
        _clear(asides)
        for folder in reversed(folders):
            with suppress(OSError):
                folder.rmdir()
        if not isinstance(error, OSError):
            raise
        place = error.filename2 or error.filename or "a file"
        raise BriefgenError(
            f"{place} can't be written: {error.strerror or error}; nothing was changed"
        ) from None
    finally:
        _clear(asides)


def _clear(asides: Iterable[_Aside]) -> None:
    for left in (file for aside in asides for file in (aside.old, aside.new) if file):
        left.unlink(missing_ok=True)


def _put_all(asides: Iterable[_Aside]) -> None:
    """Put every file in its place, or none."""
    begun: list[_Aside] = []
    try:
        for aside in asides:
            begun.append(aside)
            _put(aside.path, aside.new)
    except BaseException:
        for aside in reversed(begun):
            _put(aside.path, aside.old)
        raise


def _check(change: Change, within: Path) -> None:
    path = change.path
    # A stranger's link would let what is written here land anywhere; reading refuses it too.
    for folder in path.relative_to(within).parents:
        if folder.name and (within / folder).is_symlink():
            raise BriefgenError(
                f"{within / folder} is a link to another folder, so nothing was changed; make it a folder"
            )
    if path.is_symlink():
        raise BriefgenError(
            f"{path} is a link to another file, so it is left alone; nothing was changed"
        )
    if change.before is None:
        if path.exists():
            raise BriefgenError(f"{path} is there already; nothing was changed")
        return
    try:
        same = path.read_bytes() == change.before
        writable = path.stat().st_mode & stat.S_IWUSR
    except OSError as error:
        raise BriefgenError(
            f"{path} can't be read: {error.strerror}; nothing was changed"
        ) from None
    if not same:
        raise BriefgenError(f"{path} was changed meanwhile; nothing was changed here: try again")
    if not writable:
        raise BriefgenError(f"{path} is read-only, so nothing was changed; make it writable")


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir()
        made.append(one)


def _written_aside(change: Change) -> _Aside:
    path = change.path
    mode = _MODE if change.before is None else stat.S_IMODE(path.stat().st_mode)
    old = None if change.before is None else _aside(path, change.before, mode)
    try:
        new = None if change.after is None else _aside(path, change.after, mode)
    except BaseException:
        if old:
            old.unlink(missing_ok=True)
        raise
    return _Aside(path, old, new)


def _aside(path: Path, content: bytes, mode: int) -> Path:
    with NamedTemporaryFile(dir=path.parent, prefix=".briefgen-", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(mode)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
    return Path(file.name)


def _put(path: Path, aside: Path | None) -> None:
    """Put what lies beside a file in its place, or take the file away."""
    if aside is None:
        path.unlink(missing_ok=True)
    elif aside.exists():
        aside.replace(path)
