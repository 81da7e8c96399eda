"""Documents made into an index, by Pagefind.

Pagefind's program is started once on a folder of documents. Its Python interface takes them one by one, and waits
a tenth of a second for each; and the site's own pages would be ten times as much to read, for the same words.
"""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from briefgen.cache.own_version import digest, own_version
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Reference
from briefgen.reading.workers import chunks_of, mapped
from briefgen.searching.documents import html_of
from briefgen.searching.listing import document_of, findable
from briefgen.views.site import Site
from briefgen.views.trees import trees_of

INDEX: Final = "pagefind/"
"""Where the index stands below the root: the one folder whose bytes differ from build to build."""

_PACKAGES = ("pagefind", "pagefind-bin-extended")
_CHUNK = 200  # documents; enough to hide the cost of a message between processes
# What Pagefind brings beside its index, for pages that have none of their own.
_UNUSED = ("*-ui.*", "*-highlight.*")


class SearchToolError(BriefgenError):
    """Pagefind is not there, or can't be run."""


class Written(NamedTuple):
    """Documents in a folder: how many, and the digest of all of them."""

    number: int
    digest: bytes


def program() -> Path:
    """Give Pagefind's program. Raises SearchToolError, which says what to install, where there is none."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 - most builds make no index

        found = get_executable()
    except ImportError:
        found = None
    if found is None:
        raise SearchToolError(
            "Pagefind, which makes the index of the search, is not installed:"
            " `pip install 'pagefind[extended]'`, or set SEARCH = False"
        )
    return found


def tool_version() -> bytes:
    """Give the digest of all that decides what an index is made of besides documents."""
    known = []
    for package in _PACKAGES:
        try:
            known.append(version(package))
        except PackageNotFoundError:  # its program may come from elsewhere
            known.append("")
    return digest(own_version(()) + " ".join(known).encode())


@contextmanager
def document_folder(site: Site, *, jobs: int) -> Iterator[tuple[Path, Written]]:
    """Write every document of a site, in each of its languages, into a folder for as long as the context lasts.

    Pagefind makes an index of its own for each language of pages, and its script takes that of the page.
    """
    with TemporaryDirectory(prefix="briefgen-search-") as name:
        folder = Path(name)
        trees = trees_of(site)
        every = tuple((number, one) for number, tree in enumerate(trees) for one in findable(tree))
        chunks = chunks_of(every, _CHUNK)
        marks = [*mapped(_write, (trees, folder), chunks, jobs=jobs)]
        yield folder, Written(sum(map(len, chunks)), digest(b"".join(marks)))


def _write(
    shared: tuple[Sequence[Site], Path], references: Sequence[tuple[int, Reference]]
) -> bytes:
    """Write some documents, each of the site in one of its languages, and give their digest."""
    trees, folder = shared
    marks = []
    for number, reference in references:
        site = trees[number]
        document = document_of(site, reference)
        content = html_of(document, site.surroundings.lang).encode()
        place = folder / document.path
        place.mkdir(parents=True, exist_ok=True)
        (place / "index.html").write_bytes(content)
        marks.append(digest(document.path.encode() + content))
    return digest(b"".join(marks))


def index_folder(folder: Path, target: Path) -> None:
    """Make the index of a folder of documents in `target`. Raises SearchToolError if that fails."""
    command = [str(program()), "--site", ".", "--output-path", str(target.absolute()), "--silent"]
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")
    }
    try:
        # It runs in the folder, so that no settings of Pagefind's in the current one are read.
        ran = subprocess.run(  # noqa: S603 - our own words, and no shell
            command, cwd=folder, env=surroundings, capture_output=True, check=False
        )
    except OSError as error:
        raise SearchToolError(f"Pagefind can't be run: {error}") from None
    if ran.returncode:
        said = (ran.stderr or ran.stdout).decode(errors="replace").strip().splitlines()
        reason = said[-1] if said else f"it ended with status {ran.returncode}"
        raise SearchToolError(f"Pagefind could not make the index of the search: {reason}")
    for pattern in _UNUSED:
        for file in target.glob(pattern):
            file.unlink()


def written_index(site: Site, output: Path, *, jobs: int = 1) -> int:
    """Make the index of a site in its output folder, and give how many pages it can find."""
    program()
    with document_folder(site, jobs=jobs) as (folder, written):
        if written.number:
            index_folder(folder, output / INDEX)
    return written.number
