"""How the files of a site are shared out among processes, so that what shows the same things is made by the same one.

What stands on many pages, such as the card of a quotation, each process makes for itself. So the pages of what one
file declares go together, and each process works through a row of its own; only one that has come to the end of its
row takes from that of another, from its far end.
"""

import os
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from multiprocessing import get_context
from typing import Any, Final, NamedTuple, TypeVar

from briefgen.model.identifiers import Kind, Reference
from briefgen.publishing.other_files import OtherFile
from briefgen.reading.workers import CAN_FORK, chunks_of, mapped
from briefgen.views import Page, Site
from briefgen.views.facts import file_of

Chunk = tuple[int, ...]
Output = TypeVar("Output")
Shared = TypeVar("Shared")
Share = TypeVar("Share")

_CHUNK: Final = 50  # pages; enough to hide the cost of a message between processes

_OF_ONE_FILE: Final = (Kind.EVENT, Kind.QUOTE, Kind.BRIEFING)
"""The kinds of things whose pages show little but what the file says that declares them."""


def chunks(
    numbers: Sequence[int],
    groups: Iterable[Sequence[OtherFile]],
    pages: Sequence[Page | OtherFile],
    sites: Mapping[str, Site],
) -> list[Chunk]:
    """Divide the numbers of files and pages: files by their groups, then pages, those of one file next to each other."""
    found, start, first = list[Chunk](), 0, 0
    for group in groups:
        end = start + len(group)
        last = bisect_left(numbers, end)
        if first < last:
            found.append(tuple(numbers[first:last]))
        start, first = end, last
    homes = {number: _home(pages[number], sites) for number in numbers[first:]}
    return [*found, *chunks_of(sorted(homes, key=homes.__getitem__), _CHUNK)]


def _home(page: Page | OtherFile, sites: Mapping[str, Site]) -> tuple[str, str]:
    """Give the language and the file of a page; empty where it shows what many files declare."""
    if not isinstance(page, Page) or page.kind.of not in _OF_ONE_FILE:
        return "", ""
    reference = Reference(page.kind.of, page.key)
    return page.lang, file_of(sites[page.lang].whole.record(reference), reference)


class _Row(NamedTuple):
    """The shares of all processes; `ends` holds the first and the last of each that are still to be done."""

    work: Callable[[Any, Any], Any]
    shared: Any
    shares: Sequence[Any]
    ends: Any
    owners: Any


def shared_out(
    work: Callable[[Shared, Share], Output], shared: Shared, given: Sequence[Share], *, jobs: int
) -> Iterator[Output]:
    """Give `work(shared, share)` of each share in no certain order, in up to `jobs` processes."""
    processes = min(jobs, len(given))
    if processes <= 1 or not CAN_FORK:
        yield from (work(shared, one) for one in given)
        return
    bounds = [len(given) * number // processes for number in range(processes + 1)]
    fork = get_context("fork")
    ends = fork.Array("l", [end for pair in pairwise(bounds) for end in pair])
    row = _Row(work, shared, given, ends, fork.Array("l", processes, lock=False))
    yield from mapped(_done, row, range(len(given)), jobs=processes)


def _done(row: _Row, _: int) -> Any:
    """Do the next share of this process, or the last one of whichever has most left to do."""
    with row.ends.get_lock():
        ends, me = row.ends, _place(row.owners)
        if ends[2 * me] == ends[2 * me + 1]:
            me = max(range(len(row.owners)), key=lambda one: ends[2 * one + 1] - ends[2 * one])
            ends[2 * me + 1] -= 1
            number = ends[2 * me + 1]
        else:
            number = ends[2 * me]
            ends[2 * me] += 1
    return row.work(row.shared, row.shares[number])


def _place(owners: Any) -> int:
    """Give which of the processes this one is."""
    me = os.getpid()
    for place, owner in enumerate(owners):
        if owner in (0, me):
            owners[place] = me
            return place
    raise AssertionError  # there are as many places as processes
