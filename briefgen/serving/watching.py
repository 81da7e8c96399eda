"""Changes of files, in batches: a save, a burst of saves, or a whole switch of branches is one.

`watchfiles.watch` blocks on one set of folders, so the interface below it is used, which is documented too.
"""

import os
import time
from collections.abc import Iterable
from pathlib import Path

from watchfiles import Change
from watchfiles._rust_notify import RustNotify

from briefgen.model.errors import BriefgenError
from briefgen.serving.ignoring import is_passing
from briefgen.serving.outcomes import Places

_Change = tuple[Change, Path]

_STEP = 10  # ms; a file that was not written for so long is saved
_LONGEST_BATCH = 200  # ms that one look may take while changes keep coming
_MANY = 5  # files; more are no save of an editor but of a program, which may not be done
_SETTLED = 0.15  # s without changes after which such a program is done
_PATIENCE = 5.0  # s after which it is not waited for


class Watch:
    """The places of a site under watch from the moment this is made.

    What changes while nobody asks is told at the next `changes`. Folders that a tree lies in are watched
    too, without what else they hold: a tree may go and come back.
    """

    def __init__(self, places: Places) -> None:
        """Begin to watch. Raises BriefgenError if the system can't watch so many folders."""
        self.places = places
        self._identities = _identities(places.trees)
        trees = [tree for tree in places.trees if tree.is_dir()]
        around = {places.home, *(_nearest_folder(tree.parent) for tree in places.trees)}
        self._notifiers = [_notifier(around, recursive=False)]
        if trees:
            self._notifiers.insert(0, _notifier(trees, recursive=True))

    def close(self) -> None:
        """End the watch."""
        for notifier in self._notifiers:
            notifier.close()

    def changes(self, *, within: float | None = None) -> frozenset[Path]:
        """Wait until something changes and no more does, and give the changed files.

        There are none if nothing changes `within` so many seconds. Raises KeyboardInterrupt if the wait is
        interrupted.
        """
        found: set[_Change] = set()
        end = None if within is None else time.monotonic() + within
        while not found:
            found = self._seen()
            if not found and end and time.monotonic() > end:
                return frozenset()
        started = last = time.monotonic()
        while len(found) > _MANY and (now := time.monotonic()) - started < _PATIENCE:
            if more := self._seen():
                found |= more
                last = now
            elif now - last > _SETTLED:
                break
        return _lasting(found)

    def is_outdated(self, changed: Iterable[Path]) -> bool:
        """Tell whether a tree is not the folder it was, so that the places must be watched anew."""
        moved = any(
            tree == path or tree.is_relative_to(path)
            for tree in self.places.trees
            for path in changed
        )
        return moved or _identities(self.places.trees) != self._identities

    def _seen(self) -> set[_Change]:
        """Give what changed since the last look, after waiting for a moment."""
        found: set[_Change] = set()
        for notifier in self._notifiers:
            seen = notifier.watch(_LONGEST_BATCH, _STEP, _STEP, None)
            if seen == "signal":
                raise KeyboardInterrupt
            if not isinstance(seen, str):
                found.update((Change(kind), Path(name)) for kind, name in seen)
        return {(kind, path) for kind, path in found if _counts(path, self.places)}


def _lasting(changes: set[_Change]) -> frozenset[Path]:
    """Give the changed files without those that came and went, unless there are no others.

    Editors save under another name, and rename.
    """
    paths = {path for _, path in changes}
    came, went = (
        {path for kind, path in changes if kind is one} for one in (Change.added, Change.deleted)
    )
    return frozenset(paths - {path for path in came & went if not path.exists()} or paths)


def _counts(path: Path, places: Places) -> bool:
    """Tell whether the site may be another one after a change of this file."""
    if path.parent == places.home and path.suffix == ".py":
        return True
    return any(
        tree.is_relative_to(path) or (path.is_relative_to(tree) and not is_passing(path, tree))
        for tree in places.trees
    )


def _notifier(folders: Iterable[Path], *, recursive: bool) -> RustNotify:
    polling = os.environ.get("WATCHFILES_FORCE_POLLING", "").lower() in {"1", "true", "yes"}
    try:
        return RustNotify(sorted(map(str, folders)), False, polling, 300, recursive, True)  # noqa: FBT003 - it takes no names
    except OSError as error:
        raise BriefgenError(
            f"the folders of the site can't be watched: {error}; on Linux, raise the limit"
            " fs.inotify.max_user_watches, or set WATCHFILES_FORCE_POLLING=1"
        ) from error


def _nearest_folder(path: Path) -> Path:
    """Give a folder, or the nearest above it that exists."""
    return next(folder for folder in (path, *path.parents) if folder.is_dir())


def _identities(folders: Iterable[Path]) -> dict[Path, tuple[int, int] | None]:
    """Give what tells a folder from another that stands in its place."""
    return {folder: _identity(folder) for folder in folders}


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
