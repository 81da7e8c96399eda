"""The state of a file, as the system keeps it, and whether that can tell that the file is unchanged."""

import os

State = tuple[int, int, int, int]
"""The size of a file, the times in ns at which it and its state last changed, and its inode.

The second time tells a change of a file whose own time was set back.
"""

UNSETTLED: State = (-1, -1, -1, -1)
"""The state that is kept of a file which may change again and seem the same; no file has it."""

_COARSE = 2_000_000_000  # ns; the step of times on the coarsest file systems
_FINE = 100_000_000  # ns; more than the tick by which others count
_SECOND = 1_000_000_000


def state_of(found: os.stat_result) -> State:
    """Give the state of a file."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def settled(state: State, looked_at: int) -> State:
    """Give a state by which a file that was looked at then (ns) is known again, UNSETTLED where it can't be.

    It can't if the file could change again in the same step of the file system's clock, and keep its time; one that
    knows no fractions of seconds may count by two of them.
    """
    mtime = state[1]
    step = _FINE if mtime % _SECOND else _COARSE
    return state if mtime + step < looked_at else UNSETTLED
