"""One build at a time for each output folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from briefgen.model.errors import BriefgenError


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the lock on an output folder. Raises BriefgenError if another build holds it."""
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
