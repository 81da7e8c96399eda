"""One folder put in the place of another in a single step, so that readers see the old site or the new.

The two are exchanged: by `renameat2` with RENAME_EXCHANGE where the system has it, else by two renames.
"""

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def put_in_place(new: Path, output: Path, kept: tuple[str, ...]) -> None:
    """Exchange a new tree with the published one; `kept` entries of the old move to the new."""
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
    move_kept(new, output, kept)


def move_kept(old: Path, new: Path, kept: tuple[str, ...]) -> None:
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
