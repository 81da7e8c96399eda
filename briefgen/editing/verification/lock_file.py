"""The lock file, written so that at every moment it is the old one or the new one."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from briefgen.model.errors import BriefgenError
from briefgen.model.verifications import Verification
from briefgen.reading.verified_lock import LOCK_FILE, lock_text

_MODE = 0o644


def write_lock(content: Path, verifications: Iterable[Verification]) -> bool:
    """Write the lock of a content folder, and tell whether it changed.

    Without anything to record, no file is made. Raises BriefgenError where it can't be written; what was
    there stays.
    """
    file = content / LOCK_FILE
    new = lock_text(tuple(verifications))
    try:
        if file.is_symlink() or (file.exists() and not file.is_file()):
            raise BriefgenError(f"{file} is no file of its own, so it is left alone; remove it")
        old = file.read_bytes() if file.exists() else lock_text(()).encode()
        if old == new.encode():
            return False
        if file.exists() and not file.stat().st_mode & stat.S_IWUSR:
            raise BriefgenError(f"{file} is read-only, so nothing was recorded; make it writable")
        _replace(file, new)
    except OSError as error:
        raise BriefgenError(
            f"{file} can't be written: {error.strerror or error}; nothing was recorded"
        ) from None
    return True


def _replace(file: Path, text: str) -> None:
    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else _MODE
    with NamedTemporaryFile(
        "w", dir=file.parent, prefix=f".{file.name}.", delete=False, encoding="utf-8", newline="\n"
    ) as aside:
        try:
            aside.write(text)
            aside.flush()
            os.fsync(aside.fileno())
            Path(aside.name).chmod(mode)
            Path(aside.name).replace(file)
        except BaseException:
            Path(aside.name).unlink(missing_ok=True)
            raise
