"""How much one file may set in relation: lists of actors in lists of records multiply.

Each list by itself has a limit. But five hundred positions of five hundred actors would be a quarter of a
million entries, on as many pages as there are actors and years; and each former id is a page of its own.
"""

from collections.abc import Iterable
from typing import Any

from briefgen.model.events import Event
from briefgen.model.identifiers import Kind
from briefgen.model.positions import DeclaredPosition
from briefgen.reading.validation import Findings

MOST_ACTORS = 2000
"""So many actors may the positions, events and organizations of one file name in all: ten roll calls of all states."""

MOST_FORMER_IDS = 500


def within_limits(
    positions: tuple[DeclaredPosition, ...], others: Iterable[Any], findings: Findings
) -> tuple[DeclaredPosition, ...]:
    """Give the positions that a file has room for, reporting what goes beyond.

    `others` are all other records of the file. Those stay, since references would miss them.
    """
    rest = tuple(others)
    _check_former_ids((*positions, *rest), findings)
    named = 0
    for record in rest:
        before, named = named, named + _actors_named(record)
        if before <= MOST_ACTORS < named:
            _complain_of_actors(record, findings)
    for index, position in enumerate(positions):
        before, named = named, named + _actors_named(position)
        if named > MOST_ACTORS:
            if before <= MOST_ACTORS:
                _complain_of_actors(position, findings)
            for lost in positions[index:]:
                findings.lost(Kind.POSITION, lost.id)
            return positions[:index]
    return positions


def _actors_named(record: Any) -> int:
    match record:
        case DeclaredPosition():
            return len(record.actors) + len(record.excepted)
        case Event(roll_call=call):
            voters = sum(len(ids) for _, ids in call.votes) if call else 0
            return len(record.participants) + voters
        case _:
            return len(getattr(record, "members", ())) + len(getattr(record, "governs", ()))


def _complain_of_actors(record: Any, findings: Findings) -> None:
    findings.add(
        record.origin.pointer,
        "too-many-actors",
        f"with this, the records of the file name more than {MOST_ACTORS:,} actors in all",
        "Divide the file, or give roll calls and meetings files of their own under events/.",
    )


def _check_former_ids(records: Iterable[Any], findings: Findings) -> None:
    count = 0
    for record in records:
        profile = getattr(record, "profile", record)
        before, count = count, count + len(profile.old_ids)
        if before <= MOST_FORMER_IDS < count:
            findings.add(
                record.origin.pointer,
                "too-many-entries",
                f"with this, the file has more than {MOST_FORMER_IDS} `old_ids` in all",
                "Each is a page of its own: leave out those that nobody links to.",
            )
