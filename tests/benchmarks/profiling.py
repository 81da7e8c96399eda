"""Which functions briefgen's cold build spends its time in."""

import io
import pstats
import subprocess
import sys
from pathlib import Path

MOST_FUNCTIONS = 30
OWN = r"/briefgen/\w+/|/templates/"


def profile(command: list[str], folder: Path) -> str:
    """Run a command of Python in one process under cProfile, and give its most costly functions.

    First those that took most time themselves, then briefgen's own and its templates by the time that they
    took with all that they called.
    """
    file = folder / "profile"
    profiled = [sys.executable, "-m", "cProfile", "-o", str(file), *command, "--jobs", "1"]
    subprocess.run(profiled, cwd=folder, check=True)
    text = io.StringIO()
    pstats.Stats(str(file), stream=text).strip_dirs().sort_stats("tottime").print_stats(
        MOST_FUNCTIONS
    )
    pstats.Stats(str(file), stream=text).sort_stats("cumulative").print_stats(OWN, MOST_FUNCTIONS)
    return text.getvalue()
