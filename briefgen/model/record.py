"""What the records of the model have in common: they never change, and are cheap to make, compare and keep.

There are hundreds of thousands of them on a large site. A `msgspec.Struct` is a frozen, slotted dataclass that
is made and compared in C, and is read back from a cache four times as fast.
"""

from msgspec import Struct


class Record(Struct, frozen=True, array_like=True, gc=False):
    """Plain values and other records, never a cycle: the garbage collector need not look at them."""
