"""What each commit of a history changed, also where records could not be read for a while.

A record that can't be read at a commit is not compared there. Once it can, it is compared with what it was when it
last could, so that no change is lost between the two.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from briefgen.editing.comparison.changes import SHORT, Comparison, RecordChange
from briefgen.editing.comparison.differences import record_order, stance_order
from briefgen.editing.comparison.formats.report import Change
from briefgen.editing.comparison.repository import (
    Commit,
    Repository,
    commits_that_changed,
    first_parent,
)
from briefgen.editing.comparison.revisions import (
    Reader,
    Revision,
    comparison,
    is_lost,
    revision_at,
)
from briefgen.model.errors import BriefgenError


def changelog(reader: Reader, commits: Sequence[Commit]) -> Iterator[Change]:
    """Give what each commit changed of the one before it, in their order: newest first, as they follow in git.

    Between two of them no other changed the content, so each is read once.
    """
    past = _Past(reader, _states(reader.repository, commits))
    for commit in commits:
        yield Change(_whole(past), commit.date, commit.subject)
        past.step_back()


def _states(repository: Repository, commits: Sequence[Commit]) -> Iterator[str]:
    """Give the commits at which content was another, and the one before them; empty before the first.

    After those of the history come those before it, as far as git has them.
    """
    if not commits:
        return
    yield from (one.id for one in commits)
    before = first_parent(repository, commits[-1].id)
    yield before
    if before:
        # The newest of these is what the content was at the one that was yielded last.
        older = commits_that_changed(repository, "", before, since=None)
        yield from (one.id for one in older[1:])
        with suppress(BriefgenError):  # a shallow clone has only part of it
            if older:
                yield first_parent(repository, older[-1].id)


@dataclass(slots=True)
class _Past:
    """The content at a commit and at those before it, each read when it is first asked for."""

    reader: Reader
    states: Iterator[str]
    _read: deque[Revision] = field(default_factory=deque)

    def back(self, steps: int) -> Revision | None:
        """Give the content some steps before the commit at hand; None where git has no more."""
        while len(self._read) <= steps:
            state = next(self.states, None)
            if state is None:
                return None
            known = self._read[-1].known if self._read else {}
            self._read.append(revision_at(self.reader, state[:SHORT], state, known))
        return self._read[steps]

    def step_back(self) -> None:
        """Go to the commit before."""
        self._read.popleft()


def _whole(past: _Past) -> Comparison:
    """Give what the commit at hand changed: of what the one before could not say, what changed since it last could."""
    head, base = past.back(0), past.back(1)
    if head is None or base is None:
        raise ValueError("a commit of a history has one before it, if only an empty one")
    found = comparison(base, head)
    stances, records = list(found.stances), list(found.records)
    silent = [base]
    while _readable_again(silent, head) and (older := past.back(len(silent) + 1)):
        earlier = comparison(older, head)
        stances += [
            one
            for one in earlier.stances
            if all(is_lost(one.old, older, by) or is_lost(one.new, head, by) for by in silent)
        ]
        records += [one for one in earlier.records if all(_lacks(by, one) for by in silent)]
        silent.append(older)
    if len(silent) == 1:
        return found
    return replace(
        found,
        stances=tuple(sorted(stances, key=stance_order)),
        records=tuple(sorted(records, key=record_order)),
    )


def _readable_again(silent: Sequence[Revision], head: Revision) -> bool:
    """Tell whether there is what none of these revisions could say, and `head` may."""
    files = silent[0].known.keys() ^ head.known.keys()
    changed = {path for path, _ in files}
    lost = frozenset.intersection(*(one.lost for one in silent)) - head.lost
    doubtful = frozenset.intersection(*(one.doubtful for one in silent)) & changed
    return bool(lost or doubtful)


def _lacks(revision: Revision, one: RecordChange) -> bool:
    """Tell whether a revision can't say what the record was."""
    ids = (one.id, one.old_id) if one.old_id else (one.id,)
    if any(revision.has(one.kind, id_) for id_ in ids):
        return False
    return any(revision.has_lost(one.path, one.kind, id_, one.vote) for id_ in ids)
