"""Whether the state of a file, as the system keeps it, can tell that the file is unchanged."""

_COARSE = 2_000_000_000  # ns; the step of times on the coarsest file systems
_FINE = 100_000_000  # ns; more than the tick by which others count
_SECOND = 1_000_000_000


def is_settled(mtime: int, looked_at: int) -> bool:
    """Tell whether a file that was changed at `mtime` could not change again and keep that time.

    Both are in ns. It could if it was looked at in the same step of the file system's clock; one that knows
    no fractions of seconds may count by two of them.
    """
    return mtime + (_FINE if mtime % _SECOND else _COARSE) < looked_at
