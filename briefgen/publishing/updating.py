"""A published folder brought up to date with a new tree: as a whole, or file by file where little changed.

A new tree is made beside the output folder. If it holds every page, or many changed ones, it takes the
folder's place in one step; the pages that did not change are then linked into it, and keep their times. If
only few files changed, they are moved into the published folder one by one, by a journal. What an interrupted
build left behind is completed or cleared away by the next one.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

from briefgen.cache.own_version import digest
from briefgen.cache.standstill import STAMP
from briefgen.model.errors import BriefgenError
from briefgen.publishing.journals import Journal, carry_out, complete, fits
from briefgen.publishing.locking import locked
from briefgen.publishing.manifests import (
    Manifest,
    amend_manifest,
    read_manifest,
    stamp_after,
    stamp_in,
    stamp_of,
    write_manifest,
)
from briefgen.publishing.prints import NOTHING, Printed
from briefgen.publishing.replacing import move_kept, put_in_place

_FEW = 4  # one page in so many may change for the folder to be renewed file by file


@dataclass(slots=True)
class Update:
    """A new tree in the making.

    `known` are the pages that stand in the output folder, and `others` its other files; those that would be
    the same need not be written to `folder`. `printed` is to be set to all pages before the update ends, whether
    written or not, and `carried` to the others that stay as they stand. `made` is the manifest in the end.
    """

    folder: Path
    known: Printed
    others: frozenset[str] = frozenset()
    printed: Printed = NOTHING
    carried: frozenset[str] = frozenset()
    made: Manifest | None = None


@contextmanager
def updated_output(
    output: Path,
    *,
    manifest: Path,
    fresh: bool = False,
    verified: bool = False,
    kept: tuple[str, ...] = (),
) -> Iterator[Update]:
    """Give an empty folder to write into; on leaving, bring `output` up to date with it.

    `manifest` is where the last build left word of what stands in `output`, and this one does for the next;
    if that can't be trusted, or with `fresh`, everything is to be written. With `verified`, what stands there is
    read, and whatever is not as the last build left it is to be written. If the block raises, `output` stays as it was. `kept` names entries
    of the old folder, such as `.git`, that the new one takes over. Raises BriefgenError if `output` holds
    something that is no site, or if another build is at work on it.
    """
    refuse_foreign(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    with locked(output):
        new = output.with_name(f".{output.name}.new")
        _clear_leftovers(output, new, kept)
        old = None if fresh else read_manifest(manifest, output)
        if old and verified:
            old = _as_left(old, output)
        new.mkdir()
        try:
            update = Update(new, old.printed, old.others) if old else Update(new, NOTHING)
            yield update
            made = _manifest_of(new, update)
            stamp = stamp_of(made.pages)
            (new / STAMP).write_text(stamp, encoding="utf-8")
            _bring_up_to_date(output, new, old, made, kept)
            update.made = made._replace(stamp=stamp)
            write_manifest(manifest, update.made)
        finally:
            shutil.rmtree(new, ignore_errors=True)


@dataclass(slots=True)
class SmallUpdate:
    """A few pages in the making; all that is not written to `folder` stays as it is `known`.

    `changed` is to be set to what they have changed before the update ends, if anything; `made` is what stands
    in the output folder in the end.
    """

    folder: Path
    known: Manifest
    made: Manifest
    changed: Printed = NOTHING


@contextmanager
def amended_output(
    output: Path,
    *,
    manifest: Path,
    stamp: str,
    known: Manifest | None = None,
    kept: tuple[str, ...] = (),
) -> Iterator[SmallUpdate | None]:
    """Give an empty folder to write a few pages into; on leaving, move them to their places in `output`.

    There is None where `output` does not bear the `stamp`, since another
    build has been at work, or what stands there is not known; `known` is that, for whoever has read the manifest
    before. Nothing is done if `changed` is not set. Other parameters and errors are as for `updated_output`.
    """
    refuse_foreign(output)
    with locked(output):
        new = output.with_name(f".{output.name}.new")
        _clear_leftovers(output, new, kept)
        if known is None or known.stamp != stamp:
            known = read_manifest(manifest, output)
        if known is None or stamp_in(output) != stamp:
            yield None
            return
        new.mkdir()
        try:
            update = SmallUpdate(new, known, made=known)
            yield update
            if update.changed is not NOTHING:
                stamp = stamp_after(known, update.changed)
                written = sorted(_files_in(new))
                (new / STAMP).write_text(stamp, encoding="utf-8")
                carry_out(Journal((*written, STAMP), ()), new, output)
                update.made = amend_manifest(manifest, known, update.changed, stamp)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def _as_left(old: Manifest, output: Path) -> Manifest:
    """Give a manifest without the pages that are not as the build left them."""
    prints = {
        file: one
        for file, one in old.pages.items()
        if _digest_of(output / file) == old.printed.contents.get(file)
    }
    return old._replace(printed=old.printed._replace(prints=prints))


def _digest_of(file: Path) -> bytes | None:
    try:
        return digest(file.read_bytes())
    except OSError:
        return None


def refuse_foreign(output: Path) -> None:
    """Raise BriefgenError if a folder holds anything that is no site, which a build would replace."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise BriefgenError(f"{output} is not a folder; name another with --output")
    if not output.exists() or not any(output.iterdir()):
        return
    if not any((output / name).is_file() for name in (STAMP, "index.html")):
        raise BriefgenError(
            f"{output} holds files that are no site, and a build would replace them all;"
            " name another folder with --output, or empty this one"
        )


def refuse_overlap(output: Path, content: Path, theme: Path) -> None:
    """Raise BriefgenError for an output folder whose replacement would take sources with it, or be read as one."""
    target = output.resolve()
    for name, source in (("content", content), ("theme", theme), ("current", Path.cwd())):
        place = source.resolve()
        if place.is_relative_to(target) or (name != "current" and target.is_relative_to(place)):
            raise BriefgenError(
                f"the output folder {output} and the {name} folder {source} lie one inside the other;"
                " name another with --output"
            )


def _clear_leftovers(output: Path, new: Path, kept: tuple[str, ...]) -> None:
    """Complete or clear away what a killed build left behind.

    It may have been killed after the new site came into place and before the kept entries did.
    """
    old = output.with_name(f".{output.name}.old")
    if old.exists() and not output.exists():
        old.rename(output)
    complete(new, output)
    for leftover in (old, new):
        if output.exists():
            move_kept(leftover, output, kept)
        shutil.rmtree(leftover, ignore_errors=True)


def _manifest_of(new: Path, update: Update) -> Manifest:
    """Give the manifest of a new tree, whose unchanged pages have not been written."""
    others = _files_in(new) - update.printed.prints.keys() - {STAMP}
    return Manifest(update.printed, others | update.carried)


def _files_in(folder: Path) -> frozenset[str]:
    """Give the path of every file below a folder, which is often one of as many folders as there are pages."""
    found: list[str] = []
    ahead = [""]
    while ahead:
        here = ahead.pop()
        with os.scandir(f"{folder}/{here}") as entries:
            for one in entries:
                if one.is_dir(follow_symlinks=False):
                    ahead.append(f"{here}{one.name}/")
                else:
                    found.append(f"{here}{one.name}")
    return frozenset(found)


def _bring_up_to_date(
    output: Path, new: Path, old: Manifest | None, made: Manifest, kept: tuple[str, ...]
) -> None:
    if old is None:
        put_in_place(new, output, kept)
        return
    journal = _journal(output, new, old, made)
    if len(journal.moved) + len(journal.removed) <= len(made.files) // _FEW and fits(
        journal, output
    ):
        carry_out(journal, new, output)
        return
    for file in made.files - _files_in(new):
        _link(output / file, new / file)
    put_in_place(new, output, kept)


def _journal(output: Path, new: Path, old: Manifest, made: Manifest) -> Journal:
    """Give what differs: pages that were written, others whose bytes differ, and what is gone.

    The stamp comes last, so that a folder never bears the stamp of pages that it does not yet hold.
    """
    written = _files_in(new)
    pages = (file for file in written if file in made.pages)
    others = (file for file in made.others & written if not _same(new / file, output / file))
    changed = sorted((*pages, *others))
    stamp = () if _same(new / STAMP, output / STAMP) else (STAMP,)
    return Journal((*changed, *stamp), tuple(sorted(old.files - made.files)))


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and cmp(one, other, shallow=False)


def _link(source: Path, target: Path) -> None:
    """Let a page stand in the new tree as it stands in the old: the same file where that is possible."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(source)
    except FileNotFoundError:
        raise BriefgenError(
            f"{source} is missing: someone else has changed the published folder; build with --no-cache"
        ) from None
    except OSError:
        shutil.copy2(source, target)
