"""Which facts of a site have changed since a build, and so which pages have to be made again.

A fact goes by a number, which two of them may happen to share: a page is then made again for the other's
sake, and found to be the same.
"""

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from zlib import crc32

from briefgen.cache.own_version import digest
from briefgen.publishing.prints import Digest
from briefgen.reading.workers import mapped
from briefgen.views import Site
from briefgen.views.fact_values import FACT_VALUES, FactValues
from briefgen.views.facts import Aspect, Fact

NumberedDigests = Sequence[tuple[int, Digest]]
"""Digests of facts by their numbers, of which two may be the same."""

_WIDTH = array("I").itemsize  # bytes of a number

_STARTS = {aspect: crc32(aspect.value.encode()) for aspect in Aspect}


def fact_number(fact: Fact) -> int:
    """Give the number of a fact: 32 bits, the same in every build."""
    return crc32(fact.of.encode(), _STARTS[fact.aspect])


def fact_digests(site: Site, *, jobs: int = 1) -> dict[int, Digest]:
    """Give the digest of each fact of a site by its number, worked out in `jobs` processes."""
    return joined(mapped(digests_of, site, FACT_VALUES, jobs=jobs))


def joined(parts: Iterable[NumberedDigests]) -> dict[int, Digest]:
    """Give the digest of each fact by its number; of facts that share one, those of all."""
    found: dict[int, Digest] = {}
    for number, mark in sorted(chain.from_iterable(parts)):  # whichever part came first
        found[number] = found.get(number, b"") + mark
    return found


def number_and_digest(fact: Fact, value: bytes) -> tuple[int, Digest]:
    """Give the number of a fact and the digest of its value."""
    return fact_number(fact), digest(value)


def digests_of(site: Site, values: FactValues) -> NumberedDigests:
    """Give the digests of some facts of a site."""
    return [number_and_digest(fact, value) for fact, value in values(site)]


def changed_facts(old: Mapping[int, Digest], new: Mapping[int, Digest]) -> frozenset[int]:
    """Give the numbers of facts that are new, gone, or not what they were."""
    changed = {number for number, mark in new.items() if old.get(number) != mark}
    changed.update(old.keys() - new.keys())
    return frozenset(changed)


def packed(facts: Iterable[Fact]) -> bytes:
    """Give the numbers of facts as a page's needs are kept."""
    return array("I", sorted(set(map(fact_number, facts)))).tobytes()


def unpacked(needs: bytes) -> "array[int]":
    """Give the numbers that are kept as a page's needs."""
    numbers = array("I")
    numbers.frombytes(needs)
    return numbers


class Needing:
    """Which pages rest on a fact, found by one search through what all of them need, laid end to end."""

    def __init__(self, needs: Mapping[str, bytes]) -> None:
        """Take the needs of each page by its file."""
        self._files = tuple(needs)
        self._whole = b"".join(needs.values())
        self._ends = tuple(accumulate(map(len, needs.values())))

    def files(self, number: int) -> Iterator[str]:
        """Give the files of the pages that need the fact of this number."""
        mark = number.to_bytes(_WIDTH, sys.byteorder)
        place = self._whole.find(mark)
        while place >= 0:
            if place % _WIDTH:  # of two numbers together
                place += 1
            else:
                page = bisect_right(self._ends, place)
                yield self._files[page]
                place = self._ends[page]
            place = self._whole.find(mark, place)


def rests_on_any(needs: bytes, changed: frozenset[int]) -> bool:
    """Tell whether a page's view rests on any of the facts that have changed."""
    return not changed.isdisjoint(unpacked(needs))
