"""The links and embeds of a body that name what is renamed, as edits.

What looks like a reference may be code, a title or the text of a link. So each candidate is replaced by a word
that stands nowhere else, and the body is read: what comes out as a reference was one.
"""

import re
from collections.abc import Iterator
from itertools import count
from posixpath import basename
from typing import NamedTuple

from briefgen.atlas.bodies import FILENAME, POSITIONS, possible_paths
from briefgen.atlas.declared import Declared, home_of
from briefgen.editing.renaming.renamed_ids import Renaming
from briefgen.editing.renaming.source_edits import Edit
from briefgen.model.bodies import BodyReference
from briefgen.model.identifiers import ACTOR_KINDS, Kind
from briefgen.reading.link_targets import KINDS
from briefgen.reading.markdown import read_body
from briefgen.reading.records import FileRecords

_NAMED = re.compile(rf"\b({'|'.join(KINDS)}):([A-Za-z0-9/-]+)")


class _Candidate(NamedTuple):
    """Words of a body that may be a reference, and what is to stand instead; `kind` as a body has it."""

    start: int
    end: int
    kind: str
    new: str


def body_edits(
    file: FileRecords,
    body: str,
    start: int,
    renaming: Renaming,
    declared: Declared,
    paths: frozenset[str],
    *,
    raw_html: bool,
) -> Iterator[Edit]:
    """Give the edits of a body, which starts at `start` in its file; `paths` are the files with a page."""
    candidates = [*_things(file, body, renaming, declared), *_files(body, renaming)]
    if not candidates:
        return
    stem = next(f"probe{n}x" for n in count() if f"probe{n}x" not in body)
    probes = {f"{stem}{number}": one for number, one in enumerate(sorted(candidates))}
    found = _references(_probed(body, probes), file.path, raw_html=raw_html)
    for probe, one in probes.items():
        for reference in found:
            if reference.kind != one.kind:
                continue
            target = reference.target.partition("#")[0]
            if one.kind == FILENAME:
                old = target.replace(f"{probe}.md", basename(renaming.path))
                is_meant = f"{probe}.md" in target and _leads_to(old, file.path, paths, renaming)
            else:
                is_meant = target == probe
            if is_meant:
                yield Edit(start + one.start, start + one.end, one.new)
                break


def _things(
    file: FileRecords, body: str, renaming: Renaming, declared: Declared
) -> Iterator[_Candidate]:
    home = home_of(file)
    for match in _NAMED.finditer(body):
        kind, typed = match[1], match[2]
        if kind == POSITIONS:
            actor, slash, issue = typed.partition("/")
            actor = _renamed(actor, ACTOR_KINDS, "", renaming, declared)
            issue = _renamed(issue, (Kind.ISSUE,), "", renaming, declared)
            new = f"{actor}{slash}{issue}"
        else:
            new = _renamed(typed, (Kind(kind),), home, renaming, declared)
        if new != typed:
            yield _Candidate(match.start(2), match.end(2), kind, new)


def _renamed(
    typed: str, kinds: tuple[Kind, ...], home: str, renaming: Renaming, declared: Declared
) -> str:
    found = declared.find(kinds, typed, home)
    return renaming.renamed(typed, found) if found else typed


def _files(body: str, renaming: Renaming) -> Iterator[_Candidate]:
    if renaming.path == renaming.new_path:
        return
    name = re.escape(basename(renaming.path))
    for match in re.finditer(rf"(?<![\w.-]){name}(?!\w)", body):
        yield _Candidate(match.start(), match.end(), FILENAME, basename(renaming.new_path))


def _probed(body: str, probes: dict[str, _Candidate]) -> str:
    parts: list[str] = []
    done = 0
    for probe, one in probes.items():
        parts += body[done : one.start], f"{probe}.md" if one.kind == FILENAME else probe
        done = one.end
    return "".join((*parts, body[done:]))


def _references(body: str, path: str, *, raw_html: bool) -> list[BodyReference]:
    read, _ = read_body(body, path, 1, raw_html=raw_html)
    return [piece for piece in read.pieces if isinstance(piece, BodyReference)]


def _leads_to(target: str, path: str, paths: frozenset[str], renaming: Renaming) -> bool:
    found = (one for one in possible_paths(target, path) if one in paths)
    return next(found, "") == renaming.path
