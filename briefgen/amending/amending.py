"""The pages of changed texts, made anew."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from briefgen.amending.kept_builds import KeptBuild
from briefgen.amending.outlines import outline
from briefgen.cache.settling import State
from briefgen.cache.standstill import keep
from briefgen.publishing.changes import Needing, number_and_digest
from briefgen.publishing.prints import Digest, PageName
from briefgen.publishing.some_pages import Renewed, publish_some
from briefgen.publishing.updating import SmallUpdate, amended_output
from briefgen.reading.folder import cached_file, records_in
from briefgen.reading.record_cache import CachedFile
from briefgen.views import PAGE_KINDS, Page
from briefgen.views.facts import text_fact, text_value

MOST = 50
"""So many changed files are read to see whether more than their texts has changed; of more, a build makes less work."""

_KINDS = {kind.name: kind for kind in PAGE_KINDS}


class Amended(NamedTuple):
    """What was done: so many files were read, so many views made, and these files written."""

    parsed: int
    made: int
    written: tuple[str, ...]


def amended(build: KeptBuild, changed: Collection[str]) -> Amended | None:
    """Publish the last build with the texts of `changed` files, which are given by their whole paths.

    There is None, and nothing is done, where more than texts has changed. Raises DamagedError if what was kept
    can't be trusted, and BriefgenError as builds do.
    """
    read = _read(build, changed)
    if read is None or any(_says_more(build, path, one) for path, one in read.items()):
        return None
    parsed = sum(build.records.digest_of(path) != one.state.digest for path, one in read.items())
    build.records.keep(read, build.records.states.keys() | read.keys())
    build.fresh |= read.keys()
    with amended_output(
        build.output,
        manifest=build.manifest,
        stamp=build.last.stamp.decode(),
        known=build.known,
        kept=build.making.kept,
    ) as update:
        published = _published(build, update, read) if update else None
        if update and published and published.written:
            update.changed = published.changed
    if update is None or published is None:
        return None
    needs = update.known.printed.needs
    if any(needs[file] != now for file, now in published.changed.needs.items()):
        build.needing = None
    build.known = update.made
    build.last = build.last._replace(
        states=build.last.states | _states(build, read), stamp=update.made.stamp.encode()
    )
    keep(build.cache, build.last)
    return Amended(parsed, published.made, published.written)


def _read(build: KeptBuild, changed: Collection[str]) -> dict[str, CachedFile] | None:
    """Read changed files; None where one of them is none of those whose texts make pages."""
    paths = [
        Path(one).relative_to(build.content).as_posix() for one in changed if _is_below(build, one)
    ]
    if len(paths) != len(changed) or len(paths) > MOST:
        return None
    if not all(path in build.making.outlines and _is_file(build.content / path) for path in paths):
        return None
    reading = build.making.reading
    return {
        path: cached_file(build.content, reading, path, build.records.get(path)) for path in paths
    }


def _is_below(build: KeptBuild, path: str) -> bool:
    return Path(path).is_relative_to(build.content)


def _is_file(path: Path) -> bool:
    """Tell whether a file is there itself: where a link leads is for a build to judge."""
    return path.is_file() and not path.is_symlink()


def _says_more(build: KeptBuild, path: str, one: CachedFile) -> bool:
    """Tell whether a file says something new apart from its text, or something is wrong with it."""
    file = records_in(one.records)
    return bool(
        file.diagnostics
        or outline(file) != build.making.outlines[path]
        or any(path == warning.path or path in warning.help for warning in build.last.warnings)
    )


def _states(build: KeptBuild, read: Mapping[str, CachedFile]) -> dict[str, State]:
    """Give the states of files that have been read, by their whole paths."""
    return {str(build.content / path): one.state.as_kept for path, one in read.items()}


def _published(build: KeptBuild, update: SmallUpdate, paths: Iterable[str]) -> Renewed | None:
    """Make the pages that show the texts of some files; None where it can't be told which they are."""
    known = update.known.printed
    facts = dict(_facts(build, paths))
    if any(len(known.facts.get(number, b"")) != len(mark) for number, mark in facts.items()):
        return None  # two facts share a number
    changed = {number: mark for number, mark in facts.items() if known.facts[number] != mark}
    for site in build.sites.values():
        site.memory.forget(map(text_fact, paths))
    needing = build.needing if build.known is update.known else None
    build.needing = needing = needing or Needing(known.needs)
    files = tuple(dict.fromkeys(file for one in changed for file in needing.files(one)))
    if not all(file in known.names and known.names[file].kind in _KINDS for file in files):
        return None
    pages = [_page(file, known.names[file]) for file in files]
    return publish_some(build.sites, build.templates, pages, update.folder, known, changed)


def _facts(build: KeptBuild, paths: Iterable[str]) -> Iterator[tuple[int, Digest]]:
    """Give the facts of the texts of files, by their numbers; drafts are no facts."""
    atlas = next(iter(build.sites.values())).whole
    for path in paths:
        if main := atlas.paths.get(path):
            yield number_and_digest(text_fact(path), text_value(atlas.body(main)))


def _page(file: str, name: PageName) -> Page:
    return Page(file, _KINDS[name.kind], name.key, name.lang)
