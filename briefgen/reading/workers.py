"""Pure work spread over processes."""

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Input = TypeVar("Input")
Output = TypeVar("Output")

# Forked workers share what the parent has read; elsewhere they start afresh and are sent it.
_START_METHOD = "fork" if sys.platform == "linux" else "spawn"


def chunks_of(things: Sequence[Input], size: int) -> tuple[tuple[Input, ...], ...]:
    """Give `things` in runs of at most `size`, in order."""
    return tuple(tuple(things[start : start + size]) for start in range(0, len(things), size))


def mapped(
    work: Callable[[Input], Output], inputs: Sequence[Input], *, jobs: int
) -> Iterator[Output]:
    """Give `work` of each input, in order, in up to `jobs` processes."""
    if jobs <= 1 or len(inputs) <= 1:
        yield from map(work, inputs)
        return
    context = multiprocessing.get_context(_START_METHOD)
    with context.Pool(min(jobs, len(inputs))) as pool:
        yield from pool.imap(work, inputs)
