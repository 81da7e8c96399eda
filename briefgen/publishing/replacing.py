"""One folder put in the place of another in a single step, so that readers see the old site or the new.

A new tree is made beside the output folder and the two are exchanged: by `renameat2` with RENAME_EXCHANGE
where the system has it, else by two renames. What an interrupted build left beside the output folder is
cleared away by the next one.
"""

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from briefgen.model.errors import BriefgenError

STAMP = ".briefgen"
"""A file in every output folder that says who wrote it, so that nothing else is ever replaced."""

STAMP_TEXT = "Written by briefgen. The next build replaces this folder.\n"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def replaced_output(output: Path, *, kept: tuple[str, ...] = ()) -> Iterator[Path]:
    """Give an empty folder to write into; on leaving, put it in the place of `output`.

    If the block raises, `output` stays as it was. `kept` names entries of the old folder, such as `.git`,
    that the new one takes over. Raises BriefgenError if `output` holds something that is no site, or if
    another build is at work on it.
    """
    _refuse_foreign(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    with _alone(output):
        _clear_leftovers(output, kept)
        new = output.with_name(f".{output.name}.new")
        new.mkdir()
        try:
            yield new
            (new / STAMP).write_text(STAMP_TEXT, encoding="utf-8")
            _put_in_place(new, output, kept)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def _refuse_foreign(output: Path) -> None:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise BriefgenError(f"{output} is not a folder; name another with --output")
    if not output.exists() or not any(output.iterdir()):
        return
    if not any((output / name).is_file() for name in (STAMP, "index.html")):
        raise BriefgenError(
            f"{output} holds files that are no site, and a build would replace them all;"
            " name another folder with --output, or empty this one"
        )


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Hold the lock on an output folder; a second build is told to come back."""
    path = output.with_name(f".{output.name}.lock")
    while True:
        with path.open("w", encoding="utf-8") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise BriefgenError(
                    f"another build is writing {output}; wait for it to end, then build again"
                ) from None
            if not _is_at(lock, path):
                continue  # its holder removed the file between our opening and locking it
            try:
                yield
            finally:
                path.unlink()
            return


def _is_at(lock: TextIO, path: Path) -> bool:
    """Tell whether an open file is still the one at `path`."""
    try:
        return os.path.samestat(os.fstat(lock.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _clear_leftovers(output: Path, kept: tuple[str, ...]) -> None:
    """Complete or clear away what a killed build left behind.

    It may have been killed after the new site came into place and before the kept entries did.
    """
    old, new = (output.with_name(f".{output.name}.{name}") for name in ("old", "new"))
    if old.exists() and not output.exists():
        old.rename(output)
    for leftover in (old, new):
        if output.exists():
            _move_kept(leftover, output, kept)
        shutil.rmtree(leftover, ignore_errors=True)


def _put_in_place(new: Path, output: Path, kept: tuple[str, ...]) -> None:
    if not output.exists():
        new.rename(output)
        return
    if not _exchanged(new, output):
        old = output.with_name(f".{output.name}.old")
        output.rename(old)
        try:
            new.rename(output)
        except OSError:
            old.rename(output)
            raise
        old.rename(new)
    # From here on `new` is the old site, and is cleared away once its kept entries have moved.
    _move_kept(new, output, kept)


def _move_kept(old: Path, new: Path, kept: tuple[str, ...]) -> None:
    """Move entries from one tree to another that lacks them."""
    for name in kept:
        if (old / name).exists() and not (new / name).exists():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (old / name).rename(new / name)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, or tell that the system cannot (renameat2(2))."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    failed = libc.renameat2(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE
    )
    if not failed:
        return True
    if (code := ctypes.get_errno()) in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(code, os.strerror(code), str(other))
