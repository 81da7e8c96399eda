"""What stands in an output folder and what it was printed from, kept for the next build.

A manifest lies in the cache, and the output folder's stamp names it: where the two differ, or the manifest
can't be read, the next build writes every page. So nothing is lost with it but time.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefgen.cache.own_version import digest
from briefgen.cache.sealed_files import read_sealed, write_sealed
from briefgen.cache.standstill import STAMP
from briefgen.publishing.prints import Digest, PageName, Print, Printed

_FORMAT = 5  # of the manifest's file


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


def stamp_of(pages: Mapping[str, Print]) -> str:
    """Give the text of an output folder's stamp: the same for the same pages, whoever wrote them."""
    return f"Written by briefgen: {digest(msgspec.msgpack.encode(sorted(pages.items()))).hex()}\n"


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
    stamp = stamp_in(output)
    if saved.format != _FORMAT or saved.stamp != stamp:
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
    return Manifest(printed, frozenset(saved.others), stamp)


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Keep a manifest for the next build."""
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
    write_sealed(path, msgspec.msgpack.encode(saved))
