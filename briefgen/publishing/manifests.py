"""What stands in an output folder and what it was printed from, kept for the next build.

A manifest lies in the cache, and the output folder's stamp names it: where the two differ, or the manifest
can't be read, the next build writes every page. So nothing is lost with it but time.

The manifest of a large site takes longer to write than the few pages of an edit. What such an edit changes is kept
beside it, in an amendment that names the manifest's stamp and bears the folder's.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefgen.cache.own_version import digest
from briefgen.cache.sealed_files import read_sealed, write_sealed
from briefgen.cache.standstill import STAMP
from briefgen.publishing.prints import Digest, PageName, Print, Printed, amended

_FORMAT = 6  # of the files of manifests
_MOST_AMENDED = 1_000  # pages; of more, the whole manifest is written
_STAMP_START = "Written by briefgen: "
_STAMP_RANGE = 1 << 128


class Manifest(NamedTuple):
    """The pages of an output folder, its other files, and its stamp."""

    printed: Printed
    others: frozenset[str]
    stamp: str = ""

    @property
    def pages(self) -> Mapping[str, Print]:
        """The prints of all pages, by file."""
        return self.printed.prints

    @property
    def files(self) -> frozenset[str]:
        """Every file of the output folder, apart from its stamp and what it keeps from older ones."""
        return self.others | self.pages.keys()


class _Saved(NamedTuple):
    format: int
    pages: dict[str, Print]
    needs: dict[str, bytes]
    facts: dict[int, Digest]
    contents: dict[str, Digest]
    sources: Digest
    templates: dict[str, Digest]
    names: dict[str, PageName]
    others: tuple[str, ...]
    stamp: str


class _Amendment(NamedTuple):
    """What has changed since the manifest was written that bears the stamp `of`; the folder bears `stamp` now."""

    format: int
    of: str
    stamp: str
    pages: Mapping[str, Print]
    needs: Mapping[str, bytes]
    facts: Mapping[int, Digest]
    contents: Mapping[str, Digest]


def stamp_of(pages: Mapping[str, Print]) -> str:
    """Give the text of an output folder's stamp: the same for the same pages, whoever wrote them.

    It is the sum of a digest of each page, so that what a few pages change of it can be told from them alone.
    """
    return _stamp(sum(_number(file, one) for file, one in pages.items()))


def _number(file: str, one: Print) -> int:
    return int.from_bytes(digest(msgspec.msgpack.encode((file, one))), "big")


def _stamp(number: int) -> str:
    return f"{_STAMP_START}{number % _STAMP_RANGE:032x}\n"


def stamp_after(known: Manifest, changed: Printed) -> str:
    """Give the text of the stamp of a folder that was as `known`, after a few of its pages have changed."""
    number = int(known.stamp.removeprefix(_STAMP_START), 16)
    for file, one in changed.prints.items():
        number += _number(file, one) - _number(file, known.pages[file])
    return _stamp(number)


def stamp_in(output: Path) -> str:
    """Give the stamp of an output folder, empty where it bears none."""
    try:
        return (output / STAMP).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def read_manifest(path: Path, output: Path) -> Manifest | None:
    """Give the manifest of an output folder, or None if there is none that its stamp names."""
    payload = read_sealed(path)
    if payload is None:
        return None
    try:
        saved = msgspec.msgpack.decode(payload, type=_Saved)
    except (ValueError, msgspec.MsgspecError):
        return None
    if saved.format != _FORMAT:
        return None
    printed = Printed(
        saved.pages,
        saved.needs,
        saved.facts,
        saved.contents,
        saved.sources,
        saved.templates,
        saved.names,
    )
    whole, stamp = Manifest(printed, frozenset(saved.others), saved.stamp), stamp_in(output)
    if whole.stamp == stamp:
        return whole
    amendment = _amendment_at(path)
    if amendment is None or (amendment.of, amendment.stamp) != (whole.stamp, stamp):
        return None
    return whole._replace(printed=amended(printed, _changes(amendment)), stamp=stamp)


def _amendment_at(path: Path) -> _Amendment | None:
    """Give what was kept beside the manifest at `path`, None if there is nothing that can be trusted."""
    try:
        found = msgspec.msgpack.decode(read_sealed(_beside(path)) or b"", type=_Amendment)
    except (ValueError, msgspec.MsgspecError):
        return None
    return found if found.format == _FORMAT else None


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}-amendment{path.suffix}")


def _changes(amendment: _Amendment) -> Printed:
    return Printed(amendment.pages, amendment.needs, amendment.facts, amendment.contents)


def amend_manifest(path: Path, known: Manifest, changed: Printed, stamp: str) -> Manifest:
    """Keep what has changed of a folder that was as `known` and bears `stamp` now, and give what stands there."""
    made = Manifest(amended(known.printed, changed), known.others, stamp)
    earlier = _amendment_at(path)
    if earlier is None or earlier.stamp != known.stamp:
        earlier = _Amendment(_FORMAT, known.stamp, known.stamp, {}, {}, {}, {})
    every = amended(_changes(earlier), changed)
    if len(every.prints) > _MOST_AMENDED:
        write_manifest(path, made)
        return made
    amendment = _Amendment(
        _FORMAT, earlier.of, stamp, every.prints, every.needs, every.facts, every.contents
    )
    write_sealed(_beside(path), msgspec.msgpack.encode(amendment))
    return made


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Keep a manifest for the next build, and no amendments of an earlier one."""
    saved = _Saved(
        _FORMAT,
        dict(manifest.printed.prints),
        dict(manifest.printed.needs),
        dict(manifest.printed.facts),
        dict(manifest.printed.contents),
        manifest.printed.sources,
        dict(manifest.printed.templates),
        dict(manifest.printed.names),
        tuple(sorted(manifest.others)),
        manifest.stamp,
    )
    _beside(path).unlink(missing_ok=True)
    write_sealed(path, msgspec.msgpack.encode(saved))
