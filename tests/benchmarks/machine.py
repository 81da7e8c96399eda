"""What the benchmark ran on: processor, memory, system, and versions."""

import os
import platform
from pathlib import Path


def machine() -> str:
    """Give the machine in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores of {_processor()}, {memory:.0f} GiB of memory,"
        f" {platform.system()} {platform.release()}, {platform.python_implementation()}"
        f" {platform.python_version()}"
    )


def file_system(folder: Path) -> str:
    """Give the kind of file system that a folder lies on, empty where the system does not tell."""
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    place = folder.resolve()
    holding = [
        (len(point), kind)
        for _, point, kind, *_ in map(str.split, mounts)
        if place.is_relative_to(point)
    ]
    return max(holding, default=(0, ""))[1]


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
