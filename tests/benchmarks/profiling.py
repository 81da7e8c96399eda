"""Which functions briefgen's cold build spends its time in."""

import io
import pstats
import subprocess
import sys
from pathlib import Path

MOST_FUNCTIONS = 30


def profile(command: list[str], folder: Path) -> str:
    """Run a command of Python in one process under cProfile, and give its most costly functions."""
    file = folder / "profile"
    profiled = [sys.executable, "-m", "cProfile", "-o", str(file), *command, "--jobs", "1"]
    subprocess.run(profiled, cwd=folder, check=True)
    text = io.StringIO()
    statistics = pstats.Stats(str(file), stream=text).strip_dirs()
    statistics.sort_stats("tottime").print_stats(MOST_FUNCTIONS)
    statistics.sort_stats("cumulative").print_stats(MOST_FUNCTIONS)
    return text.getvalue()
