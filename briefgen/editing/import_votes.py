"""Recorded votes from a table into event files."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.editing.changed_files import Change, make_changes
from briefgen.editing.vote_events import vote_event_id, vote_event_text
from briefgen.editing.vote_tables import RecordedVote, votes_from_csv
from briefgen.editing.voting_states import UNGA_STATES, VotingState
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import is_id

_ISSUE_OF_TOPIC = re.compile(
    r"(?P<topic>[^=]+)=(?P<issue>[^:]+)(?::(?P<first>\d{4})\.\.(?P<last>\d{4}))?"
)


@dataclass(frozen=True, slots=True)
class IssueOfTopic:
    """Votes on a table's topic, from one year to another (both included), are votes on an issue."""

    topic: str
    issue: str
    first_year: int = 1
    last_year: int = 9999

    def covers(self, vote: RecordedVote) -> bool:
        """Tell whether the whole of the vote's date lies within the years."""
        first, last = vote.date.earliest, vote.date.latest
        return (
            self.topic == vote.topic
            and first is not None
            and last is not None
            and self.first_year <= first.year
            and last.year <= self.last_year
        )


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: files by their event ids, and what it left out, with the reason."""

    votes_read: int
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[str, ...]


def issue_of_topic(text: str) -> IssueOfTopic:
    """Read `topic=issue` or `topic=issue:1980..1987`.

    Raises BriefgenError where the text has neither form.
    """
    match = _ISSUE_OF_TOPIC.fullmatch(text)
    if match is None or not is_id(match["issue"]):
        raise BriefgenError(
            f"`{text}` does not say which votes are on which issue; "
            "write topic=issue or topic=issue:1980..1987"
        )
    if match["first"] is None:
        return IssueOfTopic(match["topic"], match["issue"])
    first, last = int(match["first"]), int(match["last"])
    if first > last:
        raise BriefgenError(f"in `{text}` the last year comes before the first")
    return IssueOfTopic(match["topic"], match["issue"], first, last)


def import_votes(
    csv_path: Path,
    content: Path,
    *,
    source_ids: Sequence[str],
    issues: Sequence[IssueOfTopic] = (),
    states: Sequence[VotingState] = UNGA_STATES,
    overwrite: bool = False,
) -> ImportReport:
    """Write one file below `content/events/` for each roll call of a table of votes.

    `source_ids` are what the events cite. `issues` say on which issue the votes on a topic are; a topic
    that they don't name is an issue's id itself, and votes outside the years that they give are left out
    and reported. A second import of the same table changes nothing.

    Raises BriefgenError, before anything is written, where the table has mistakes, where a file would be
    changed and `overwrite` is not set, and where a file can't be written. All files are written or none.
    """
    votes = votes_from_csv(_lines_of(csv_path), states)
    texts, skipped = _event_texts(votes, source_ids, issues)
    folder = content / "events"
    changes = [
        Change(path, _bytes_of(path), text.encode())
        for event_id, text in texts.items()
        for path in (folder / f"{event_id}.md",)
    ]
    new = [one for one in changes if one.before != one.after]
    changed = [one.path.name for one in new if one.before is not None]
    if changed and not overwrite:
        raise BriefgenError(
            "these files were changed since they were imported, or are no imports: "
            f"{', '.join(f'events/{name}' for name in changed)}; "
            "nothing was written, and only overwriting will replace them"
        )
    make_changes(new, content)
    written = tuple(one.path.stem for one in new)
    return ImportReport(
        votes_read=sum(len(vote.answers) for vote in votes),
        written=written,
        unchanged=tuple(event_id for event_id in texts if event_id not in written),
        skipped=skipped,
    )


def _event_texts(
    votes: Iterable[RecordedVote], source_ids: Sequence[str], issues: Sequence[IssueOfTopic]
) -> tuple[dict[str, str], tuple[str, ...]]:
    texts: dict[str, str] = {}
    symbols: dict[str, str] = {}
    skipped: list[str] = []
    for vote in votes:
        issue = _issue_of(vote, issues)
        if issue is None:
            skipped.append(
                f"{vote.symbol}: no issue is given for `{vote.topic}` in {vote.date.text}, "
                f"so {len(vote.answers)} votes were left out"
            )
            continue
        event_id = vote_event_id(vote)
        for id_, what in ((event_id, vote.symbol), (issue, vote.topic)):
            if not is_id(id_):
                raise BriefgenError(f"`{what}` makes no id: it needs letters or digits, at most 80")
        if event_id in texts:
            raise BriefgenError(
                f"{symbols[event_id]} and {vote.symbol} both make the id {event_id}"
            )
        symbols[event_id] = vote.symbol
        texts[event_id] = vote_event_text(vote, issue, source_ids)
    return texts, tuple(skipped)


def _issue_of(vote: RecordedVote, issues: Sequence[IssueOfTopic]) -> str | None:
    named = [entry for entry in issues if entry.topic == vote.topic]
    if not named:
        return vote.topic
    return next((entry.issue for entry in named if entry.covers(vote)), None)


def _lines_of(csv_path: Path) -> list[str]:
    try:
        with csv_path.open(encoding="utf-8-sig", newline="") as file:
            return list(file)
    except OSError as error:
        raise BriefgenError(f"{csv_path} can't be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise BriefgenError(f"{csv_path} is not UTF-8; save it as CSV in that encoding") from None


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BriefgenError(f"{path} can't be read: {error.strerror}") from None
