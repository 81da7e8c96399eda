"""A table of votes, one row for each state and roll call, read into recorded votes.

The columns are `resolution` (its symbol), `date` (EDTF), `issue` (the table's own topic), `title`,
`country_code`, `country` and `vote`; others are left alone.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.editing.voting_states import UNGA_STATES, VotingState, voting_state
from briefgen.model.countries import country_codes
from briefgen.model.dates import Edtf, EdtfError, parse_edtf
from briefgen.model.errors import BriefgenError
from briefgen.model.vocabulary import VoteOption
from briefgen.reading.nearest import did_you_mean

COLUMNS = ("resolution", "date", "issue", "title", "country_code", "country", "vote")
_MOST_SHOWN = 20  # problems; a wrong column makes one for each row


@dataclass(frozen=True, slots=True)
class RecordedVote:
    """One roll call: what was put to the vote, when, and each state's answer by its code.

    `topic` is the table's own word, `notes` what readers must know of the states.
    """

    symbol: str
    date: Edtf
    topic: str
    title: str
    answers: tuple[tuple[str, VoteOption], ...]
    notes: tuple[str, ...] = ()

    def voters(self, option: VoteOption) -> tuple[str, ...]:
        """Give the states that answered so, in the order of their codes."""
        return tuple(sorted(code for code, answer in self.answers if answer is option))


class _Row(NamedTuple):
    """One state's answer in one roll call."""

    line: int
    symbol: str
    date: Edtf
    topic: str
    title: str
    state: VotingState
    option: VoteOption


class _Problem(NamedTuple):
    line: int
    message: str


def votes_from_csv(
    lines: Iterable[str], states: Sequence[VotingState] = UNGA_STATES
) -> tuple[RecordedVote, ...]:
    """Read the lines of a CSV file into its roll calls, in the order of their first rows.

    Raises BriefgenError, which names each problem with its line.
    """
    found = list(_rows(lines, states))
    problems = [row for row in found if isinstance(row, _Problem)]
    roll_calls: dict[str, list[_Row]] = {}
    for row in found:
        if isinstance(row, _Row):
            roll_calls.setdefault(row.symbol, []).append(row)
    for rows in roll_calls.values():
        problems += _contradictions(rows)
    if problems:
        raise BriefgenError(_listing(sorted(problems)))
    return tuple(_recorded_vote(rows) for rows in roll_calls.values())


def _recorded_vote(rows: Sequence[_Row]) -> RecordedVote:
    return RecordedVote(
        rows[0].symbol,
        rows[0].date,
        rows[0].topic,
        rows[0].title,
        tuple((row.state.code, row.option) for row in rows),
        tuple(sorted({row.state.note for row in rows if row.state.note})),
    )


def _rows(lines: Iterable[str], states: Sequence[VotingState]) -> Iterator[_Row | _Problem]:
    table = csv.DictReader(lines, strict=True)
    try:
        missing = [column for column in COLUMNS if column not in (table.fieldnames or ())]
        if missing:
            yield _Problem(
                1,
                f"the column{'s' * (len(missing) > 1)} {', '.join(missing)} can't be found; "
                f"a table of votes has {', '.join(COLUMNS)}",
            )
            return
        for row in table:
            yield _row(row, table.line_num, states)
    except csv.Error as error:
        yield _Problem(table.line_num, str(error))


def _row(row: dict[str, str], line: int, states: Sequence[VotingState]) -> _Row | _Problem:
    """Read one row, or tell the first thing that is wrong with it."""
    misshapen = _misshapen(row)
    if misshapen:
        return _Problem(line, misshapen)
    cells = {column: " ".join(row[column].split()) for column in COLUMNS}
    try:
        when = parse_edtf(cells["date"])
    except EdtfError as error:
        return _Problem(line, f"date `{cells['date']}`: {error}")
    options = {option.value: option for option in VoteOption}
    if cells["vote"] not in options:
        return _Problem(line, f"`{cells['vote']}` is not a vote; votes are {', '.join(options)}")
    state = voting_state(cells["country"], cells["country_code"], when, states)
    if state.code not in country_codes():
        return _Problem(line, _unknown_state(state))
    return _Row(
        line,
        cells["resolution"],
        when,
        cells["issue"],
        cells["title"],
        state,
        options[cells["vote"]],
    )


def _misshapen(row: dict[str, str]) -> str:
    """Say what keeps a row from being read cell by cell, or nothing."""
    if None in row or None in row.values():
        return "it has more or fewer fields than the table has columns"
    unfit = [column for column in COLUMNS if not "".join(row[column].split()).isprintable()]
    if unfit:
        return f"{', '.join(unfit)}: a character here can't be printed"
    empty = [column for column in COLUMNS if not row[column].strip() and column != "country_code"]
    return f"{', '.join(empty)}: nothing stands here" if empty else ""


def _contradictions(rows: Sequence[_Row]) -> Iterator[_Problem]:
    """Tell where the rows of one roll call disagree, or give a state two answers."""
    first, answered = rows[0], dict[str, int]()
    for row in rows:
        for what, own, given in (
            ("date", row.date.text, first.date.text),
            ("issue", row.topic, first.topic),
            ("title", row.title, first.title),
        ):
            if own != given:
                yield _Problem(
                    row.line, f"the {what} of {row.symbol} is `{given}` in line {first.line}"
                )
        code = row.state.code
        if code in answered:
            yield _Problem(
                row.line,
                f"{row.state.name} ({code}) has voted on {row.symbol} in line {answered[code]}",
            )
        answered.setdefault(code, row.line)


def _unknown_state(state: VotingState) -> str:
    if not state.code:
        return f"{state.name} has no country code, and no rule tells which state it is"
    hint = did_you_mean(state.code, country_codes())
    return f"`{state.code}` ({state.name}) is not the code of a country. {hint}".rstrip()


def _listing(problems: Sequence[_Problem]) -> str:
    more = len(problems) - _MOST_SHOWN
    shown = [f"line {problem.line}: {problem.message}" for problem in problems[:_MOST_SHOWN]]
    if more > 0:
        shown.append(f"and {more} more")
    return "the table of votes can't be imported:\n  " + "\n  ".join(shown)
