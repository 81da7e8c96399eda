"""A content folder in git, at any revision. The only module that runs git, and it only asks.

Git's plumbing is used, whose output is made for programs. Nothing is checked out, so the work tree and the
index stay as they are.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha1, sha256
from pathlib import Path
from typing import NamedTuple

from briefgen.checks.printable import printable
from briefgen.model.errors import BriefgenError
from briefgen.reading.front_matter import MAX_BYTES

_LINK, _FILES = "120000", ("100644", "100755")
_MOST_LINKS = 8  # that lead on to one another
_COMMIT = "%H%x00%cs%x00%s"  # -z puts another between commits

# What a hook sets for the repository that it runs in, which need not be the one that content lies in.
_FROM_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")


class Blob(NamedTuple):
    """A file's path below the content folder, the name of its bytes in git, and how many they are."""

    path: str
    id: str
    size: int


class Commit(NamedTuple):
    """A commit by its full name, with its day in its committer's time zone and the first line of its message."""

    id: str
    date: date
    subject: str


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a content folder lies in; `prefix` is the folder's path in it, with a `/` at its end."""

    root: Path
    prefix: str


def repository_of(content: Path) -> Repository:
    """Give the repository that a content folder lies in. Raises BriefgenError where there is none."""
    place = content.resolve()
    there = next(one for one in (place, *place.parents) if one.is_dir())
    done = _run(there, ["rev-parse", "--show-toplevel"])
    if done.returncode:
        said = _said(done)
        if "not a git repository" in said:
            said = "briefgen compares what git keeps: run `git init` there and commit, or work in a clone"
        raise BriefgenError(f"the content folder {content} lies in no git repository: {said}")
    root = Path(os.fsdecode(done.stdout).removesuffix("\n")).resolve()
    inside = place.relative_to(root).as_posix() if place.is_relative_to(root) else ""
    return Repository(root, "" if inside in ("", ".") else f"{inside}/")


def commit_of(repository: Repository, revision: str) -> str:
    """Give the full name of the commit that a revision names. Raises BriefgenError where there is none."""
    found = "" if revision.startswith("-") else _found(repository, f"{revision}^{{commit}}")
    if found:
        return found
    shown = printable(revision)
    if revision == "HEAD":
        raise BriefgenError(f"nothing has been committed in {repository.root} yet")
    if ".." in revision:
        raise BriefgenError(f"`{shown}` is a range: name its ends as two, BASE HEAD")
    raise BriefgenError(
        f"there is no revision `{shown}` in {repository.root}; {_advice(repository)}"
    )


def merge_base(repository: Repository, one: str, other: str) -> str:
    """Give the commit from which two have gone separate ways. Raises BriefgenError where there is none."""
    done = _run(repository.root, ["merge-base", one, other])
    if done.returncode:
        raise BriefgenError(
            f"{one[:10]} and {other[:10]} have no commit in common; {_advice(repository)}"
        )
    return done.stdout.decode().strip()


def default_base(repository: Repository) -> str:
    """Give where the work at hand left the default branch; on that branch, its last commit.

    Raises BriefgenError where no branch can be taken for the default one.
    """
    head = commit_of(repository, "HEAD")
    current = _asked(repository, "symbolic-ref", "--quiet", "--short", "HEAD")
    remote = _asked(repository, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")
    for branch in (remote, "origin/main", "origin/master", "main", "master"):
        if branch and (tip := _found(repository, f"{branch}^{{commit}}")):
            is_current = current == branch.removeprefix("origin/")
            return head if is_current else merge_base(repository, tip, head)
    raise BriefgenError(
        f"nothing says which branch of {repository.root} is the default one: name what to compare with,"
        " as in `briefgen diff HEAD~1`"
    )


def commits_that_changed(
    repository: Repository, base: str, head: str, *, since: date | None
) -> tuple[Commit, ...]:
    """Give the commits after `base`, empty for all, up to `head` that changed content, newest first.

    Of a merged branch only the merge is told, as one change.
    """
    span = f"{base}..{head}" if base else head
    days = [f"--since={since.isoformat()}T00:00:00"] if since else []
    listed = _asked_bytes(
        repository,
        [
            *("log", "-z", "--first-parent", "--no-show-signature", "--no-color"),
            *(f"--format={_COMMIT}", *days, span, "--", repository.prefix or "."),
        ],
    )
    fields = listed.decode(errors="replace").split("\0")[:-1]
    return tuple(
        Commit(id_, date.fromisoformat(day), subject)
        for id_, day, subject in zip(fields[::3], fields[1::3], fields[2::3], strict=True)
    )


def first_parent(repository: Repository, commit: str) -> str:
    """Give the commit before one, empty for the first. Raises BriefgenError where history is cut off there."""
    parent = _found(repository, f"{commit}^1")
    if not parent and _has_parents(repository, commit):
        raise BriefgenError(f"the history before {commit[:10]} is not here; {_advice(repository)}")
    return parent


def files_at(repository: Repository, commit: str) -> tuple[Blob, ...]:
    """Give every file of the content folder at a commit; a link inside the folder is the file it leads to."""
    words = ["ls-tree", "-r", "-z", "-l", "--full-tree", commit]
    listed = _asked_bytes(
        repository, [*words, "--", repository.prefix] if repository.prefix else words
    )
    blobs: dict[str, Blob] = {}
    links: dict[str, Blob] = {}
    for entry in listed.split(b"\0")[:-1]:
        about, _, name = entry.partition(b"\t")
        mode, _, id_, size = about.decode().split()
        path = os.fsdecode(name).removeprefix(repository.prefix)
        if mode in _FILES:
            blobs[path] = Blob(path, id_, int(size))
        elif mode == _LINK:
            links[path] = Blob(path, id_, int(size))
    targets = dict(zip(links, contents_of(repository, tuple(links.values())), strict=True))
    for path in links:
        if found := _linked(path, targets, blobs):
            blobs[path] = found._replace(path=path)
    return tuple(blobs[path] for path in sorted(blobs))


def _leads_out(file: Path, folder: Path) -> bool:
    """Tell whether a link leads out of a folder, or nowhere."""
    try:
        return file.is_symlink() and not file.resolve().is_relative_to(folder)
    except (OSError, RuntimeError):  # it leads in a circle
        return True


def files_now(repository: Repository) -> tuple[Blob, ...]:
    """Give every file of the content folder as the work tree has it, apart from those that git ignores."""
    words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"]
    listed = _asked_bytes(repository, [*words, repository.prefix or "."])
    hashed = sha256 if _asked(repository, "rev-parse", "--show-object-format") == "sha256" else sha1
    folder = (repository.root / repository.prefix).resolve()
    found = []
    for name in sorted(set(listed.split(b"\0")[:-1])):
        path = os.fsdecode(name).removeprefix(repository.prefix)
        file = folder / path
        if file.is_file() and not _leads_out(file, folder):
            content = read_now(repository, path)
            id_ = hashed(b"blob %d\0" % len(content) + content).hexdigest()
            found.append(Blob(path, id_, len(content)))
    return tuple(found)


def read_now(repository: Repository, path: str, most: int = MAX_BYTES) -> bytes:
    """Give a file of the work tree, no more of it than is enough to refuse it."""
    with (repository.root / repository.prefix / path).open("rb") as file:
        return file.read(most + 1)


def contents_of(
    repository: Repository, blobs: Sequence[Blob], most: int = MAX_BYTES
) -> tuple[bytes, ...]:
    """Give the bytes of blobs. One of more bytes than may be read is as many blanks instead."""
    wanted = dict.fromkeys(one.id for one in blobs if one.size <= most)
    given = "".join(f"{id_}\n" for id_ in wanted).encode()
    told = _asked_bytes(repository, ["cat-file", "--batch"], given) if wanted else b""
    found: dict[str, bytes] = {}
    start = 0
    for id_ in wanted:
        end = told.index(b"\n", start)
        words = told[start:end].split()
        if words[-1] == b"missing":
            raise BriefgenError(f"git has lost {id_}: run `git fetch`, or `git fsck` to see more")
        size = int(words[-1])
        found[id_] = told[end + 1 : end + 1 + size]
        start = end + 1 + size + 1
    return tuple(found[one.id] if one.id in found else b" " * (most + 1) for one in blobs)


def _linked(path: str, targets: dict[str, bytes], blobs: dict[str, Blob]) -> Blob | None:
    for _ in range(_MOST_LINKS):
        target = os.path.normpath(os.path.join(os.path.dirname(path), os.fsdecode(targets[path])))  # noqa: PTH118, PTH120 - no file of this machine
        path = target.replace(os.sep, "/")
        if path not in targets:
            return blobs.get(path)
    return None


def _has_parents(repository: Repository, commit: str) -> bool:
    told = _asked_bytes(repository, ["cat-file", "commit", commit])
    return any(line.startswith(b"parent ") for line in told.partition(b"\n\n")[0].split(b"\n"))


def _advice(repository: Repository) -> str:
    if _asked(repository, "rev-parse", "--is-shallow-repository") == "true":
        return (
            "this clone has only part of the history: run `git fetch --unshallow`, or let the CI job fetch"
            " all of it (`fetch-depth: 0`, `GIT_DEPTH: 0`)"
        )
    return "`git log` and `git branch --all` show what there is, and `git fetch` what is new"


def _found(repository: Repository, revision: str) -> str:
    """Give the full name of a revision, empty where there is none."""
    if "\0" in revision:
        return ""
    return _asked(repository, "rev-parse", "--verify", "--quiet", revision)


def _asked(repository: Repository, *words: str) -> str:
    """Give what git says in one line, empty where it can't."""
    done = _run(repository.root, words)
    return "" if done.returncode else os.fsdecode(done.stdout).strip()


def _asked_bytes(repository: Repository, words: Sequence[str], given: bytes = b"") -> bytes:
    done = _run(repository.root, words, given)
    if done.returncode:
        raise BriefgenError(f"git {words[0]} failed: {_said(done)}")
    return done.stdout


def _said(done: "subprocess.CompletedProcess[bytes]") -> str:
    lines = re.sub(r"^(?:fatal|error): ", "", done.stderr.decode(errors="replace").strip())
    return " ".join(printable(lines).split("\n"))


def _run(
    folder: Path, words: Iterable[str], given: bytes = b""
) -> "subprocess.CompletedProcess[bytes]":
    kept = {key: value for key, value in os.environ.items() if key not in _FROM_HOOKS}
    plain = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
    try:
        return subprocess.run(  # noqa: S603 - git alone, and a revision is never an option
            ["git", "--no-pager", *words],  # noqa: S607 - whichever git the user has
            cwd=folder,
            env={**kept, **plain},
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise BriefgenError(
            "git is not installed, or not on the PATH; revisions are compared with its help"
        ) from None
