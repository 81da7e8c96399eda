"""Where an actor stood as of any day, as a reader's browser can work it out from the page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefgen.atlas import History
from briefgen.atlas.as_of import Turn, turns
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import Basis
from briefgen.views.date_words import date_words
from briefgen.views.extracts import Extract
from briefgen.views.parts import AsOf, StanceRow
from briefgen.views.stances import stance_badge
from briefgen.views.standings import Standing
from briefgen.views.words import Words, json_text

NO_STANCE = "-"

MOST_LINKED = 60
"""Records of a page that are linked to one by one; where there are more, readers have the history."""

_NUMBERS = {stance: str(number) for number, stance in enumerate(Stance)}
_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: |$)")


class Ledger(NamedTuple):
    """The records that the rows of a page say something of as of some day, each once, oldest first.

    `lines` are as the page carries them: `2025-11-18 1 /events/vote/`. The date comes first, as EDTF where that
    is a year, a month or a day; any other as its bounds (`2025-11-01/2025-11-15`), with its words at the end. A day
    leaves out the year that it has from the line before it, or the year and the month: `-11-18`, `--18`. A page may
    have thousands. Then comes the number of the basis among `bases`, left out for the first, which is the most frequent; then the
    address of what shows the record, or NO_STANCE. `places` are those of positions among the lines: votes of one
    roll call share a line.
    """

    lines: tuple[str, ...]
    bases: tuple[Basis, ...]
    places: Mapping[str, int]


def ledger_of(histories: Iterable[History], extract: Extract) -> Ledger:
    """Give the records that were ever the latest in some histories."""
    ever = {
        _key(one): one
        for history in histories
        for turn in turns_of(history, extract)
        if (one := turn.latest)
    }
    ordered = sorted(ever.items(), key=lambda entry: (entry[1].date.sort_key, entry[0]))
    counted = Counter(one.basis for _, one in ordered)
    bases = tuple(sorted(counted, key=lambda basis: (-counted[basis], basis)))
    is_linked = len(ordered) <= MOST_LINKED
    lines: dict[str, int] = {}
    places = {
        key: lines.setdefault(_record(one, bases, extract, is_linked=is_linked), len(lines))
        for key, one in ordered
    }
    return Ledger(tuple(_shortened(tuple(lines))), bases, places)


def _shortened(lines: tuple[str, ...]) -> Iterator[str]:
    for before, line in zip(("", *lines), lines, strict=False):
        if not _DAY.match(line):
            yield line
        elif line[:7] == before[:7]:
            yield f"-{line[7:]}"
        elif line[:4] == before[:4]:
            yield line[4:]
        else:
            yield line


def control(words: Words, ledger: Ledger, stale_after: int) -> AsOf:
    """Give what the date control of a page needs: every badge, in the order in which turns number them."""
    return AsOf(
        badges=tuple(stance_badge(stance, words) for stance in Stance),
        bases=tuple(words.bases[basis] for basis in ledger.bases),
        records="\n".join(ledger.lines),
        stale_after=stale_after,
        locale=words.browser_locale,
        words=words.gettext("As of {date}. {counts}. Own positions only."),
        written=json_text(
            words.browser_dates
            | {"counted": words.pgettext("result of a vote", "{option}: {number}")}
        ),
    )


def turns_of(history: History, extract: Extract) -> tuple[Turn, ...]:
    """Give when the latest recorded stance of an actor on an issue became another, oldest first."""
    key = "turns", history.actor, history.issue
    return extract.made(key, lambda plain: _turns(history, plain))


def _turns(history: History, plain: Extract) -> tuple[Turn, ...]:
    plain.standing(history.actor, history.issue)  # on whose facts the turns rest
    return turns(history)


def with_turns(row: StanceRow, standing: Standing, ledger: Ledger, extract: Extract) -> StanceRow:
    """Give a row with all that it said as of earlier days."""
    return row._replace(turns=turns_text(turns_of(standing.history, extract), ledger))


def turns_text(every: tuple[Turn, ...], ledger: Ledger) -> str:
    """Write turns in lines, as the page carries them: `12+1+3 0? the condition`.

    First come the places of records in the ledger, each added to the one before it; the next is the number of
    their stance in its closed list, and `?` means that the order is uncertain. A record is the latest from the
    first day of its date on. Where it became so on another day, because a later one ended, that comes before it:
    `2021-07-01@12 0`. `2021-07-01 -` means that there is no stance from that day on.
    """
    lines: list[str] = []
    said, last = "", 0
    for turn in every:
        position = turn.latest
        if position is None:
            lines.append(f"{turn.day} {NO_STANCE}")
            said = ""
            continue
        place = ledger.places[_key(position)]
        is_new = turn.day == position.date.sort_key[0]
        says = _said(turn, position)
        if is_new and says == said:
            records, _, rest = lines[-1].partition(" ")
            lines[-1] = f"{records}+{place - last} {rest}"
        else:
            day = "" if is_new else f"{turn.day}@"
            lines.append(f"{day}{place} {says}")
        said, last = says, place
    return "\n".join(lines)


def _said(turn: Turn, position: Position) -> str:
    mark = "?" if turn.is_order_uncertain else ""
    return f"{_NUMBERS[position.stance]}{mark} {' '.join(position.condition.split())}".rstrip()


def _key(position: Position) -> str:
    """Give by what a record is known in a ledger: all votes in a roll call are one."""
    return f"vote {position.event}" if position.event else position.id


def _record(
    position: Position, bases: tuple[Basis, ...], extract: Extract, *, is_linked: bool
) -> str:
    date = position.date
    is_plain = _PLAIN.fullmatch(date.text) is not None
    words = extract.when(position).text
    told = "" if is_plain and words == date_words(date, extract.words) else words
    basis = bases.index(position.basis)
    url = _url(position, extract) if is_linked else ""
    parts = [
        date.text if is_plain else "{}/{}".format(*date.sort_key),
        f"{basis}" if basis else "",
        url or (NO_STANCE if told else ""),
        " ".join(told.split()),
    ]
    return " ".join(part for part in parts if part)


def _url(position: Position, extract: Extract) -> str:
    if position.event:
        event = extract.link(Kind.EVENT, position.event)
        return event.url if event else ""
    return extract.url_of(Reference(Kind.POSITION, position.id))
