"""Pure work spread over processes."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

Input = TypeVar("Input")
Output = TypeVar("Output")
Shared = TypeVar("Shared")

# Forked workers share what the parent holds at no cost; elsewhere one process does all the work.
CAN_FORK = sys.platform == "linux"


def chunks_of(things: Sequence[Input], size: int) -> tuple[tuple[Input, ...], ...]:
    """Give `things` in runs of at most `size`, in order."""
    return tuple(tuple(things[start : start + size]) for start in range(0, len(things), size))


def mapped(
    work: Callable[[Shared, Input], Output],
    shared: Shared,
    inputs: Sequence[Input],
    *,
    jobs: int,
) -> Iterator[Output]:
    """Give `work(shared, input)` of each input, in order, in up to `jobs` processes.

    `shared` is never sent to a worker: each inherits it when it is forked.
    """
    if jobs <= 1 or len(inputs) <= 1 or not CAN_FORK:
        yield from (work(shared, one) for one in inputs)
        return
    # An executor, not a pool: if a worker is killed, it says so instead of waiting for ever.
    with ProcessPoolExecutor(
        min(jobs, len(inputs)), get_context("fork"), _inherit, (work, shared)
    ) as executor:
        yield from executor.map(_do, inputs)


# What a worker process was forked to do. Nothing but the two functions below sees it.
_inherited: list[tuple[Callable[[Any, Any], Any], Any]] = []


def _inherit(work: Callable[[Shared, Input], Output], shared: Shared) -> None:
    _inherited[:] = [(work, shared)]


def _do(one: object) -> Any:
    work, shared = _inherited[0]
    return work(shared, one)
