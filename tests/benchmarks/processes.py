"""How long a command takes, and how much memory it and all that it starts hold at once."""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

SAMPLE_EVERY = 0.05  # seconds


class CommandError(Exception):
    """A command that did not end with status 0; the text says which, and ends with what it printed."""


class Usage(NamedTuple):
    """Time of a command from start to end, and processor time of all its processes, in seconds."""

    seconds: float
    cpu_seconds: float


def usage(command: list[str], folder: Path) -> Usage:
    """Run a command to its end."""
    with TemporaryFile() as printed:
        started = time.perf_counter()
        process = _started(command, folder, printed.fileno())
        _, status, resources = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        _refuse_failure(process, status, printed.fileno())
    return Usage(seconds, resources.ru_utime + resources.ru_stime)


def peak_memory(command: list[str], folder: Path) -> int:
    """Run a command to its end and give the most bytes that its processes held together, 0 if unknown.

    What processes share counts once (Linux's proportional set size). Sampling takes time from the command, so
    this is a run of its own.
    """
    peak = 0
    with TemporaryFile() as printed:
        process = _started(command, folder, printed.fileno())
        while True:
            ended, status, _ = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            peak = max(peak, sum(map(_held_by, _tree(process.pid))))
            time.sleep(SAMPLE_EVERY)
        _refuse_failure(process, status, printed.fileno())
    return peak


def _started(command: list[str], folder: Path, printed: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.STDOUT
    )


def _refuse_failure(process: subprocess.Popen[bytes], status: int, printed: int) -> None:
    process.returncode = os.waitstatus_to_exitcode(status)  # it is waited for; Popen can't know
    if process.returncode:
        os.lseek(printed, 0, os.SEEK_SET)
        text = os.read(printed, 1 << 20).decode(errors="replace")
        last = "\n".join(text.splitlines()[-20:])
        raise CommandError(f"{process.args!r} ended with status {process.returncode}:\n{last}")


def _tree(pid: int) -> Iterator[int]:
    """Give a process and all that it started."""
    yield pid
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(word) for one in threads for word in (one / "children").read_text().split()]
    except OSError:  # it ended meanwhile
        return
    for child in children:
        yield from _tree(child)


def _held_by(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
