"""Pure work spread over processes."""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

from briefgen.model.errors import BriefgenError

Input = TypeVar("Input")
Output = TypeVar("Output")
Shared = TypeVar("Shared")

# Forked workers share what the parent holds at no cost; elsewhere one process does all the work.
CAN_FORK = sys.platform == "linux"

_PR_SET_PDEATHSIG = 1


def chunks_of(things: Sequence[Input], size: int) -> tuple[tuple[Input, ...], ...]:
    """Give `things` in runs of at most `size`, in order."""
    return tuple(tuple(things[start : start + size]) for start in range(0, len(things), size))


def mapped(
    work: Callable[[Shared, Input], Output],
    shared: Shared,
    inputs: Sequence[Input],
    *,
    jobs: int,
    meanwhile: Callable[[], None] | None = None,
) -> Iterator[Output]:
    """Give `work(shared, input)` of each input, in order, in up to `jobs` processes.

    `shared` is never sent to a worker: each inherits it when it is forked. While workers are at it, this process does
    what is to be done `meanwhile`; where there are none, that is not done. Raises BriefgenError if a worker is killed.
    """
    if jobs <= 1 or len(inputs) <= 1 or not CAN_FORK:
        yield from (work(shared, one) for one in inputs)
        return
    # An executor, not a pool: if a worker is killed, it says so instead of waiting for ever.
    try:
        with ProcessPoolExecutor(
            min(jobs, len(inputs)), get_context("fork"), _inherit, (work, shared, os.getpid())
        ) as executor:
            outputs = executor.map(_do, inputs)
            if meanwhile:
                meanwhile()
            yield from outputs
    except BrokenProcessPool:
        raise BriefgenError(
            "a process of this build was killed, perhaps for want of memory; try again with --jobs 1"
        ) from None


# What a worker process was forked to do. Nothing but the two functions below sees it.
_inherited: list[tuple[Callable[[Any, Any], Any], Any]] = []


def _inherit(work: Callable[[Shared, Input], Output], shared: Shared, parent: int) -> None:
    _inherited[:] = [(work, shared)]
    gc.disable()  # hardly anything is ever garbage that refers to itself, and looking for it takes long
    # The keyboard interrupts the parent, which then ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # If the parent is killed, they must not live on: what they inherited includes its locks.
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before that took effect
        os._exit(1)


def _do(one: object) -> Any:
    work, shared = _inherited[0]
    return work(shared, one)
