"""Files that come and go while others are written, and that no site is made from."""

import re
from pathlib import Path

# Hidden files, which no site publishes; what editors leave while they save: `name~`, `#name#`, Vim's `4913`,
# `name.swp` and IntelliJ's `name___jb_tmp___`; and Python's bytecode.
_PASSING = re.compile(r"\..*|.*~|#.*#|4913|.*\.sw[a-z]|.*___jb_(?:tmp|old)___|__pycache__|.*\.pyc")


def is_passing(path: Path, tree: Path) -> bool:
    """Tell whether a file below `tree`, or a folder that it lies in, is none that a site is made from."""
    return any(_PASSING.fullmatch(name) for name in path.relative_to(tree).parts)
