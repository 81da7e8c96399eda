"""Whether anything has changed since the last build, told without reading or loading what it was built from.

A build leaves word of the values of its settings, of the state of every file that it was made from, and of the
output folder's stamp. Where all of that is as it was, there is nothing to do; where some files have changed, it
tells which.
"""

import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from briefgen.cache.own_version import digest, own_version
from briefgen.cache.places import cache_folder
from briefgen.cache.sealed_files import read_sealed, write_sealed
from briefgen.cache.settling import UNSETTLED, State, settled, state_of
from briefgen.model.diagnostics import Diagnostic

STAMP = ".briefgen"
"""A file in every output folder that says who wrote it, so that nothing else is ever replaced."""

_FILE = "standstill.msgpack"
_PACKAGES = ("pelican", "markdown-it-py", "jinja2", "pydantic", "pyyaml", "babel", "msgspec")
_PLAIN = (str, int, float, bool, date, type(None))

Values = Mapping[str, Any]
"""What a settings file says: its names in capitals with their values."""


class Standstill(NamedTuple):
    """What a build was made from, and what it said at its end.

    `made_from` is the digest of settings, command line and program; `states` are those of all files in
    `folders`, the first of which holds the content, the others the theme. `mark` is that of the sections in which
    it kept what it had joined; empty for none.
    """

    made_from: bytes
    folders: tuple[str, ...]
    states: dict[str, State]
    stamp: bytes
    output: str
    content: str
    files: int
    pages: int
    others: int
    has_url: bool
    warnings: tuple[Diagnostic, ...]
    mark: bytes = b""


def build_orders(
    *,
    content: Path | None = None,
    output: Path | None = None,
    theme: Path | None = None,
    strict: bool = False,
    drafts: bool = False,
) -> Mapping[str, object]:
    """Give what a command line may say that decides a build, as plain values."""
    folders = {"content": content, "output": output, "theme": theme}
    return {
        **{name: str(folder.absolute()) if folder else "" for name, folder in folders.items()},
        "strict": strict,
        "drafts": drafts,
    }


def made_from(values: Values, given: Mapping[str, object]) -> bytes:
    """Give the digest of all that decides a build besides files, empty where that can't be told.

    `given` is what the command line says. Settings can hold functions, and other plugins can do anything.
    """
    if values.get("PLUGINS", ["briefgen"]) != ["briefgen"] or not all(
        map(_is_plain, values.values())
    ):
        return b""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    said = repr((sorted(values.items()), sorted(given.items()), epoch, str(Path.cwd())))
    return digest(own_version(_PACKAGES) + said.encode())


def _is_plain(value: object) -> bool:
    """Tell whether a value has one form in which to write it down."""
    if isinstance(value, dict):
        return all(_is_plain(one) for pair in value.items() for one in pair)
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    return isinstance(value, _PLAIN)


def settings_values(file: Path | None) -> Values | None:
    """Run a settings file, as Pelican does, and give what it says; None where it fails."""
    if file is None:
        return {}
    spec = spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        return None
    module = module_from_spec(spec)
    was = sys.dont_write_bytecode, sys.path[:]
    sys.dont_write_bytecode = True
    try:
        spec.loader.exec_module(module)
    except Exception:  # noqa: BLE001 - it is anyone's code, and the build will say what is wrong
        return None
    finally:
        sys.dont_write_bytecode, sys.path[:] = was
    return {name: value for name, value in vars(module).items() if name.isupper()}


def states_of(folders: Iterable[str]) -> dict[str, State]:
    """Give the state of every file below some folders, by its path.

    One that was changed just now may change again and keep its state, so it is given one that no file has.
    """
    now = time.time_ns()
    return {
        path.encode("utf-8", "backslashreplace").decode(): settled(state_of(state), now)
        for folder in folders
        for path, state in _files(folder)
    }


def changes_since(last: Standstill) -> frozenset[str]:
    """Give the paths of files that are new, gone, or not surely what they were. Raises OSError if a folder is gone."""
    now = states_of(last.folders)
    changed = {
        path for path, state in now.items() if state == UNSETTLED or last.states.get(path) != state
    }
    return frozenset(changed | (last.states.keys() - now.keys()))


def _files(
    folder: str, above: frozenset[tuple[int, int]] = frozenset()
) -> Iterator[tuple[str, os.stat_result]]:
    """Give every file below a folder, and what links lead to; `above` are the folders around it."""
    here = Path(folder).stat()
    around = above | {(here.st_dev, here.st_ino)}
    with os.scandir(folder) as entries:
        for entry in entries:
            state = _state(entry)
            if state is None:
                continue
            if not stat.S_ISDIR(state.st_mode):
                yield entry.path, state
            elif (state.st_dev, state.st_ino) not in around:
                yield from _files(entry.path, around)


def _state(entry: os.DirEntry[str]) -> os.stat_result | None:
    """Give the state of what an entry leads to, of a link to nowhere its own; None for what has just gone."""
    for is_followed in (True, False):
        with suppress(OSError):
            return entry.stat(follow_symlinks=is_followed)
    return None


def left_by_last_build(cache: Path, of: bytes) -> Standstill | None:
    """Give what the last build left in its cache, if it was made so and its site still stands, else None."""
    payload = read_sealed(cache / _FILE) if of else None
    try:
        last = msgspec.msgpack.decode(payload or b"", type=Standstill)
        stands = last.stamp == (Path(last.output) / STAMP).read_bytes()
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
    return last if stands and last.made_from == of else None


def keep(cache: Path, last: Standstill | None) -> None:
    """Leave word for the next build, or take back what an earlier one left."""
    with suppress(UnicodeEncodeError):  # a folder whose name is no UTF-8
        if last is not None and last.made_from:
            write_sealed(cache / _FILE, msgspec.msgpack.encode(last))
            return
    (cache / _FILE).unlink(missing_ok=True)


def last_build(
    settings: Path | None, given: Mapping[str, object]
) -> tuple[Path, Standstill] | None:
    """Give the cache of the last build with these settings and this command line, and what it left there."""
    file = settings_file(settings)
    values = settings_values(file)
    if values is None:
        return None
    home = file.absolute().parent if file else Path.cwd()
    output = given.get("output") or home / str(values.get("OUTPUT_PATH", "output"))
    cache = cache_folder(settings, Path(str(output)))
    last = left_by_last_build(cache, made_from(values, given))
    return (cache, last) if last else None


def settings_file(settings: Path | None) -> Path | None:
    """Give the settings file that a command reads: the one that it names, else that of the current folder."""
    here = Path("pelicanconf.py")
    return settings or (here if here.is_file() else None)
