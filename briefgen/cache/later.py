"""Mappings that are kept in a cache, of which each value is decoded when it is first asked for.

On a large site a page or two are made anew from some ten of a hundred thousand records; telling where each lies
among the others costs little, decoding all of them much.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

import msgspec

from briefgen.cache.sections import DamagedError

Key = TypeVar("Key")
Value = TypeVar("Value")

_ENTRIES = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])


class Later(Mapping[str, Value]):
    """A mapping by text; `load` gives its MessagePack when anything is first asked for.

    Raises DamagedError where the values are not of the type that was kept.
    """

    def __init__(self, load: Callable[[], bytes], of: Any) -> None:
        """Know where the values, which are of the type `of`, are to be found."""
        self._load = load
        self._decode = msgspec.msgpack.Decoder(of).decode
        self._raw: dict[str, msgspec.Raw] | None = None
        self._made: dict[str, Value] = {}

    @property
    def _entries(self) -> dict[str, msgspec.Raw]:
        if self._raw is None:
            try:
                self._raw = _ENTRIES.decode(self._load())
            except (ValueError, msgspec.MsgspecError) as error:
                raise DamagedError from error
        return self._raw

    def __getitem__(self, key: str) -> Value:
        """Give a value, decoded once."""
        made = self._made
        if key not in made:
            raw = self._entries[key]
            try:
                made[key] = self._decode(raw)
            except (ValueError, msgspec.MsgspecError) as error:
                raise DamagedError from error
        return made[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a value, without decoding it."""
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        """Give the keys in the order in which they were kept."""
        return iter(self._entries)

    def __len__(self) -> int:
        """Count the values without decoding any."""
        return len(self._entries)


class Keyed(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping by keys that are no texts: `text` gives the text of one, and `key` the key of a text."""

    def __init__(
        self, inner: Mapping[str, Value], text: Callable[[Key], str], key: Callable[[str], Key]
    ) -> None:
        """Look into a mapping by text."""
        self._inner, self._text, self._key = inner, text, key

    def __getitem__(self, key: Key) -> Value:
        """Give the value of a key."""
        return self._inner[self._text(key)]

    def __iter__(self) -> Iterator[Key]:
        """Give the keys in the order in which they were kept."""
        return map(self._key, self._inner)

    def __len__(self) -> int:
        """Count the values."""
        return len(self._inner)
