"""A file written into a new tree, with as little between its bytes and the system as there can be.

A large site has tens of thousands of files, most of them in a folder of their own; objects for their paths would cost
more than the system takes to write them.
"""

# ruff: noqa: PTH102, PTH103, PTH120 - see above

import os
from contextlib import suppress
from pathlib import Path

_NEW = (
    os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)


def write(output: Path, file: str, content: bytes) -> None:
    """Write a file below the output folder, and make the folders on the way where there are none."""
    target = f"{output}/{file}"
    _make_folder(os.path.dirname(target))  # most files are the first in theirs
    opened = os.open(target, _NEW, 0o666)
    try:
        written = os.write(opened, content)
        while written < len(content):
            written += os.write(opened, memoryview(content)[written:])
    finally:
        os.close(opened)


def _make_folder(folder: str) -> None:
    try:
        with suppress(FileExistsError):
            os.mkdir(folder)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
